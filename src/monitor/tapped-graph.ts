// A graph with taps: for every tap the wanted reductions, all packed into one output, computed only while a switch is on;
// values that are wanted whole become outputs themselves. Takes a graph's message and taps, gives another message.
import { SILENT } from '../graph/unit-statistics.ts';
import { graphAttribute, integerAttribute, integersAttribute } from '../model/onnx/attributes.ts';
import type { AttributeProto, ModelProto, NodeProto, TensorProto } from '../model/onnx/proto.ts';
import { opsetOf } from '../model/onnx/validate.ts';
import { edited } from '../model/onnx/wire.ts';
import { placeKey, REDUCTIONS, type Reduction, type Tap } from './tap.ts';

const FLOAT = 1;
const INT64 = 7;
const BOOL = 9;

/** Where the numbers of a tap lie in the packed output: how many numbers there were, then each reduction's units. */
export interface TapPlace {
  readonly count: number;
  readonly reductions: ReadonlyMap<Reduction, number>;
  readonly units: number;
  /** Which of the whole outputs it is; null where only reductions are wanted. */
  readonly whole: number | null;
}

export interface TappedGraph {
  readonly proto: ModelProto;
  /** Name of the boolean input `[1]` that switches the packed output on. */
  readonly switch: string;
  /** The packed output `[length]` where there is one, then the whole ones. */
  readonly outputs: readonly string[];
  readonly hasPacked: boolean;
  /** By `placeKey`. */
  readonly places: ReadonlyMap<string, TapPlace>;
}

/** Adds taps, merged beforehand so that each place is there once; the values that sound are left as they are. */
export function tapGraph(proto: ModelProto, taps: readonly Tap[]): TappedGraph {
  const graph = proto.graph ?? {};
  const inputs = new Set((graph.input ?? []).map((info) => info.name ?? ''));
  const writer = new TapWriter(prefixFor(proto), opsetOf(proto));
  const places = new Map<string, TapPlace>();
  const wholes: string[] = [];
  for (const tap of taps) {
    const whole = tap.isWhole ? wholes.push(writer.whole(tap, inputs.has(tap.value))) - 1 : null;
    places.set(placeKey(tap), { ...writer.reduce(tap), units: tap.units, whole });
  }
  const packed = writer.finish();
  const declared = new Set((graph.output ?? []).map((info) => info.name ?? ''));
  const outputs = [...(packed === null ? [] : [packed]), ...wholes];
  const added = [...new Set(outputs)].filter((name) => !declared.has(name)).map((name) => ({ name }));
  return {
    proto: edited(proto, {
      graph: edited(graph, {
        node: [...(graph.node ?? []), ...writer.outer],
        initializer: [...(graph.initializer ?? []), ...writer.constants],
        input: [...(graph.input ?? []), switchInfo(writer.switch)],
        output: [...(graph.output ?? []), ...added],
      }),
    }),
    switch: writer.switch,
    outputs,
    hasPacked: packed !== null,
    places,
  };
}

class TapWriter {
  readonly switch: string;
  /** Nodes of the graph itself. */
  readonly outer: NodeProto[] = [];
  readonly constants: TensorProto[] = [];
  /** Nodes that run only while the switch is on. */
  private readonly inner: NodeProto[] = [];
  private readonly parts: string[] = [];
  private readonly known = new Map<string, string>();
  private length = 0;
  private serial = 0;

  constructor(
    private readonly prefix: string,
    private readonly opset: number,
  ) {
    this.switch = `${prefix}/on`;
  }

  /** The output that holds a whole value as floats; an input is handed through, as it cannot be an output itself. */
  whole(tap: Tap, isInput: boolean): string {
    if (!isInput && tap.type === 'float32') return tap.value;
    const output = `${this.prefix}/whole_${this.serial++}`;
    const attribute = [integerAttribute('to', FLOAT)];
    this.outer.push({ opType: 'Cast', name: output, input: [tap.value], output: [output], attribute });
    return output;
  }

  reduce(tap: Tap): { readonly count: number; readonly reductions: ReadonlyMap<Reduction, number> } {
    const reductions = new Map<Reduction, number>();
    if (tap.reductions.size === 0) return { count: 0, reductions };
    const { x, axes } = this.reducible(tap);
    const size = this.node('Cast', [this.node('Size', [x])], [integerAttribute('to', FLOAT)]);
    const count = this.pack(size, 1);
    for (const reduction of REDUCTIONS) {
      if (tap.reductions.has(reduction))
        reductions.set(reduction, this.pack(this.reduction(reduction, x, axes), tap.units));
    }
    return { count, reductions };
  }

