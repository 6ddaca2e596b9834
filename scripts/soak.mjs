// Bundles the soak of test/soak and runs it; options are passed on (--seconds 600 --json --faults --shutdowns 200).
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bundle, ROOT } from './bundle.mjs';

const OUT = await bundle(['test/soak/soak.ts', 'test/soak/shutdown-child.ts'], 'soak');
const { status } = spawnSync(
  process.execPath,
  [join(OUT, 'soak.mjs'), '--root', ROOT, ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
