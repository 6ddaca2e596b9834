// Bends on weights: computed on the host after a change and fed to the graph as an input in the place of the weight. The
// original weight is never touched.
import type { Weight } from '../graph/graph.ts';
import { isFloat } from '../model/element-type.ts';
import type { ElementType } from '../model/model.ts';
import type { BendTarget } from './bend-target.ts';
import { type HostTensor, hostArithmetic } from './host-arithmetic.ts';
import type { BendContext, Operator } from './operator.ts';
import type { Numbers, Workspace } from './workspace.ts';

/** One bend of a chain, ready to be applied. */
export interface Link {
  readonly bend: string;
  readonly operator: Operator;
  readonly context: BendContext;
}

export interface BentWeight {
  readonly name: string;
  /** Name of the graph input that takes its numbers. */
  readonly input: string;
  readonly shape: readonly number[];
  readonly precision: 'float32' | 'float64';
  /** Ids of its bends. */
  readonly bends: ReadonlySet<string>;
  /** The weight with the current values of its bends; takes as long as the weight is large. The array is the caller's. */
  compute(): Numbers;
  /** Takes an array of `compute` back when nobody reads it any more. */
  giveBack(numbers: Numbers): void;
}

/** A weight as operators see it: integers as the floats they become. */
export function weightTarget(weight: Weight): BendTarget {
  const { name, data } = weight;
  const type = isFloat(data.type) ? data.type : 'float32';
  return { kind: 'weight', name, type, shape: data.shape, frames: null };
}

export function precisionOf(type: ElementType): 'float32' | 'float64' {
  return type === 'float64' ? 'float64' : 'float32';
}

export interface WeightChain {
  /** Name of the graph input. */
  readonly input: string;
  readonly chain: readonly Link[];
  /** The numbers of the model, which are only read. */
  readonly original: Numbers;
  /** Where the arrays come from and go back to. */
  readonly workspace: Workspace;
}

/** A weight with its chain of bends. */
export function bentWeight(
  weight: Weight,
  { input, chain, original: data, workspace }: WeightChain,
): BentWeight {
  const { shape } = weight.data;
  const precision = precisionOf(weight.data.type);
  const arithmetic = hostArithmetic(shape.length, precision, workspace);
  return {
    name: weight.name,
    input,
    shape,
    precision,
    bends: new Set(chain.map((link) => link.bend)),
    compute() {
      let tensor: HostTensor = { shape, data };
      for (const { operator, context } of chain) tensor = operator.apply(arithmetic, tensor, context);
      const own = workspace.owns(tensor.data) ? tensor.data : tensor.data.slice();
      workspace.settle(own);
      return own;
    },
    giveBack: (numbers) => workspace.giveBack(numbers),
  };
}
