// The whole bench: the demo model, a model of the size of RAVE made on the spot, and the memory a large one takes. Gives
// everything measured with the machine it was measured on.
import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { failure } from '../errors.ts';
import { type BenchOptions, type BenchResult, bench } from './bench.ts';
import { peakMemory } from './peak-memory.ts';
import { raveLikeModel } from './rave-like.ts';

/** 48 gives 18 million weights, 70 a file of 150 MB. */
const PLAYED_CAPACITY = 48;
const LARGE_CAPACITY = 70;
const SEED = 1;

export interface Peak {
  readonly model: string;
  readonly fileBytes: number;
  readonly peakBytes: number;
}

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryBytes: number;
  readonly system: string;
  readonly node: string;
  /** Processes that wanted to run in the last minute, before and after. */
  readonly load: readonly [number, number];
}

export interface SuiteResult {
  readonly date: string;
  readonly machine: Machine;
  readonly models: readonly BenchResult[];
  readonly peaks: readonly Peak[];
}

/** Measures a model, or without one the demo model and the generated ones. `cli` is the script of the command line. */
export async function benchSuite(
  path: string | undefined,
  cli: string,
  options: BenchOptions,
): Promise<SuiteResult> {
  const before = loadavg()[0] ?? 0;
  const folder = await mkdtemp(join(tmpdir(), 'livebend-bench-'));
  try {
    const files = path === undefined ? await suiteFiles(folder, options) : { played: [path], large: null };
    const models: BenchResult[] = [];
    for (const [index, file] of files.played.entries())
      models.push(await bench(file, { ...options, operators: options.operators && index === 0 }));
    const peaks: Peak[] = [];
    for (const model of [...files.played, ...(files.large === null ? [] : [files.large])])
      peaks.push(await peakOf(model, cli, options));
    return { date: new Date().toISOString().slice(0, 10), machine: machine(before), models, peaks };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function suiteFiles(folder: string, { progress }: BenchOptions) {
  const make = async (name: string, capacity: number) => {
    progress(`making ${name}`);
    const file = join(folder, `${name}.onnx`);
    await writeFile(file, raveLikeModel({ capacity, seed: SEED }));
    return file;
  };
  const played = [demoModel(), await make('rave-like', PLAYED_CAPACITY)];
  return { played, large: await make('rave-like-large', LARGE_CAPACITY) };
}

async function peakOf(model: string, cli: string, { block, progress }: BenchOptions): Promise<Peak> {
  const name = model.replace(/^.*[/\\]/, '');
  progress(`memory of ${name}`);
  const { size } = await stat(model);
  return { model: name, fileBytes: size, peakBytes: await peakMemory({ cli, model, block }) };
}

/** The demo model of the package: beside `dist`, or beside `src` when run from source. */
function demoModel(): string {
  const places = ['../models/pebble.onnx', '../../models/pebble.onnx'];
  const files = places.map((place) => fileURLToPath(new URL(place, import.meta.url)));
  const found = files.find((file) => existsSync(file));
  if (found === undefined)
    throw failure('file-not-found', 'bench', 'the demo model is missing; name a model');
  return found;
}

function machine(before: number): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    system: `${process.platform} ${process.arch}`,
    node: process.version,
    load: [before, loadavg()[0] ?? 0],
  };
}
