// Collects the nodes, constants, live inputs and states that bends add to a graph. Takes calls from the arithmetic,
// gives ONNX messages; the forms of operations that changed between opsets are settled here.

import type { StatePair } from '../model/model.ts';
import { integerAttribute, integersAttribute } from '../model/onnx/attributes.ts';
import type { AttributeProto, NodeProto, TensorProto } from '../model/onnx/proto.ts';
import type { ArrayValue } from '../parameter.ts';
import { type Field, type IndexField, sizeOf } from './field.ts';

export const ONNX_FLOAT = 1;
export const ONNX_INT64 = 7;
export const ONNX_BOOL = 9;
export const ONNX_DOUBLE = 11;

/** A field's place among the packed amounts, and the value that carries it in the graph. */
export interface Slot<F> {
  readonly field: F;
  readonly value: string;
  /** Position and length in the packed input. */
  readonly offset: number;
  readonly length: number;
  /** Which bend it belongs to, and what that acts on. */
  readonly bend: string;
  readonly target: string;
}

/** How much was emitted at some moment. */
export interface Mark {
  readonly nodes: number;
  readonly constants: number;
  readonly amounts: number;
  readonly indices: number;
  readonly states: number;
}

export class Emitter {
  readonly nodes: NodeProto[] = [];
  readonly constants: TensorProto[] = [];
  readonly amounts: Slot<Field>[] = [];
  readonly indices: Slot<IndexField>[] = [];
  readonly states: StatePair[] = [];
  private readonly shared = new Map<string, string>();
  private serial = 0;
  private bend = '';
  private target = '';

  /** `taken` tells names the graph uses already. */
  constructor(
    readonly opset: number,
    private readonly taken: (name: string) => boolean,
  ) {}

  /** What is emitted from now on belongs to that bend on that target. */
  startBend(id: string, target: string): void {
    this.bend = id;
    this.target = target;
  }

  /** A name no value has yet. */
  name(word: string): string {
    for (;;) {
      const name = `livebend/${this.bend}/${word}_${this.serial++}`;
      if (!this.taken(name)) return name;
    }
  }

  /** Adds a node and gives its first output, or the output names it was given. */
  node(
    opType: string,
    input: readonly string[],
    attribute: readonly AttributeProto[] = [],
    output?: string,
  ): string {
    const name = output ?? this.name(opType);
    this.nodes.push({
      opType,
      name: this.name('node'),
      input: [...input],
      output: [name],
      attribute: [...attribute],
    });
    return name;
  }

  /** Adds a node with several outputs. */
  nodeWithOutputs(
    opType: string,
    input: readonly string[],
    attribute: readonly AttributeProto[],
    count: number,
  ): string[] {
    const output = Array.from({ length: count }, () => this.name(opType));
    this.nodes.push({
      opType,
      name: this.name('node'),
      input: [...input],
      output,
      attribute: [...attribute],
    });
    return output;
  }

  /** An int64 constant; equal ones are shared. */
  integers(values: readonly number[], shape: readonly number[] = [values.length]): string {
    return this.constant(ONNX_INT64, BigInt64Array.from(values, BigInt), shape);
  }

  /** A number in the working precision, with `rank` dimensions of size 1. */
  number(value: number, rank: number, double: boolean): string {
    const shape = Array.from({ length: rank }, () => 1);
    if (double) return this.constant(ONNX_DOUBLE, Float64Array.of(value), shape);
    return this.constant(ONNX_FLOAT, Float32Array.of(value), shape);
  }

  /** A constant of many numbers in the working precision: a view on them where they have it already, never shared. */
  array({ shape, data }: ArrayValue, double: boolean): string {
    const Precision = double ? Float64Array : Float32Array;
    const numbers = data instanceof Precision ? data : Precision.from(data);
    const name = this.name('array');
    const rawData = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
    this.constants.push({ name, dataType: double ? ONNX_DOUBLE : ONNX_FLOAT, dims: [...shape], rawData });
    return name;
  }

  cast(value: string, to: number, output?: string): string {
    return this.node('Cast', [value], [integerAttribute('to', to)], output);
  }

  /** Reserves a place among the packed amounts. */
  amount(field: Field): string {
    const length = sizeOf(field.shape);
    const value = this.name('amount');
    const last = this.amounts[this.amounts.length - 1];
    const offset = last === undefined ? 0 : last.offset + last.length;
    this.amounts.push({ field, value, offset, length, bend: this.bend, target: this.target });
    return value;
  }

  /** Reserves a place among the packed indices. */
  index(field: IndexField): string {
    const value = this.name('indices');
    const last = this.indices[this.indices.length - 1];
    const offset = last === undefined ? 0 : last.offset + last.length;
    this.indices.push({ field, value, offset, length: field.length, bend: this.bend, target: this.target });
    return value;
  }

  /**
   * A value carried from block to block, zeros or another number everywhere at first. Its name follows from the bend and its target, so that it is
   * found again in a graph that is made anew.
   */
  state(word: string, type: StatePair['type'], shape: readonly number[], first = 0): StatePair {
    const wanted = `livebend/${this.bend}/${this.target}/${word}`;
    let name = wanted;
    for (let number = 1; this.taken(`${name}_in`); number++) name = `${wanted}_${number}`;
    const initial = first === 0 ? null : new Float32Array(sizeOf(shape)).fill(first);
    const pair = { input: `${name}_in`, output: `${name}_out`, type, shape, initial };
    this.states.push(pair);
    return pair;
  }

  mark(): Mark {
    const { nodes, constants, amounts, indices, states } = this;
    return {
      nodes: nodes.length,
      constants: constants.length,
      amounts: amounts.length,
      indices: indices.length,
      states: states.length,
    };
  }

  /** Takes back what was emitted since a mark. */
  rollBack(mark: Mark): void {
    this.nodes.length = mark.nodes;
    const dropped = new Set(this.constants.splice(mark.constants).map((tensor) => tensor.name ?? ''));
    for (const [key, name] of this.shared) if (dropped.has(name)) this.shared.delete(key);
    this.amounts.length = mark.amounts;
    this.indices.length = mark.indices;
    this.states.length = mark.states;
  }

  /** Hands out the nodes emitted since a mark, with one value under another name. */
  takeNodes(mark: Mark, value: string, name: string): NodeProto[] {
    const rename = (names: readonly string[] | undefined) =>
      (names ?? []).map((each) => (each === value ? name : each));
    return this.nodes
      .splice(mark.nodes)
      .map((node) => ({ ...node, input: rename(node.input), output: rename(node.output) }));
  }

  private constant(
    dataType: number,
    data: BigInt64Array | Float32Array | Float64Array,
    dims: readonly number[],
  ): string {
    const key = `${dataType} ${dims.join('x')} ${data.join(' ')}`;
    const known = this.shared.get(key);
    if (known !== undefined) return known;
    const name = this.name('constant');
    const rawData = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    this.constants.push({ name, dataType, dims: [...dims], rawData });
    this.shared.set(key, name);
    return name;
  }
}

export { integerAttribute, integersAttribute };
