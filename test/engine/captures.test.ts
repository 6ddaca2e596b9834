// Recording while it plays: the same numbers a fetch gives, in whatever blocks, bounded in length.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LONGEST_CAPTURE } from '../../src/bend/resources.ts';
import { Recorder } from '../../src/engine/recorder.ts';
import { tensorOf } from '../../src/engine/tensor.ts';
import { loadNpy } from '../../src/model/npy.ts';
import { modelFromBytes, openModel } from '../../src/model/open.ts';
import type { ArrayValue } from '../../src/parameter.ts';
import { foo } from '../fixtures/tutorial-networks.ts';
import { part, planOf, Stage, wave } from '../playing.ts';
import { FIXTURES, largestDifference, MODELS } from '../shared.ts';

const INNER = 'decoder.stages.0.0.mix';
let pebble: Stage;
let layers: Stage;
let signal: ArrayValue;

beforeAll(async () => {
  pebble = await Stage.open(await openModel(`${MODELS}pebble.onnx`));
  layers = await Stage.open(await modelFromBytes(foo('script'), { name: 'foo' }));
  signal = part(await loadNpy(`${FIXTURES}pebble.input.npy`), 8192, 16384);
});
afterAll(async () => {
  for (const stage of [pebble, layers]) await stage.close();
});

describe('recording while it plays', () => {
  it('gives what a fetch gives, whatever the blocks, and leaves the output as it was', async () => {
    const expected = await pebble.fetch(INNER, signal);
    const unbent = await pebble.play([], signal, 1024);
    const player = await pebble.player();
    await player.startCapture('kept', INNER);
    const output = await pebble.through(player, signal, 1024);
    const kept = await player.stopCapture('kept');
    await player.close();
    expect(output).toEqual(unbent);
    expect(kept.shape).toEqual(expected.shape);
    expect(largestDifference(kept.data, expected.data)).toBeLessThan(2e-5);
    const frames = kept.shape[2] ?? 0;
    expect(kept.frameRateHz).toBeCloseTo((48000 * frames) / 8192, 6);
    expect(kept).toMatchObject({ name: 'kept', target: INNER, isWhole: true });
  });

  it('records between start and stop only, several at once, with the bends that are heard', async () => {
    const plan = planOf(`b scale a:${INNER} amount 0.5`);
    const expected = await pebble.fetch(INNER, signal, plan);
    const player = await pebble.player(plan);
    await player.startCapture('all', INNER);
    await pebble.through(player, part(signal, 0, 4096), 1024);
    await player.startCapture('end', INNER);
    await pebble.through(player, part(signal, 4096, 8192), 1024);
    const end = await player.stopCapture('end');
    const all = await player.stopCapture('all');
    await player.close();
    expect(largestDifference(all.data, expected.data)).toBeLessThan(2e-5);
    const [, channels = 0, frames = 0] = all.shape;
    expect(end.shape).toEqual([1, channels, frames / 2]);
    for (let channel = 0; channel < channels; channel++) {
      const half = all.data.subarray(channel * frames + frames / 2, (channel + 1) * frames);
      expect(end.data.subarray((channel * frames) / 2, ((channel + 1) * frames) / 2)).toEqual(half);
    }
  });

  it('adds the entries of each call where there are no frames', async () => {
    const player = await layers.player();
    await player.startCapture('kept', 'linear_1');
    await layers.through(player, wave([2, 4]));
    await layers.through(player, wave([1, 4], 0.2));
    const { shape, frameRateHz } = await player.stopCapture('kept');
    await player.close();
    expect(shape).toEqual([3, 80]);
    expect(frameRateHz).toBeNull();
  });

  it('is there for bends at once, and is forgotten when it is cleared', async () => {
    const player = await pebble.player();
    await player.startCapture('kept', INNER);
    await pebble.through(player, part(signal, 0, 4096), 1024);
    await player.stopCapture('kept');
    await player.bend(planOf(`p from-capture a:${INNER} captures kept`));
    await expect(player.clearCapture('kept')).rejects.toThrow(/no capture is called kept/);
    await player.bend([]);
    await player.clearCapture('kept');
    await expect(player.bend(planOf(`p from-capture a:${INNER} captures kept`))).rejects.toMatchObject({
      code: 'name-not-found',
    });
    await player.close();
  });

  it('says what is wrong: a bad name, an unknown target, nothing played, nothing running', async () => {
    const player = await pebble.player();
    await expect(player.startCapture('1st', INNER)).rejects.toMatchObject({ code: 'name-invalid' });
    await expect(player.startCapture('kept', 'decoder.fist')).rejects.toThrow(/nearest: decoder.first/);
    await expect(player.stopCapture('kept')).rejects.toThrow(/no running capture is called kept/);
    await player.startCapture('kept', INNER);
    await expect(player.stopCapture('kept')).rejects.toThrow(/nothing was played/);
    await player.close();
  });

  it('ends before a capture is longer than it may be', () => {
    const recorder = new Recorder({
      name: 'kept',
      target: 'x',
      value: 'x',
      shape: ['', 2, ''],
      inputRateHz: null,
    });
    const half = tensorOf('float32', [1, 2, LONGEST_CAPTURE / 4], new Float32Array(LONGEST_CAPTURE / 2));
    recorder.add(half, 1);
    recorder.add(half, 1);
    recorder.add(tensorOf('float32', [1, 2, 1], [1, 2]), 1);
    const { data, isWhole } = recorder.finish();
    expect(data.length).toBe(LONGEST_CAPTURE);
    expect(isWhole).toBe(false);
  });
});
