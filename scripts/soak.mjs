// Bundles the soaks of test/soak and runs one; options are passed on (--seconds 600 --json --faults --shutdowns 200; with --osc
// the OSC door is flooded: --packets 1000000 --seconds 20 --moves 200).
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bundle, ROOT } from './bundle.mjs';

const OUT = await bundle(
  ['test/soak/soak.ts', 'test/soak/shutdown-child.ts', 'test/soak/osc-soak.ts', 'test/soak/osc-sender.ts'],
  'soak',
);
const name = process.argv.includes('--osc') ? 'osc-soak.mjs' : 'soak.mjs';
const { status } = spawnSync(process.execPath, [join(OUT, name), '--root', ROOT, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
