// Elementwise operations that several families need: any operation of two tensors, comparison, choice, rounding to zero.
import type { Data } from '../trace/data.ts';
import { elementwise } from '../trace/elementwise.ts';
import { isFloatingType } from '../trace/promotion.ts';
import type { Recorder } from '../trace/recorder.ts';

/** One operation of two tensors of one type. */
export function plain(
  r: Recorder,
  opType: string,
  a: Data,
  b: Data,
  compute: (a: number, b: number) => number,
): Data {
  return elementwise(r, { opType, type: a.type, compute: (v) => compute(v[0] ?? 0, v[1] ?? 0) }, [a, b]);
}

/** The runtime compares no bools by order. */
export function compared(
  r: Recorder,
  opType: string,
  a: Data,
  b: Data,
  compute: (a: number, b: number) => number,
): Data {
  const [left, right] = a.type === 'bool' ? [r.cast(a, 'int32'), r.cast(b, 'int32')] : [a, b];
  return elementwise(r, { opType, type: 'bool', compute: (v) => compute(v[0] ?? 0, v[1] ?? 0) }, [
    left,
    right,
  ]);
}

/** Rounded toward zero. */
export function truncated(r: Recorder, data: Data): Data {
  if (!isFloatingType(data.type)) return data;
  if (data.known !== null)
    return elementwise(r, { opType: 'Floor', type: data.type, compute: (v) => Math.trunc(v[0] ?? 0) }, [
      data,
    ]);
  const size = elementwise(r, { opType: 'Abs', type: data.type, compute: (v) => Math.abs(v[0] ?? 0) }, [
    data,
  ]);
  const whole = elementwise(r, { opType: 'Floor', type: data.type, compute: (v) => Math.floor(v[0] ?? 0) }, [
    size,
  ]);
  const sign = elementwise(r, { opType: 'Sign', type: data.type, compute: (v) => Math.sign(v[0] ?? 0) }, [
    data,
  ]);
  return plain(r, 'Mul', whole, sign, (x, y) => x * y);
}

/** Elements of `a` where the condition is true, else of `b`; types already agree. */
export function where(r: Recorder, condition: Data, a: Data, b: Data): Data {
  const pick = (v: readonly number[]) => (v[0] === 0 ? (v[2] ?? 0) : (v[1] ?? 0));
  return elementwise(r, { opType: 'Where', type: a.type, compute: pick }, [condition, a, b]);
}
