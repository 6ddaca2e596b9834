// What a bend took, refused and selects, as replies: lines that are bounded, and all of it as data where that is asked for.
import type { BendReport } from '../bend/plan-targets.ts';
import { rangesOf } from '../bend/units.ts';
import { line, type Reply } from './reply.ts';

const MOST_LINES = 16;

/**
 * `bend warm weights 0 activations 1 refused 0`, then the first units that are selected and refusals with their reasons. Nothing
 * for a bend that is not played.
 */
export function replyReport(
  reports: readonly BendReport[],
  id: string,
  reply: (reply: Reply) => void,
  isWhole: boolean,
): void {
  const report = reports.find((each) => each.id === id);
  if (report === undefined) return;
  const { weights, activations, refused, units } = report;
  reply(
    line('bend', id, 'weights', weights.length, 'activations', activations.length, 'refused', refused.length),
  );
  for (const [target, chosen] of [...units].slice(0, MOST_LINES))
    reply(line('units', id, target, rangesOf(chosen)));
  for (const { target, reason } of refused.slice(0, MOST_LINES)) reply(line('refused', id, target, reason));
  const data = {
    ...report,
    units: Object.fromEntries([...units].map(([target, all]) => [target, [...all]])),
  };
  if (isWhole) reply({ kind: 'data', selector: 'bend', data });
}
