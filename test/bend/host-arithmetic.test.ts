// Arithmetic on weights against element-by-element sums and products written out here, for every way one array can lie over
// another, with memory that is used again.
import { describe, expect, it } from 'vitest';
import { type HostTensor, hostArithmetic } from '../../src/bend/host-arithmetic.ts';
import { Workspace } from '../../src/bend/workspace.ts';

function numbered(shape: readonly number[], from: number): HostTensor {
  const count = shape.reduce((product, size) => product * size, 1);
  return {
    shape,
    data: Float32Array.from({ length: count }, (_, index) => Math.sin(from + index * 1.7) * 3),
  };
}

/** The element of `x` that lies over place `at` of `shape`. */
function over(x: HostTensor, shape: readonly number[], at: number): number {
  let index = 0;
  let rest = at;
  let stride = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const place = rest % (shape[axis] ?? 1);
    rest = Math.floor(rest / (shape[axis] ?? 1));
    const size = x.shape[axis] ?? 1;
    index += (size === 1 ? 0 : place) * stride;
    stride *= size;
  }
  return x.data[index] ?? Number.NaN;
}

const SHAPE = [3, 4, 5];
const OVER = [
  [1, 1, 1],
  [3, 1, 1],
  [1, 4, 1],
  [1, 1, 5],
  [3, 4, 1],
  [1, 4, 5],
  [3, 1, 5],
  [3, 4, 5],
];

describe.each(OVER)('an array of %d×%d×%d over 3×4×5', (...small) => {
  const a = numbered(SHAPE, 1);
  const b = numbered(small, 2);

  it('is multiplied and added element by element, from either side', () => {
    const workspace = new Workspace();
    const arithmetic = hostArithmetic(3, 'float32', workspace);
    for (const [operation, apply] of [
      ['mul', (x: number, y: number) => x * y],
      ['add', (x: number, y: number) => x + y],
    ] as const) {
      const expected = Float32Array.from({ length: 60 }, (_, at) =>
        apply(a.data[at] ?? 0, over(b, SHAPE, at)),
      );
      expect(arithmetic.binary(operation, a, b)).toEqual({ shape: SHAPE, data: expected });
      expect(arithmetic.binary(operation, b, a)).toEqual({ shape: SHAPE, data: expected });
    }
  });
});

describe('memory that is used again', () => {
  const LARGE = [8, 1024];

  it('goes back when work is settled, but for the result', () => {
    const workspace = new Workspace();
    const arithmetic = hostArithmetic(2, 'float32', workspace);
    const x = numbered(LARGE, 3);
    const first = arithmetic.binary('mul', x, arithmetic.number(2));
    const result = arithmetic.binary('add', first, arithmetic.number(1));
    workspace.settle(result.data);
    const kept = result.data.slice();
    const again = arithmetic.binary('mul', x, arithmetic.number(5));
    expect(again.data.buffer).toBe(first.data.buffer);
    const more = arithmetic.binary('mul', x, arithmetic.number(7));
    expect(more.data.buffer).not.toBe(result.data.buffer);
    expect(result.data).toEqual(kept);
    workspace.giveBack(result.data);
    expect(arithmetic.binary('mul', x, arithmetic.number(9)).data.buffer).toBe(result.data.buffer);
  });

  it('does not let old numbers through where only some elements are written', () => {
    const workspace = new Workspace();
    const arithmetic = hostArithmetic(2, 'float32', workspace);
    const x = numbered(LARGE, 4);
    const used = arithmetic.binary('add', x, arithmetic.number(100));
    workspace.giveBack(used.data);
    workspace.settle(new Float32Array(0));
    const one: HostTensor = { shape: [1], data: Float64Array.of(1) };
    const top = arithmetic.keepTop(x, one, 0, true);
    expect(Array.from(top.data).filter((value) => value === 1).length).toBe(1024);
    expect(new Set(top.data)).toEqual(new Set([0, 1]));
  });
});
