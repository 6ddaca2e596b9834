// Runs one session after the other on the same noise, states carried, and compares what comes out with the first. Runs in a
// worker of its own; gives times and differences, decides nothing.
import { performance } from 'node:perf_hooks';
import type { ModelFile } from '../model/model.ts';
import { BlockSession } from './block-session.ts';
import type { Candidate, Trial, TrialResult } from './protocol.ts';
import { failedReason } from './providers.ts';
import { createRuntimeSession } from './runtime.ts';
import { countOf, feedType, numbersOf, type TensorData, tensorOf } from './tensor.ts';

/** Different blocks that are compared, the states going on. */
const COMPARED = 5;
const TIMED = 31;

/** Tries every candidate; one that fails is told of and does not end the trial. */
export async function runTrial(trial: Trial, files: readonly ModelFile[]): Promise<TrialResult[]> {
  const blocks = Array.from({ length: COMPARED }, (_, block) => trial.inputs.map(noise(block)));
  const results: TrialResult[] = [];
  let wanted: readonly Float64Array[] | null = null;
  for (const candidate of trial.candidates) {
    try {
      const { outputs, blockMs } = await runCandidate(candidate, trial, files, blocks);
      wanted ??= outputs;
      const difference = largest(outputs, wanted);
      results.push({ ...candidate, failed: null, blockMs, difference });
    } catch (error) {
      const failed = failedReason(candidate.provider, error);
      results.push({ ...candidate, failed, blockMs: [], difference: Number.POSITIVE_INFINITY });
    }
  }
  return results;
}

async function runCandidate(
  { provider, threads }: Candidate,
  { graph, spec }: Trial,
  files: readonly ModelFile[],
  blocks: readonly (readonly TensorData[])[],
) {
  const runtime = await createRuntimeSession(graph, files, provider, { threads });
  const session = new BlockSession(runtime, spec);
  try {
    const outputs: Float64Array[] = [];
    const first = blocks[0] ?? [];
    for (const block of blocks) {
      await session.prepare(block, false);
      setBlock(session, block);
      for (const output of await session.runOpen()) outputs.push(Float64Array.from(numbersOf(output)));
    }
    const blockMs: number[] = [];
    for (let run = 0; run < TIMED; run++) {
      const start = performance.now();
      setBlock(session, first);
      await session.run();
      blockMs.push(performance.now() - start);
    }
    return { outputs, blockMs };
  } finally {
    await session.release();
  }
}

function setBlock(session: BlockSession, block: readonly TensorData[]): void {
  block.forEach(({ data }, index) => {
    session.setInput(index, data);
  });
}

/** Numbers between -0.5 and 0.5 that are the same in every trial. */
function noise(block: number) {
  return ({ type, shape }: Pick<TensorData, 'type' | 'shape'>, input: number): TensorData => {
    let seed = (block + 1) * 7919 + input;
    const values = Float32Array.from({ length: countOf(shape) }, () => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return seed / 2 ** 32 - 0.5;
    });
    return tensorOf(feedType(type, 'input'), shape, values);
  };
}

function largest(outputs: readonly Float64Array[], wanted: readonly Float64Array[]): number {
  let most = outputs.length === wanted.length ? 0 : Number.POSITIVE_INFINITY;
  outputs.forEach((output, index) => {
    const expected = wanted[index];
    if (expected?.length !== output.length) most = Number.POSITIVE_INFINITY;
    else
      for (let at = 0; at < output.length; at++) {
        const want = expected[at] ?? 0;
        const difference = Math.abs((output[at] ?? 0) - want) / Math.max(1, Math.abs(want));
        if (!(difference <= most)) most = Number.isNaN(difference) ? Number.POSITIVE_INFINITY : difference;
      }
  });
  return most;
}
