// A traced method as an ONNX graph: the operations its results and states need, in the order they were done, weights by
// their paths, sizes that depend on the block computed from the input. Takes what was recorded, gives messages.
import { failure } from '../../errors.ts';
import { onnxType } from '../element-type.ts';
import type { Dimension, ElementType, ValueType } from '../model.ts';
import type { AttributeProto, NodeProto, TensorProto, ValueInfoProto } from '../onnx/proto.ts';
import { writeNumbers } from '../weight-data.ts';
import type { AttributeSource, Data, RecordedNode } from './trace/data.ts';
import { integerAttribute } from './trace/node-attributes.ts';
import { isMultiple, isSameSize, offsetOf, type Size, slopeOf } from './trace/size.ts';
import { type Tile, wholeTile, widened } from './trace/tile.ts';
import type { TracedMethod } from './trace/trace-method.ts';

export interface TracedGraph {
  readonly nodes: readonly NodeProto[];
  readonly inputs: readonly ValueInfoProto[];
  readonly outputs: readonly ValueInfoProto[];
  /** Value names of the method's results. */
  readonly results: readonly string[];
  /** What is known of every value that an operation of the model makes. */
  readonly types: ReadonlyMap<string, ValueType>;
  /** Tensor attributes the graph reads, by path. */
  readonly weights: ReadonlyMap<string, AttributeSource>;
  /** States that something of the results depends on. */
  readonly states: readonly {
    readonly source: AttributeSource;
    readonly input: string;
    readonly output: string;
  }[];
}

/** Name of the input's open axis. */
const FRAMES = 'frames';
const SCOPES_KEY = 'pkg.torch.onnx.name_scopes';

/** Operations that stretch axes of size 1 by themselves. */
const BROADCASTING = new Set([
  'Add',
  'Sub',
  'Mul',
  'Div',
  'Pow',
  'Mod',
  'Max',
  'Min',
  'Where',
  'Equal',
  'Less',
  'LessOrEqual',
  'Greater',
  'GreaterOrEqual',
  'And',
  'Or',
  'Xor',
]);

/** Makes the graph. */
export function graphOf(traced: TracedMethod): TracedGraph {
  return new GraphWriter(traced).write();
}

class GraphWriter {
  private readonly nodes: NodeProto[] = [];
  private readonly names = new Map<RecordedNode, string[]>();
  private readonly values = new Map<Data, string>();
  private readonly shared = new Map<string, string>();
  private readonly weights = new Map<string, AttributeSource>();
  private readonly stateInputs = new Map<string, string>();
  private readonly types = new Map<string, ValueType>();
  private readonly open: Size | null;
  private readonly taken = new Set<string>();
  /** Names of values that leave the graph, by what makes them. */
  private readonly reserved = new Map<RecordedNode, Map<number, string>>();
  private readonly needed = new Set<RecordedNode>();
  private readonly usedStates = new Set<string>();
  private serial = 0;

  constructor(private readonly traced: TracedMethod) {
    for (const { name } of traced.inputs) this.taken.add(name);
    this.open =
      traced.inputs.flatMap(({ data }) => data.shape).find((size) => typeof size !== 'number') ?? null;
    for (const { source } of traced.states) this.stateInputs.set(source.path, `state_in.${source.path}`);
  }

  write(): TracedGraph {
    const { traced } = this;
    for (const output of traced.outputs) this.need(output);
    this.needStates();
    const states = traced.states.filter(({ source }) => this.usedStates.has(source.path));
    const pairs = states.map(({ source, output }) => ({
      source,
      data: output,
      input: `state_in.${source.path}`,
      output: this.free(`state_out.${source.path}`),
    }));
    const results = traced.outputs.map((_, index) => this.free(index === 0 ? 'out' : `out_${index}`));
    traced.outputs.forEach((output, index) => {
      this.reserve(output, results[index] ?? '');
    });
    for (const { data, output } of pairs) this.reserve(data, output);
    for (const node of [...this.needed].sort((a, b) => a.id - b.id)) this.emit(node);
    traced.outputs.forEach((output, index) => {
      this.leave(output, results[index] ?? '');
    });
    for (const { data, output } of pairs) this.leave(data, output);
    return {
      nodes: this.nodes,
      inputs: [
        ...traced.inputs.map(({ name, data }) => this.info(name, data.type, data.shape)),
        ...pairs.map(({ input, source }) => this.info(input, source.type, source.shape)),
      ],
      outputs: [
        ...traced.outputs.map((data, index) => this.info(results[index] ?? '', data.type, data.shape)),
        ...pairs.map(({ output, source }) => this.info(output, source.type, source.shape)),
      ],
      results,
      types: this.types,
      weights: this.weights,
      states: pairs,
    };
  }

