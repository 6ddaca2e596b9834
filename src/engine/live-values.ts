// What changes while a bent graph plays: values of bends and named controls, at once or on a ramp. Takes what is set and how
// long blocks last, gives what has to be fed anew; sends nothing itself.
import type { Change, Controls } from '../bend/controls.ts';
import { controlValue, type NamedControl, placeOf, valueAt } from '../bend/named-control.ts';
import { failure, unknownName } from '../errors.ts';
import type { ParameterValue } from '../parameter.ts';
import { Glides, type RampOptions, rampDuration, way } from './glides.ts';

export class LiveValues {
  private named: readonly NamedControl[] = [];
  private readonly valueGlides = new Glides();
  private readonly controlGlides = new Glides();

  /** The named controls, with the values they have or glide to. */
  get controls(): readonly NamedControl[] {
    return this.named;
  }

  /** Sets a live value of a bend, or starts its ramp. Throws `value-invalid` where one of both ends is not one number. */
  set(live: Controls, id: string, key: string, value: ParameterValue, ramp: RampOptions): Change | null {
    const rampMs = rampDuration(ramp, `bend ${id}`);
    const from = live.value(id, key);
    if (rampMs === 0) {
      this.stop(id, key);
      return live.set(id, key, value);
    }
    if (typeof from !== 'number' || typeof value !== 'number' || !live.canGlide(id, key))
      throw noRamp(id, key);
    this.valueGlides.start(
      `${id} ${key}`,
      rampMs,
      way(from, value, ramp.curve ?? 'lin', `bend ${id}: ${key}`),
    );
    return null;
  }

  /** Gives up the ramp of a value. */
  stop(id: string, key: string): void {
    this.valueGlides.stop(`${id} ${key}`);
  }

  /**
   * Moves a named control, or starts its ramp along its curve. Throws `name-not-found`, `value-invalid`, and `value-range` that
   * says the range, of the control or of what follows it; then nothing has changed.
   */
  move(live: Controls, name: string, value: number, ramp: RampOptions): Change | null {
    const control = this.named.find((each) => each.name === name);
    if (control === undefined) {
      const known = this.named.map((each) => each.name);
      throw unknownName('control', name, 'control', known);
    }
    const rampMs = rampDuration(ramp, `control ${name}`);
    const target = { ...control, value: controlValue(control, value) };
    const controls = this.named.map((each) => (each === control ? target : each));
    live.checkFollowers(name, controls);
    const from = placeOf(control, this.controlGlides.values().get(name) ?? control.value);
    const to = placeOf(control, target.value);
    this.named = controls;
    this.controlGlides.stop(name);
    if (rampMs === 0) return this.follow(live, [name]);
    this.controlGlides.start(name, rampMs, (part) =>
      part >= 1 ? target.value : valueAt(control, from + (to - from) * part),
    );
    return null;
  }

  /** Moves every ramp on by a block; what has to be fed anew, once for everything. */
  advance(live: Controls, blockMs: number): Change | null {
    if (this.valueGlides.isEmpty && this.controlGlides.isEmpty) return null;
    const values = this.valueGlides.advance(blockMs);
    const moved = this.controlGlides.advance(blockMs);
    const changes = setAll(live, values);
    if (moved.size > 0) changes.push(live.follow(new Set(moved.keys()), placed(this.named, moved)));
    return joinedChange(changes);
  }

  /** Gives up every ramp; values stay where they are. */
  halt(): void {
    for (const name of this.valueGlides.values().keys()) this.valueGlides.stop(name);
    for (const name of this.controlGlides.values().keys()) this.controlGlides.stop(name);
  }

  /** Takes over the controls of another plan. */
  adopt(controls: readonly NamedControl[]): void {
    this.named = controls;
  }

  /** Brings another graph to where the ramps are; those whose bend or control is gone are given up. */
  resume(live: Controls, controls: readonly NamedControl[]): Change {
    const kept = new Set(controls.map((control) => control.name));
    for (const name of this.controlGlides.values().keys()) if (!kept.has(name)) this.controlGlides.stop(name);
    const moving = this.controlGlides.values();
    const changes: Change[] = [];
    if (moving.size > 0) changes.push(live.follow(new Set(moving.keys()), placed(controls, moving)));
    for (const [name, value] of this.valueGlides.values()) {
      const { id, key } = partsOf(name);
      if (live.hasBend(id) && live.isLive(id, key, value)) changes.push(live.set(id, key, value));
      else this.valueGlides.stop(name);
    }
    return joinedChange(changes);
  }

  private follow(live: Controls, names: readonly string[]): Change {
    return live.follow(new Set(names), placed(this.named, this.controlGlides.values()));
  }
}

/** Controls where they are on their way. */
function placed(controls: readonly NamedControl[], moving: ReadonlyMap<string, number>): NamedControl[] {
  return controls.map((control) => ({ ...control, value: moving.get(control.name) ?? control.value }));
}

function setAll(live: Controls, values: ReadonlyMap<string, number>): Change[] {
  return [...values].map(([name, value]) => {
    const { id, key } = partsOf(name);
    return live.set(id, key, value);
  });
}

function partsOf(name: string): { readonly id: string; readonly key: string } {
  const [id = '', key = ''] = name.split(' ');
  return { id, key };
}

function joinedChange(changes: readonly Change[]): Change {
  return {
    amounts: changes.some((change) => change.amounts),
    indices: changes.some((change) => change.indices),
    weights: [...new Set(changes.flatMap((change) => change.weights))],
  };
}

/** The error for a ramp of what is not one live number. */
export function noRamp(id: string, key: string): Error {
  return failure(
    'value-invalid',
    `bend ${id}: ${key}`,
    'only one live number can glide to one number; leave ramp out',
  );
}
