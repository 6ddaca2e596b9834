// The current values of one bend: what its operator reads when it is put in place and again after every change.
import type { ParameterValue } from '../parameter.ts';

export class BendValues {
  private readonly numbers: Map<string, ParameterValue>;

  constructor(
    values: ReadonlyMap<string, ParameterValue>,
    public mix: number,
    public on: boolean,
  ) {
    this.numbers = new Map(values);
  }

  has(name: string): boolean {
    return this.numbers.has(name);
  }

  /** The value of a parameter; 0 for one that has neither value nor default. */
  get(name: string): ParameterValue {
    return this.numbers.get(name) ?? 0;
  }

  /** The value as one number; the first of several. */
  number(name: string): number {
    const value = this.get(name);
    if (typeof value === 'number') return value;
    if (typeof value === 'string') return 0;
    return ('data' in value ? value.data[0] : value[0]) ?? 0;
  }

  word(name: string): string {
    return String(this.get(name));
  }

  set(name: string, value: ParameterValue): void {
    this.numbers.set(name, value);
  }
}
