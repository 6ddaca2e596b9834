// What can be moved from outside as one number: a parameter of a bend or an attribute. Takes a state and where it shall stand,
// in its own units or as a place from 0 to 1 in its range; gives another state.
import { type Bend, parametersOf } from '../bend/bend.ts';
import { bendNamed, withValue } from '../bend/plan-edits.ts';
import { failure, unknownName } from '../errors.ts';
import type { Parameter, ParameterValue } from '../parameter.ts';
import { ATTRIBUTES, isAttribute, withAttribute } from './attributes.ts';
import type { InstanceState } from './instance-state.ts';
import { heldValue } from './plan-changes.ts';
import { placeIn, valueAtPlace } from './range-place.ts';

export interface Knob {
  /** The bend; empty for an attribute. */
  readonly id: string;
  readonly key: string;
}

/** How an attribute is written where the id of a bend is expected. */
export const NO_BEND = '-';

/** A knob as it is typed, `warm amount` or `- wet`. */
export function knobOf(id: string, key: string): Knob {
  return { id: id === NO_BEND ? '' : id, key };
}

/** A knob as people type it. */
export function knobWords({ id, key }: Knob): [string, string] {
  return [id === '' ? NO_BEND : id, key];
}

/** What a knob moves. Throws `name-not-found`, `value-invalid` where it has no range. */
export function knobParameter(state: InstanceState, knob: Knob, where: string): Parameter {
  const parameters = parametersBehind(state, knob, where);
  const parameter = parameters.find(({ name }) => name === knob.key);
  if (parameter === undefined)
    throw unknownName(
      where,
      knob.key,
      'parameter',
      parameters.map(({ name }) => name),
    );
  if (parameter.kind === 'number' || parameter.kind === 'word') return parameter;
  throw failure('value-invalid', where, `${knob.key} has no range and cannot be moved`);
}

/** Where a knob's range begins and ends, in its own units; words count from 0. */
export function rangeOf(parameter: Parameter): { readonly low: number; readonly high: number } {
  if (parameter.kind === 'number') return { low: parameter.low, high: parameter.high };
  return { low: 0, high: parameter.kind === 'word' ? parameter.words.length - 1 : 0 };
}

/** The value of a parameter nearest to a number in its own units: whole where it has to be, a word by its number. */
function valueNear(parameter: Parameter, number: number): ParameterValue {
  if (parameter.kind === 'word') {
    const { words } = parameter;
    return words[Math.max(0, Math.min(words.length - 1, Math.round(number)))] ?? parameter.default;
  }
  if (parameter.kind !== 'number') return number;
  const held = Math.max(parameter.min, Math.min(parameter.max, number));
  return parameter.whole ? Math.round(held) : held;
}

/** Where a knob stands, in its own units; null where it holds no single number or is not there. */
export function knobNumber(state: InstanceState, knob: Knob): number | null {
  const parameter = findParameter(state, knob);
  if (parameter === undefined) return null;
  const value = knobValue(state, knob, parameter);
  if (parameter.kind === 'word') return parameter.words.indexOf(String(value));
  return typeof value === 'number' ? value : null;
}

/** Where a knob stands in its range, 0 to 1; null where it has no place. */
export function knobPlace(state: InstanceState, knob: Knob): number | null {
  const parameter = findParameter(state, knob);
  return parameter === undefined ? null : placeIn(parameter, knobValue(state, knob, parameter));
}

/** The state with a knob at a number in its own units, held within what is accepted; unchanged where it is not there. */
export function withKnob(state: InstanceState, knob: Knob, number: number): InstanceState {
  const parameter = findParameter(state, knob);
  return parameter === undefined ? state : withKnobValue(state, knob, valueNear(parameter, number));
}

/** The state with a knob at a place of its range, 0 to 1. */
export function withKnobAt(state: InstanceState, knob: Knob, place: number): InstanceState {
  const parameter = findParameter(state, knob);
  const value = parameter === undefined ? null : valueAtPlace(parameter, place);
  return value === null ? state : withKnobValue(state, knob, value);
}

function withKnobValue(state: InstanceState, { id, key }: Knob, value: ParameterValue): InstanceState {
  if (id !== '') return { ...state, plan: withValue(state.plan, id, key, value) };
  if (!isAttribute(key)) return state;
  return { ...state, attributes: withAttribute(state.attributes, key, value) };
}

function parametersBehind(state: InstanceState, { id }: Knob, where: string): readonly Parameter[] {
  if (id === '') return ATTRIBUTES;
  const { operator, values } = bendNamed(state.plan, id, where);
  return parametersOf(operator, values);
}

function findParameter(state: InstanceState, { id, key }: Knob): Parameter | undefined {
  const bend = findBend(state, id);
  const parameters =
    id === '' ? ATTRIBUTES : bend === undefined ? [] : parametersOf(bend.operator, bend.values);
  return parameters.find(({ name }) => name === key);
}

function findBend({ plan }: InstanceState, id: string): Bend | undefined {
  return plan.find((bend) => bend.id === id);
}

function knobValue(
  state: InstanceState,
  { id, key }: Knob,
  parameter: Parameter,
): ParameterValue | undefined {
  if (id === '') return isAttribute(key) ? state.attributes[key] : undefined;
  const bend = findBend(state, id);
  return bend === undefined ? undefined : heldValue(bend, parameter);
}
