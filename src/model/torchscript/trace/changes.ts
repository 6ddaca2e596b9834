// What is found out about a model's attributes by tracing it: which ones change from block to block, and which settle at a
// value in the first block. A trace begins with what the traces before it found.
import type { ElementType } from '../../model.ts';
import { type AttributeSource, attributeData, constantData, type Data } from './data.ts';
import { tensorOf } from './tensor.ts';
import type { Value } from './value.ts';

export class Changes {
  /** Paths of tensors that carry something from block to block. */
  readonly states = new Set<string>();
  /** Sentences about what was decided. */
  readonly notes = new Set<string>();
  private readonly settled = new Map<string, Value | Data>();
  /** What numbers were before the first block. */
  private readonly first = new Map<string, number>();
  private readonly counting = new Map<string, ElementType>();

  /** An attribute has this value from the first block on; `before` is what the file holds. */
  settle(path: string, value: Value | Data, before: Value = null): void {
    this.settled.set(path, value);
    const number = plainNumber(before);
    if (number !== null && !this.first.has(path)) this.first.set(path, number);
  }

  /** A number that never comes to rest is carried from block to block; false where it is no number. */
  carry(path: string, value: Value): boolean {
    const isWhole = typeof value === 'number' || (typeof value === 'object' && value?.kind === 'size');
    const isFloat = typeof value === 'object' && (value?.kind === 'float' || value?.kind === 'scalar');
    if (!this.first.has(path) || this.counting.has(path) || (!isWhole && !isFloat)) return false;
    this.counting.set(path, isWhole ? 'int64' : 'float64');
    return true;
  }

  isSettled(path: string): boolean {
    return this.settled.has(path);
  }

  /** The names of the attributes of an object that are settled. */
  namesIn(object: string): string[] {
    const names: string[] = [];
    for (const path of this.settled.keys()) {
      const dot = path.lastIndexOf('.');
      if ((dot < 0 ? '' : path.slice(0, dot)) === object) names.push(path.slice(dot + 1));
    }
    return names;
  }

  /** The value an attribute settled at; a tensor anew for each trace. */
  valueAt(path: string): Value {
    const type = this.counting.get(path);
    if (type !== undefined)
      return { kind: 'scalar', data: attributeData(numberSource(path, type, this.first.get(path) ?? 0)) };
    const value = this.settled.get(path) ?? null;
    if (typeof value !== 'object' || value === null || !('origin' in value)) return value;
    const tile = value.known?.() ?? { shape: [], data: new Float32Array(1) };
    const isOpen = value.shape.some((size) => typeof size !== 'number');
    if (isOpen) return tensorOf(constantData(value.type, value.shape, tile));
    return tensorOf(...settledTensor(path, value, this.states.has(path)));
  }
}

function plainNumber(value: Value): number | null {
  if (typeof value === 'number') return value;
  return typeof value === 'object' && value?.kind === 'float' ? value.value : null;
}

function numberSource(path: string, type: ElementType, value: number): AttributeSource {
  const tile = () => ({ shape: [], data: Float64Array.of(value) });
  return { path, type, shape: [], tensor: null, tile, rows: null, isState: true, wasKnown: false };
}

function settledTensor(path: string, data: Data, isState: boolean): Parameters<typeof tensorOf> {
  const tile = data.known ?? (() => ({ shape: [], data: new Float32Array(1) }));
  const { type } = data;
  const shape = data.shape.map(Number);
  const source = { path, type, shape, tensor: null, tile, rows: null, isState, wasKnown: false };
  return [attributeData(source), source];
}
