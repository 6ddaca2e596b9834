// How long a model takes from its file to its first block. Takes a path, gives milliseconds.
import { performance } from 'node:perf_hooks';
import { Engine } from '../engine/engine.ts';
import { type Spread, spreadOf } from '../engine/spread.ts';
import { openModel } from '../model/open.ts';
import type { Course } from './course.ts';

export interface Loading {
  /** The file read and checked. */
  readonly openMs: Spread;
  /** A worker started, the file read, the graph with all its shapes known. */
  readonly loadMs: Spread;
  /** From there to the end of the first block. */
  readonly firstBlockMs: Spread;
}

const TIMES = 3;

/** Loads a model several times, each in a worker of its own. */
export async function measureLoading(
  path: string,
  load: (engine: Engine) => Promise<Course>,
): Promise<Loading> {
  const openMs: number[] = [];
  const loadMs: number[] = [];
  const firstBlockMs: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    const start = performance.now();
    await openModel(path);
    openMs.push(performance.now() - start);
    const engine = Engine.start();
    const begin = performance.now();
    const { loaded, cut, input } = await load(engine);
    const ready = performance.now();
    loadMs.push(ready - begin);
    const player = await engine.play(loaded, cut);
    await player.run([input]);
    firstBlockMs.push(performance.now() - ready);
    await engine.close();
  }
  return { openMs: spreadOf(openMs), loadMs: spreadOf(loadMs), firstBlockMs: spreadOf(firstBlockMs) };
}
