// Bundles the soak of test/soak and runs it; options are passed on (--seconds 600 --json --faults --shutdowns 200).
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUT = join(ROOT, 'out', 'soak');

await build({
  entryPoints: [join(ROOT, 'test/soak/soak.ts'), join(ROOT, 'test/soak/shutdown-child.ts')],
  outdir: OUT,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'error',
});
const { status } = spawnSync(
  process.execPath,
  [join(OUT, 'soak.mjs'), '--root', ROOT, ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
