// What a traced method leaves behind for its next block: the tensors it wrote to and the attributes it set, as pairs of
// what enters and what leaves; and what has to be known before the trace can be believed.
import { failure } from '../../../errors.ts';
import { textOf } from '../ops/containers.ts';
import { isEqualValue } from '../ops/equality.ts';
import { operandOf } from '../ops/operation.ts';
import type { Changes } from './changes.ts';
import { type AttributeSource, type Data, shapeText } from './data.ts';
import type { Recorder } from './recorder.ts';
import { isSameShape } from './size.ts';
import { contentOf, dataOf, type Tensor } from './tensor.ts';
import { type Tile, wholeTile } from './tile.ts';
import type { Value } from './value.ts';
import type { Assignment, World } from './world.ts';

/** One tensor carried from block to block. */
export interface TracedState {
  readonly source: AttributeSource;
  readonly output: Data;
}

export interface Aftermath {
  readonly states: readonly TracedState[];
  /** True where the method must be traced again with what was found. */
  readonly isOpen: boolean;
}

/** Compares the world after a trace with the one before it; what is found goes into `changes`. */
export function findStates(r: Recorder, world: World, changes: Changes): Aftermath {
  const search = new Search(r, changes);
  for (const [path, tensor] of world.tensors) search.written(path, tensor);
  for (const [path, assignment] of world.assignments) search.assigned(path, assignment);
  return { states: search.states, isOpen: search.isOpen };
}

class Search {
  readonly states: TracedState[] = [];
  isOpen = false;

  constructor(
    private readonly r: Recorder,
    private readonly changes: Changes,
  ) {}

  /** A tensor that something was written into. */
  written(path: string, { cell }: Tensor): void {
    const { head } = cell;
    if (cell.isWritten) {
      if (head !== null && cell.source !== null) this.wholeAndHead(path);
      else if (cell.source !== null) this.changed(path, cell.source, contentOf(this.r, cell));
    } else if (head?.cell.isWritten === true && head.cell.source !== null)
      this.changed(path, head.cell.source, head.cell.content);
  }

  /** An attribute that was set to something else. */
  assigned(path: string, assignment: Assignment): void {
    const { before } = assignment;
    const after = assignment.object.attributes.get(assignment.name) ?? null;
    if (isTensor(after)) {
      this.replaced(path, assignment, after);
      return;
    }
    if (before !== undefined && isEqualValue(before, after)) return;
    if (this.carried(before ?? null, after)) return;
    if (this.changes.isSettled(path) && this.changes.carry(path, after)) {
      this.isOpen = true;
      return;
    }
    if (this.changes.isSettled(path)) {
      this.changes.notes.add(`${path} changes with every block; it is kept at ${textOf(before ?? null)}`);
      return;
    }
    this.changes.settle(path, after, before ?? null);
    this.isOpen = true;
  }

  /** A number of the model that changes with every block: what it became enters the next one. */
  private carried(before: Value, after: Value): boolean {
    if (typeof before !== 'object' || before?.kind !== 'scalar') return false;
    const { origin } = before.data;
    if (origin.kind !== 'attribute') return false;
    const { data } = operandOf(this.r, after, origin.source.path);
    this.states.push({ source: origin.source, output: this.r.cast(data, origin.source.type) });
    return true;
  }

  private replaced(path: string, { before, values }: Assignment, after: Tensor): void {
    const data = dataOf(this.r, after);
    const source = isTensor(before) && before.views.length === 0 ? before.cell.source : null;
    if (isTensor(before) && before.cell === after.cell && after.views.length === 0) return;
    if (source !== null && source.path === path && isSameShape(source.shape, data.shape)) {
      this.changed(path, source, data);
      return;
    }
    const first = values.map((value) => this.constantLike(value, data)).find((each) => each !== null);
    this.settleTensor(path, first ?? (data.known !== null ? data : zerosLike(path, data)));
  }

  private constantLike(value: Value, like: Data): Data | null {
    if (!isTensor(value)) return null;
    const data = value.cell.content;
    const isKnown = value.views.length === 0 && data.origin.kind === 'constant';
    return isKnown && isSameShape(data.shape, like.shape) ? data : null;
  }

  private changed(path: string, source: AttributeSource, output: Data): void {
    const { origin } = output;
    if (origin.kind === 'attribute' && origin.source.path === path) return;
    if (output.known !== null && origin.kind === 'constant') {
      if (!isSameTile(source.tile(), output.known(), output)) this.settleTensor(path, output);
      return;
    }
    if (source.wasKnown && !source.isState) {
      this.changes.states.add(path);
      this.isOpen = true;
    }
    this.states.push({ source, output: this.r.cast(output, source.type) });
  }

  private settleTensor(path: string, data: Data): void {
    if (this.changes.isSettled(path)) {
      this.changes.notes.add(`${path} does not come to rest; it is kept as it is after the first block`);
      return;
    }
    this.changes.settle(path, data);
    this.isOpen = true;
  }

  private wholeAndHead(path: string): never {
    throw failure('model-unsupported', path, 'is written to as a whole and row by row');
  }
}

function zerosLike(path: string, data: Data): Data {
  if (data.shape.some((size) => typeof size !== 'number'))
    throw failure('model-unsupported', path, `grows with the block: ${shapeText(data.shape)}`, {
      fields: { needsBlock: true },
    });
  const tile = { shape: data.shape.map(() => 1), data: new Float32Array(1) };
  return {
    type: data.type,
    shape: data.shape,
    origin: { kind: 'constant' },
    known: () => tile,
    isWeight: false,
  };
}

function isSameTile(a: Tile, b: Tile, data: Data): boolean {
  const [x, y] = [a, b].map((tile) => wholeTile(tile, data.shape, 'float64'));
  return (
    !!x &&
    !!y &&
    x.data.length === y.data.length &&
    x.data.every((value, index) => Object.is(value, y.data[index]))
  );
}

function isTensor(value: Value | undefined): value is Tensor {
  return typeof value === 'object' && value !== null && value.kind === 'tensor';
}
