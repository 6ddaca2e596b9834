// Watches of a live engine: they come and go with structures and go on through them. Takes watches, gives queues of summaries.
import { unknownName } from '../../errors.ts';
import type { SummaryQueue } from '../../monitor/summary-queue.ts';
import type { Watch } from '../../monitor/watch.ts';
import { observerOf, type SummaryListener, Watchers } from '../watchers.ts';
import type { LiveCore } from './live-core.ts';

/** As `LiveEngine.watch`. */
export async function addWatch(
  core: LiveCore,
  watch: Watch,
  listener: SummaryListener | null,
): Promise<SummaryQueue> {
  const { subject } = core.structure;
  const observer = observerOf(watch, listener, core.nowMs);
  new Watchers(subject.loaded.graph, subject.cut).adopt(observer);
  const isOther = (each: { readonly watch: Watch }) => each.watch.id !== watch.id;
  const before = core.structure.observers.find((each) => !isOther(each));
  await core.request((structure) => ({
    ...structure,
    observers: [...structure.observers.filter(isOther), observer],
  }));
  before?.queue.end();
  return observer.queue;
}

/** As `LiveEngine.unwatch`; nothing has to be built for that. */
export function removeWatch(core: LiveCore, id: string): void {
  const { observers } = core.structure;
  const known = observers.filter(({ queue }) => !queue.isOver);
  const observer = known.find(({ watch }) => watch.id === id);
  if (observer === undefined) {
    throw unknownName(
      'unwatch',
      id,
      'watch',
      known.map(({ watch }) => watch.id),
    );
  }
  observer.queue.end();
  core.note((structure) => ({
    ...structure,
    observers: structure.observers.filter((each) => each !== observer),
  }));
}
