// Tensors as python sees them: a cell that may be written to, and the views that lead from it to what the tensor shows. A
// write through a view makes a new content of the cell, so every other view of it sees the change.
import { failure } from '../../../errors.ts';
import type { ElementType } from '../../model.ts';
import type { ArchiveTensor } from '../script-value.ts';
import { archiveTile } from './archive-tile.ts';
import { type AttributeSource, attributeData, type Data, shapeText } from './data.ts';
import { concatenated, expanded, permuted, reshaped, squeezed, unsqueezed } from './moves.ts';
import type { Recorder } from './recorder.ts';
import type { Size } from './size.ts';
import {
  isWholeAxis,
  selected,
  sliced,
  unpermuted,
  type Window,
  withSelected,
  withWindow,
} from './slices.ts';

/** What tensors that share memory share. */
export interface Cell {
  content: Data;
  /** The tensor attribute it began as; null for one made while tracing. */
  readonly source: AttributeSource | null;
  /** True once something was written into it. */
  isWritten: boolean;
  /** The first rows of a cache kept for many streams, held apart. */
  head: { readonly rows: number; readonly cell: Cell } | null;
}

export type View =
  | { readonly kind: 'slice'; readonly window: Window }
  | { readonly kind: 'select'; readonly axis: number; readonly index: Size }
  | { readonly kind: 'permute'; readonly order: readonly number[] }
  | { readonly kind: 'reshape'; readonly shape: readonly Size[] }
  | { readonly kind: 'unsqueeze'; readonly axis: number }
  | { readonly kind: 'squeeze'; readonly axes: readonly number[] | null }
  | { readonly kind: 'expand'; readonly shape: readonly Size[] };

export interface Tensor {
  readonly kind: 'tensor';
  readonly cell: Cell;
  readonly views: readonly View[];
}

export function tensorOf(content: Data, source: AttributeSource | null = null): Tensor {
  return { kind: 'tensor', cell: { content, source, isWritten: false, head: null }, views: [] };
}

/** What the tensor shows now. */
export function dataOf(r: Recorder, tensor: Tensor): Data {
  return tensor.views.reduce((data, view) => applied(r, data, view), contentOf(r, tensor.cell));
}

/** A tensor that shows part of another, or the same elements in another form. */
export function viewed(r: Recorder, tensor: Tensor, view: View): Tensor {
  if (view.kind === 'slice') {
    const { shape } = dataOf(r, tensor);
    if (isWholeAxis(view.window, shape[view.window.axis] ?? 1)) return tensor;
    const head = tensor.views.length === 0 ? headOf(tensor.cell, view.window) : null;
    if (head !== null) return { kind: 'tensor', cell: head, views: [] };
  }
  const made: Tensor = { ...tensor, views: [...tensor.views, view] };
  // Done here once, so that it counts as done by the module that asked for the view.
  dataOf(r, made);
  return made;
}

/** Replaces all elements the tensor shows; `data` is stretched and converted to fit. */
export function writeInto(r: Recorder, tensor: Tensor, data: Data): void {
  const { cell, views } = tensor;
  const contents = [contentOf(r, cell)];
  for (const view of views) contents.push(applied(r, contents[contents.length - 1] ?? data, view));
  const shown = contents[contents.length - 1] ?? data;
  if (data.shape.length > shown.shape.length)
    throw failure(
      'model-broken',
      'write',
      `${shapeText(data.shape)} does not fit into ${shapeText(shown.shape)}`,
    );
  let part = expanded(r, fitted(r, data, shown.type), shown.shape);
  for (let depth = views.length - 1; depth >= 0; depth--) {
    const base = contents[depth];
    const view = views[depth];
    if (base !== undefined && view !== undefined) part = replaced(r, base, view, part);
  }
  setContent(r, cell, part);
}

/** Replaces a cell's content and that of its head. */
function setContent(r: Recorder, cell: Cell, content: Data): void {
  r.journal?.cell(cell);
  cell.content = content;
  cell.isWritten = true;
  if (cell.head !== null) {
    const { rows, cell: head } = cell.head;
    setContent(r, head, sliced(r, content, { axis: 0, start: 0, end: rows, step: 1 }));
  }
}

function fitted(r: Recorder, data: Data, type: ElementType): Data {
  return data.origin.kind === 'complex' ? data : r.cast(data, type);
}

export function contentOf(r: Recorder, cell: Cell): Data {
  const { head, content } = cell;
  if (head === null || !head.cell.isWritten) return content;
  const rest = sliced(r, content, { axis: 0, start: head.rows, end: content.shape[0] ?? 0, step: 1 });
  return concatenated(r, [head.cell.content, rest], 0);
}

/** The first rows of an attribute as a cell of their own: caches are kept for more streams than are played. */
function headOf(cell: Cell, window: Window): Cell | null {
  const { axis, start, end, step } = window;
  const { source } = cell;
  if (
    source === null ||
    source.tensor === null ||
    source.rows !== null ||
    axis !== 0 ||
    start !== 0 ||
    step !== 1
  )
    return null;
  if (typeof end !== 'number' || end === 0 || cell.isWritten || source.shape.length < 2) return null;
  cell.head ??= { rows: end, cell: cellOfRows(source, source.tensor, end) };
  return cell.head.rows === end ? cell.head.cell : null;
}

function cellOfRows(source: AttributeSource, tensor: ArchiveTensor, rows: number): Cell {
  const shape = [rows, ...source.shape.slice(1)];
  const head = { ...source, shape, rows, tile: () => archiveTile(tensor, shape) };
  return { content: attributeData(head), source: head, isWritten: false, head: null };
}

function applied(r: Recorder, data: Data, view: View): Data {
  if (view.kind === 'slice') return sliced(r, data, view.window);
  if (view.kind === 'select') return selected(r, data, view.axis, view.index);
  if (view.kind === 'permute') return permuted(r, data, view.order);
  if (view.kind === 'reshape') return reshaped(r, data, view.shape);
  if (view.kind === 'unsqueeze') return unsqueezed(r, data, view.axis);
  if (view.kind === 'squeeze') return squeezed(r, data, view.axes);
  return expanded(r, data, view.shape);
}

function replaced(r: Recorder, base: Data, view: View, part: Data): Data {
  if (view.kind === 'slice') return withWindow(r, base, view.window, part);
  if (view.kind === 'select') return withSelected(r, base, view.axis, view.index, part);
  if (view.kind === 'permute') return unpermuted(r, part, view.order);
  if (view.kind === 'expand')
    throw failure('model-unsupported', 'write', 'into an expanded tensor cannot be done');
  return reshaped(r, part, base.shape);
}
