// What a model file is once it has been read: its graph as ONNX messages, its weights as views on the file's bytes,
// the states it carries from block to block, and the methods it can be called by. Read-only from here on.
import type { ModelProto } from './onnx/proto.ts';

/** Element types by the name people see; the runtime's and numpy's names agree with these. */
export type ElementType =
  | 'float32'
  | 'float64'
  | 'float16'
  | 'bfloat16'
  | 'float8e4m3fn'
  | 'float8e4m3fnuz'
  | 'float8e5m2'
  | 'float8e5m2fnuz'
  | 'float8e8m0'
  | 'float4e2m1'
  | 'int64'
  | 'int32'
  | 'int16'
  | 'int8'
  | 'int4'
  | 'int2'
  | 'uint64'
  | 'uint32'
  | 'uint16'
  | 'uint8'
  | 'uint4'
  | 'uint2'
  | 'bool'
  | 'string'
  | 'complex64'
  | 'complex128';

/** A number, or the name of an axis whose size is known only when it runs; '' where it has no name. */
export type Dimension = number | string;

/** What is known of a value before it runs. */
export interface ValueType {
  readonly type: ElementType;
  readonly shape: readonly Dimension[];
}

/** One weight as the file holds it: little-endian bytes, not aligned, not copied. */
export interface WeightData {
  readonly name: string;
  readonly type: ElementType;
  readonly shape: readonly number[];
  /** Raw little-endian elements in row order; a view on a `ModelFile` where the file holds them so. */
  readonly bytes: Uint8Array;
  /** Where the bytes lie, when they lie in one of the model's files in just this form; null when they were made. */
  readonly place: { readonly file: number; readonly offset: number } | null;
}

/** One file of the model, whole, in memory that every thread can read. */
export interface ModelFile {
  /** The name by which the model speaks of it: the file's own name, or the location of external data. */
  readonly name: string;
  readonly bytes: Uint8Array<SharedArrayBuffer>;
  /** The real path of a file whose large weights were not read; `bytes` has gaps there, `WeightData.bytes` has none. */
  readonly unread?: string;
}

/** A value that leaves one block and enters the next. */
export interface StatePair {
  readonly input: string;
  readonly output: string;
  readonly type: ElementType;
  readonly shape: readonly number[];
  /** What enters the first block, row order; null is zeros. */
  readonly initial: Float32Array | null;
}

/** A way to call the model: a cut of its graph from `inputs` to `outputs`. */
export interface Method {
  readonly name: string;
  /** Value names; graph inputs or inner values. States are not among them. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Samples per frame of the input and of the output; null when the file does not say. */
  readonly inRatio: number | null;
  readonly outRatio: number | null;
  readonly inputLabels: readonly string[];
  readonly outputLabels: readonly string[];
}

export interface Model {
  readonly name: string;
  /** Where it was read from; null for a model made in memory. */
  readonly path: string | null;
  readonly format: 'onnx' | 'torchscript';
  readonly description: string;
  readonly license: string;
  /** Hz; null when the file does not say. */
  readonly sampleRate: number | null;
  /** Frames a block must be a multiple of; null when the file does not say. */
  readonly ratio: number | null;
  /** Frames of every block, for graphs of fixed length; else null. */
  readonly block: number | null;
  /** Samples the output is late by the model itself. */
  readonly delay: number;
  readonly proto: ModelProto;
  readonly files: readonly ModelFile[];
  /** Every initializer of the main graph, in file order. */
  readonly weights: ReadonlyMap<string, WeightData>;
  readonly states: readonly StatePair[];
  readonly methods: ReadonlyMap<string, Method>;
  /** Types and shapes of all inner values where the file's reader knows them; null where the runtime must find them out. */
  readonly types: ReadonlyMap<string, ValueType> | null;
  /** What a TorchScript archive says of itself; null for other files. */
  readonly script: ScriptFacts | null;
}

/** A method of a TorchScript model as nn~ calls it. */
export interface ScriptMethod {
  readonly name: string;
  readonly inChannels: number;
  readonly inRatio: number;
  readonly outChannels: number;
  readonly outRatio: number;
  readonly inputLabels: readonly string[];
  readonly outputLabels: readonly string[];
}

/** An attribute that can be set while the model plays. */
export interface ScriptAttribute {
  readonly name: string;
  /** The values it takes: `float`, `int`, `str`, `bool`, `Tensor`, … */
  readonly types: readonly string[];
  /** What the file holds. */
  readonly value: string;
}

/** A TorchScript archive beyond the method that was opened. */
export interface ScriptFacts {
  /** All methods that can be opened. */
  readonly methods: readonly ScriptMethod[];
  readonly attributes: readonly ScriptAttribute[];
  /** Sentences about what was decided when it was read. */
  readonly notes: readonly string[];
}
