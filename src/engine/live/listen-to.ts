// Listening of a live engine: asked for, built, and given up again where it turns out that it cannot be.

import { type Listening, listenedValue } from './listening.ts';
import type { LiveCore } from './live-core.ts';

/** As `LiveEngine.listen`. */
export async function listenTo(core: LiveCore, listening: Listening): Promise<void> {
  const before = core.structure.listening;
  listenedValue(core.structure.subject.loaded.graph, listening);
  await core.request((structure) => ({ ...structure, listening }));
  const why = core.dormant.find(({ what, id }) => what === 'listen' && id === listening.target);
  if (why === undefined) return;
  await core.request((structure) => ({ ...structure, listening: before }));
  throw why.error;
}
