// A bend that is typed, with the arrays it names: reads the `npy:` files, gives the bend.
import { resolve } from 'node:path';
import { loadNpy } from '../model/npy.ts';
import type { ArrayValue } from '../parameter.ts';
import type { Bend } from './bend.ts';
import { arrayFiles, readBend, splitWords } from './read-bend.ts';

/** Reads `id operator target key value…`; files are relative to the working directory. Throws as `readBend` and `loadNpy`. */
export async function openBend(text: string): Promise<Bend> {
  const words = splitWords(text);
  return readBend(words, await openArrays(words));
}

/** The arrays of `npy:` words by file name, files relative to a folder. Throws as `loadNpy`. */
export async function openArrays(words: readonly string[], folder = ''): Promise<Map<string, ArrayValue>> {
  const arrays = new Map<string, ArrayValue>();
  for (const file of arrayFiles(words)) arrays.set(file, await loadNpy(resolve(folder, file)));
  return arrays;
}