  /** Declares a value; axes as long as the input's open one are named alike. */
  private info(name: string, type: ElementType, shape: readonly Size[]): ValueInfoProto {
    const open = this.traced.inputs
      .flatMap(({ data }) => data.shape)
      .find((size) => typeof size !== 'number');
    const dim = shape.map((size) => {
      if (typeof size === 'number') return { dimValue: size };
      return open !== undefined && isSameSize(size, open) ? { dimParam: FRAMES } : {};
    });
    return { name, type: { tensorType: { elemType: onnxType(type), shape: { dim } } } };
  }

  private dimension(size: Size): Dimension {
    if (typeof size === 'number') return size;
    return this.open !== null && isSameSize(size, this.open) ? FRAMES : '';
  }

  /** A state that is read needs what it becomes, which may read further states. */
  private needStates(): void {
    for (let before = -1; before !== this.usedStates.size; ) {
      before = this.usedStates.size;
      for (const { source, output } of this.traced.states)
        if (this.usedStates.has(source.path)) this.need(output);
    }
  }

  private need(data: Data): void {
    const pending: Data[] = [data];
    while (pending.length > 0) {
      const { origin } = pending.pop() ?? data;
      if (origin.kind === 'complex')
        throw failure('model-unsupported', 'output', 'complex numbers leave the model');
      if (origin.kind === 'attribute' && this.stateInputs.has(origin.source.path))
        this.usedStates.add(origin.source.path);
      if (origin.kind !== 'node' || this.needed.has(origin.node)) continue;
      this.needed.add(origin.node);
      for (const input of origin.node.inputs) if (input !== null) pending.push(input);
    }
  }

  private emit(node: RecordedNode): void {
    const input = node.inputs.map((data) => (data === null ? '' : this.inputName(node, data)));
    const reserved = this.reserved.get(node);
    const output = node.outputs.map(({ type, shape }, index) => {
      const name = reserved?.get(index) ?? this.fresh();
      this.types.set(name, { type, shape: shape.map((size) => this.dimension(size)) });
      return name;
    });
    this.names.set(node, output);
    this.add(node.opType, input, output, node.attributes, node.scope);
  }

  private add(
    opType: string,
    input: readonly string[],
    output: readonly string[],
    attribute: readonly AttributeProto[],
    scope: string,
  ): void {
    const name = `node_${this.nodes.length}`;
    const metadataProps = [{ key: SCOPES_KEY, value: scopeText(scope, opType) }];
    this.nodes.push({
      opType,
      name,
      input: [...input],
      output: [...output],
      attribute: [...attribute],
      metadataProps,
    });
  }

  private inputName(node: RecordedNode, data: Data): string {
    const isShort = data.origin.kind === 'constant' && BROADCASTING.has(node.opType);
    return isShort && this.mayStayShort(node, data) ? this.shortConstant(data) : this.name(data);
  }

  /** True where every open axis of a constant is one number long and another operand has the axis in full. */
  private mayStayShort(node: RecordedNode, data: Data): boolean {
    const tile = tileOfConstant(data);
    return data.shape.every((size, axis) => {
      if (typeof size === 'number') return true;
      const fromEnd = data.shape.length - axis;
      const others = node.inputs.filter(
        (each) => each !== null && each !== data && each.origin.kind !== 'constant',
      );
      const isFull = others.some(
        (each) => typeof (each?.shape[each.shape.length - fromEnd] ?? 1) !== 'number',
      );
      return tile.shape[axis] === 1 && isFull;
    });
  }

