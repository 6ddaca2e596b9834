// Bundles the archive fuzz and runs it; prints every fault, then the totals as one JSON line. --cases 5000 --seed 1
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle, ROOT } from './bundle.mjs';

const { values } = parseArgs({
  options: { cases: { type: 'string', default: '5000' }, seed: { type: 'string', default: '1' } },
});

const OUT = join(await bundle(['test/fuzz/torchscript.ts'], 'fuzz'), 'torchscript.mjs');
const { fuzzTorchScript } = await import(pathToFileURL(OUT).href);
const kinds = join(ROOT, 'test/fixtures/torchscript/kinds.pt');
const operations = join(ROOT, 'test/fixtures/operations.pt');
const paths = [kinds, kinds, operations, operations, join(ROOT, 'models/pebble.ts')];
const { codes, faults, ...totals } = await fuzzTorchScript(Number(values.cases), Number(values.seed), paths);
for (const fault of faults) console.log(fault);
console.log(JSON.stringify({ ...totals, codes: Object.fromEntries(codes), faults: faults.length }));
process.exitCode = faults.length > 0 ? 1 : 0;
