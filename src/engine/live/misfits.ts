// Which bends of a plan cannot be played on a model: each is tried by itself. Takes what plays and a plan, gives the reasons;
// builds nothing that is heard.
import type { Bend, Plan } from '../../bend/bend.ts';
import { bendGraph } from '../../bend/bent-graph.ts';
import { LivebendError } from '../../errors.ts';
import { resourcesFor, type Structure } from './structure.ts';

/** What a plan is to be played on. */
export type Ground = Pick<Structure, 'subject' | 'controls' | 'resources'>;

/** The bends that do not fit, by id, each with the reason. */
export function misfitsOf(ground: Ground, plan: Plan): Map<string, LivebendError> {
  const misfits = new Map<string, LivebendError>();
  for (const bend of plan) {
    const reason = whyNot(ground, bend);
    if (reason !== null) misfits.set(bend.id, reason);
  }
  return misfits;
}

function whyNot({ subject, controls, resources }: Ground, bend: Bend): LivebendError | null {
  try {
    bendGraph(subject.loaded.graph, subject.cut, [bend], {
      controls,
      resources: resourcesFor(subject, resources),
    });
    return null;
  } catch (error) {
    // Units that were not found yet are found when it is built.
    if (error instanceof LivebendError) return error.code === 'nothing-played' ? null : error;
    throw error;
  }
}
