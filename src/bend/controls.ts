// The live side of a bent graph: where each bend's numbers lie among the packed inputs and which weights it shapes. A
// change of a value comes in here and goes out as numbers to feed; it never changes the graph.
import { failure, unknownName } from '../errors.ts';
import { checkValue, isArrayValue, type Parameter, type ParameterValue } from '../parameter.ts';
import { type Bend, parametersOf } from './bend.ts';
import type { BendValues } from './bend-values.ts';
import { type Binding, boundValue, passingValue } from './binding.ts';
import type { Slot } from './emitter.ts';
import { type Field, type IndexField, sizeOf } from './field.ts';
import { Mover } from './mover.ts';
import type { NamedControl } from './named-control.ts';
import type { Packed } from './packing.ts';
import type { BentWeight } from './weight-bends.ts';

/** What has to be fed anew after a change. */
export interface Change {
  readonly amounts: boolean;
  readonly indices: boolean;
  readonly weights: readonly BentWeight[];
}

export interface ControlParts {
  readonly bends: readonly Bend[];
  readonly values: ReadonlyMap<string, BendValues>;
  readonly amounts: readonly Slot<Field>[];
  readonly indices: readonly Slot<IndexField>[];
  readonly packedAmounts: Packed | null;
  readonly packedIndices: Packed | null;
  readonly weights: readonly BentWeight[];
  /** What follows named controls. */
  readonly bindings: readonly Binding[];
}

export class Controls {
  /** The packed amounts with the current values. */
  readonly amounts: Float32Array;
  /** The packed indices with the current values. */
  readonly indices: BigInt64Array;
  readonly amountsInput: string | null;
  readonly indicesInput: string | null;
  readonly weights: readonly BentWeight[];
  /** Where each number lies among the packed ones, and the value that carries it in the graph. */
  readonly slots: Pick<ControlParts, 'amounts' | 'indices'>;
  private readonly parts: ControlParts;
  private readonly bends: ReadonlyMap<string, Bend>;
  private bindings: readonly Binding[];
  /** Where fields are filled before they are packed, by length. */
  private readonly numbers = new Map<number, Float64Array>();
  private readonly places = new Map<number, Int32Array>();

  constructor(parts: ControlParts) {
    this.parts = parts;
    this.weights = parts.weights;
    this.slots = parts;
    this.bindings = parts.bindings;
    this.bends = new Map(parts.bends.map((bend) => [bend.id, bend]));
    this.amounts = new Float32Array(parts.packedAmounts?.length ?? 0);
    this.indices = new BigInt64Array(parts.packedIndices?.length ?? 0);
    this.amountsInput = parts.packedAmounts?.input ?? null;
    this.indicesInput = parts.packedIndices?.input ?? null;
    for (const slot of parts.amounts) this.writeAmounts(slot);
    for (const slot of parts.indices) this.writeIndices(slot);
  }

  /** True where this value can be heard without a new graph: a live parameter that keeps its form. */
  isLive(id: string, key: string, value: ParameterValue): boolean {
    const bend = this.bend(id);
    const parameter = parametersOf(bend.operator, bend.values).find((each) => each.name === key);
    if (parameter?.live !== true) return false;
    const values = this.parts.values.get(id);
    const current = values?.holds(key) === true ? values.held(key) : 0;
    return (
      parameter.kind !== 'text' && formOf(checkValue(parameter, value, `bend ${id}`)) === formOf(current)
    );
  }

  /**
   * Sets a live value. Throws `name-not-found`, `value-invalid`, `value-range`, or `shape-mismatch` where the value needs
   * a new graph.
   */
  set(id: string, key: string, value: ParameterValue): Change {
    const bend = this.bend(id);
    const where = `bend ${id}`;
    const parameters = parametersOf(bend.operator, bend.values);
    const parameter = parameters.find((each) => each.name === key);
    const known = parameters.map((each) => each.name);
    if (parameter === undefined) throw unknownName(where, key, 'parameter', known);
    const checked = checkValue(parameter, value, where);
    if (!this.isLive(id, key, checked))
      throw failure('shape-mismatch', where, `${key} changes the structure`);
    this.parts.values.get(id)?.set(key, checked);
    this.bindings = this.bindings.filter(({ bend, parameter: bound }) => bend !== id || bound.name !== key);
    return this.refresh(new Set([id]));
  }

