// Where the files lie that come with livebend: models, sounds. Found from this file, never from the working directory.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { failure } from '../errors.ts';

/** The path of a file of the package, `models/pebble.onnx`. Throws `file-not-found`. */
export function packageFile(name: string): string {
  // Built, this is a file in dist or below it; else it is in src/demo.
  const places = ['../', '../../'].map((up) => fileURLToPath(new URL(`${up}${name}`, import.meta.url)));
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw failure('file-not-found', name, 'is missing; it comes with livebend');
  return found;
}
