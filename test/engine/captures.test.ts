// Recording while it plays, and playing what was recorded: against sums written out here.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBend } from '../../src/bend/bend.ts';
import { type Capture, LONGEST_CAPTURE, NO_RESOURCES, withCapture } from '../../src/bend/resources.ts';
import { Recorder } from '../../src/engine/recorder.ts';
import { runStream } from '../../src/engine/stream.ts';
import { numbersOf, tensorOf } from '../../src/engine/tensor.ts';
import { cutGraph } from '../../src/graph/methods.ts';
import { activationNamed } from '../../src/graph/target.ts';
import { loadNpy } from '../../src/model/npy.ts';
import { modelFromBytes, openModel } from '../../src/model/open.ts';
import type { ArrayValue } from '../../src/parameter.ts';
import { foo, joseph } from '../fixtures/tutorial-networks.ts';
import { part, planOf, Stage } from '../playing.ts';
import { FIXTURES, largestDifference, MODELS } from '../shared.ts';

const INNER = 'decoder.stages.0.0.mix';
let pebble: Stage;
let sine: Stage;
let layers: Stage;
let signal: ArrayValue;

beforeAll(async () => {
  pebble = await Stage.open(await openModel(`${MODELS}pebble.onnx`));
  sine = await Stage.open(await modelFromBytes(joseph('dynamo'), { name: 'joseph' }));
  layers = await Stage.open(await modelFromBytes(foo('script'), { name: 'foo' }));
  signal = part(await loadNpy(`${FIXTURES}pebble.input.npy`), 8192, 16384);
});
afterAll(async () => {
  for (const stage of [pebble, sine, layers]) await stage.close();
});

/** An inner value of a stage, fetched like any output. */
async function fetched(stage: Stage, name: string, input: ArrayValue, plan = planOf()): Promise<ArrayValue> {
  const { model, graph } = stage.loaded;
  const cut = cutGraph(model, graph.flow, stage.cut.inputs, [activationNamed(graph, name).value]);
  const player = await stage.engine.play(stage.loaded, cut, { plan });
  const [tensor] = await runStream(player, stage.loaded, {
    cut,
    method: stage.method,
    inputs: [input],
    block: null,
  });
  await player.close();
  if (tensor === undefined) throw new Error('nothing came out');
  return { shape: tensor.shape, data: numbersOf(tensor) };
}

function capture(name: string, array: ArrayValue): Capture {
  const data = Float32Array.from(array.data);
  return { name, target: null, shape: array.shape, data, frameRateHz: null, isWhole: true };
}

function holding(...captures: readonly Capture[]) {
  return captures.reduce(withCapture, NO_RESOURCES);
}

function wave(shape: readonly number[], step = 0.9): ArrayValue {
  const count = shape.reduce((product, size) => product * size, 1);
  return { shape, data: Float32Array.from({ length: count }, (_, index) => Math.sin(0.3 + step * index)) };
}

