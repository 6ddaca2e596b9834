// Values of a graph that are known at load: constants, and whole numbers that follow from the length of the block. Takes tiles
// and sizes, writes the operations that make them, gives the names of values.
import { failure } from '../../errors.ts';
import { onnxType } from '../element-type.ts';
import type { ElementType } from '../model.ts';
import type { TensorProto } from '../onnx/proto.ts';
import { writeNumbers } from '../weight-data.ts';
import type { NodeList } from './node-list.ts';
import type { Data } from './trace/data.ts';
import { integerAttribute } from './trace/node-attributes.ts';
import { isMultiple, offsetOf, type Size, slopeOf } from './trace/size.ts';
import { type Tile, wholeTile, widened } from './trace/tile.ts';
import type { TracedMethod } from './trace/trace-method.ts';

export class GraphConstants {
  private readonly shared = new Map<string, string>();

  constructor(
    private readonly list: NodeList,
    private readonly inputs: TracedMethod['inputs'],
  ) {}

  /** A constant that an operation stretches by itself. */
  short(data: Data): string {
    const tile = tileOfConstant(data);
    const fixed = data.shape.reduce<Tile>(
      (wide, size, axis) =>
        typeof size === 'number' && wide.data.length > 1 ? widened(wide, axis, size, data.type) : wide,
      tile,
    );
    return this.constant(
      data.type,
      fixed.data.length === 1 ? { ...fixed, shape: fixed.shape.map(() => 1) } : fixed,
    );
  }

  /** A constant in its full size. */
  full(data: Data): string {
    const tile = tileOfConstant(data);
    const whole = wholeTile(tile, data.shape, data.type);
    if (whole !== null) return this.constant(data.type, whole);
    const isFill = tile.shape.every((period) => period === 1);
    const counts = isFill
      ? data.shape
      : data.shape.map((size, axis) => quotient(size, tile.shape[axis] ?? 1));
    const inputs = [this.constant(data.type, tile), this.sizes('int64', 1, counts)];
    return this.shaped(this.list.added(isFill ? 'Expand' : 'Tile', inputs, []), data.shape);
  }

  /** The same value; the runtime sees from the operation which of its axes are of known size. */
  private shaped(value: string, shape: readonly Size[]): string {
    const target = shape.map((size) => (typeof size === 'number' ? size : -1));
    if (target.filter((size) => size === -1).length > 1) return value;
    return this.list.added('Reshape', [value, this.integers(target)], []);
  }

  /** A constant of the graph; small equal ones are one. */
  private constant(type: ElementType, tile: Tile): string {
    const key = tile.data.length <= 64 ? `${type} ${tile.shape.join('x')} ${tile.data.join(' ')}` : null;
    const known = key === null ? undefined : this.shared.get(key);
    if (known !== undefined) return known;
    const output = this.list.fresh();
    if (key !== null) this.shared.set(key, output);
    const t: TensorProto = {
      name: output,
      dims: [...tile.shape],
      dataType: onnxType(type),
      rawData:
        type === 'float32'
          ? floatBytes(tile)
          : type === 'int64'
            ? integerBytes(tile)
            : writeNumbers(type, tile.data),
    };
    this.list.add('Constant', [], [output], [{ name: 'value', type: 4, t }], '');
    return output;
  }

  /** Whole numbers that follow from the length of the input. */
  sizes(type: ElementType, rank: number, values: readonly Size[]): string {
    const key = `sizes ${type} ${rank} ${values.map((value) => `${slopeOf(value)}n+${offsetOf(value)}`).join(',')}`;
    const known = this.shared.get(key);
    if (known !== undefined) return known;
    const parts = values.map((value) => this.size(value));
    let name = parts[0] ?? '';
    if (parts.length > 1) name = this.list.added('Concat', parts, [integerAttribute('axis', 0)]);
    if (rank === 0) name = this.list.added('Squeeze', [name, this.integers([0])], []);
    if (type !== 'int64') name = this.list.added('Cast', [name], [integerAttribute('to', onnxType(type))]);
    this.shared.set(key, name);
    return name;
  }

  private size(value: Size): string {
    if (typeof value === 'number') return this.integers([value]);
    const key = `size ${value.slope}n+${value.offset}`;
    const known = this.shared.get(key);
    if (known !== undefined) return known;
    const { name, size } = this.measuredAxis();
    const factor = value.slope / slopeOf(size);
    const shift = value.offset - factor * offsetOf(size);
    let result = name;
    if (factor !== 1 && factor > 0 && factor < 1 && Number.isInteger(1 / factor) && offsetOf(size) === 0)
      result = this.list.added('Div', [result, this.integers([1 / factor])], []);
    else if (factor !== 1) {
      if (slopeOf(size) !== 1) result = this.list.added('Div', [result, this.integers([slopeOf(size)])], []);
      result = this.list.added('Mul', [result, this.integers([value.slope])], []);
    }
    if (shift !== 0) result = this.list.added('Add', [result, this.integers([shift])], []);
    this.shared.set(key, result);
    return result;
  }

  /** The length of an input's open axis as a value. */
  private measuredAxis(): { readonly name: string; readonly size: Size } {
    for (const { name, data } of this.inputs) {
      const axis = data.shape.findIndex((size) => typeof size !== 'number' && offsetOf(size) === 0);
      const size = data.shape[axis];
      if (size === undefined) continue;
      const key = `axis ${name} ${axis}`;
      const value =
        this.shared.get(key) ??
        this.list.added(
          'Shape',
          [name],
          [integerAttribute('start', axis), integerAttribute('end', axis + 1)],
        );
      this.shared.set(key, value);
      return { name: value, size };
    }
    throw failure('model-unsupported', 'size', 'depends on a block whose length no input has');
  }

  private integers(values: readonly number[]): string {
    return this.constant('int64', { shape: [values.length], data: Float64Array.from(values) });
  }
}

/** The numbers of a constant. */
export function tileOfConstant(data: Data): Tile {
  if (data.known === null) throw failure('model-broken', 'constant', 'has no numbers');
  return data.known();
}

function quotient(size: Size, period: number): Size {
  if (!isMultiple(size, period)) throw failure('model-unsupported', 'pattern', 'does not fit the block');
  return typeof size === 'number'
    ? size / period
    : { kind: 'size', slope: size.slope / period, offset: size.offset / period };
}

function floatBytes(tile: Tile): Uint8Array {
  return new Uint8Array(Float32Array.from(tile.data).buffer);
}

function integerBytes(tile: Tile): Uint8Array {
  return new Uint8Array(BigInt64Array.from(tile.data, (value) => BigInt(Math.trunc(value))).buffer);
}
