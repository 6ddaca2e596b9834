// Bundles the soaks of test/soak and runs one; options are passed on: --seconds 600 --json --faults --shutdowns 200 --runs alone,changes; with
// --jitter sound goes over jit.net; with --osc the OSC door is flooded: --packets 1000000 --seconds 20 --moves 200.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bundle, ROOT } from './bundle.mjs';

const NAMES = ['soak', 'run-child', 'shutdown-child', 'jitter', 'jitter-max', 'osc-soak', 'osc-sender'];
const OUT = await bundle(
  NAMES.map((name) => `test/soak/${name}.ts`),
  'soak',
);
const { status } = spawnSync(
  process.execPath,
  [join(OUT, script()), '--root', ROOT, ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
);
process.exitCode = status ?? 1;

function script() {
  if (process.argv.includes('--osc')) return 'osc-soak.mjs';
  return process.argv.includes('--jitter') ? 'jitter.mjs' : 'soak.mjs';
}
