// A macro: one knob from 0 to 1 that moves any number of parameters, each over a range of its own. Plain data.
import { type Curve, makeControl, valueAt } from '../bend/named-control.ts';

export interface MacroMap {
  /** The bend and its parameter; for an attribute the id is empty. */
  readonly id: string;
  readonly key: string;
  readonly low: number;
  readonly high: number;
  readonly curve: Curve;
}

export interface Macro {
  readonly name: string;
  /** 0 to 1. */
  readonly value: number;
  readonly maps: readonly MacroMap[];
}

/** The value a parameter takes where the knob stands at `place`, 0 to 1; `low` may be above `high`. */
export function mappedValue({ low, high, curve }: MacroMap, place: number): number {
  if (low === high) return low;
  const isDown = low > high;
  const control = makeControl('knob', { low: Math.min(low, high), high: Math.max(low, high), curve });
  return valueAt(control, isDown ? 1 - place : place);
}
