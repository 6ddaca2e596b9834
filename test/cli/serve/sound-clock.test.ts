// The clock of the served sound, with a time of its own: nothing drifts however late its ticks come.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SoundClock } from '../../../src/cli/serve/sound-clock.ts';
import { sourceOf } from '../../../src/cli/serve/sound-source.ts';
import type { SoundStream } from '../../../src/engine/live/sound-stream.ts';
import { aiffBytes, CHANNELS } from '../../audio/aiff-file.ts';
import { folderOfTest } from '../../empty-folder.ts';

/** A clock at 48 kHz whose stream keeps what was pushed. */
function openClock(frames = 1000) {
  const pushed: number[] = [];
  const stream = {
    sampleRate: 48_000,
    push: ([row]: readonly Float32Array[], start: number, count: number) => {
      pushed.push(...(row?.subarray(start, start + count) ?? []));
      return count;
    },
    pull: (_: unknown, __: number, count: number) => count,
  } as unknown as SoundStream;
  let nowMs = 5;
  const clock = new SoundClock({ stream: () => stream, vectorFrames: 64, clock: () => nowMs });
  clock.play({ channels: [Float32Array.from({ length: frames }, (_, frame) => frame)], frames });
  clock.tick();
  const wait = (ms: number) => {
    nowMs += ms;
    clock.tick();
  };
  return { clock, pushed, wait };
}

it('plays as many vectors as the time asks for, whenever its ticks come', () => {
  const { clock, wait } = openClock();
  let passed = 0;
  for (const ms of [1, 0.5, 30, 2, 2, 7, 900, 1, 123.4]) {
    passed += ms;
    wait(ms);
    expect(clock.frames).toBe(64 * Math.floor((passed * 48) / 64));
  }
});

it('goes round the loop without a seam', () => {
  const { pushed, wait } = openClock(100);
  wait(20);
  expect(pushed).toHaveLength(960);
  expect(pushed.every((sample, frame) => sample === frame % 100)).toBe(true);
});

it('plays nothing after that it slept through', () => {
  const { clock, wait } = openClock();
  wait(100);
  const { frames } = clock;
  wait(5000);
  expect(clock.frames).toBe(frames);
  expect(clock.skippedMs).toBeGreaterThan(4800);
  wait(100);
  expect(clock.frames).toBe(2 * frames);
});

it('gives the same noise each time, silence, and refuses a file that is not there', async () => {
  const noise = async () => (await (await sourceOf('noise'))(8000)).channels[0];
  expect(await noise()).toEqual(await noise());
  expect((await (await sourceOf('silence'))(8000)).channels[0]?.every((sample) => sample === 0)).toBe(true);
  await expect(sourceOf('nothere.wav')).rejects.toThrow('cannot be read');
});

it('plays an AIFF file', async () => {
  const folder = folderOfTest();
  const path = join(folder, 'in.aif');
  await writeFile(path, aiffBytes());
  const { channels, frames } = await (await sourceOf(path))(44_100);
  expect(channels.map((row) => [...row])).toEqual(CHANNELS);
  expect(frames).toBe(4);
});
