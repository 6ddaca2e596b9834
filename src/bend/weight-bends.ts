// Bends on weights: computed on the host after a change and fed to the graph as an input in the place of the weight. The
// original weight is never touched.
import type { Weight } from '../graph/graph.ts';
import { isFloat } from '../model/element-type.ts';
import type { ElementType } from '../model/model.ts';
import { type HostTensor, hostArithmetic, type Numbers } from './host-arithmetic.ts';
import type { BendContext, BendTarget, Operator } from './operator.ts';

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
  /** The weight with the current values of its bends; takes as long as the weight is large. */
  compute(): Numbers;
  /** Takes an array back that `compute` gave and nobody uses any more; it is filled again. */
  recycle(array: Numbers): void;
}

/** A weight as operators see it: integers as the floats they become. */
export function weightTarget(weight: Weight): BendTarget {
  const { name, data } = weight;
  return { kind: 'weight', name, type: isFloat(data.type) ? data.type : 'float32', shape: data.shape };
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
}

/** A weight with its chain of bends. */
export function bentWeight(weight: Weight, { input, chain, original: data }: WeightChain): BentWeight {
  const { shape } = weight.data;
  const precision = precisionOf(weight.data.type);
  const spares = new Spares(data.length, precision);
  const arithmetic = hostArithmetic(shape.length, precision, (count) => spares.lend(count));
  return {
    name: weight.name,
    input,
    shape,
    precision,
    bends: new Set(chain.map((link) => link.bend)),
    compute() {
      let tensor: HostTensor = { shape, data };
      for (const { operator, context } of chain) tensor = operator.apply(arithmetic, tensor, context);
      const bent = tensor.data === data ? copyOf(data, spares.lend(data.length)) : tensor.data;
      spares.collect(bent);
      return bent;
    },
    recycle: (array) => spares.takeBack(array),
  };
}

const MOST_SPARES = 4;

/** Arrays as large as a weight that are used again, change after change: fresh memory costs more than the arithmetic. */
class Spares {
  private readonly free: Numbers[] = [];
  private lent: Numbers[] = [];

  constructor(
    private readonly length: number,
    private readonly precision: 'float32' | 'float64',
  ) {}

  /** An array of `count` numbers, whatever it holds; null for another count than the weight's. */
  lend(count: number): Numbers | null {
    if (count !== this.length) return null;
    const array = this.free.pop() ?? this.fresh();
    this.lent.push(array);
    return array;
  }

  /** Takes everything back that was lent, but one. */
  collect(kept: Numbers): void {
    const { lent } = this;
    this.lent = [];
    for (const array of lent) if (array !== kept) this.takeBack(array);
  }

  takeBack(array: Numbers): void {
    if (array.length === this.length && this.free.length < MOST_SPARES) this.free.push(array);
  }

  private fresh(): Numbers {
    return this.precision === 'float64' ? new Float64Array(this.length) : new Float32Array(this.length);
  }
}

function copyOf(data: Numbers, into: Numbers | null): Numbers {
  if (into === null) return data.slice();
  into.set(data);
  return into;
}
