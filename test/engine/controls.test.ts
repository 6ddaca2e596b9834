// Named controls and ramps while a model plays: torchbend's parameters, one control on many bends, values at every block.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readControl } from '../../src/bend/named-control.ts';
import { splitWords } from '../../src/bend/read-bend.ts';
import { evaluateArrays } from '../../src/cli/eval.ts';
import type { Player } from '../../src/engine/player.ts';
import { streamBlocks } from '../../src/engine/stream.ts';
import { numbersOf, type TensorData } from '../../src/engine/tensor.ts';
import { loadNpy } from '../../src/model/npy.ts';
import { openModel } from '../../src/model/open.ts';
import type { ArrayValue } from '../../src/parameter.ts';
import { part, planOf, Stage } from '../playing.ts';
import { CORPUS, FIXTURES, hasCorpus, largestDifference, MODELS } from '../shared.ts';

const BLOCK = 1024;
let stage: Stage;
let input: ArrayValue;
let blocks: TensorData[][];
let blockMs: number;

beforeAll(async () => {
  stage = await Stage.open(await openModel(`${MODELS}pebble.onnx`));
  input = part(await loadNpy(`${FIXTURES}pebble.input.npy`), 8192, 16384);
  const { cut, method, loaded } = stage;
  blocks = [...streamBlocks(loaded, { cut, method, inputs: [input], block: BLOCK })].map((each) => [...each]);
  blockMs = (BLOCK * 1000) / (loaded.model.sampleRate ?? Number.NaN);
});
afterAll(() => stage.close());

const controlsOf = (...texts: string[]) => texts.map((text) => readControl(splitWords(text)));

function play(plan: readonly string[], controls: readonly string[]): Promise<Player> {
  const { engine, loaded, cut } = stage;
  return engine.play(loaded, cut, { plan: planOf(...plan), controls: controlsOf(...controls) });
}

async function blockOf(player: Player, index: number): Promise<Float32Array | Float64Array> {
  const [output] = await player.run(blocks[index] ?? []);
  if (output === undefined) throw new Error('nothing came out');
  return numbersOf(output);
}

/** The blocks of a player whose values are set by hand before each block. */
async function setByHand(plan: readonly string[], values: readonly (readonly [string, string, number])[][]) {
  const player = await play(plan, []);
  const outputs: (Float32Array | Float64Array)[] = [];
  for (const [index, settings] of values.entries()) {
    for (const [id, key, value] of settings) await player.set(id, key, value);
    outputs.push(await blockOf(player, index));
  }
  await player.close();
  return outputs;
}

const FOLLOWING = [
  'a scale a:decoder.first amount gain*2+1',
  'w scale w:decoder.stages.0.0.mix.weight amount 1-gain/4',
  'm mask a:decoder.stages.0.0.mix prob 0.5 mix gain/2',
];

describe('one control on many parameters of many bends', () => {
  it('plays as if each had been set, at once and after every move, without another session', async () => {
    const player = await play(FOLLOWING, ['gain low 0 high 2 value 0.7']);
    const { session } = player;
    const moves = [0.7, 1.5, 0, 2];
    const byHand = await setByHand(
      FOLLOWING.map((text) => text.replace(/gain\S*/, '1')),
      moves.map((gain) => [
        ['a', 'amount', gain * 2 + 1],
        ['w', 'amount', 1 - gain / 4],
        ['m', 'mix', gain / 2],
      ]),
    );
    for (const [index, gain] of moves.entries()) {
      await player.setControl('gain', gain);
      expect(await blockOf(player, index)).toEqual(byHand[index]);
    }
    expect(player.session).toBe(session);
    expect(player.controls.map(({ name, value }) => [name, value])).toEqual([['gain', 2]]);
    expect(player.plan[0]?.values.get('amount')).toBe('gain*2+1');
    await player.close();
  });

  it('is refused as a whole where it leaves its range or leads a parameter out of one; nothing moves', async () => {
    const player = await play(FOLLOWING, ['gain low 0 high 4 value 1']);
    const still = await play(FOLLOWING, ['gain low 0 high 4 value 1']);
    await expect(player.setControl('gain', 5)).rejects.toThrow('control gain: must be 0 to 4, got 5');
    await expect(player.setControl('gain', 3)).rejects.toThrow(
      /mix: must be 0 to 1, got 1.5 from gain\/2 with gain 3/,
    );
    await expect(player.setControl('gian', 1)).rejects.toThrow(/no control is called gian; nearest: gain/);
    await expect(player.setControl('gain', 1, { rampMs: -1 })).rejects.toThrow(/ramp must be 0 or more/);
    expect(await blockOf(player, 0)).toEqual(await blockOf(still, 0));
    expect(player.controls[0]?.value).toBe(1);
    await player.close();
    await still.close();
  });

  it('lets go of a parameter that is set by itself', async () => {
    const player = await play(['a scale a:decoder.first amount gain'], ['gain high 4 value 1']);
    await player.set('a', 'amount', 0.5);
    await player.setControl('gain', 3);
    const [byHand] = await setByHand(['a scale a:decoder.first amount 1'], [[['a', 'amount', 0.5]]]);
    expect(await blockOf(player, 0)).toEqual(byHand);
    await player.close();
  });
});

