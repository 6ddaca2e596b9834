// Where a value stands in its parameter's range, and the value at a place of it: 0 where the range begins, 1 where it ends. Words
// share the range in equal parts. Takes definitions and values, knows no bend and no attribute.
import type { NumberParameter, Parameter, ParameterValue } from '../parameter.ts';

/** The place of a value, 0 to 1, of a word the middle of its part; null for what has none: lists, expressions, texts. */
export function placeIn(parameter: Parameter, value: ParameterValue | undefined): number | null {
  if (parameter.kind === 'word') {
    const index = parameter.words.indexOf(String(value));
    return index < 0 ? null : (index + 0.5) / parameter.words.length;
  }
  if (parameter.kind !== 'number' || typeof value !== 'number') return null;
  const { low, high } = parameter;
  return high === low ? 0 : held((value - low) / (high - low));
}

/** The value at a place, held within 0 to 1; null for what has no range. */
export function valueAtPlace(parameter: Parameter, place: number): ParameterValue | null {
  if (parameter.kind === 'number') return numberAt(parameter, held(place));
  if (parameter.kind !== 'word') return null;
  const { words } = parameter;
  return words[Math.min(words.length - 1, Math.floor(held(place) * words.length))] ?? null;
}

function numberAt({ low, high, whole }: NumberParameter, place: number): number {
  const value = place === 1 ? high : low + (high - low) * place;
  return whole ? Math.round(value) : value;
}

function held(place: number): number {
  return Math.min(1, Math.max(0, place));
}
