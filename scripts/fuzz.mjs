// Bundles the fuzz of test/fuzz and runs it; options are passed on (--cases 5000 --archives 5000 --texts 20000 --seed 1
// --every 4).
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bundle, ROOT } from './bundle.mjs';

const OUT = await bundle(['test/fuzz/fuzz.ts', 'test/fuzz/child.ts'], 'fuzz');
const folders = [
  ...['--models', join(ROOT, 'models')],
  ...['--fixtures', join(ROOT, 'test', 'fixtures')],
  ...['--corpus', join(ROOT, '..', 'shared', 'corpus')],
];
const { status } = spawnSync(
  process.execPath,
  [join(OUT, 'fuzz.mjs'), ...folders, ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