describe('a ramp', () => {
  it('of one value moves in equal steps, the first in the next block, and ends where it was sent', async () => {
    for (const plan of ['b scale a:decoder.first amount 1', 'b scale w:decoder.first.weight amount 1']) {
      const player = await play([plan], []);
      await player.set('b', 'amount', 3, { rampMs: 4 * blockMs });
      const steps = [1.5, 2, 2.5, 3, 3, 3];
      const byHand = await setByHand(
        [plan],
        steps.map((step) => [['b', 'amount', step]]),
      );
      for (const index of steps.keys())
        expect(largestDifference(await blockOf(player, index), byHand[index] ?? [])).toBeLessThan(1e-6);
      expect(player.plan[0]?.values.get('amount')).toBe(3);
      await player.close();
    }
  });

  it('of one value moves in equal ratios where exp is asked for', async () => {
    const player = await play(['b scale a:decoder.first amount 0.5'], []);
    await player.set('b', 'amount', 8, { rampMs: 4 * blockMs, curve: 'exp' });
    const byHand = await setByHand(
      ['b scale a:decoder.first amount 0.5'],
      [1, 2, 4, 8].map((step) => [['b', 'amount', step]]),
    );
    for (const index of [0, 1, 2, 3])
      expect(largestDifference(await blockOf(player, index), byHand[index] ?? [])).toBeLessThan(1e-6);
    await expect(player.set('b', 'amount', -1, { rampMs: 10, curve: 'exp' })).rejects.toThrow(
      /one side of 0/,
    );
    await player.close();
  });

  it('of a value goes on through another structure and from where it is when it is sent elsewhere', async () => {
    const player = await play(['b scale a:decoder.first amount 1'], []);
    await player.set('b', 'amount', 3, { rampMs: 4 * blockMs });
    const outputs = [await blockOf(player, 0)];
    await player.bend([...player.plan, ...planOf('c bias a:decoder.stages.0.0.mix amount 0')]);
    outputs.push(await blockOf(player, 1));
    await expect(player.set('b', 'amount', -1, { rampMs: 10, curve: 'exp' })).rejects.toThrow(
      /one side of 0/,
    );
    await player.set('b', 'amount', 0, { rampMs: 2 * blockMs });
    for (const index of [2, 3]) outputs.push(await blockOf(player, index));
    await player.set('b', 'amount', 5, { rampMs: 2 * blockMs });
    await player.set('b', 'amount', 4);
    outputs.push(await blockOf(player, 4));
    const steps = [1.5, 2, 1, 0, 4];
    const byHand = await setByHand(
      ['b scale a:decoder.first amount 1'],
      steps.map((step) => [['b', 'amount', step]]),
    );
    outputs.forEach((output, index) => {
      expect(largestDifference(output, byHand[index] ?? [])).toBeLessThan(1e-6);
    });
    await player.close();
  });

  it('of a control runs along its curve, is turned on its way, and goes on through another structure', async () => {
    const player = await play(
      ['a scale a:decoder.first amount gain', 'w scale w:decoder.first.weight amount 1/gain'],
      ['gain low 0.25 high 4 curve exp value 0.25'],
    );
    await player.setControl('gain', 4, { rampMs: 4 * blockMs });
    const outputs = [await blockOf(player, 0), await blockOf(player, 1)];
    await player.bend([...player.plan, ...planOf('c bias a:decoder.stages.0.0.mix amount 0')]);
    outputs.push(await blockOf(player, 2));
    await player.setControl('gain', 0.5, { rampMs: 2 * blockMs });
    for (const index of [3, 4, 5]) outputs.push(await blockOf(player, index));
    const steps = [0.5, 1, 2, 1, 0.5, 0.5];
    const byHand = await setByHand(
      ['a scale a:decoder.first amount 1', 'w scale w:decoder.first.weight amount 1'],
      steps.map((step) => [
        ['a', 'amount', step],
        ['w', 'amount', 1 / step],
      ]),
    );
    outputs.forEach((output, index) => {
      expect(largestDifference(output, byHand[index] ?? [])).toBeLessThan(1e-6);
    });
    await player.close();
  });

  it('is refused for what is not one live number', async () => {
    const player = await play(['n noise a:decoder.first std 0.1', 's scale a:decoder.first amount 1'], []);
    await expect(player.set('n', 'seed', 3, { rampMs: 10 })).rejects.toThrow(
      /only one live number can glide/,
    );
    await expect(player.set('s', 'amount', [1, 2], { rampMs: 10 })).rejects.toThrow(
      /only one live number can glide/,
    );
    await player.close();
  });
});

