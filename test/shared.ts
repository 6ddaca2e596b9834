// Reference data that lies beside the project on some machines: where it is, and one line where it is not.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../shared/', import.meta.url));

export const CORPUS = `${root}corpus/`;
/** Data of our own that travels with the project. */
export const FIXTURES = fileURLToPath(new URL('./fixtures/', import.meta.url));
export const MODELS = fileURLToPath(new URL('../models/', import.meta.url));
export const MEDIA = fileURLToPath(new URL('../media/', import.meta.url));
/** The built command line. */
export const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

/** True where the reference data is here; says so in one line where it is not. */
export function hasCorpus(who: string): boolean {
  const isHere = existsSync(CORPUS);
  if (!isHere) console.log(`${who}: the reference data is not here, its cases are left out`);
  return isHere;
}

/** The largest difference, relative where the expected value is above 1; infinite where counts or numbers disagree. */
export function largestDifference(values: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (values.length !== expected.length) return Number.POSITIVE_INFINITY;
  let largest = 0;
  for (let index = 0; index < values.length; index++) {
    const wanted = expected[index] ?? 0;
    const difference = Math.abs((values[index] ?? 0) - wanted) / Math.max(1, Math.abs(wanted));
    if (!(difference <= largest)) largest = Number.isNaN(difference) ? Number.POSITIVE_INFINITY : difference;
  }
  return largest;
}
