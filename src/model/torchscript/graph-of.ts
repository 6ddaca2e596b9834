// A traced method as an ONNX graph: the operations its results and states need, in the order they were done, weights by
// their paths, sizes that depend on the block computed from the input. Takes what was recorded, gives messages.
import { failure } from '../../errors.ts';
import { onnxType } from '../element-type.ts';
import type { Dimension, ElementType, ValueType } from '../model.ts';
import type { NodeProto, ValueInfoProto } from '../onnx/proto.ts';
import { GraphConstants, tileOfConstant } from './graph-constants.ts';
import { NodeList } from './node-list.ts';
import type { AttributeSource, Data, RecordedNode } from './trace/data.ts';
import { isSameSize, type Size } from './trace/size.ts';
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
  private readonly list = new NodeList();
  private readonly constants: GraphConstants;
  private readonly names = new Map<RecordedNode, string[]>();
  private readonly values = new Map<Data, string>();
  private readonly weights = new Map<string, AttributeSource>();
  private readonly stateInputs = new Map<string, string>();
  private readonly types = new Map<string, ValueType>();
  private readonly open: Size | null;
  /** Names of values that leave the graph, by what makes them. */
  private readonly reserved = new Map<RecordedNode, Map<number, string>>();
  private readonly needed = new Set<RecordedNode>();
  private readonly usedStates = new Set<string>();

  constructor(private readonly traced: TracedMethod) {
    for (const { name } of traced.inputs) this.list.free(name);
    this.constants = new GraphConstants(this.list, traced.inputs);
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
      output: this.list.free(`state_out.${source.path}`),
    }));
    const results = traced.outputs.map((_, index) => this.list.free(index === 0 ? 'out' : `out_${index}`));
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
      nodes: this.list.nodes,
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
    const dim = shape.map((size) => {
      const dimension = this.dimension(size);
      if (typeof dimension === 'number') return { dimValue: dimension };
      return dimension === '' ? {} : { dimParam: dimension };
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
      const name = reserved?.get(index) ?? this.list.fresh();
      this.types.set(name, { type, shape: shape.map((size) => this.dimension(size)) });
      return name;
    });
    this.names.set(node, output);
    this.list.add(node.opType, input, output, node.attributes, node.scope);
  }

  private inputName(node: RecordedNode, data: Data): string {
    const isShort = data.origin.kind === 'constant' && BROADCASTING.has(node.opType);
    return isShort && this.mayStayShort(node, data) ? this.constants.short(data) : this.name(data);
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
    if (origin.kind === 'sizes') return this.constants.sizes(data.type, data.shape.length, origin.values);
    if (origin.kind === 'complex')
      throw failure('model-unsupported', 'complex', 'numbers meet an operation that knows none');
    return this.constants.full(data);
  }

  private attribute(source: AttributeSource): string {
    const state = this.stateInputs.get(source.path);
    if (state !== undefined) return state;
    this.weights.set(source.path, source);
    return source.path;
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
    if (current !== name) this.list.add('Identity', [current], [name], [], '');
  }
}