const SEED = `${CORPUS}seed/`;
const NETWORKS = {
  foo: { input: 'x', w: ['w:linear_1.weight'], a: ['a:linear_1'] },
  joseph: { input: 't', w: ['w:amps', 'w:amps'], a: ['a:sin'] },
} as const;

/** Stored outputs and the control that has to give them; in torchbend value · weight + bias, clamped to the range. */
const PARAMETERS: readonly (readonly ['foo' | 'joseph', 'w' | 'a', string, string, string])[] = [
  ['foo', 'a', 'param_plain_a__out', 's', 'low -1 high 2 value 0.7'],
  ['foo', 'w', 'param_weight_bias_clamp_w__out', 'clip(s*2+0.5, -1, 1)', 'low -1 high 1 value 0.7'],
  ['foo', 'a', 'param_weight_bias_clamp_a__out', 'clip(s*2+0.5, -1, 1)', 'low -1 high 1 value 0.7'],
  ['foo', 'w', 'param_clamp_low_w__out', 's', 'low -1 high 2 clamp 1 value -5'],
  ['joseph', 'w', 'param_plain_w__out', 's', 'low -1 high 2 value 0.7'],
  ['joseph', 'a', 'param_plain_a__out', 's', 'low -1 high 2 value 0.7'],
  ['joseph', 'w', 'param_weight_bias_clamp_w__out', 'clip(s*2+0.5, -1, 1)', 'low -1 high 1 value 0.7'],
  ['joseph', 'w', 'param_weight_bias_clamp_open_w__out', 's*2+0.5', 'low -1 high 2 clamp 1 value 0.5'],
  ['joseph', 'a', 'param_weight_bias_clamp_open_a__out', 's*2+0.5', 'low -1 high 2 clamp 1 value 0.5'],
  ['joseph', 'w', 'param_clamp_low_w__out', 's', 'low -1 high 2 clamp 1 value -5'],
  ['joseph', 'a', 'param_clamp_low_a__out', 's', 'low -1 high 2 clamp 1 value -5'],
];

describe.runIf(hasCorpus('controls'))("torchbend's parameters", () => {
  it.each(PARAMETERS)('of %s on %s give %s by %s with %s', async (name, kind, file, amount, control) => {
    const network = NETWORKS[name];
    const expected = await loadNpy(`${SEED}npy/${name}_${file}.npy`);
    for (const model of ['ts_op17', 'dynamo_op18']) {
      const { results } = await evaluateArrays(`${SEED}${name}_${model}.onnx`, {
        input: [`${network.input}=${SEED}npy/${name}_in_${network.input}.npy`],
        bend: network[kind].map((target, index) => `b${index} scale ${target} amount "${amount}"`),
        control: [`s ${control}`],
      });
      const [result] = results.values();
      if (result === undefined) throw new Error('nothing came out');
      expect(largestDifference(numbersOf(result), expected.data)).toBeLessThanOrEqual(1e-5);
    }
  });

  it.each([
    ['foo', 'w'],
    ['foo', 'a'],
    ['joseph', 'w'],
    ['joseph', 'a'],
  ] as const)('of %s on %s follow updates while it plays', async (name, kind) => {
    const network = NETWORKS[name];
    const playing = await Stage.open(await openModel(`${SEED}${name}_dynamo_op18.onnx`));
    const given = await loadNpy(`${SEED}npy/${name}_in_${network.input}.npy`);
    const player = await playing.engine.play(playing.loaded, playing.cut, {
      plan: planOf(...network[kind].map((target, index) => `b${index} scale ${target} amount s`)),
      controls: controlsOf('s low -1 high 2 clamp 1 value 1'),
    });
    const output = async () => playing.through(player, given);
    const stored = async (file: string) => (await loadNpy(`${SEED}npy/${name}_${file}.npy`)).data;
    const expectLike = async (file: string) =>
      expect(largestDifference(await output(), await stored(file))).toBeLessThanOrEqual(1e-5);
    await expectLike(`param_update_${kind}__before`);
    await player.setControl('s', 0.25);
    await expectLike(`param_update_${kind}__after_update`);
    await player.setControl('s', 1);
    await expectLike(`param_update_clamped_${kind}__before`);
    await player.setControl('s', 3);
    await expectLike(`param_update_clamped_${kind}__after_update`);
    await playing.close();
  });
});