  /** The value a parameter was set to, or its default; undefined where it has none. */
  value(id: string, key: string): ParameterValue | undefined {
    const values = this.parts.values.get(id);
    if (values?.holds(key) === true) return values.held(key);
    const parameter = this.parameter(id, key);
    return parameter === undefined || parameter.kind === 'array' ? undefined : parameter.default;
  }

  /** True for a number that can be anywhere between two values. */
  canGlide(id: string, key: string): boolean {
    const parameter = this.parameter(id, key);
    return parameter?.kind === 'number' && parameter.live && !parameter.whole;
  }

  /** A hand on a live number; null where there is none of that name. */
  mover(id: string, key: string): Mover | null {
    const parameter = this.parameter(id, key);
    const values = this.parts.values.get(id);
    if (parameter?.kind !== 'number' || !parameter.live || values === undefined) return null;
    const amounts = this.parts.amounts.filter((slot) => slot.bend === id);
    const indices = this.parts.indices.filter((slot) => slot.bend === id);
    const weights = this.weights.filter((weight) => weight.bends.has(id));
    const change = { amounts: amounts.length > 0, indices: indices.length > 0, weights };
    return new Mover(parameter, values, change, () => {
      for (let slot = 0; slot < amounts.length; slot++) this.writeAmounts(amounts[slot]);
      for (let slot = 0; slot < indices.length; slot++) this.writeIndices(indices[slot]);
    });
  }

  /**
   * Brings everything that follows one of these controls to where `controls` are now, also on the way of a ramp: values
   * are held within their range.
   */
  follow(names: ReadonlySet<string>, controls: readonly NamedControl[]): Change {
    const followers = this.bindings.filter((binding) => binding.names.some((name) => names.has(name)));
    for (const binding of followers) {
      const number = passingValue(binding, controls);
      if (number !== null) this.parts.values.get(binding.bend)?.set(binding.parameter.name, number);
    }
    return this.refresh(new Set(followers.map((binding) => binding.bend)));
  }

  /** Throws what `follow` would throw for a control, and changes nothing. */
  checkFollowers(name: string, controls: readonly NamedControl[]): void {
    for (const binding of this.bindings) if (binding.names.includes(name)) boundValue(binding, controls);
  }

  hasBend(id: string): boolean {
    return this.bends.has(id);
  }

  private refresh(ids: ReadonlySet<string>): Change {
    const amounts = this.parts.amounts.filter((slot) => ids.has(slot.bend));
    const indices = this.parts.indices.filter((slot) => ids.has(slot.bend));
    for (const slot of amounts) this.writeAmounts(slot);
    for (const slot of indices) this.writeIndices(slot);
    const weights = this.weights.filter((weight) => [...weight.bends].some((id) => ids.has(id)));
    return { amounts: amounts.length > 0, indices: indices.length > 0, weights };
  }

  private parameter(id: string, key: string): Parameter | undefined {
    const bend = this.bends.get(id);
    if (bend === undefined) return undefined;
    return parametersOf(bend.operator, bend.values).find(({ name }) => name === key);
  }

  private bend(id: string): Bend {
    const bend = this.bends.get(id);
    if (bend === undefined) throw unknownName('bend', id, 'bend', this.bends.keys());
    return bend;
  }

  private writeAmounts(slot: Slot<Field> | undefined): void {
    if (slot === undefined) return;
    const numbers = emptied(this.numbers, slot.length, Float64Array);
    slot.field.fill(numbers);
    this.amounts.set(numbers, slot.offset);
  }

  private writeIndices(slot: Slot<IndexField> | undefined): void {
    if (slot === undefined) return;
    const numbers = emptied(this.places, slot.length, Int32Array);
    slot.field.fill(numbers);
    for (let index = 0; index < numbers.length; index++)
      this.indices[slot.offset + index] = BigInt(numbers[index] ?? 0);
  }
}

/** An array of zeros of that length, the same one every time. */
function emptied<A extends Float64Array | Int32Array>(
  kept: Map<number, A>,
  length: number,
  kind: new (length: number) => A,
): A {
  const known = kept.get(length);
  if (known !== undefined) {
    known.fill(0);
    return known;
  }
  const made = new kind(length);
  kept.set(length, made);
  return made;
}

/** One number, a list of a length, an array of a shape: what decides the form of the nodes. */
export function formOf(value: ParameterValue): string {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'string') return 'word';
  return isArrayValue(value)
    ? `array ${value.shape.join('x')} ${sizeOf(value.shape)}`
    : `list ${value.length}`;
}
