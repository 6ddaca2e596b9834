// What a tensor holds while a method is traced: where its elements come from (an input, an attribute, a recorded
// operation, or only numbers known at load), its type and shape. Never changed; in-place writes make new ones.
import type { ElementType } from '../../model.ts';
import type { AttributeProto } from '../../onnx/proto.ts';
import type { ArchiveTensor } from '../script-value.ts';
import { type Size, sizeText } from './size.ts';
import { countOf, type Tile, tileOf } from './tile.ts';

/** An operation of the graph that is being recorded. */
export interface RecordedNode {
  readonly id: number;
  readonly opType: string;
  readonly inputs: readonly (Data | null)[];
  readonly attributes: readonly AttributeProto[];
  readonly outputs: readonly { readonly type: ElementType; readonly shape: readonly Size[] }[];
  /** The path of the module whose code asked for it; '' at the top. */
  readonly scope: string;
}

/** A tensor attribute of the model: a weight, until something writes to it. */
export interface AttributeSource {
  readonly path: string;
  readonly type: ElementType;
  readonly shape: readonly number[];
  /** Where the file holds it; null for one that was made while tracing. */
  readonly tensor: ArchiveTensor | null;
  readonly tile: () => Tile;
  /** Of a cache kept for many streams, how many rows are used; null for the whole tensor. */
  readonly rows: number | null;
  /** True for one that changes from block to block: its numbers are not known at load. */
  readonly isState: boolean;
  /** True once its numbers decided or became part of something else. */
  wasKnown: boolean;
}

export type Origin =
  | { readonly kind: 'node'; readonly node: RecordedNode; readonly index: number }
  | { readonly kind: 'input'; readonly name: string }
  | { readonly kind: 'attribute'; readonly source: AttributeSource }
  | { readonly kind: 'constant' }
  /** A tensor of complex numbers, kept as two real ones. */
  | { readonly kind: 'complex'; readonly real: Data; readonly imaginary: Data }
  /** Whole numbers that follow from the length of the block. */
  | { readonly kind: 'sizes'; readonly values: readonly Size[] };

export interface Data {
  readonly type: ElementType;
  readonly shape: readonly Size[];
  readonly origin: Origin;
  /** The elements where they are known at load, computed when asked for; null where they are not. */
  readonly known: (() => Tile) | null;
  /** True for what is made of weights alone: it stays in the graph, so that bending the weight is heard. */
  readonly isWeight: boolean;
}

/** Numbers known at load. */
export function constantData(type: ElementType, shape: readonly Size[], tile: Tile): Data {
  return { type, shape, origin: { kind: 'constant' }, known: () => tile, isWeight: false };
}

/** One number everywhere. */
export function filledData(type: ElementType, shape: readonly Size[], value: number): Data {
  const ones = shape.map(() => 1);
  return constantData(type, shape, tileOf(type, ones, [value]));
}

/** A list of whole numbers, some of which may depend on the block; of rank 0 for a single number. */
export function sizesData(type: ElementType, shape: readonly number[], values: readonly Size[]): Data {
  if (values.every((value) => typeof value === 'number'))
    return constantData(type, shape, tileOf(type, shape, values));
  return { type, shape, origin: { kind: 'sizes', values }, known: null, isWeight: false };
}

/** A complex tensor from its two parts. */
export function complexData(real: Data, imaginary: Data): Data {
  const type = real.type === 'float64' ? 'complex128' : 'complex64';
  const origin: Origin = { kind: 'complex', real, imaginary };
  return { type, shape: real.shape, origin, known: null, isWeight: false };
}

/** A tensor attribute as it is before the first block. */
export function attributeData(source: AttributeSource): Data {
  const { type, shape, isState } = source;
  let tile: Tile | null = null;
  const known = () => {
    source.wasKnown = true;
    tile ??= source.tile();
    return tile;
  };
  const origin: Origin = { kind: 'attribute', source };
  return { type, shape, origin, known: isState ? null : known, isWeight: !isState };
}

/** What an operation gives; `known` where its inputs are known too. */
export function nodeData(
  node: RecordedNode,
  index: number,
  type: ElementType,
  shape: readonly Size[],
  known: (() => Tile) | null = null,
): Data {
  return { type, shape, origin: { kind: 'node', node, index }, known: lazy(known), isWeight: known !== null };
}

export function inputData(name: string, type: ElementType, shape: readonly Size[]): Data {
  return { type, shape, origin: { kind: 'input', name }, known: null, isWeight: false };
}

/** The single number a tensor holds, where it is known; a size where it depends on the block; else null. */
export function singleNumber(data: Data): Size | null {
  if (data.origin.kind === 'sizes')
    return data.origin.values.length === 1 ? (data.origin.values[0] ?? null) : null;
  if (data.known === null) return null;
  return data.known().data[0] ?? null;
}

export function shapeText(shape: readonly Size[]): string {
  return `[${shape.map(sizeText).join(', ')}]`;
}

/** Elements of a shape without open axes; null with them. */
export function knownCount(shape: readonly Size[]): number | null {
  return shape.every((size) => typeof size === 'number') ? countOf(shape) : null;
}

function lazy(compute: (() => Tile) | null): (() => Tile) | null {
  if (compute === null) return null;
  let tile: Tile | null = null;
  return () => {
    tile ??= compute();
    return tile;
  };
}
