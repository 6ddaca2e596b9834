// A few hundred of the fuzz's cases: mutated models open or are refused with a code, some are loaded and run, archives are
// opened and mutated texts read. `npm run fuzz` tries thousands.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/fuzz.mjs', import.meta.url));

it('mutated models, archives and texts are taken or refused with a code; nothing crashes or hangs', async () => {
  const options = ['--cases', '300', '--archives', '50', '--texts', '2000', '--every', '5', '--seed', '7'];
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...options]);
  const totals = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  expect(totals).toMatchObject({
    cases: 300,
    archives: 50,
    texts: 2000,
    crashed: 0,
    hung: 0,
    uncoded: 0,
    slow: 0,
  });
  expect(totals.opened + totals.refused).toBe(350);
  expect(Math.min(totals.opened, totals.refused, totals.ran + totals.runRefused)).toBeGreaterThan(5);
}, 120_000);
