// The sound path allocates nothing of its own: ten thousand blocks leave nothing on the heap, where one view a block would be
// seen at once.
import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { bundled } from '../bundled.ts';
import { MODELS } from '../shared.ts';

it('a block of a session and a vector through the live path allocate nothing of their own, a step of modulations only numbers', async () => {
  const script = await bundled('engine/allocation-run.ts');
  const flags = ['--expose-gc', '--max-semi-space-size=512', '--min-semi-space-size=512'];
  const printed = execFileSync(process.execPath, [...flags, script, `${MODELS}pebble.onnx`], {
    encoding: 'utf8',
  });
  const { ours, leaking, live, modulating, resampled, lateBlocks } = JSON.parse(printed);
  console.log(printed);
  expect(ours).toBeLessThan(2);
  // Once a block the engine asks the clock, and what a clock answers lies on the heap: a number, half a one for a vector.
  expect(live).toBeLessThan(12);
  // Three modulations in one step: the numbers they hand on, and nothing for each sample they follow or weight they move.
  expect(modulating).toBeLessThan(400);
  // Twice a vector the library that resamples is called, with two or three hundred bytes for its arguments each time.
  expect(resampled).toBeLessThan(800);
  expect(lateBlocks).toBeGreaterThan(100);
  expect(leaking).toBeGreaterThan(20);
}, 60_000);
