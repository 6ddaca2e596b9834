// `livebend bench MODEL`: prints what the bench measured, as a table or JSON.
import { type BenchOptions, type BenchResult, type BenchRow, bench } from '../bench/bench.ts';
import { textTable } from './text-table.ts';

/** Measures a model and prints the result. */
export async function printBench(
  path: string,
  options: BenchOptions & { readonly json?: boolean },
): Promise<void> {
  const result = await bench(path, options);
  console.log(options.json === true ? JSON.stringify(result, null, 1) : benchText(result));
}

function benchText(result: BenchResult): string {
  const head = `${result.model}: blocks of ${result.block} samples, ${result.rounds} rounds of ${result.blocks} blocks`;
  const table = textTable<BenchRow>(result.rows, [
    { title: 'what', text: (row) => row.name },
    { title: 'ms a block', text: (row) => row.blockMs.toFixed(3), right: true },
    { title: 'ratio', text: (row) => row.ratio.median.toFixed(3), right: true },
    { title: 'quartiles', text: (row) => `${row.ratio.low.toFixed(3)} to ${row.ratio.high.toFixed(3)}` },
  ]);
  return `${head}\n${table}`;
}
