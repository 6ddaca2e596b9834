// Choices that follow from a seed, for the fuzz.
import type { Random } from '../../src/bend/draw.ts';

/** A whole number from 0 up to but not including `count`. */
export function below(random: Random, count: number): number {
  return Math.floor(random.uniform() * count);
}

/** One of the list. */
export function oneOf<T>(random: Random, list: readonly T[]): T | undefined {
  return list[below(random, list.length)];
}
