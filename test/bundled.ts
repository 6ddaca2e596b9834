// Programs that tests start as processes of their own: a TypeScript file of the tests bundled, so that Node runs it as it is.
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Bundles a file, given from the folder of the tests, and gives the path of the script. Packages stay outside. */
export async function bundled(path: string): Promise<string> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const script = join(root, 'out', 'test', `${basename(path, '.ts')}.mjs`);
  await build({
    entryPoints: [join(root, 'test', path)],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  });
  return script;
}
