// A WAV file that grows while sound comes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { decodeWav } from '../../src/audio/wav.ts';
import { WavFile } from '../../src/audio/wav-file.ts';
import { emptyFolder } from '../empty-folder.ts';

const FOLDER = emptyFolder();

it('holds every frame in its order, a channel that is missing like the last one', async () => {
  const path = join(FOLDER, 'grown.wav');
  const file = await WavFile.create(path, 44_100, 2);
  const block = [new Float32Array(64)];
  for (let turn = 0; turn < 50; turn++) {
    block[0]?.fill(turn / 64);
    file.push(block, 64);
  }
  await file.close();
  const { sampleRate, channels } = decodeWav(readFileSync(path), path);
  expect(sampleRate).toBe(44_100);
  expect(channels).toHaveLength(2);
  for (const channel of channels)
    expect([...channel]).toEqual(Array.from({ length: 3200 }, (_, frame) => Math.floor(frame / 64) / 64));
  expect(file.lostFrames).toBe(0);
});

it('says where it cannot be written', async () => {
  await expect(WavFile.create(join(FOLDER, 'no', 'where.wav'), 48_000, 1)).rejects.toThrow(
    'cannot be written',
  );
});
