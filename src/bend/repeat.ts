// Broadcasting without a table of indices: where a small array repeats regularly in a large one, loops over runs do. Writes
// into arrays it is given; allocates nothing.
import type { Numbers } from './host-arithmetic.ts';

/** Element `at` of the large array meets element `floor(at / run) % count` of the small one. */
export interface Repeat {
  /** How many neighbours in the large array meet the same element. */
  readonly run: number;
  /** Elements of the small array. */
  readonly count: number;
}

/** How a shape repeats in another of as many dimensions; null where its axes are torn apart. */
export function repeatIn(from: readonly number[], to: readonly number[]): Repeat | null {
  let run = 1;
  let count = 1;
  let isOver = false;
  for (let axis = to.length - 1; axis >= 0; axis--) {
    const size = from[axis] ?? 1;
    const whole = to[axis] ?? 1;
    if (whole === 1) continue;
    if (size === 1) {
      if (count > 1) isOver = true;
      else run *= whole;
    } else if (isOver || size !== whole) return null;
    else count *= size;
  }
  return { run, count };
}

/** `out = a · b`, `b` repeated. */
export function multiplyInto(a: Numbers, b: Numbers, { run, count }: Repeat, out: Numbers): void {
  if (run === 1) {
    for (let start = 0; start < out.length; start += count) {
      for (let place = 0; place < count; place++)
        out[start + place] = (a[start + place] ?? 0) * (b[place] ?? 0);
    }
    return;
  }
  for (let start = 0, place = 0; start < out.length; start += run, place = (place + 1) % count) {
    const factor = b[place] ?? 0;
    for (let at = start; at < start + run; at++) out[at] = (a[at] ?? 0) * factor;
  }
}

/** `out = a + b`, `b` repeated. */
export function addInto(a: Numbers, b: Numbers, { run, count }: Repeat, out: Numbers): void {
  if (run === 1) {
    for (let start = 0; start < out.length; start += count) {
      for (let place = 0; place < count; place++)
        out[start + place] = (a[start + place] ?? 0) + (b[place] ?? 0);
    }
    return;
  }
  for (let start = 0, place = 0; start < out.length; start += run, place = (place + 1) % count) {
    const offset = b[place] ?? 0;
    for (let at = start; at < start + run; at++) out[at] = (a[at] ?? 0) + offset;
  }
}

/** `out = condition ? a : b`, `condition` repeated, `a` and `b` as long as `out`. */
export function chooseInto(
  condition: Numbers,
  { run, count }: Repeat,
  a: Numbers,
  b: Numbers,
  out: Numbers,
): void {
  for (let start = 0, place = 0; start < out.length; start += run, place = (place + 1) % count) {
    const from = condition[place] === 0 ? b : a;
    for (let at = start; at < start + run; at++) out[at] = from[at] ?? 0;
  }
}
