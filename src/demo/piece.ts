// What the demo plays: four bends on the way from latent to sound, and when each of them comes and goes. The last second
// is unbent again.

import type { Plan } from '../bend/bend.ts';
import { readBend, splitWords } from '../bend/read-bend.ts';
import type { Score, ScoreEvent } from '../engine/score.ts';

export const MODEL = 'models/pebble.onnx';
export const SOUND = 'media/strings.wav';

/** One bend of the piece: how it is typed, what one hears, which of its values the score moves. */
export interface Part {
  readonly bend: string;
  readonly heard: string;
  readonly key: string;
  /** Seconds, value, milliseconds of the glide there. */
  readonly moves: readonly (readonly [number, number, number])[];
}

export const PARTS: readonly Part[] = [
  {
    bend: 'swell scale decoder.stages.0.2 amount 1',
    heard: 'an activation grows: the strings press harder and get louder',
    key: 'amount',
    moves: [
      [0.8, 2.6, 1700],
      [2.6, 1, 300],
    ],
  },
  {
    bend: 'turn permute latent seed 3 mix 0',
    heard: 'the 16 latents change places: the pitches dissolve',
    key: 'mix',
    moves: [
      [2.7, 1, 200],
      [4.3, 0, 300],
    ],
  },
  {
    bend: 'rust noise w:decoder.stages.*.weight op tremble std 0 seed 3',
    heard: 'the weights of twelve layers leave what was learned: the tone clouds over',
    key: 'std',
    moves: [
      [4.3, 1, 900],
      [5.7, 0, 300],
    ],
  },
  {
    bend: 'holes mask decoder.ups.1 prob 1 seed 1',
    heard: 'channel after channel falls silent and comes back',
    key: 'prob',
    moves: [
      [5.9, 0.15, 700],
      [6.7, 1, 500],
    ],
  },
];

/** The bends of the piece. */
export function piecePlan(): Plan {
  return PARTS.map((part) => readBend(splitWords(part.bend)));
}

/** The changes of the piece. */
export function pieceScore(): Score {
  return PARTS.flatMap((part) =>
    part.moves.map(
      ([seconds, value, rampMs]): ScoreEvent => ({ seconds, id: idOf(part), key: part.key, value, rampMs }),
    ),
  );
}

/** The id a part's bend has. */
export function idOf({ bend }: Part): string {
  return bend.split(' ')[0] ?? '';
}
