// Arrays that are used again: bending a large weight makes several as large as the weight, and fresh memory costs more than
// the arithmetic. Takes sizes, gives arrays with anything in them; knows nothing of what is computed.

export type Numbers = Float32Array | Float64Array;

export type Precision = 'float32' | 'float64';

/** As many arrays are kept, the last given back first. */
const MOST_KEPT = 8;
/** Smaller ones are cheaper made anew. */
const SMALLEST_KEPT = 4096;

export class Workspace {
  private free: Numbers[] = [];
  private taken: Numbers[] = [];

  /** An array of a length, whose elements may be anything. */
  take(precision: Precision, length: number): Numbers {
    const place = this.free.findIndex((each) => each.length === length && precisionOf(each) === precision);
    const [found] = place < 0 ? [] : this.free.splice(place, 1);
    const array = found ?? (precision === 'float64' ? new Float64Array(length) : new Float32Array(length));
    this.taken.push(array);
    return array;
  }

  /** True for an array taken since the last time everything was settled. */
  owns(array: Numbers): boolean {
    return this.taken.some((each) => each.buffer === array.buffer);
  }

  /** Everything taken since the last time is free again, but for what goes out of hand. */
  settle(kept: Numbers): void {
    for (const array of this.taken) if (array.buffer !== kept.buffer) this.giveBack(array);
    this.taken = [];
  }

  /** An array nobody reads any more. */
  giveBack(array: Numbers): void {
    if (array.length < SMALLEST_KEPT) return;
    this.free = [array, ...this.free].slice(0, MOST_KEPT);
  }
}

function precisionOf(array: Numbers): Precision {
  return array instanceof Float64Array ? 'float64' : 'float32';
}
