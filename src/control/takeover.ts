// Soft takeover: a control that cannot be moved by us (a MIDI fader) takes hold of what it is mapped to only where it reaches or
// passes it, so that nothing jumps. Takes places from 0 to 1, says whether the control may move.

interface Grip {
  /** Where the control was last. */
  heard: number;
  /** Where it has put its target; null while it has no hold of it. */
  put: number | null;
}

/** So near counts as reached: a step and a half of a MIDI control. */
const REACH = 1.5 / 127;
/** Controls that are remembered. */
const MOST_GRIPS = 2000;

export class Takeover {
  private readonly grips = new Map<string, Grip>();

  /** True where the control called `name`, now at `place`, moves its target, which stands at `current` (null: nowhere). */
  moves(name: string, place: number, current: number | null): boolean {
    const grip = this.grips.get(name);
    const hasHold = grip?.put != null && current !== null && Math.abs(grip.put - current) <= REACH;
    const isReached = current === null || Math.abs(place - current) <= REACH;
    const isPassed =
      grip !== undefined && current !== null && (grip.heard - current) * (place - current) <= 0;
    const moves = hasHold || isReached || isPassed;
    this.keep(name, { heard: place, put: moves ? place : null });
    return moves;
  }

  private keep(name: string, grip: Grip): void {
    this.grips.delete(name);
    this.grips.set(name, grip);
    if (this.grips.size > MOST_GRIPS) this.grips.delete(this.grips.keys().next().value ?? '');
  }
}
