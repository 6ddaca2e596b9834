// Every file that is made from code, as its path in the package and its text.
import { SHIPPED } from './shipped.ts';
import { writePatcher } from './write-patcher.ts';

/** Paths from the top of the package, with `/`. */
export function shippedFiles(): ReadonlyMap<string, string> {
  return new Map(
    SHIPPED.map(({ file, patcher }) => [file, writePatcher(patcher, file.endsWith('.maxhelp'))]),
  );
}
