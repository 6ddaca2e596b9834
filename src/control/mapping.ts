// A mapping: which control of a controller moves which parameter, as `learn` found it. Plain data.
import type { Knob } from './knob.ts';
import type { Sender } from './sender.ts';

/** What is heard: an OSC address, or a MIDI controller or note of a channel. */
export type ControlSource =
  | { readonly kind: 'osc'; readonly address: string }
  | { readonly kind: 'cc' | 'note'; readonly channel: number; readonly number: number };

/** Is offered a control that moved; true where it was taken. */
export type ControlHearer = (source: ControlSource, value: number, sender: Sender) => boolean;

/** Moves a bend's parameter, or where the id is empty an attribute or a macro. */
export interface Mapping extends Knob {
  readonly source: ControlSource;
}

/** A source as it is typed: `cc 1 7`, `osc /fader/1`. */
export function sourceWords(source: ControlSource): readonly (string | number)[] {
  if (source.kind === 'osc') return ['osc', source.address];
  return [source.kind, source.channel, source.number];
}

/** A source as one text; the same for the same control. */
export function sourceName(source: ControlSource): string {
  return sourceWords(source).join(' ');
}

/** A value as it was heard as a place from 0 to 1: MIDI has 0 to 127, OSC 0 to 1; what lies beyond is held at the end. */
export function placeHeard(source: ControlSource, value: number): number {
  const place = source.kind === 'osc' ? value : value / 127;
  return Math.max(0, Math.min(1, place));
}

export function isSameMapping(a: Mapping, b: Mapping): boolean {
  return a.id === b.id && a.key === b.key && sourceName(a.source) === sourceName(b.source);
}
