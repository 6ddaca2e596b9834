// A mapping: which control of a controller moves which parameter, as `learn` found it. Plain data.

export interface Mapping {
  /** What is heard: an OSC address, or a MIDI controller or note of a channel. */
  readonly source:
    | { readonly kind: 'osc'; readonly address: string }
    | { readonly kind: 'cc' | 'note'; readonly channel: number; readonly number: number };
  /** The bend (empty for a macro or an attribute) and its parameter. */
  readonly id: string;
  readonly key: string;
}
