// One suite for every operator: what is true of all of them, on weights and on activations of the demo model.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATORS } from '../../src/bend/registry.ts';
import { loadNpy } from '../../src/model/npy.ts';
import { openModel } from '../../src/model/open.ts';
import type { ArrayValue } from '../../src/parameter.ts';
import { EXAMPLES, resourcesFor, targetsOf, WEIGHT } from '../fixtures/operator-examples.ts';
import { part, planOf, Stage } from '../playing.ts';
import { FIXTURES, largestDifference, MODELS } from '../shared.ts';

let stage: Stage;
let input: ArrayValue;
let original: Float32Array | Float64Array;

beforeAll(async () => {
  stage = await Stage.open(await openModel(`${MODELS}pebble.onnx`));
  stage.resources = resourcesFor(stage.loaded.graph);
  input = part(await loadNpy(`${FIXTURES}pebble.input.npy`), 8192, 12288);
  original = await stage.play([], input);
});
afterAll(() => stage.close());

it('every operator has an example here', () => {
  const shown = new Set(EXAMPLES.map((example) => example.operator));
  expect(OPERATORS.map((operator) => operator.name).filter((name) => !shown.has(name))).toEqual([]);
});

for (const example of EXAMPLES) {
  for (const target of targetsOf(example)) {
    describe(`${example.operator} ${example.heard} on ${target}`, () => {
      const plan = (pairs: string) => planOf(`b ${example.operator} ${target} ${pairs}`);

      let heard: Float32Array | Float64Array | null = null;
      const atOnce = async () => {
        heard ??= await stage.play(plan(example.heard), input);
        return heard;
      };

      it('leaves everything bit for bit where it is neutral', async () => {
        if (example.neutral !== null)
          expect(await stage.play(plan(example.neutral), input)).toEqual(original);
        const player = await stage.player(plan(`${example.heard} mix 0`));
        expect(await stage.through(player, input)).toEqual(original);
        await player.set('b', 'on', 0);
        await player.set('b', 'mix', 1);
        await player.reset();
        expect(await stage.through(player, input)).toEqual(original);
        await player.close();
      });

      it('is heard, stays finite, keeps the shape, and is the same again', async () => {
        const bent = await atOnce();
        expect(bent.length).toBe(original.length);
        expect(bent.every(Number.isFinite)).toBe(true);
        expect(largestDifference(bent, original)).toBeGreaterThan(1e-4);
        expect(await stage.play(plan(example.heard), input)).toEqual(bent);
      });

      it('touches only the units it is given', async () => {
        const size =
          stage.loaded.graph.weights.get(WEIGHT.slice(2))?.data.shape[target === WEIGHT ? 1 : 0] ?? 0;
        const all = await stage.play(plan(`${example.heard} dim 1`), input);
        expect(await stage.play(plan(`${example.heard} dim 1 units 0-${size - 1}`), input)).toEqual(all);
        expect(
          largestDifference(await stage.play(plan(`${example.heard} dim 1 units 0-2`), input), all),
        ).toBeGreaterThan(0);
      });

      it('gives the same in blocks as at once', async () => {
        if (example.streams === false) return;
        const player = await stage.player(plan(example.heard));
        for (const block of [256, 1024]) {
          const blocks = await stage.through(player, input, block);
          expect(largestDifference(blocks, await atOnce())).toBeLessThan(2e-5);
          await player.reset();
        }
        await player.close();
      });

      it('hears a changed value in the next block, as if it had been there with the states of before', async () => {
        const [key, value] = example.change;
        const live = await stage.player(plan(example.heard));
        const session = live.session;
        await stage.through(live, part(input, 0, 1024));
        await live.set('b', key, value);
        expect(live.session).toBe(session);
        const changed = await stage.through(live, part(input, 1024, 4096), 1024);
        const rebuilt = await stage.player(plan(example.heard));
        await stage.through(rebuilt, part(input, 0, 1024));
        await rebuilt.bend(live.plan);
        expect(
          largestDifference(await stage.through(rebuilt, part(input, 1024, 4096), 1024), changed),
        ).toBeLessThan(1e-6);
        await live.close();
        await rebuilt.close();
      });

      it('goes on where it was when another bend comes in the middle of the stream', async () => {
        const player = await stage.player(plan(example.heard));
        const alone = await stage.through(player, input, 1024);
        await player.reset();
        const first = await stage.through(player, part(input, 0, 2048), 1024);
        await player.bend([...plan(example.heard), ...planOf('other affine a:decoder.wave scale 1')]);
        const second = await stage.through(player, part(input, 2048, 4096), 1024);
        await player.close();
        expect(first).toEqual(alone.subarray(0, 2048));
        expect(largestDifference(second, alone.subarray(2048))).toBeLessThan(1e-6);
      });
    });
  }
}

