// A mapping: which control of a controller moves which parameter, as `learn` found it. Plain data.

import type { Sender } from './sender.ts';

/** What is heard: an OSC address, or a MIDI controller or note of a channel. */
export type ControlSource =
  | { readonly kind: 'osc'; readonly address: string }
  | { readonly kind: 'cc' | 'note'; readonly channel: number; readonly number: number };

/** Is offered a control that moved; true where it was taken. */
export type ControlHearer = (source: ControlSource, value: number, sender: Sender) => boolean;

export interface Mapping {
  readonly source: ControlSource;
  /** The bend (empty for a macro or an attribute) and its parameter. */
  readonly id: string;
  readonly key: string;
}
