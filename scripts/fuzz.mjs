// Bundles the fuzz of test/fuzz and runs it; options are passed on (--cases 5000 --texts 20000 --seed 1 --every 4).
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUT = join(ROOT, 'out', 'fuzz');

await build({
  entryPoints: [join(ROOT, 'test/fuzz/fuzz.ts'), join(ROOT, 'test/fuzz/child.ts')],
  outdir: OUT,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'error',
});
const folders = ['--models', join(ROOT, 'models'), '--corpus', join(ROOT, '..', 'shared', 'corpus')];
const { status } = spawnSync(
  process.execPath,
  [join(OUT, 'fuzz.mjs'), ...folders, ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
