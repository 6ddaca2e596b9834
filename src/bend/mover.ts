// A hand on one live number of a bend: moves it away from where it was set and back, any number of times, without allocating.
// Where it was set is kept.
import type { NumberParameter } from '../parameter.ts';
import type { BendValues } from './bend-values.ts';
import type { Change } from './controls.ts';

export class Mover {
  private readonly place = new Float64Array(1);
  private isAway = false;

  constructor(
    private readonly parameter: NumberParameter,
    private readonly values: BendValues,
    /** What has to be fed anew after a move. */
    readonly change: Change,
    private readonly refill: () => void,
  ) {}

  /** Where it was set; NaN where that is not one number. */
  held(): number {
    const { name } = this.parameter;
    const value = this.values.holds(name) ? this.values.held(name) : this.parameter.default;
    return typeof value === 'number' ? value : Number.NaN;
  }

  /** The number nearest to a wish that is accepted. */
  nearest(wish: number): number {
    const { min, max, whole } = this.parameter;
    const inside = Math.max(min, Math.min(max, wish));
    return whole ? Math.round(inside) : inside;
  }

  /** Moves it to a number that is accepted. */
  move(number: number): void {
    this.place[0] = number;
    if (!this.isAway) this.values.move(this.parameter.name, this.place);
    this.isAway = true;
    this.refill();
  }

  /** Lets it back to where it was set. */
  release(): void {
    this.values.release(this.parameter.name);
    this.isAway = false;
    this.refill();
  }
}
