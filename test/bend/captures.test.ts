// Playing what was captured, steering by it and mixing batches: against sums written out here.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBend } from '../../src/bend/bend.ts';
import { type Capture, NO_RESOURCES, withCapture } from '../../src/bend/resources.ts';
import { modelFromBytes, openModel } from '../../src/model/open.ts';
import type { ArrayValue } from '../../src/parameter.ts';
import { joseph } from '../fixtures/tutorial-networks.ts';
import { part, planOf, Stage, wave } from '../playing.ts';
import { largestDifference, MODELS } from '../shared.ts';

const INNER = 'decoder.stages.0.0.mix';
let pebble: Stage;
let sine: Stage;

beforeAll(async () => {
  pebble = await Stage.open(await openModel(`${MODELS}pebble.onnx`));
  sine = await Stage.open(await modelFromBytes(joseph('dynamo'), { name: 'joseph' }));
});
afterAll(async () => {
  for (const stage of [pebble, sine]) await stage.close();
});

function capture(name: string, array: ArrayValue): Capture {
  const data = Float32Array.from(array.data);
  return { name, target: null, shape: array.shape, data, frameRateHz: null, isWhole: true };
}

function holding(...captures: readonly Capture[]) {
  return captures.reduce(withCapture, NO_RESOURCES);
}

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
    const { data: sines } = await sine.fetch('sin', input);
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
    const sines = await sine.fetch('sin', wave([2, 16], 0.01));
    const row = (weights: readonly [number, number]) =>
      Float32Array.from({ length: 64 }, (_, at) => {
        return weights[0] * (sines.data[at] ?? 0) + weights[1] * (sines.data[64 + at] ?? 0);
      });
    const one = await sine.play(planOf('m mix-batch a:sin weights 0.25 -0.5'), wave([2, 16], 0.01));
    expect(largestDifference(one, sineOutput({ shape: [1, 4, 16], data: row([0.25, -0.5]) }))).toBeLessThan(
      1e-6,
    );
  });

  it('counts the entries round where a mix into more of them is not heard', async () => {
    const time = wave([2, 16], 0.01);
    const { data } = await sine.fetch('sin', time);
    const rows = { shape: [3, 2], data: [0.5, 0, 0, 2, -1, 1] };
    const plan = [makeBend('m', 'mix-batch', 'a:sin', new Map([['weights', rows]]))];
    const entry = (at: number, number: number) => data[number * 64 + (at % 64)] ?? 0;
    const heard = Float32Array.from({ length: 192 }, (_, at) => {
      const row = Math.floor(at / 64);
      return (rows.data[2 * row] ?? 0) * entry(at, 0) + (rows.data[2 * row + 1] ?? 0) * entry(at, 1);
    });
    const round = Float32Array.from({ length: 192 }, (_, at) => entry(at, Math.floor(at / 64) % 2));
    const player = await sine.player(plan);
    expect(
      largestDifference(await sine.through(player, time), sineOutput({ shape: [3, 4, 16], data: heard })),
    ).toBeLessThan(1e-6);
    await player.set('m', 'on', 0);
    expect(
      largestDifference(await sine.through(player, time), sineOutput({ shape: [3, 4, 16], data: round })),
    ).toBeLessThan(1e-6);
    await player.close();
  });

  it('refuses more rows than entries where states are carried', async () => {
    const rows = new Map([['weights', { shape: [2, 1], data: [1, 2] }]]);
    const plan = [makeBend('m', 'mix-batch', `a:${INNER}`, rows)];
    await expect(pebble.player(plan)).rejects.toThrow(/a batch of 2; states are carried for 1/);
  });
});
