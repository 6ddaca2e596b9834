// What a deck keeps while nobody pushes: nothing of a wait that ran out.
import { expect, it } from 'vitest';
import { closeParts, partsForModel } from '../../../src/engine/live/live-parts.ts';
import { openModel } from '../../../src/model/open.ts';
import { planOf } from '../../playing.ts';
import { MODELS } from '../../shared.ts';

const BLOCK = 1024;

it('a wait for a structure to be heard is forgotten where no block begins', async () => {
  const model = await openModel(`${MODELS}pebble.onnx`);
  const parts = await partsForModel(model, { blockFrames: BLOCK, vectorFrames: BLOCK });
  const { core } = parts;
  core.deck.stream.push([new Float32Array(BLOCK)], 0, BLOCK);
  for (const amount of [0.5, 0.6, 0.7])
    await core.request((structure) => ({
      ...structure,
      plan: planOf(`a scale a:decoder.first amount ${amount}`),
    }));
  const waiting: Iterable<unknown> = Reflect.get(core.deck, 'whenFree');
  expect([...waiting]).toEqual([]);
  await closeParts(parts);
});
