// Bundles the soaks of test/soak and runs one; options are passed on: --seconds 600 --json --faults --shutdowns 200 --runs alone,changes; with
// --jitter sound goes over jit.net; with --osc the OSC door is flooded: --packets 1000000 --seconds 20 --moves 200.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle, ROOT } from './bundle.mjs';

const NAMES = ['soak', 'run-child', 'shutdown-child', 'jitter', 'jitter-max', 'osc-soak', 'osc-sender'];
const OUT = await bundle(
  NAMES.map((name) => `test/soak/${name}.ts`),
  'soak',
);
const FLAGS = join(await bundle(['src/cli/serve/engine-flags.ts'], 'engine-flags'), 'engine-flags.mjs');
// As `serve` starts its engine.
const { ENGINE_FLAGS } = await import(pathToFileURL(FLAGS).href);
const words = [join(OUT, script()), '--root', ROOT, ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, [...ENGINE_FLAGS, ...words], { stdio: 'inherit' });
process.exitCode = status ?? 1;

function script() {
  if (process.argv.includes('--osc')) return 'osc-soak.mjs';
  return process.argv.includes('--jitter') ? 'jitter.mjs' : 'soak.mjs';
}
