// `livebend providers [MODEL]`: what this machine offers and why not the others; for a model also how fast each runs it, and
// which one `auto` takes.
import { Engine } from '../engine/engine.ts';
import type { Verdict } from '../engine/provider-choice.ts';
import { cutGraph, methodNamed } from '../graph/methods.ts';
import { openModel } from '../model/open.ts';
import { textTable } from './text-table.ts';

export interface ProvidersOptions {
  readonly method?: string;
  readonly json?: boolean;
}

/** Prints every provider the runtime knows and whether it works here, or how each does on a model. */
export async function providers(path: string | undefined, options: ProvidersOptions): Promise<void> {
  const model = path === undefined ? null : await openModel(path);
  const engine = Engine.start();
  try {
    if (model === null) {
      const reports = await engine.providers();
      const columns = [
        { title: 'provider', text: (row: (typeof reports)[number]) => row.name },
        { title: 'works', text: (row: (typeof reports)[number]) => (row.works ? 'yes' : 'no') },
        { title: 'why not', text: (row: (typeof reports)[number]) => row.reason },
      ];
      console.log(options.json === true ? JSON.stringify(reports, null, 1) : textTable(reports, columns));
      return;
    }
    const method = methodNamed(model, options.method);
    const loaded = await engine.load(model);
    const cut = cutGraph(model, loaded.graph.flow, method.inputs, method.outputs);
    const choice = await engine.chooseProvider(loaded, cut);
    console.log(options.json === true ? JSON.stringify(choice, null, 1) : verdictTable(choice.verdicts));
  } finally {
    await engine.close();
  }
}

function verdictTable(verdicts: readonly Verdict[]): string {
  const places = (value: number | undefined | null) => value?.toFixed(2) ?? '-';
  return textTable(verdicts, [
    { title: 'provider', text: (row) => row.provider },
    { title: 'threads', text: (row) => String(row.threads), right: true },
    { title: 'ms a block', text: (row) => places(row.blockMs?.median), right: true },
    {
      title: 'quartiles',
      text: ({ blockMs }) => (blockMs === null ? '-' : `${places(blockMs.low)} to ${places(blockMs.high)}`),
    },
    { title: 'ratio', text: (row) => places(row.ratio), right: true },
    {
      title: 'difference',
      text: (row) => (Number.isFinite(row.difference) ? row.difference.toExponential(1) : '-'),
      right: true,
    },
    { title: 'verdict', text: (row) => row.reason },
  ]);
}
