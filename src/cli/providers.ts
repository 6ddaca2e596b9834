// `livebend providers`: what this machine offers, and why not the others.
import { Engine } from '../engine/engine.ts';
import { textTable } from './text-table.ts';

/** Prints every provider the runtime knows and whether it works here. */
export async function providers(): Promise<void> {
  const engine = Engine.start();
  try {
    const reports = await engine.providers();
    const table = textTable(reports, [
      { title: 'provider', text: (row) => row.name },
      { title: 'works', text: (row) => (row.works ? 'yes' : 'no') },
      { title: 'why not', text: (row) => row.reason },
    ]);
    console.log(table);
  } finally {
    await engine.close();
  }
}
