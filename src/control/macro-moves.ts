// Macros of a state: made, mapped, moved, removed. Takes a state, gives another; what a map speaks of and is not there any more
// is passed over, and is moved again when it has come back.
import { CURVES, type Curve, makeControl, placeOf } from '../bend/named-control.ts';
import { failure, unknownName } from '../errors.ts';
import type { InstanceState } from './instance-state.ts';
import { type Knob, knobNumber, knobParameter, rangeOf, withKnob } from './knob.ts';
import { type Macro, type MacroMap, mappedValue } from './macro.ts';

/** The range and curve of a map; those of the parameter where nothing is said. */
export interface MapRange {
  readonly low?: number;
  readonly high?: number;
  readonly curve?: Curve;
}

/**
 * The state with a knob mapped to a macro, which is made where there is none; a map of the same knob is replaced. A new macro
 * stands where the knob is, so that nothing jumps. Throws `name-not-found`, `value-invalid`, `value-range`.
 */
export function withMap(state: InstanceState, name: string, knob: Knob, range: MapRange): InstanceState {
  const map = makeMap(state, name, knob, range);
  const macro = findMacro(state, name) ?? { name, value: placeIn(map, knobNumber(state, knob)), maps: [] };
  const others = macro.maps.filter((each) => !isOf(each, knob));
  return withMacro(state, { ...macro, maps: [...others, map] });
}

/** The state without a map of a macro. Throws `name-not-found`. */
export function withoutMap(state: InstanceState, name: string, knob: Knob): InstanceState {
  const macro = macroNamed(state, name);
  const maps = macro.maps.filter((each) => !isOf(each, knob));
  if (maps.length < macro.maps.length) return withMacro(state, { ...macro, maps });
  throw failure('name-not-found', `macro ${name}`, `does not move ${knob.id} ${knob.key}`);
}

/** The state without a macro; what it moved stays where it is. Throws `name-not-found`. */
export function withoutMacro(state: InstanceState, name: string): InstanceState {
  macroNamed(state, name);
  return { ...state, macros: state.macros.filter((each) => each.name !== name) };
}

/** The state with a macro at a place from 0 to 1 and everything it moves. Throws `name-not-found`, `value-range`. */
export function withMacroAt(state: InstanceState, name: string, place: number): InstanceState {
  if (!(place >= 0 && place <= 1))
    throw failure('value-range', `macro ${name}`, `must be 0 to 1, got ${place}`);
  const macro = macroNamed(state, name);
  const moved = withMacro(state, { ...macro, value: place });
  return macro.maps.reduce((next, map) => withKnob(next, map, mappedValue(map, place)), moved);
}

/** The macro of that name. Throws `name-not-found`. */
export function macroNamed(state: InstanceState, name: string): Macro {
  const macro = findMacro(state, name);
  if (macro !== undefined) return macro;
  throw unknownName(
    'macro',
    name,
    'macro',
    state.macros.map((each) => each.name),
  );
}

/** True where there is a macro of that name. */
export function hasMacro(state: InstanceState, name: string): boolean {
  return findMacro(state, name) !== undefined;
}

/** Reads a curve. Throws `value-invalid`. */
export function readCurve(word: string, where: string): Curve {
  const curve = CURVES.find((known) => known === word);
  if (curve !== undefined) return curve;
  throw failure('value-invalid', where, `curve must be one of ${CURVES.join(', ')}, got ${word}`);
}

function makeMap(state: InstanceState, name: string, knob: Knob, range: MapRange): MacroMap {
  const where = `macro ${name}`;
  const parameter = knobParameter(state, knob, where);
  const { low = rangeOf(parameter).low, high = rangeOf(parameter).high, curve = 'lin' } = range;
  const accepted = parameter.kind === 'number' ? parameter : { min: 0, max: rangeOf(parameter).high };
  for (const end of [low, high])
    if (!(end >= accepted.min && end <= accepted.max))
      throw failure(
        'value-range',
        where,
        `${knob.key} must be ${accepted.min} to ${accepted.max}, got ${end}`,
      );
  const map = { ...knob, low, high, curve };
  mappedValue(map, 0);
  return map;
}

/** Where a macro stands that has brought a map to a number; 0 where there is none. */
function placeIn({ low, high, curve }: MacroMap, number: number | null): number {
  if (number === null || low === high) return 0;
  const control = makeControl('knob', { low: Math.min(low, high), high: Math.max(low, high), curve });
  const place = placeOf(control, number);
  return low > high ? 1 - place : place;
}

function findMacro({ macros }: InstanceState, name: string): Macro | undefined {
  return macros.find((each) => each.name === name);
}

function withMacro(state: InstanceState, macro: Macro): InstanceState {
  const { macros } = state;
  const isThere = macros.some(({ name }) => name === macro.name);
  const next = macros.map((each) => (each.name === macro.name ? macro : each));
  return { ...state, macros: isThere ? next : [...macros, macro] };
}

function isOf(map: MacroMap, { id, key }: Knob): boolean {
  return map.id === id && map.key === key;
}
