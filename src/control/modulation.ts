// A modulation: a parameter that moves by itself around where it was set. Plain data; the engine turns it into numbers.

export type ModulationSource =
  | { readonly kind: 'lfo'; readonly shape: 'sine' | 'triangle' | 'saw' | 'square'; readonly rateHz: number }
  /** An envelope follower on a band of the input: `low mid high all`. */
  | { readonly kind: 'follow'; readonly band: 'low' | 'mid' | 'high' | 'all' }
  | { readonly kind: 'activation'; readonly target: string; readonly statistic: string }
  | { readonly kind: 'random'; readonly rateHz: number };

export interface Modulation {
  readonly id: string;
  readonly key: string;
  readonly source: ModulationSource;
  /** How far the value goes to each side, in units of the parameter. */
  readonly depth: number;
}
