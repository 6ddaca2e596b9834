// The last frames that went in, as blocks: the newest whole blocks, oldest first, however they came.
import { expect, it } from 'vitest';
import type { AudioMethod } from '../../../src/engine/audio-method.ts';
import { PlayedFrames } from '../../../src/engine/live/played-frames.ts';
import { numbersOf, tensorOf } from '../../../src/engine/tensor.ts';

function method(channels: number, inRatio = 1): AudioMethod {
  const tensor = (rows: readonly Float32Array[]) =>
    tensorOf(
      'float32',
      [1, rows.length, rows[0]?.length ?? 0],
      rows.flatMap((row) => [...row]),
    );
  return { channels, inRatio, tensor } as unknown as AudioMethod;
}

const numbers = (played: PlayedFrames, audio: AudioMethod, block: number) =>
  played.blocks(audio, block).map(([tensor]) => (tensor === undefined ? [] : [...numbersOf(tensor)]));

it('gives nothing before a whole block was played', () => {
  const played = new PlayedFrames(1, 4);
  played.add([Float32Array.of(1, 2, 3)], 3);
  expect(numbers(played, method(1), 4)).toEqual([]);
});

it('gives the newest whole blocks, the last one ending where the last frame came', () => {
  const played = new PlayedFrames(2, 4);
  for (let frame = 0; frame < 300; frame += 3)
    played.add(
      [Float32Array.of(frame, frame + 1, frame + 2), Float32Array.of(-frame, -frame - 1, -frame - 2)],
      3,
    );
  const blocks = numbers(played, method(2), 4);
  expect(blocks).toHaveLength(32);
  expect(blocks.at(-1)).toEqual([296, 297, 298, 299, -296, -297, -298, -299]);
  expect(blocks[0]?.[0]).toBe(300 - 32 * 4);
});

it('reads latents at the first sample of their time', () => {
  const played = new PlayedFrames(1, 8);
  played.add([Float32Array.from({ length: 8 }, (_, frame) => frame)], 8);
  expect(numbers(played, method(1, 4), 8)).toEqual([[0, 4]]);
});