describe('a value out of its range', () => {
  it.each([
    ['b delay a:decoder.first frames 300', /frames: must be 0 to 256, got 300/],
    ['b delay a:decoder.first frames 1.5', /frames: must be a whole number/],
    ['b delay a:decoder.first frames 1 feedback 1', /feedback: must be -0.99 to 0.99, got 1/],
    ['b dilate a:decoder.first along frames radius 65', /radius: must be 0 to 64, got 65/],
    ['b smooth a:decoder.first coefficient 1', /coefficient: must be 0 to 0.9999, got 1/],
    ['b invert a:decoder.first around 1', /around: must be one of 0, mean, got 1/],
    ['b freeze a:decoder.first hold 0.5', /hold: must be a whole number/],
  ])('%s', (text, reason) => {
    expect(() => planOf(text)).toThrow(reason);
  });

  it('is an error also while it plays, and the range follows from longest', async () => {
    const player = await stage.player(planOf('b delay a:decoder.first frames 3 longest 8'));
    await expect(player.set('b', 'frames', 9)).rejects.toThrow(/frames: must be 0 to 8, got 9/);
    await player.close();
    expect(planOf('b delay a:decoder.first frames 300 longest 512')).toHaveLength(1);
  });
});

describe('an operator refuses', () => {
  it.each([
    ['b threshold a:signal dim 2', /has no fixed size/],
    ['b permute a:decoder.wave dim 7', /has no axis 7/],
    ['b permute a:decoder.first order 0 1 1 2', /order has 4 entries/],
    ['b scale a:decoder.first amount 1 2 3', /does not fit decoder.first/],
    ['b noise w:decoder.first.weight fresh 1', /a weight has no frames/],
    ['b expr a:decoder.first expression x*loud', /uses loud; give it a value/],
    ['b scale a:decoder.first units 0-500', /units must lie in 0 to/],
    ['b mask a:decoder.first dim 2', /no fixed size/],
    ['b from-capture w:decoder.first.weight captures short', /acts on activations only/],
    ['b from-capture a:signal captures short', /has the shape 1×\d+×5, signal takes \?×1×\?/],
    ['b from-capture a:decoder.first captures nothing', /no capture is called nothing/],
    ['b from-capture a:decoder.first', /must name at least one capture/],
    [
      'b from-capture a:decoder.stages.0.0.mix captures short long weights 1 2 3',
      /weights must be 2 numbers/,
    ],
    ['b mix-batch a:decoder.first weights 1 2', /weights must be 1 number /],
    ['b steer a:decoder.first from short', /to must name one capture/],
    ['b mix-versions a:decoder.first versions other', /acts on weights only/],
    ['b mix-versions w:decoder.first.weight versions strange', /no version is called strange; nearest: /],
    ['b mix-versions w:decoder.first.weight versions other weights 1 2', /weights must be 1 number /],
    ['b swap w:decoder.first.weight with decoder.stages.0.0.mix.weight', /has the shape/],
    ['b swap w:decoder.first.weight with nothing', /no weight or version is called nothing/],
    ['b noise a:decoder.first.past fresh 1', /has 2 frames more than its share/],
    ['b delay w:decoder.first.weight frames 2', /delay acts on activations only: a weight has no frames/],
    ['b binary w:decoder.first.weight', /acts on activations only: .* which a weight has not/],
    ['b dilate w:decoder.first.weight', /the units of a weight are no neighbours/],
    ['b delay a:decoder.first.past frames 2', /refused on .*has 2 frames more than its share/],
    ['b smooth a:latent_mean coefficient 0.5', /no activation|acts on activations/],
    ['b roll a:decoder.first dim 2 shift 1', /axis 2 is that of the frames; delay moves them later/],
    ['b flip a:decoder.first dim -1', /axis 2 is that of the frames/],
    ['b dilate a:decoder.first dim 2 radius 1', /write along frames/],
    ['b invert a:decoder.first dim 2 around mean', /would depend on how the sound is cut/],
  ])('%s', async (text, reason) => {
    await expect(stage.player(planOf(text))).rejects.toThrow(reason);
  });
});
