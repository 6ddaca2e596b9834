// A model as something to point at: its weights and activations under the names people type, with types, shapes, and
// who makes and reads each value. Read-only; bending, runtime and sound come later.
import type { Model, ValueType, WeightData } from '../model/model.ts';
import type { Flow } from './flow.ts';
import type { FrameAxis } from './frames.ts';

/** What is known of the values of a graph, by ONNX value name. */
export type ValueTypes = ReadonlyMap<string, ValueType>;

/** A weight people can name, under the name its file gives it. */
export interface Weight {
  readonly name: string;
  readonly data: WeightData;
  /** True where an operation reads it by name (`gain`), false where it belongs to a module (`conv.weight`). */
  readonly isReadDirectly: boolean;
}

/** A value people can name: an input, the output of a module, or the result of an operation. */
export interface Activation {
  readonly name: string;
  /** The ONNX name of the value. */
  readonly value: string;
  /** Index of the node that makes it; null for an input. */
  readonly node: number | null;
  readonly kind: 'input' | 'module' | 'operation';
  /** The module it is made in; '' at the top. */
  readonly module: string;
  /** The ONNX operation; '' for an input. */
  readonly opType: string;
  /** Methods whose cut of the graph makes or takes it. */
  readonly methods: readonly string[];
  /** Null where neither the file nor the runtime tells. */
  readonly valueType: ValueType | null;
  /** How it follows the sound; null where that was not measured. */
  readonly frames: FrameAxis | null;
}

export interface Graph {
  readonly model: Model;
  readonly flow: Flow;
  readonly types: ValueTypes;
  readonly weights: ReadonlyMap<string, Weight>;
  readonly activations: ReadonlyMap<string, Activation>;
  /** Other exact names of activations (containers, ONNX value names) and the names they stand for. */
  readonly aliases: ReadonlyMap<string, string>;
}
