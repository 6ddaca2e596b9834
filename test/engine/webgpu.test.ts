// The GPU path for real, on any graphics adapter there is, also one made of software: bends, fed weights, values that
// change and states through a swap against the CPU. Left out with one line where WebGPU finds no adapter.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportModel } from '../../src/bend/export-model.ts';
import { Engine } from '../../src/engine/engine.ts';
import type { Player } from '../../src/engine/player.ts';
import { numbersOf, type TensorData, tensorOf } from '../../src/engine/tensor.ts';
import { encodeModel } from '../../src/model/onnx/wire.ts';
import { modelFromBytes, openModel } from '../../src/model/open.ts';
import { planOf, Stage, wave } from '../playing.ts';
import { largestDifference, MODELS } from '../shared.ts';

// A driver of software, for this test alone: elsewhere it would only be slow.
const { LIVEBEND_VULKAN: driver } = process.env;
if (driver !== undefined) process.env.VK_ICD_FILENAMES = driver;

const prober = Engine.start();
const report = (await prober.providers()).find(({ name }) => name === 'webgpu');
await prober.close();
const isHere = report?.works === true;
if (!isHere)
  console.log(`webgpu: left out, ${report?.reason ?? 'not offered'} (software Vulkan: Mesa 25, not 22.3)`);

describe.runIf(isHere)('WebGPU gives the numbers of the CPU', () => {
  let stage: Stage;
  let players: Player[];
  const block = (index: number): TensorData => {
    const { shape, data } = wave([1, 1, 512], 0.1 + 0.05 * index);
    return tensorOf('float32', shape, data);
  };
  const compare = async (index: number) => {
    const [gpu, cpu] = await Promise.all(players.map((player) => player.run([block(index)])));
    if (gpu?.[0] === undefined || cpu?.[0] === undefined) throw new Error('nothing came out');
    expect(largestDifference(numbersOf(gpu[0]), numbersOf(cpu[0]))).toBeLessThanOrEqual(1e-3);
    return Float32Array.from(numbersOf(gpu[0]));
  };

  beforeAll(async () => {
    stage = await Stage.open(await openModel(`${MODELS}pebble.onnx`), 'forward');
    const { engine, loaded, cut } = stage;
    players = [];
    for (const provider of ['webgpu', 'cpu']) players.push(await engine.play(loaded, cut, { provider }));
  }, 60_000);
  afterAll(() => stage.close());

  it('with bends on activations and weights, values changed while it plays, and states through a swap', async () => {
    const unbent = await compare(0);
    await compare(1);
    const plan = planOf('a scale a:decoder.first amount 1.5', 'w scale w:decoder.first.weight amount 0.7');
    for (const player of players) await player.bend(plan);
    await compare(2);
    for (const player of players) await player.set('a', 'amount', 3);
    for (const player of players) await player.set('w', 'amount', 0.2);
    await compare(3);
    for (const player of players) await player.bend([]);
    await compare(4);
    for (const player of players) await player.reset();
    expect(largestDifference(await compare(0), unbent)).toBeLessThanOrEqual(1e-3);
  }, 60_000);

  it('with an exported bent model', async () => {
    const { graph } = stage.loaded;
    const plan = planOf('a scale a:decoder.first amount 1.5', 'w scale w:decoder.first.weight amount 0.7');
    const { proto } = exportModel(graph, plan, { method: null, amounts: 'fixed' });
    const exported = await Stage.open(
      await modelFromBytes(encodeModel(proto), { name: 'exported' }),
      'forward',
    );
    try {
      const gpu = await exported.engine.play(exported.loaded, exported.cut, { provider: 'webgpu' });
      const cpu = await stage.player(plan);
      for (const index of [0, 1, 2]) {
        const [[given], [wanted]] = await Promise.all([gpu.run([block(index)]), cpu.run([block(index)])]);
        if (given === undefined || wanted === undefined) throw new Error('nothing came out');
        expect(largestDifference(numbersOf(given), numbersOf(wanted))).toBeLessThanOrEqual(1e-3);
      }
    } finally {
      await exported.close();
    }
  }, 60_000);
});
