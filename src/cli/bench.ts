// `livebend bench [MODEL]`: prints what the bench measured, as tables or JSON; says on stderr what it is at.
import type { BenchResult, BenchRow } from '../bench/bench.ts';
import type { ChangeTime } from '../bench/changes.ts';
import { benchSuite, type Peak, type SuiteResult } from '../bench/suite.ts';
import type { Spread } from '../engine/spread.ts';
import { textTable } from './text-table.ts';

export interface BenchCommandOptions {
  readonly method?: string;
  readonly provider?: string;
  readonly block: number;
  readonly rounds: number;
  readonly blocks: number;
  readonly quick?: boolean;
  readonly json?: boolean;
}

const QUICK_ROUNDS = 6;
const QUICK_BLOCKS = 10;
const MB = 1e6;

/** Measures and prints the result. */
export async function printBench(path: string | undefined, options: BenchCommandOptions): Promise<void> {
  const { quick = false } = options;
  const result = await benchSuite(path, process.argv[1] ?? '', {
    ...options,
    rounds: quick ? Math.min(QUICK_ROUNDS, options.rounds) : options.rounds,
    blocks: quick ? Math.min(QUICK_BLOCKS, options.blocks) : options.blocks,
    operators: true,
    progress: (what) => console.error(`bench: ${what}…`),
  });
  console.log(options.json === true ? JSON.stringify(result, null, 1) : suiteText(result));
}

function suiteText({ date, machine, models, peaks }: SuiteResult): string {
  const { processor, cores, memoryBytes, system, node, load } = machine;
  const loads = load.map((each) => each.toFixed(1)).join(' before, ');
  const head = [
    `${date}, ${processor}, ${cores} cores, ${(memoryBytes / 2 ** 30).toFixed(0)} GiB, ${system}, Node ${node}`,
    `load of the machine: ${loads} after`,
  ];
  return [head.join('\n'), ...models.map(modelText), peakTable(peaks)].join('\n\n');
}

function modelText(result: BenchResult): string {
  const { model, fileBytes, parameters, states, block, rounds, blocks, changes, loading } = result;
  const facts = `${megabytes(fileBytes)}, ${(parameters / 1e6).toFixed(1)} M weights, ${states} states`;
  const head = `${model} (${facts}): blocks of ${block} samples, ${rounds} turns of ${blocks} blocks`;
  const loads: ChangeTime[] = [
    { name: 'file read and checked', ms: loading.openMs },
    { name: 'loaded into a new worker, all shapes known', ms: loading.loadMs },
    { name: 'from there to the first block', ms: loading.firstBlockMs },
  ];
  return [
    head,
    rowTable(result.rows),
    ...(result.operators.length > 0 ? [operatorText(result)] : []),
    timeTable('a value moves: in the block', 'µs', changes.inBlock, 1000),
    timeTable('a value moves: beside the sound', 'ms', changes.besideSound, 1),
    timeTable('another structure, ready and warm', 'ms', changes.structure, 1),
    timeTable('loading', 'ms', loads, 1),
  ].join('\n\n');
}

function operatorText({ operators, leftOut }: BenchResult): string {
  const lines = leftOut.map(({ name, reason }) => `not measured: ${name} (${reason})`);
  return ['one bend of each operator', rowTable(operators), ...lines].join('\n');
}

function rowTable(rows: readonly BenchRow[]): string {
  return textTable<BenchRow>(rows, [
    { title: 'what', text: (row) => row.name },
    { title: 'ms a block', text: (row) => row.blockMs.toFixed(3), right: true },
    { title: 'ratio', text: (row) => row.ratio.median.toFixed(3), right: true },
    { title: 'quartiles', text: (row) => range(row.ratio, 3) },
  ]);
}

function timeTable(title: string, unit: string, rows: readonly ChangeTime[], factor: number): string {
  return textTable<ChangeTime>(rows, [
    { title, text: (row) => row.name },
    { title: unit, text: (row) => (row.ms.median * factor).toFixed(1), right: true },
    {
      title: 'quartiles',
      text: ({ ms }) => range({ median: 0, low: ms.low * factor, high: ms.high * factor }, 1),
    },
  ]);
}

function peakTable(peaks: readonly Peak[]): string {
  return textTable<Peak>(peaks, [
    { title: 'most memory of eval', text: (peak) => peak.model },
    { title: 'file', text: (peak) => megabytes(peak.fileBytes), right: true },
    { title: 'peak', text: (peak) => megabytes(peak.peakBytes), right: true },
    { title: 'times the file', text: (peak) => (peak.peakBytes / peak.fileBytes).toFixed(2), right: true },
  ]);
}

function range({ low, high }: Spread, places: number): string {
  return `${low.toFixed(places)} to ${high.toFixed(places)}`;
}

function megabytes(bytes: number): string {
  return `${(bytes / MB).toFixed(1)} MB`;
}
