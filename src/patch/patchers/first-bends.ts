// The bends that are ready to play in the overview and the help: what makes each, and the dial that moves it.

export interface FirstBend {
  readonly id: string;
  /** The words after `bend`. */
  readonly words: string;
  readonly key: string;
  readonly low: number;
  readonly high: number;
  /** What one hears. */
  readonly sounds: string;
}

/** On the demo model. */
export const FIRST_BENDS: readonly FirstBend[] = [
  {
    id: 'loud',
    words: 'scale decoder.stages.0.2 amount 1',
    key: 'amount',
    low: 0,
    high: 3,
    sounds: 'thin to harsh',
  },
  {
    id: 'holes',
    words: 'mask decoder.ups.1 prob 1 seed 1',
    key: 'prob',
    low: 0,
    high: 1,
    sounds: 'units close',
  },
  {
    id: 'rust',
    words: 'noise w:decoder.stages.*.weight op tremble std 0 seed 3',
    key: 'std',
    low: 0,
    high: 1,
    sounds: 'worn weights',
  },
  {
    id: 'turn',
    words: 'permute latent amount 0 seed 3',
    key: 'amount',
    low: 0,
    high: 1,
    sounds: 'another order',
  },
  {
    id: 'echo',
    words: 'delay latent frames 40 feedback 0.5 mix 0',
    key: 'mix',
    low: 0,
    high: 1,
    sounds: 'latents echo',
  },
  {
    id: 'press',
    words: 'saturate a:decoder.first drive 1',
    key: 'drive',
    low: 0.1,
    high: 10,
    sounds: 'full and dense',
  },
];
