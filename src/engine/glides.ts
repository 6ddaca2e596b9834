// Ramps: numbers on their way from one value to another, moved on by every block. Takes durations, gives the numbers as they
// are now; what they are set on is not known here.
import { failure } from '../errors.ts';

export interface RampOptions {
  /** How long the value glides to where it is set, in milliseconds of sound; 0 jumps. */
  readonly rampMs?: number;
  /** `lin` in equal steps, `exp` in equal ratios (both ends on one side of 0); a named control has its own curve. */
  readonly curve?: 'lin' | 'exp';
}

/** One number on its way. */
interface Glide {
  readonly rampMs: number;
  readonly at: (part: number) => number;
  elapsedMs: number;
}

/** The duration, checked; 0 where there is none. Throws `value-range`. */
export function rampDuration(options: RampOptions, where: string): number {
  const { rampMs = 0 } = options;
  if (Number.isFinite(rampMs) && rampMs >= 0) return rampMs;
  throw failure('value-range', where, `ramp must be 0 or more milliseconds, got ${rampMs}`);
}

/** The way between two values. Throws `value-range` where equal ratios do not lead there. */
export function way(from: number, to: number, curve: 'lin' | 'exp', where: string): (part: number) => number {
  if (curve === 'lin') return (part) => (part >= 1 ? to : from + (to - from) * part);
  if (from * to > 0) return (part) => (part >= 1 ? to : from * (to / from) ** part);
  throw failure('value-range', where, `an exp ramp needs both ends on one side of 0, got ${from} and ${to}`);
}

export class Glides {
  private readonly glides = new Map<string, Glide>();

  get isEmpty(): boolean {
    return this.glides.size === 0;
  }

  /** Starts a glide; one of the same name is given up. `at` gives the value for the part of the way from 0 to 1. */
  start(name: string, rampMs: number, at: (part: number) => number): void {
    this.glides.set(name, { rampMs, at, elapsedMs: 0 });
  }

  stop(name: string): void {
    this.glides.delete(name);
  }

  /** Moves all on; gives where each is now. Those that have arrived are told of a last time. */
  advance(ms: number): Map<string, number> {
    const values = new Map<string, number>();
    for (const [name, glide] of this.glides) {
      glide.elapsedMs += ms;
      values.set(name, placeNow(glide));
      if (glide.elapsedMs >= glide.rampMs) this.glides.delete(name);
    }
    return values;
  }

  /** Where each is now. */
  values(): Map<string, number> {
    return new Map([...this.glides].map(([name, glide]) => [name, placeNow(glide)]));
  }
}

function placeNow({ at, elapsedMs, rampMs }: Glide): number {
  return at(Math.min(1, elapsedMs / rampMs));
}
