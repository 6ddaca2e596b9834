// What mappings move: bends, attributes and macros alike, as places from 0 to 1. Takes a state, gives another, or where something
// stands.
import { failure, unknownName } from '../errors.ts';
import { ATTRIBUTES } from './attributes.ts';
import type { InstanceState } from './instance-state.ts';
import { type Knob, knobParameter, knobPlace, withKnobAt } from './knob.ts';
import { hasMacro, withMacroAt } from './macro-moves.ts';
import { isSameMapping, type Mapping, sourceName } from './mapping.ts';

const MOST_MAPPINGS = 1000;

/** Where the target of a mapping stands, 0 to 1; null where it is not there or has no place. */
export function mappedPlace(state: InstanceState, knob: Knob): number | null {
  if (isMacro(state, knob)) return state.macros.find(({ name }) => name === knob.key)?.value ?? null;
  return knobPlace(state, knob);
}

/** The state with the targets of mappings at a place, 0 to 1. */
export function withMapped(state: InstanceState, mappings: readonly Mapping[], place: number): InstanceState {
  return mappings.reduce(
    (next, knob) =>
      isMacro(next, knob) ? withMacroAt(next, knob.key, place) : withKnobAt(next, knob, place),
    state,
  );
}

/** Throws `name-not-found`, `value-invalid` where there is nothing that could be moved. */
export function checkLearnable(state: InstanceState, knob: Knob): void {
  if (isMacro(state, knob)) return;
  if (knob.id !== '' || ATTRIBUTES.some(({ name }) => name === knob.key)) {
    knobParameter(state, knob, 'learn');
    return;
  }
  const known = [...state.macros.map(({ name }) => name), ...ATTRIBUTES.map(({ name }) => name)];
  throw unknownName('learn', knob.key, 'macro or attribute', known);
}

/** The state with a mapping more; one that is there already stays. Throws `value-range` for too many. */
export function withMapping(state: InstanceState, mapping: Mapping): InstanceState {
  if (state.mappings.some((each) => isSameMapping(each, mapping))) return state;
  if (state.mappings.length >= MOST_MAPPINGS)
    throw failure(
      'value-range',
      'learn',
      `there may be ${MOST_MAPPINGS} mappings at most; unlearn one first`,
    );
  return { ...state, mappings: [...state.mappings, mapping] };
}

/** The state without the mappings that match. Throws `name-not-found` where none does. */
export function withoutMappings(
  state: InstanceState,
  isMeant: (mapping: Mapping) => boolean,
  what: string,
): InstanceState {
  const mappings = state.mappings.filter((mapping) => !isMeant(mapping));
  if (mappings.length < state.mappings.length) return { ...state, mappings };
  throw failure('name-not-found', 'unlearn', `nothing is mapped by ${what}; mappings lists what there is`);
}

/** The mappings of a control. */
export function mappingsOf({ mappings }: InstanceState, name: string): readonly Mapping[] {
  return mappings.filter(({ source }) => sourceName(source) === name);
}

/** What a mapping touches: the bend, or the name of the macro or attribute. */
export function touchedBy(state: InstanceState, { id, key }: Knob): readonly string[] {
  if (id !== '') return [id];
  const maps = state.macros.find(({ name }) => name === key)?.maps ?? [];
  return [key, ...maps.map((map) => (map.id === '' ? map.key : map.id))];
}

function isMacro(state: InstanceState, { id, key }: Knob): boolean {
  return id === '' && hasMacro(state, key);
}
