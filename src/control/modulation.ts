// Modulations as people type them: `lfo sine 0.5 depth 0.2`. Takes words and the parameter that is to move, gives plain data; the
// engine turns it into numbers.
import { LEVEL_STATISTICS } from '../engine/live/activation-levels.ts';
import { BANDS, LFO_SHAPES, type Modulation, type ModulationSource } from '../engine/live/modulation.ts';
import { failure, unknownName } from '../errors.ts';
import type { NumberParameter } from '../parameter.ts';
import { numberWord } from './command.ts';
import type { InstanceState } from './instance-state.ts';
import type { Atom } from './words.ts';

export type { Modulation, ModulationSource };

export const SOURCES = ['lfo', 'follow', 'activation', 'random'] as const;
const FASTEST_HZ = 100;

/** Reads a source with its words. Throws `syntax`, `name-not-found`, `value-range`. */
export function readSource(words: readonly string[], where: string): ModulationSource {
  const [kind = '', ...rest] = words;
  if (kind === 'lfo') return readLfo(rest, where);
  if (kind === 'follow') return { kind, band: choice(counted(rest, 1, where)[0], BANDS, 'band', where) };
  if (kind === 'activation') {
    const [target = '', statistic] = counted(rest, 2, where);
    return { kind, target, statistic: choice(statistic, LEVEL_STATISTICS, 'statistic', where) };
  }
  if (kind === 'random') return { kind, rateHz: rate(counted(rest, 1, where)[0], where) };
  throw unknownName(where, kind, 'source', SOURCES);
}

/** A source as it is typed. */
export function sourceAtoms(source: ModulationSource): Atom[] {
  if (source.kind === 'lfo') return [source.kind, source.shape, source.rateHz];
  if (source.kind === 'follow') return [source.kind, source.band];
  if (source.kind === 'activation') return [source.kind, source.target, source.statistic];
  return [source.kind, source.rateHz];
}

/** How far a parameter moves where nobody says it: a quarter of its range to each side. */
export function usualDepth({ low, high }: NumberParameter): number {
  return (high - low) / 4;
}

/** The modulation of a parameter; undefined where there is none. */
export function modulationOf(
  { modulations }: InstanceState,
  id: string,
  key: string,
): Modulation | undefined {
  return modulations.find((each) => each.id === id && each.key === key);
}

/** The state with a modulation in the place of the one of its parameter. */
export function withModulation(state: InstanceState, modulation: Modulation): InstanceState {
  const { modulations } = state;
  const { id, key } = modulation;
  if (modulationOf(state, id, key) === undefined)
    return { ...state, modulations: [...modulations, modulation] };
  const isIt = (each: Modulation) => each.id === id && each.key === key;
  return { ...state, modulations: modulations.map((each) => (isIt(each) ? modulation : each)) };
}

/** The state without the modulation of a parameter. Throws `name-not-found`. */
export function withoutModulation(state: InstanceState, id: string, key: string): InstanceState {
  if (modulationOf(state, id, key) === undefined)
    throw failure('name-not-found', `modulate ${id} ${key}`, 'is not modulated');
  return {
    ...state,
    modulations: state.modulations.filter((each) => each.id !== id || each.key !== key),
  };
}

function readLfo(words: readonly string[], where: string): ModulationSource {
  const [shape, word] = counted(words, 2, where);
  return { kind: 'lfo', shape: choice(shape, LFO_SHAPES, 'shape', where), rateHz: rate(word, where) };
}

function counted(words: readonly string[], count: number, where: string): readonly string[] {
  if (words.length === count) return words;
  throw failure(
    'syntax',
    where,
    'expected: lfo shape rate, follow band, activation target stat or random rate',
  );
}

function choice<T extends string>(
  word: string | undefined,
  known: readonly T[],
  kind: string,
  where: string,
): T {
  const found = known.find((each) => each === word);
  if (found !== undefined) return found;
  throw unknownName(where, word ?? '', kind, known);
}

function rate(word: string | undefined, where: string): number {
  const rateHz = numberWord(word, where);
  if (rateHz >= 0 && rateHz <= FASTEST_HZ) return rateHz;
  throw failure('value-range', where, `the rate must be 0 to ${FASTEST_HZ} Hz, got ${rateHz}`);
}
