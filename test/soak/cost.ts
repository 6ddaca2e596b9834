// What the live path costs: milliseconds of a block beyond the bare session, and the part of a core that is busy without sound.
import { performance } from 'node:perf_hooks';
import { Engine } from '../../src/engine/engine.ts';
import { tensorOf } from '../../src/engine/tensor.ts';
import { cutGraph, methodNamed } from '../../src/graph/methods.ts';
import type { Model } from '../../src/model/model.ts';
import { pause } from '../until.ts';
import { BLOCK, PLANS, start } from './stage.ts';

/** Milliseconds a block takes beyond the bare session: from the last frame that goes in to the answer. */
export async function overhead(model: Model) {
  const bareMs = await bareBlockMs(model);
  const { engine } = await start(model, { isPaced: false });
  const block = [new Float32Array(BLOCK).fill(0.1)];
  const times: number[] = [];
  for (let turn = 0; turn < 300; turn++) {
    const began = performance.now();
    engine.stream.push(block, 0, BLOCK);
    if (turn < 10) await pause(20);
    while (engine.stream.waitingBlocks > 0);
    times.push(performance.now() - began);
    engine.stream.pull(block, 0, BLOCK);
    if (turn % 10 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  const { p50Ms } = engine.counts;
  await engine.close();
  const answerMs = quick(times);
  return { bareMs, blockMs: p50Ms, answerMs, overheadMs: answerMs - bareMs };
}

/** The part of one core that an engine takes while no sound comes. */
export async function idleLoad(model: Model): Promise<number> {
  const { engine } = await start(model);
  await engine.bend(PLANS[0] ?? []);
  const block = [new Float32Array(BLOCK)];
  for (let turn = 0; turn < 8; turn++) engine.stream.push(block, 0, BLOCK);
  await pause(1000);
  const before = process.cpuUsage();
  await pause(3000);
  const { user, system } = process.cpuUsage(before);
  await engine.close();
  return (user + system) / 3_000_000;
}

async function bareBlockMs(model: Model): Promise<number> {
  const engine = Engine.start();
  const loaded = await engine.load(model);
  const { inputs, outputs } = methodNamed(model, undefined);
  const player = await engine.play(loaded, cutGraph(model, loaded.graph.flow, inputs, outputs));
  const input = tensorOf('float32', [1, 1, BLOCK], new Float32Array(BLOCK).fill(0.1));
  const racers = [{ kind: 'session' as const, session: player.session ?? 0 }];
  const race = { model: loaded.number, racers, input, inputName: inputs[0] ?? '', rounds: 100, blocks: 3 };
  const [times = new Float64Array()] = await engine.race(race);
  await engine.close();
  return quick([...times]) / 3;
}

/** What a tenth of the times stays below: what it takes while nothing else wants the machine. */
function quick(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 10)] ?? 0;
}
