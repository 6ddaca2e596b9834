// Bundles TypeScript entries of this checkout into one folder of `out`, to be run by Node as they are. Packages stay outside.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The folder of the checkout. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Bundles entries, paths from the checkout, into `out/FOLDER/NAME.mjs`; gives that folder. */
export async function bundle(entries, folder) {
  const outdir = join(ROOT, 'out', folder);
  await build({
    entryPoints: entries.map((entry) => join(ROOT, entry)),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  });
  return outdir;
}
