// The current values of one bend: what its operator reads when it is put in place and again after every change. A value can be
// moved away from where it was set; the operator reads where it is.
import type { ParameterValue } from '../parameter.ts';

export class BendValues {
  private readonly values: Map<string, ParameterValue>;
  private readonly moved = new Map<string, Float64Array>();

  constructor(values: ReadonlyMap<string, ParameterValue>) {
    this.values = new Map(values);
  }

  has(name: string): boolean {
    return this.values.has(name) || this.moved.has(name);
  }

  /** The value of a parameter; 0 for one that has neither value nor default. */
  get(name: string): ParameterValue {
    return this.moved.get(name)?.[0] ?? this.held(name);
  }

  /** True where a value was set or is the default. */
  holds(name: string): boolean {
    return this.values.has(name);
  }

  /** The value as it was set, wherever it was moved; 0 for one that has neither value nor default. */
  held(name: string): ParameterValue {
    return this.values.get(name) ?? 0;
  }

  /** The value as one number; the first of several. */
  number(name: string): number {
    const moved = this.moved.get(name);
    if (moved !== undefined) return moved[0] ?? 0;
    const value = this.get(name);
    if (typeof value === 'number') return value;
    if (typeof value === 'string') return 0;
    return ('data' in value ? value.data[0] : value[0]) ?? 0;
  }

  word(name: string): string {
    return String(this.get(name));
  }

  /** How much of the bend is heard: `mix`, or 0 while it is switched off. */
  heard(): number {
    const mix = this.has('mix') ? this.number('mix') : 1;
    return this.has('on') && this.number('on') === 0 ? 0 : mix;
  }

  set(name: string, value: ParameterValue): void {
    this.values.set(name, value);
  }

  /** Moves a value away from where it was set, to the one number of `place`, wherever that goes. */
  move(name: string, place: Float64Array): void {
    this.moved.set(name, place);
  }

  /** Lets a value back to where it was set. */
  release(name: string): void {
    this.moved.delete(name);
  }
}
