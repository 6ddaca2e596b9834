// Programs that tests start as processes of their own: a TypeScript file of the tests bundled, so that Node runs it as it is.
import { basename, join } from 'node:path';
import { bundle } from '../scripts/bundle.mjs';

/** Bundles a file, given from the folder of the tests, and gives the path of the script. Packages stay outside. */
export async function bundled(path: string): Promise<string> {
  return join(await bundle([`test/${path}`], 'test'), `${basename(path, '.ts')}.mjs`);
}
