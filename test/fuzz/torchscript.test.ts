// Some hundred cases of the archive fuzz; `node scripts/fuzz-torchscript.mjs --cases 5000` tries thousands.
import { expect, test } from 'vitest';
import { FIXTURES, MODELS } from '../shared.ts';
import { fuzzTorchScript } from './torchscript.ts';

test('a mutated archive opens or is refused with a code', async () => {
  const kinds = `${FIXTURES}torchscript/kinds.pt`;
  const operations = `${FIXTURES}operations.pt`;
  const totals = await fuzzTorchScript(300, 11, [kinds, kinds, operations, operations, `${MODELS}pebble.ts`]);
  expect(totals.faults).toEqual([]);
  expect(totals.opened + totals.refused).toBe(300);
  expect(Math.min(totals.opened, totals.refused)).toBeGreaterThan(20);
}, 120_000);
