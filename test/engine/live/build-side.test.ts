// Structures that cannot be played: the worker they were built in keeps nothing of them.
import { afterEach, expect, it, vi } from 'vitest';
import { buildSide } from '../../../src/engine/live/build-side.ts';
import { Seat } from '../../../src/engine/live/seat.ts';
import { loadModel, subjectOf, unbent } from '../../../src/engine/live/structure.ts';
import { LiveValues } from '../../../src/engine/live-values.ts';
import type { NodeProto } from '../../../src/model/onnx/proto.ts';
import { modelFromBytes } from '../../../src/model/open.ts';
import { modelBytes, node, value, weight } from '../../fixtures/onnx-builder.ts';

const BLOCK = 1024;
let seat: Seat | null = null;
afterEach(() => seat?.worker.close());

/** A structure of one operation with `numbers` as its second input. */
async function structureOf(operation: NodeProto, numbers: readonly number[]) {
  const bytes = modelBytes({
    opset: 18,
    inputs: [value('x', [1, 1, 'frames'])],
    weights: [weight('numbers', [numbers.length], numbers, 'int64')],
    nodes: [operation],
    outputs: [value('y', [1, 1, 'out'])],
  });
  const model = await modelFromBytes(bytes, { name: 'odd' });
  return unbent(subjectOf(await loadModel(model), undefined), BLOCK);
}

it.each([
  ['fails in its first block', node('Reshape', ['x', 'numbers'], ['y']), [1, 1, 1000], 'runtime-failed'],
  ['gives no signal', node('ReduceMean', ['x', 'numbers'], ['y']), [2], 'value-invalid'],
] as const)('a structure that %s leaves no session behind', async (_, operation, numbers, code) => {
  seat = Seat.start();
  const ask = vi.spyOn(seat.worker, 'ask');
  const wanted = await structureOf(operation, numbers);
  const building = buildSide(seat, wanted, { played: () => [], live: new LiveValues() });
  await expect(building).rejects.toMatchObject({ code });
  const opening = ask.mock.calls.findIndex(([kind]) => kind === 'open');
  const session = Number(await ask.mock.results[opening]?.value);
  await expect(seat.worker.ask('reset', { session })).rejects.toThrow(`session ${session} is not open`);
});
