// A modulation as data: a parameter that moves by itself around where it was set, and what moves it. The set value is not changed.

export const LFO_SHAPES = ['sine', 'triangle', 'saw', 'square'] as const;
export type LfoShape = (typeof LFO_SHAPES)[number];

export const BANDS = ['low', 'mid', 'high', 'all'] as const;
export type Band = (typeof BANDS)[number];

export type ModulationSource =
  /** −1 to 1, from the moment it begins. */
  | { readonly kind: 'lfo'; readonly shape: LfoShape; readonly rateHz: number }
  /** The level of a band of the input, 0 to 1 at full scale. */
  | { readonly kind: 'follow'; readonly band: Band }
  /** A statistic of an activation as a watch tells it, as large as it is. */
  | { readonly kind: 'activation'; readonly target: string; readonly statistic: string }
  /** −1 to 1, smooth, so many new numbers a second; the same for the same bend and parameter. */
  | { readonly kind: 'random'; readonly rateHz: number };

export interface Modulation {
  readonly id: string;
  readonly key: string;
  readonly source: ModulationSource;
  /** How far the value goes where the source is 1, in units of the parameter. */
  readonly depth: number;
}