describe('recording while it plays', () => {
  it('gives what a fetch gives, whatever the blocks, and leaves the output as it was', async () => {
    const expected = await fetched(pebble, INNER, signal);
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
    const expected = await fetched(pebble, INNER, signal, plan);
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

/** The output of the sine network where its sines are replaced: weighted by the softmax of its amplitudes, summed. */
function sineOutput(sines: ArrayValue): Float32Array {
  const [batch = 0, channels = 0, frames = 0] = sines.shape;
  const amps = [0.05, 0.4, -1, 0.2].map(Math.exp);
  const sum = amps.reduce((total, amp) => total + amp, 0);
  return Float32Array.from({ length: batch * frames }, (_, at) => {
    const entry = Math.floor(at / frames);
    let output = 0;
    for (let channel = 0; channel < channels; channel++) {
      const place = (entry * channels + channel) * frames + (at % frames);
      output += ((sines.data[place] ?? 0) * (amps[channel] ?? 0)) / sum;
    }
    return output;
  });
}

/** `[1, channels, frames]`: the mean of captures `[1, channels, length]` weighted by a softmax, each in its own loop. */
function mixed(captures: readonly ArrayValue[], weights: readonly number[], frames: number): ArrayValue {
  const powers = weights.map(Math.exp);
  const sum = powers.reduce((total, power) => total + power, 0);
  const channels = captures[0]?.shape[1] ?? 0;
  const data = Float32Array.from({ length: channels * frames }, (_, at) => {
    let value = 0;
    captures.forEach(({ shape, data: numbers }, index) => {
      const length = shape[2] ?? 1;
      const place = Math.floor(at / frames) * length + ((at % frames) % length);
      value += ((powers[index] ?? 0) / sum) * (numbers[place] ?? 0);
    });
    return value;
  });
  return { shape: [1, channels, frames], data };
}

describe('playing captures', () => {
  const short = wave([1, 4, 5]);
  const long = wave([1, 4, 23], 0.37);
  const input = wave([1, 40], 0.01);

  it('loops each at its own length, in any blocks', async () => {
    sine.resources = holding(capture('short', short), capture('long', long));
    const expected = sineOutput(mixed([short, long], [0.2, -0.8], 40));
    const plan = planOf('p from-capture a:sin captures short long weights 0.2 -0.8');
    for (const block of [null, 1, 7, 16]) {
      expect(largestDifference(await sine.play(plan, input, block), expected)).toBeLessThan(1e-6);
    }
  });

  it('hears weights in the next block without a new session, and goes on where it was', async () => {
    const player = await sine.engine.play(sine.loaded, sine.cut, {
      plan: planOf('p from-capture a:sin captures short long weights 0.2 -0.8'),
      resources: holding(capture('short', short), capture('long', long)),
    });
    const { session } = player;
    await sine.through(player, part(input, 0, 10), 5);
    await player.set('p', 'weights', [-1, 0.5]);
    expect(player.session).toBe(session);
    const after = await sine.through(player, part(input, 10, 40), 6);
    const expected = sineOutput(mixed([short, long], [-1, 0.5], 40)).subarray(10);
    expect(largestDifference(after, expected)).toBeLessThan(1e-6);
    await player.reset();
    const again = await sine.through(player, part(input, 0, 10));
    expect(largestDifference(again, sineOutput(mixed([short, long], [-1, 0.5], 10)))).toBeLessThan(1e-6);
    await player.close();
  });

  it('counts every entry of a batch as a capture', async () => {
    const halves = [wave([20]), wave([20], 0.2)].flatMap((half) => Array.from(half.data));
    const both = { shape: [2, 4, 5], data: halves };
    sine.resources = holding(capture('both', both));
    const expected = sineOutput(mixed([wave([1, 4, 5]), wave([1, 4, 5], 0.2)], [1, 3], 12));
    const output = await sine.play(
      planOf('p from-capture a:sin captures both weights 1 3'),
      wave([1, 12], 0.01),
    );
    expect(largestDifference(output, expected)).toBeLessThan(1e-6);
  });

  it('steers by the difference of two means', async () => {
    const { data: sines } = await fetched(sine, 'sin', input);
    sine.resources = holding(capture('short', short), capture('long', long));
    const mean = ({ shape, data }: ArrayValue, channel: number) => {
      const length = shape[2] ?? 1;
      let sum = 0;
      for (let frame = 0; frame < length; frame++) sum += data[channel * length + frame] ?? 0;
      return sum / length;
    };
    const moved = Float32Array.from(sines, (x, at) => {
      const channel = Math.floor(at / 40);
      return x + 0.7 * (mean(long, channel) - mean(short, channel));
    });
    const output = await sine.play(planOf('s steer a:sin from short to long amount 0.7'), input, 8);
    expect(largestDifference(output, sineOutput({ shape: [1, 4, 40], data: moved }))).toBeLessThan(1e-5);
  });

  it('mixes a batch into as many entries as there are rows of weights', async () => {
    const sines = await fetched(sine, 'sin', wave([2, 16], 0.01));
    const row = (weights: readonly [number, number]) =>
      Float32Array.from({ length: 64 }, (_, at) => {
        return weights[0] * (sines.data[at] ?? 0) + weights[1] * (sines.data[64 + at] ?? 0);
      });
    const one = await sine.play(planOf('m mix-batch a:sin weights 0.25 -0.5'), wave([2, 16], 0.01));
    expect(largestDifference(one, sineOutput({ shape: [1, 4, 16], data: row([0.25, -0.5]) }))).toBeLessThan(
      1e-6,
    );
  });

  it('refuses more rows than entries where states are carried', async () => {
    const rows = new Map([['weights', { shape: [2, 1], data: [1, 2] }]]);
    const plan = [makeBend('m', 'mix-batch', `a:${INNER}`, rows)];
    await expect(pebble.player(plan)).rejects.toThrow(/a batch of 2; states are carried for 1/);
  });
});
