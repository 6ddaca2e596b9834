// The numbers that modulations follow: the last ones of watches that go on, and of no others.
import { expect, it } from 'vitest';
import { ActivationLevels } from '../../../src/engine/live/activation-levels.ts';
import type { LiveCore } from '../../../src/engine/live/live-core.ts';
import type { Modulation } from '../../../src/engine/live/modulation.ts';
import type { Observer } from '../../../src/engine/watchers.ts';

interface Watched {
  readonly observers: readonly Observer[];
}

/** As much of a core as takes observers. */
function coreOf() {
  const core = {
    nowMs: 0,
    structure: { observers: [] } as Watched,
    note: (edit: (structure: Watched) => Watched) => {
      core.structure = edit(core.structure);
    },
    request: async (edit: (structure: Watched) => Watched) => core.note(edit),
  };
  return core;
}

const following = (...statistics: string[]): Modulation[] =>
  statistics.map((statistic) => ({
    id: 'warm',
    key: 'amount',
    source: { kind: 'activation', target: 'a:first', statistic },
    depth: 1,
  }));

it('gives the last number of each watch, the mean of what one target means, and nothing of a watch that ended', async () => {
  const core = coreOf();
  const levels = new ActivationLevels();
  const follow = (...statistics: string[]) =>
    levels.follow(core as unknown as LiveCore, following(...statistics));
  await follow('rms', 'peak');
  const [rms, peak] = core.structure.observers;
  rms?.listener?.({ id: '', target: 'a:first', timeMs: 10, rms: 9 });
  for (const [target, level] of Object.entries({ 'a:first': 1, 'a:second': 2 }))
    rms?.listener?.({ id: '', target, timeMs: 20, rms: level });
  peak?.listener?.({ id: '', target: 'a:first', timeMs: 20, peak: 4 });
  expect([levels.of('a:first', 'rms'), levels.of('a:first', 'peak')]).toEqual([1.5, 4]);
  await follow('peak');
  expect([levels.of('a:first', 'rms'), levels.of('a:first', 'peak')]).toEqual([0, 4]);
  expect(rms?.queue.isOver).toBe(true);
  await follow('peak', 'rms');
  expect([levels.of('a:first', 'rms'), levels.of('a:first', 'peak')]).toEqual([0, 4]);
});
