// Weights of a mix: one list for the whole batch, or rows, one for each entry the batch is to have. Takes what a user
// gave, gives a matrix that follows it.
import { failure } from '../errors.ts';
import { isArrayValue, type ParameterValue } from '../parameter.ts';
import type { Arithmetic } from './arithmetic.ts';
import type { Field } from './field.ts';
import type { BendContext } from './operator.ts';

export interface Rows {
  readonly rows: number;
  /** `[rows, columns]` */
  readonly matrix: Field;
}

/**
 * The weights under a name as rows of `columns` numbers; equal ones where none were given. With `softmax` each row is made
 * to sum to 1. Throws `shape-mismatch` where the numbers do not make whole rows.
 */
export function rowsOf(context: BendContext, name: string, columns: number, softmax: () => boolean): Rows {
  const rows = context.values.has(name) ? rowCount(context, name, columns) : 1;
  return {
    rows,
    matrix: {
      shape: [rows, columns],
      fill(out) {
        const numbers = context.values.has(name) ? numbersIn(context.values.get(name)) : null;
        for (let index = 0; index < out.length; index++) out[index] = numbers?.[index] ?? 0;
        if (softmax() || numbers === null)
          for (let row = 0; row < rows; row++) softmaxInto(out, row * columns, columns);
      },
    },
  };
}

/** How many numbers a row of the given weights has. */
export function columnCount(value: ParameterValue): number {
  if (typeof value === 'object' && isArrayValue(value)) return value.shape[value.shape.length - 1] ?? 1;
  return typeof value === 'object' ? value.length : 1;
}

/** Entry `k` of the result is entry `k` of `x`, counted round; `x` itself where it has as many. */
export function withRows<T>(arithmetic: Arithmetic<T>, x: T, batch: number | null, rows: number): T {
  if (batch === null || batch === rows) return x;
  const indices = arithmetic.liveIndices({
    length: rows,
    fill: (out) => {
      for (let row = 0; row < rows; row++) out[row] = row % batch;
    },
  });
  return arithmetic.gather(x, indices, 0);
}

/** Why a batch cannot become another size; null where it can. */
export function whyNotRows(context: BendContext, batch: number | null, rows: number): string | null {
  if (!context.isStreaming || rows === batch || (batch === null && rows === 1)) return null;
  return `weights of ${rows} rows would make a batch of ${rows}; states are carried for ${batch ?? 1}`;
}

function rowCount(context: BendContext, name: string, columns: number): number {
  const value = context.values.get(name);
  const given = typeof value === 'object' && isArrayValue(value) ? value.shape : [numbersIn(value).length];
  const isFitting = given.length <= 2 && given[given.length - 1] === columns && given[0] !== 0;
  if (isFitting) return given.length === 2 ? (given[0] ?? 1) : 1;
  const what = `${name} must be ${columns} number${columns === 1 ? '' : 's'} or rows of them, got ${given.join('×')}`;
  throw failure('shape-mismatch', context.where, what, { fields: { given, columns } });
}

function numbersIn(value: ParameterValue): ArrayLike<number> {
  if (typeof value === 'number') return [value];
  if (typeof value === 'string') return [];
  return isArrayValue(value) ? value.data : value;
}

function softmaxInto(out: Float64Array, start: number, count: number): void {
  let largest = Number.NEGATIVE_INFINITY;
  for (let index = start; index < start + count; index++) largest = Math.max(largest, out[index] ?? 0);
  let sum = 0;
  for (let index = start; index < start + count; index++) {
    const value = Math.exp((out[index] ?? 0) - largest);
    out[index] = value;
    sum += value;
  }
  for (let index = start; index < start + count; index++) out[index] = (out[index] ?? 0) / sum;
}
