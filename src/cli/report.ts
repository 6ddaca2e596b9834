// What bends took and refused, as sentences.
import type { BendReport } from '../bend/plan-targets.ts';
import { rangesOf } from '../bend/units.ts';

/** One line a bend, and one for each of the first refusals. */
export function reportLines(reports: readonly BendReport[]): string[] {
  return reports.flatMap((report) => {
    const took = `bend ${report.id}: ${count(report.weights, 'weight')}, ${count(report.activations, 'activation')}`;
    const units = [...report.units]
      .slice(0, 8)
      .map(([target, chosen]) => `  units of ${target}: ${rangesOf(chosen)}`);
    const refusals = report.refused.slice(0, 8).map(({ target, reason }) => `  refused ${target}: ${reason}`);
    const more = report.refused.length > 8 ? [`  refused ${report.refused.length - 8} more`] : [];
    return [took, ...units, ...refusals, ...more];
  });
}

function count(names: readonly string[], word: string): string {
  const some = names.length > 0 && names.length <= 3 ? ` (${names.join(', ')})` : '';
  return `${names.length} ${word}${names.length === 1 ? '' : 's'}${some}`;
}
