// Times sessions against the plain runtime on the same blocks, taking turns so that the machine's moods hit all alike.
// Runs in a worker; gives milliseconds for each round and racer.
import { performance } from 'node:perf_hooks';
import type { StatePair } from '../model/model.ts';
import type { BlockSession } from './block-session.ts';
import type { Race, SessionUpdate } from './protocol.ts';
import { type RuntimeSession, Tensor } from './runtime.ts';
import { countOf, feedType, type TensorData, zeros } from './tensor.ts';

/** Runs a number of blocks. */
type Runner = (blocks: number) => Promise<void>;

/** A session with everything it needs to be timed. */
export interface RaceEntry {
  readonly run: Runner;
  readonly release: () => Promise<void>;
}

/** Every racer runs `blocks` blocks a round; the order turns round by round. */
export async function raceRounds(
  entries: readonly RaceEntry[],
  { rounds, blocks }: Race,
): Promise<Float64Array[]> {
  const times = entries.map(() => new Float64Array(rounds));
  for (const entry of entries) await entry.run(blocks);
  for (let round = 0; round < rounds; round++) {
    for (let place = 0; place < entries.length; place++) {
      const which = (place + round) % entries.length;
      const start = performance.now();
      await entries[which]?.run(blocks);
      const row = times[which];
      if (row !== undefined) row[round] = performance.now() - start;
    }
  }
  return times;
}

/** The plain runtime as a program would use it: new inputs each block, the states of one block fed to the next. */
export function plainRunner(session: RuntimeSession, states: readonly StatePair[], race: Race): Runner {
  const feeds: Record<string, Tensor> = {};
  for (const pair of states) feeds[pair.input] = plainTensor({ type: pair.type, shape: pair.shape });
  const data = race.input.data;
  return async (blocks) => {
    for (let block = 0; block < blocks; block++) {
      feeds[race.inputName] = plainTensor(race.input, data.slice());
      const given = await session.run(feeds);
      for (const pair of states) {
        const state = given[pair.output];
        if (state !== undefined) feeds[pair.input] = state;
      }
    }
  };
}

/** A livebend session on the same blocks. */
export function sessionRunner(session: BlockSession, race: Race): Runner {
  return async (blocks) => {
    await session.prepare([race.input], true);
    for (let block = 0; block < blocks; block++) {
      session.setInput(0, race.input.data);
      await session.run();
    }
  };
}

/** What a change of values takes of a block: `count` updates, milliseconds for each. */
export function timeUpdates(
  session: BlockSession,
  { update, count }: { readonly update: SessionUpdate; readonly count: number },
): Float64Array {
  const times = new Float64Array(count);
  for (let index = 0; index < count; index++) {
    const start = performance.now();
    session.update(update);
    times[index] = performance.now() - start;
  }
  return times;
}

function plainTensor(
  { type, shape }: Pick<TensorData, 'shape'> & Pick<StatePair, 'type'>,
  data?: TensorData['data'],
) {
  const known = feedType(type, 'bench');
  return new Tensor(known as 'float32', (data ?? zeros(known, countOf(shape))) as Float32Array, [...shape]);
}
