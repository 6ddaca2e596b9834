// Bundles the soaks of test/soak and runs one; options are passed on (--seconds 600 --json --faults --shutdowns 200, or
// --jitter --seconds 600 for sound over jit.net).
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bundle, ROOT } from './bundle.mjs';

const ENTRIES = ['soak', 'shutdown-child', 'jitter', 'jitter-max'].map((name) => `test/soak/${name}.ts`);
const OUT = await bundle(ENTRIES, 'soak');
const script = process.argv.includes('--jitter') ? 'jitter.mjs' : 'soak.mjs';
const { status } = spawnSync(
  process.execPath,
  [join(OUT, script), '--root', ROOT, ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