  /** Writes the switch around everything that was reduced; null where nothing was. */
  finish(): string | null {
    if (this.parts.length === 0) return null;
    const then = `${this.prefix}/then`;
    const rest = `${this.prefix}/else`;
    this.inner.push({
      opType: 'Concat',
      name: then,
      input: [...this.parts],
      output: [then],
      attribute: [integerAttribute('axis', 0)],
    });
    const nothing: NodeProto = {
      opType: 'ConstantOfShape',
      name: rest,
      input: [this.integers([this.length])],
      output: [rest],
    };
    const output = `${this.prefix}/summary`;
    this.outer.push({
      opType: 'If',
      name: output,
      input: [this.switch],
      output: [output],
      attribute: [
        graphAttribute('then_branch', { name: then, node: this.inner, output: [floatInfo(then)] }),
        graphAttribute('else_branch', { name: rest, node: [nothing], output: [floatInfo(rest)] }),
      ],
    });
    return output;
  }

  /** The value as floats with at least one axis besides that of its units, and the axes to reduce. */
  private reducible(tap: Tap): { readonly x: string; readonly axes: readonly number[] } {
    const isFloat = tap.type === 'float32';
    const value = isFloat ? tap.value : this.node('Cast', [tap.value], [integerAttribute('to', FLOAT)]);
    if (tap.rank < 2) {
      const shape = tap.axis === null ? [1, -1] : [-1, 1];
      return { x: this.node('Reshape', [value, this.integers(shape)]), axes: [1] };
    }
    return {
      x: value,
      axes: Array.from({ length: tap.rank }, (_, axis) => axis).filter((axis) => axis !== tap.axis),
    };
  }

  private reduction(reduction: Reduction, x: string, axes: readonly number[]): string {
    switch (reduction) {
      case 'mean':
        return this.reduceNode('ReduceMean', x, axes);
      case 'norm':
        return this.reduceNode('ReduceL2', x, axes);
      case 'min':
        return this.reduceNode('ReduceMin', x, axes);
      case 'max':
        return this.reduceNode('ReduceMax', x, axes);
      case 'sparsity':
        return this.reduceNode('ReduceMean', this.silence(x), axes);
    }
  }

  private silence(x: string): string {
    const loud = this.node('Greater', [this.node('Abs', [x]), this.float(SILENT)]);
    return this.node('Cast', [this.node('Not', [loud])], [integerAttribute('to', FLOAT)]);
  }

  private reduceNode(opType: string, x: string, axes: readonly number[]): string {
    const keep = integerAttribute('keepdims', 0);
    if (this.opset >= 18) return this.node(opType, [x, this.integers(axes)], [keep]);
    return this.node(opType, [x], [integersAttribute('axes', axes), keep]);
  }

  private pack(value: string, length: number): number {
    this.parts.push(this.node('Reshape', [value, this.integers([-1])]));
    const offset = this.length;
    this.length += length;
    return offset;
  }

  private node(opType: string, input: readonly string[], attribute: readonly AttributeProto[] = []): string {
    const name = `${this.prefix}/${opType}_${this.serial++}`;
    this.inner.push({ opType, name, input: [...input], output: [name], attribute: [...attribute] });
    return name;
  }

  private integers(values: readonly number[]): string {
    return this.constant(INT64, [values.length], BigInt64Array.from(values, BigInt));
  }

  private float(value: number): string {
    return this.constant(FLOAT, [], Float32Array.of(value));
  }

  private constant(dataType: number, dims: readonly number[], data: BigInt64Array | Float32Array): string {
    const key = `${dataType} ${data.join(' ')}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const name = `${this.prefix}/constant_${this.serial++}`;
    const rawData = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    this.constants.push({ name, dataType, dims: [...dims], rawData });
    this.known.set(key, name);
    return name;
  }
}

/** A beginning of names that nothing in the graph has. */
function prefixFor({ graph }: ModelProto): string {
  const names = (graph?.node ?? []).flatMap((node) => node.output ?? []);
  for (const info of graph?.input ?? []) names.push(info.name ?? '');
  let prefix = 'livebend.monitor';
  while (names.some((name) => name.startsWith(`${prefix}/`))) prefix += '_';
  return prefix;
}

function switchInfo(name: string) {
  return { name, type: { tensorType: { elemType: BOOL, shape: { dim: [{ dimValue: 1 }] } } } };
}

function floatInfo(name: string) {
  return { name, type: { tensorType: { elemType: FLOAT, shape: { dim: [{}] } } } };
}
