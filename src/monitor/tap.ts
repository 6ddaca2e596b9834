// Places in a graph whose values are tapped: which activation, along which axis its units lie, what is reduced there. Takes
// a graph and what is wanted, gives taps; adds no node.
import type { Activation } from '../graph/graph.ts';
import type { ElementType } from '../model/model.ts';
import type { Statistic } from './watch.ts';

/** What the graph computes for each unit: its mean, the root of its sum of squares, its extremes, its silent part. */
export const REDUCTIONS = ['mean', 'norm', 'min', 'max', 'sparsity'] as const;
export type Reduction = (typeof REDUCTIONS)[number];

export interface Tap {
  /** The name of the activation. */
  readonly name: string;
  /** The ONNX name of its value. */
  readonly value: string;
  readonly type: ElementType;
  readonly rank: number;
  /** Where the units lie; null where all of it is one unit. */
  readonly axis: number | null;
  readonly units: number;
  readonly reductions: ReadonlySet<Reduction>;
  /** True where all numbers are wanted, not only reductions. */
  readonly isWhole: boolean;
}

const NEEDS: Readonly<Record<Statistic, readonly Reduction[]>> = {
  mean: ['mean'],
  rms: ['norm'],
  min: ['min'],
  max: ['max'],
  peak: ['min', 'max'],
  sparsity: ['sparsity'],
  channels: ['norm'],
  histogram: [],
};
const NUMBERS: ReadonlySet<ElementType> = new Set([
  'float32',
  'float64',
  'float16',
  'bfloat16',
  'int64',
  'int32',
  'int16',
  'int8',
  'uint64',
  'uint32',
  'uint16',
  'uint8',
  'bool',
]);

/** The tap of an activation for some statistics; along its channels where no axis is given. Or the reason why there is none. */
export function tapOf(activation: Activation, statistics: readonly Statistic[], axis?: number): Tap | string {
  const { name, value, valueType } = activation;
  if (valueType === null) return 'its type and shape are not known';
  const { type, shape } = valueType;
  if (!NUMBERS.has(type)) return `it is of type ${type}`;
  const along = axis ?? channelsOf(shape.length);
  const size = along === null ? 1 : shape[along];
  const hasUnits = along !== null && typeof size === 'number' && size > 0;
  return {
    name,
    value,
    type,
    rank: shape.length,
    axis: hasUnits ? along : null,
    units: hasUnits ? size : 1,
    reductions: new Set(statistics.flatMap((statistic) => NEEDS[statistic])),
    isWhole: statistics.includes('histogram'),
  };
}

/** Where the channels of a value lie; null for a single number. */
export function channelsOf(rank: number): number | null {
  if (rank === 0) return null;
  return rank > 1 ? 1 : 0;
}

/** Two taps are of the same place where value and axis agree. */
export function placeKey({ value, axis }: Pick<Tap, 'value' | 'axis'>): string {
  return `${axis ?? '-'} ${value}`;
}

/** One tap a place, with everything that is wanted there. */
export function mergedTaps(taps: readonly Tap[]): Tap[] {
  const merged = new Map<string, Tap>();
  for (const tap of taps) {
    const known = merged.get(placeKey(tap));
    const reductions = new Set([...(known?.reductions ?? []), ...tap.reductions]);
    merged.set(placeKey(tap), { ...tap, reductions, isWhole: tap.isWhole || known?.isWhole === true });
  }
  return [...merged.values()];
}
