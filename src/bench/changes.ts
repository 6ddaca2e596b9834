// What changes cost while a model plays: moving a value, in the block and beside it, and building another structure.
// Takes a loaded model, gives milliseconds.
import { performance } from 'node:perf_hooks';
import type { Plan } from '../bend/bend.ts';
import { bendGraph } from '../bend/bent-graph.ts';
import type { Player } from '../engine/player.ts';
import { type Spread, spreadOf } from '../engine/spread.ts';
import { heavyActivations, largestWeight, scaled, spread } from './contenders.ts';
import type { Course } from './course.ts';

export interface ChangeTime {
  readonly name: string;
  readonly ms: Spread;
}

export interface Changes {
  /** What the block pays when values move. */
  readonly inBlock: readonly ChangeTime[];
  /** What is computed beside the sound when values move. */
  readonly besideSound: readonly ChangeTime[];
  /** From another plan to a session that has run its first block. */
  readonly structure: readonly ChangeTime[];
}

const MANY = 1000;
const SOME = 20;
const FEW = 8;

/** Measures every kind of change. */
export async function measureChanges(course: Course): Promise<Changes> {
  const { loaded, method } = course;
  const activations = heavyActivations(loaded.graph, method);
  const plans = {
    one: scaled(spread(activations, 1), 'a:'),
    eight: scaled(spread(activations, 8), 'a:'),
    all: scaled(activations, 'a:'),
    weight: scaled([largestWeight(loaded.graph)], 'w:'),
  };
  return {
    inBlock: [
      { name: '1 activation', ms: await updateTime(course, plans.one) },
      { name: `all ${activations.length} activations`, ms: await updateTime(course, plans.all) },
      { name: `largest weight`, ms: await updateTime(course, plans.weight) },
    ],
    besideSound: [
      { name: 'largest weight, computed', ms: computeTime(course, plans.weight) },
      { name: 'largest weight, from the command to the block', ms: await setTime(course, plans.weight) },
      { name: '1 activation, from the command to the block', ms: await setTime(course, plans.one) },
    ],
    structure: [
      { name: 'unbent', ms: await structureTime(course, []) },
      { name: '8 activations', ms: await structureTime(course, plans.eight) },
      { name: `all ${activations.length} activations`, ms: await structureTime(course, plans.all) },
      { name: 'largest weight', ms: await structureTime(course, plans.weight) },
    ],
  };
}

async function updateTime(course: Course, plan: Plan): Promise<Spread> {
  const { controls } = bendGraph(course.loaded.graph, course.cut, plan);
  const player = await playing(course, plan);
  const weights = controls.weights.map(({ input, shape, ...weight }) => ({
    input,
    shape,
    data: weight.compute(),
  }));
  const update = { amounts: controls.amounts, weights };
  const times = await course.engine.timeUpdate(player.session ?? 0, update, MANY);
  await player.close();
  return spreadOf(Array.from(times));
}

function computeTime({ loaded, cut }: Course, plan: Plan): Spread {
  const { controls } = bendGraph(loaded.graph, cut, plan);
  const times = timed(SOME, (turn) => {
    const { weights } = controls.set(plan[0]?.id ?? '', 'amount', amountOf(turn));
    for (const weight of weights) weight.giveBack(weight.compute());
  });
  return spreadOf(times);
}

async function setTime(course: Course, plan: Plan): Promise<Spread> {
  const player = await playing(course, plan);
  const times: number[] = [];
  for (let turn = 0; turn < SOME; turn++) {
    const start = performance.now();
    await player.set(plan[0]?.id ?? '', 'amount', amountOf(turn));
    times.push(performance.now() - start);
    await player.run([course.input]);
  }
  await player.close();
  return spreadOf(times);
}

async function structureTime(course: Course, plan: Plan): Promise<Spread> {
  const player = await playing(course, []);
  const times: number[] = [];
  for (let turn = 0; turn < FEW; turn++) {
    const start = performance.now();
    await player.bend(plan);
    times.push(performance.now() - start);
    await player.run([course.input]);
  }
  await player.close();
  return spreadOf(times);
}

/** A player that has run a block. */
async function playing({ engine, loaded, cut, input }: Course, plan: Plan): Promise<Player> {
  const player = await engine.play(loaded, cut, { plan });
  await player.run([input]);
  return player;
}

function timed(count: number, work: (turn: number) => void): number[] {
  return Array.from({ length: count }, (_, turn) => {
    const start = performance.now();
    work(turn);
    return performance.now() - start;
  });
}

function amountOf(turn: number): number {
  return 1 + (turn + 1) / 100;
}
