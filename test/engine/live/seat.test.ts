// What a worker of the live engine keeps: the models that are played, and no others.
import { afterEach, expect, it } from 'vitest';
import { Seat } from '../../../src/engine/live/seat.ts';
import { loadModel } from '../../../src/engine/live/structure.ts';
import { openModel } from '../../../src/model/open.ts';
import { MODELS } from '../../shared.ts';

let seat: Seat | null = null;
afterEach(() => seat?.worker.close());

it('forgets the models that are not among those that are played, and takes them again', async () => {
  seat = Seat.start();
  const loaded = await loadModel(await openModel(`${MODELS}pebble.onnx`));
  const other = { ...loaded, model: { ...loaded.model } };
  const first = await seat.loaded(loaded);
  const second = await seat.loaded(other);
  expect(second.number).not.toBe(first.number);
  seat.keepOnly(new Set([other.model]));
  expect((await seat.loaded(other)).number).toBe(second.number);
  // What it forgot it cannot open any more.
  const graph = new Uint8Array();
  const ask = { model: first.number, graph, folds: false };
  await expect(seat.worker.ask('measure', ask)).rejects.toMatchObject({ code: 'runtime-failed' });
  expect((await seat.loaded(loaded)).number).toBeGreaterThan(second.number);
});
