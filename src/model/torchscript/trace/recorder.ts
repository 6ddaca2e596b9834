// Records the operations a method does on tensors, equal ones once, with the module they were done in. Takes what the
// operations need, gives what they make; knows nothing of python.
import { failure } from '../../../errors.ts';
import { onnxType } from '../../element-type.ts';
import type { ElementType } from '../../model.ts';
import type { AttributeProto } from '../../onnx/proto.ts';
import { constantData, type Data, nodeData, type RecordedNode, sizesData } from './data.ts';
import type { Journal } from './journal.ts';
import { integerAttribute } from './node-attributes.ts';
import type { Size } from './size.ts';
import { type Tile, tileOf } from './tile.ts';

const MOST_NODES = 100_000;
/** Longer constants are not compared with each other. */
const LARGEST_SHARED = 64;

/** What an operation gives: type, shape, and how its elements are computed where all inputs are known. */
export interface OutputForm {
  readonly type: ElementType;
  readonly shape: readonly Size[];
  readonly known?: (() => Tile) | null;
}

export class Recorder {
  scope = '';
  /** Writes down what changes, while an arm of a branch is tried. */
  journal: Journal | null = null;
  private readonly numbers = new Map<Data, number>();
  private readonly made = new Map<string, readonly Data[]>();
  private readonly constants = new Map<string, Data>();
  private count = 0;

  /** An operation with one result; only numbers where everything it needs is a known number. */
  node(
    opType: string,
    inputs: readonly (Data | null)[],
    form: OutputForm,
    attributes: readonly AttributeProto[] = [],
  ): Data {
    const known = form.known ?? null;
    if (known !== null && !inputs.some((input) => input?.isWeight === true))
      return constantData(form.type, form.shape, known());
    const [data] = this.nodes(opType, inputs, [form], attributes);
    if (data === undefined) throw failure('model-broken', opType, 'gives nothing');
    return data;
  }

  /** An operation with several results. */
  nodes(
    opType: string,
    inputs: readonly (Data | null)[],
    forms: readonly OutputForm[],
    attributes: readonly AttributeProto[] = [],
  ): readonly Data[] {
    const key = this.keyOf(opType, inputs, attributes);
    const known = key === null ? undefined : this.made.get(key);
    if (known !== undefined) return known;
    if (this.count >= MOST_NODES)
      throw failure('model-unsupported', 'model', `does more than ${MOST_NODES} operations in one block`);
    const node: RecordedNode = {
      id: this.count++,
      opType,
      inputs,
      attributes,
      outputs: forms.map(({ type, shape }) => ({ type, shape })),
      scope: this.scope,
    };
    const results = forms.map((form, index) => nodeData(node, index, form.type, form.shape, form.known));
    if (key !== null) this.made.set(key, results);
    return results;
  }

  /** A small constant; equal ones are one. */
  constant(type: ElementType, shape: readonly number[], values: ArrayLike<number>): Data {
    if (values.length > LARGEST_SHARED) return constantData(type, shape, tileOf(type, shape, values));
    const key = `${type} ${shape.join('x')} ${Array.from(values, exactText).join(' ')}`;
    const known = this.constants.get(key);
    if (known !== undefined) return known;
    const data = constantData(type, shape, tileOf(type, shape, values));
    this.constants.set(key, data);
    return data;
  }

  /** A python float: float32 among tensors, its digits kept until it meets one. */
  number(value: number): Data {
    const key = `number ${exactText(value)}`;
    const known = this.constants.get(key);
    if (known !== undefined) return known;
    const data = constantData('float32', [], { shape: [], data: Float64Array.of(value) });
    this.constants.set(key, data);
    return data;
  }

  /** A list of whole numbers as an operation reads shapes and axes. */
  integers(values: readonly number[]): Data {
    return this.constant('int64', [values.length], values);
  }

  /** The same where some follow from the block. */
  sizes(values: readonly Size[]): Data {
    if (values.every((value) => typeof value === 'number')) return this.integers(values);
    return sizesData('int64', [values.length], values);
  }

  /** The tensor in another element type. */
  cast(data: Data, type: ElementType): Data {
    if (data.type === type) return data;
    if (data.origin.kind === 'sizes') return { ...data, type };
    const { known } = data;
    const convert = () => {
      const tile = known?.() ?? { shape: [], data: new Float64Array(0) };
      return tileOf(
        type,
        tile.shape,
        Array.from(tile.data, (value) => converted(value, data.type, type)),
      );
    };
    const form = { type, shape: data.shape, known: known === null ? null : convert };
    return this.node('Cast', [data], form, [integerAttribute('to', onnxType(type))]);
  }

  private keyOf(
    opType: string,
    inputs: readonly (Data | null)[],
    attributes: readonly AttributeProto[],
  ): string | null {
    if (opType.startsWith('Random') || opType === 'Bernoulli' || opType === 'Multinomial') return null;
    const texts = attributes.map((each) => `${each.name}=${attributeKey(each)}`);
    if (texts.some((text) => text.endsWith('=?'))) return null;
    return `${opType} ${inputs.map((input) => this.numberOf(input)).join(',')} ${texts.join(';')}`;
  }

  private numberOf(data: Data | null): number {
    if (data === null) return -1;
    const known = this.numbers.get(data) ?? this.numbers.size;
    this.numbers.set(data, known);
    return known;
  }
}

/** A number as another type holds it: cut off toward zero, or 0 and 1. */
export function converted(value: number, from: ElementType, to: ElementType): number {
  if (to === 'bool') return value === 0 ? 0 : 1;
  if (to.startsWith('float') || to === 'bfloat16' || from === 'bool') return value;
  return Math.trunc(value) + 0;
}

function exactText(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

function attributeKey(attribute: AttributeProto): string {
  if (attribute.type === 1) return String(attribute.f);
  if (attribute.type === 2) return String(attribute.i);
  if (attribute.type === 3) return Buffer.from(attribute.s ?? []).toString('utf8');
  if (attribute.type === 6) return (attribute.floats ?? []).join(' ');
  if (attribute.type === 7) return (attribute.ints ?? []).join(' ');
  return '?';
}
