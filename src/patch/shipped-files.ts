// Every file that is made from code, as its path in the package and its text.
import { maxref, objectLookup } from './reference/maxref.ts';
import { OBJECTS } from './reference/objects.ts';
import { SHIPPED } from './shipped.ts';
import { writePatcher } from './write-patcher.ts';

/** Paths from the top of the package, with `/`. */
export function shippedFiles(): ReadonlyMap<string, string> {
  return new Map([
    ...SHIPPED.map(({ file, patcher }) => [file, writePatcher(patcher, file.endsWith('.maxhelp'))] as const),
    ...OBJECTS.map((object) => [`docs/${object.patcher.name}.maxref.xml`, maxref(object)] as const),
    ['interfaces/livebend-obj-qlookup.json', objectLookup()],
  ]);
}