  private shortConstant(data: Data): string {
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

  /** The value that carries the data in full. */
  private name(data: Data): string {
    const known = this.values.get(data);
    if (known !== undefined) return known;
    const name = this.makeName(data);
    this.values.set(data, name);
    return name;
  }

  private makeName(data: Data): string {
    const { origin } = data;
    if (origin.kind === 'node') return this.names.get(origin.node)?.[origin.index] ?? '';
    if (origin.kind === 'input') return origin.name;
    if (origin.kind === 'attribute') return this.attribute(origin.source);
    if (origin.kind === 'sizes') return this.sizes(data.type, data.shape.length, origin.values);
    if (origin.kind === 'complex')
      throw failure('model-unsupported', 'complex', 'numbers meet an operation that knows none');
    return this.fullConstant(data);
  }

  private attribute(source: AttributeSource): string {
    const state = this.stateInputs.get(source.path);
    if (state !== undefined) return state;
    this.weights.set(source.path, source);
    return source.path;
  }

  private fullConstant(data: Data): string {
    const tile = tileOfConstant(data);
    const whole = wholeTile(tile, data.shape, data.type);
    if (whole !== null) return this.constant(data.type, whole);
    const isFill = tile.shape.every((period) => period === 1);
    const counts = isFill
      ? data.shape
      : data.shape.map((size, axis) => quotient(size, tile.shape[axis] ?? 1));
    const inputs = [this.constant(data.type, tile), this.sizes('int64', 1, counts)];
    return this.shaped(this.added(isFill ? 'Expand' : 'Tile', inputs, []), data.shape);
  }

  /** The same value; the runtime sees from the operation which of its axes are of known size. */
  private shaped(value: string, shape: readonly Size[]): string {
    const target = shape.map((size) => (typeof size === 'number' ? size : -1));
    if (target.filter((size) => size === -1).length > 1) return value;
    return this.added('Reshape', [value, this.integers(target)], []);
  }

  /** A constant of the graph; small equal ones are one. */
  private constant(type: ElementType, tile: Tile): string {
    const key = tile.data.length <= 64 ? `${type} ${tile.shape.join('x')} ${tile.data.join(' ')}` : null;
    const known = key === null ? undefined : this.shared.get(key);
    if (known !== undefined) return known;
    const output = this.fresh();
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
    this.add('Constant', [], [output], [{ name: 'value', type: 4, t }], '');
    return output;
  }

  /** Whole numbers that follow from the length of the input. */
  private sizes(type: ElementType, rank: number, values: readonly Size[]): string {
    const key = `sizes ${type} ${rank} ${values.map((value) => `${slopeOf(value)}n+${offsetOf(value)}`).join(',')}`;
    const known = this.shared.get(key);
    if (known !== undefined) return known;
    const parts = values.map((value) => this.size(value));
    let name = parts[0] ?? '';
    if (parts.length > 1) name = this.added('Concat', parts, [integerAttribute('axis', 0)]);
    if (rank === 0) name = this.added('Squeeze', [name, this.integers([0])], []);
    if (type !== 'int64') name = this.added('Cast', [name], [integerAttribute('to', onnxType(type))]);
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
      result = this.added('Div', [result, this.integers([1 / factor])], []);
    else if (factor !== 1) {
      if (slopeOf(size) !== 1) result = this.added('Div', [result, this.integers([slopeOf(size)])], []);
      result = this.added('Mul', [result, this.integers([value.slope])], []);
    }
    if (shift !== 0) result = this.added('Add', [result, this.integers([shift])], []);
    this.shared.set(key, result);
    return result;
  }

  /** The length of an input's open axis as a value. */
  private measuredAxis(): { readonly name: string; readonly size: Size } {
    for (const { name, data } of this.traced.inputs) {
      const axis = data.shape.findIndex((size) => typeof size !== 'number' && offsetOf(size) === 0);
      const size = data.shape[axis];
      if (size === undefined) continue;
      const key = `axis ${name} ${axis}`;
      const value =
        this.shared.get(key) ??
        this.added('Shape', [name], [integerAttribute('start', axis), integerAttribute('end', axis + 1)]);
      this.shared.set(key, value);
      return { name: value, size };
    }
    throw failure('model-unsupported', 'size', 'depends on a block whose length no input has');
  }

  private integers(values: readonly number[]): string {
    return this.constant('int64', { shape: [values.length], data: Float64Array.from(values) });
  }

  private added(opType: string, input: readonly string[], attribute: readonly AttributeProto[]): string {
    const output = this.fresh();
    this.add(opType, input, [output], attribute, '');
    return output;
  }

  /** The operation that makes a value that leaves the graph gives it its name; the first of several names. */
  private reserve({ origin }: Data, name: string): void {
    if (origin.kind !== 'node') return;
    const names = this.reserved.get(origin.node) ?? new Map<number, string>();
    if (!names.has(origin.index)) names.set(origin.index, name);
    this.reserved.set(origin.node, names);
  }

  private leave(data: Data, name: string): void {
    const current = this.name(data);
    if (current !== name) this.add('Identity', [current], [name], [], '');
  }

  private fresh(): string {
    return this.free(`${FRESH}${this.serial++}`);
  }

  private free(wanted: string): string {
    let name = wanted;
    for (let number = 1; this.taken.has(name); number++) name = `${wanted}_${number}`;
    this.taken.add(name);
    return name;
  }
}

const FRESH = 'value_';

function tileOfConstant(data: Data): Tile {
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

function scopeText(scope: string, opType: string): string {
  return `['', '${scope}', '${opType}']`;
}
