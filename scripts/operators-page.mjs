// Writes docs/operators.md from the registry of operators.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUT = join(ROOT, 'out', 'docs', 'operators-page.mjs');

await build({
  entryPoints: [join(ROOT, 'src/bend/operators-page.ts')],
  outfile: OUT,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'error',
});
const { operatorsPage } = await import(pathToFileURL(OUT).href);
mkdirSync(join(ROOT, 'docs'), { recursive: true });
writeFileSync(join(ROOT, 'docs', 'operators.md'), operatorsPage());
console.log('docs/operators.md');
