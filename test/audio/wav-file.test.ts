// A WAV file that grows while sound comes.
import { execFileSync } from 'node:child_process';
import { closeSync, constants, existsSync, openSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeWav } from '../../src/audio/wav.ts';
import { WavFile } from '../../src/audio/wav-file.ts';
import { emptyFolder } from '../empty-folder.ts';

const FOLDER = emptyFolder();

/** How often a file is open in this process. */
function openCount(path: string): number {
  const targets = readdirSync('/proc/self/fd').map((number) => {
    try {
      return readlinkSync(`/proc/self/fd/${number}`);
    } catch {
      return null;
    }
  });
  return targets.filter((target) => target === path).length;
}

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

it('leaves out what comes faster than the disk takes it, and tells how much', async () => {
  const path = join(FOLDER, 'fast.wav');
  const file = await WavFile.create(path, 48_000, 2);
  const frames = 2 ** 20;
  const block = [new Float32Array(frames)];
  for (let turn = 1; turn <= 6; turn++) {
    block[0]?.fill(turn);
    file.push(block, frames);
  }
  expect(file.lostFrames).toBe(2 * frames);
  await file.close();
  const { channels } = decodeWav(readFileSync(path), path);
  expect(channels[1]?.length).toBe(4 * frames);
  expect(channels[1]?.at(-1)).toBe(4);
});

describe.runIf(existsSync('/dev/full'))('a file that cannot be written is open no more', () => {
  it('where its beginning could not be written', async () => {
    await expect(WavFile.create('/dev/full', 48_000, 1)).rejects.toMatchObject({ code: 'file-not-written' });
    expect(openCount('/dev/full')).toBe(0);
  });

  it('where it could not be made whole', async () => {
    const path = join(FOLDER, 'pipe.wav');
    execFileSync('mkfifo', [path]);
    const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const file = await WavFile.create(path, 48_000, 1);
      expect(openCount(path)).toBe(2);
      await expect(file.close()).rejects.toMatchObject({ code: 'file-not-written' });
      expect(openCount(path)).toBe(1);
    } finally {
      closeSync(reader);
    }
  });
});
