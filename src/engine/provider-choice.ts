// What a model should run on: every provider is measured on it in a worker of its own, and of those that give the CPU's
// numbers the fastest steady one is taken. The verdict on each of the others is one sentence.
import { bendGraph } from '../bend/bent-graph.ts';
import { failure } from '../errors.ts';
import type { Cut } from '../graph/methods.ts';
import { weightLength } from '../model/weight-data.ts';
import { USUAL_BLOCK } from './audio-method.ts';
import type { LoadedModel } from './loaded-model.ts';
import type { Candidate, ProviderReport, TrialResult } from './protocol.ts';
import type { ProviderChoice } from './provider-names.ts';
import { encodeForRuntime } from './runtime-model.ts';
import { buffersOf, sessionSpec } from './session-spec.ts';
import { type Spread, spreadOf } from './spread.ts';
import type { TensorData } from './tensor.ts';
import { WorkerClient } from './worker-client.ts';

/** How a candidate did. */
export interface Verdict extends Candidate {
  /** Milliseconds a block; null where it did not run. */
  readonly blockMs: Spread | null;
  /** Time over that of the CPU with one thread; null where it did not run. */
  readonly ratio: number | null;
  /** Largest difference from the CPU; infinite where it did not run. */
  readonly difference: number;
  readonly isTaken: boolean;
  /** Why it is taken, or why not, in one sentence. */
  readonly reason: string;
  /** What the runtime said of a failure; else empty. */
  readonly raw: string;
}

export interface Choice {
  readonly taken: Candidate;
  readonly verdicts: readonly Verdict[];
}

/** As near as a provider has to come to the CPU. */
export const TOLERANCE = 1e-3;
/** The slowest quarter of the blocks of a steady provider takes less than this times the median. */
const STEADY = 1.5;
/** Bytes of weights above which two threads are tried. */
const LARGE_MODEL = 16e6;
const GPU = new Set(['cuda', 'tensorrt', 'webgpu', 'coreml', 'dml']);

/** True for a model so large that two threads may be faster. */
export function isLarge({ model }: LoadedModel): boolean {
  return [...model.weights.values()].reduce((sum, weight) => sum + weightLength(weight), 0) > LARGE_MODEL;
}

/** Measures all candidates on the unbent cut, or only those on the CPU; the first result is the CPU with one thread. */
export async function measureProviders(
  loaded: LoadedModel,
  cut: Cut,
  among: 'all' | 'cpu' = 'all',
): Promise<readonly TrialResult[]> {
  const worker = WorkerClient.start();
  try {
    const model = await worker.ask('model', { files: loaded.model.files });
    const all = candidatesFor(loaded, await worker.ask('providers', null));
    const candidates = among === 'all' ? all : all.filter(({ provider }) => provider === all[0]?.provider);
    const bent = bendGraph(loaded.graph, cut, []);
    const graph = encodeForRuntime(bent.proto, loaded.model, bent.weights);
    const spec = sessionSpec(bent, 'cpu');
    const inputs = cut.inputs.map((input) => inputForm(loaded, input));
    return await worker.ask('trial', { model, graph, spec, candidates, inputs }, buffersOf(spec.weights));
  } finally {
    await worker.close();
  }
}

/** The fastest steady candidate that agrees with the first result, or that one; only GPUs for `gpu`. Throws as `Engine.chooseProvider`. */
export function choiceOf(results: readonly TrialResult[], name: ProviderChoice): Choice {
  const spreads = new Map(results.map((result) => [result, spreadOf(result.blockMs)]));
  const msOf = (result: TrialResult) => spreads.get(result)?.median ?? Number.POSITIVE_INFINITY;
  const [first] = results;
  if (first === undefined || first.failed !== null)
    throw failure('runtime-failed', 'provider auto', `not even the CPU runs it: ${first?.failed?.reason}`);
  const isWanted = ({ provider }: Candidate) => name === 'auto' || GPU.has(provider);
  // The CPU is what the others have to beat, steady or not: an unrest of the machine must not hand over to a slower one.
  const fit = results.filter(
    (each) => isWanted(each) && (each === first || unfit(each, spreads.get(each)) === null),
  );
  const [taken] = fit.sort((a, b) => msOf(a) - msOf(b));
  if (taken === undefined) throw noGpu(results, spreads);
  const verdicts = results.map((result): Verdict => {
    const { provider, threads, difference, failed } = result;
    const spread = failed === null ? (spreads.get(result) ?? null) : null;
    return {
      provider,
      threads,
      blockMs: spread,
      ratio: spread === null ? null : spread.median / msOf(first),
      difference,
      isTaken: result === taken,
      reason:
        result === taken
          ? takenReason(result === first)
          : ((result === first ? null : unfit(result, spread ?? undefined)) ??
            (isWanted(result)
              ? `slower: ${(msOf(result) / msOf(taken)).toFixed(2)} times the time`
              : 'no GPU')),
      raw: failed?.raw ?? '',
    };
  });
  return { taken: { provider: taken.provider, threads: taken.threads }, verdicts };
}

function takenReason(isFirst: boolean): string {
  return isFirst
    ? 'taken: no other that is steady is faster'
    : 'taken: the fastest that is steady and agrees';
}

/** Why a candidate cannot be taken, however fast. */
function unfit({ failed, difference }: TrialResult, spread: Spread | undefined): string | null {
  if (failed !== null) return failed.reason;
  if (!(difference <= TOLERANCE)) return `disagrees with the CPU by ${difference.toPrecision(2)}`;
  if (spread !== undefined && spread.high > STEADY * spread.median)
    return `unsteady: a quarter of its blocks take more than ${(spread.high / spread.median).toFixed(1)} times the median`;
  return null;
}

function noGpu(results: readonly TrialResult[], spreads: ReadonlyMap<TrialResult, Spread>) {
  const reasons = results
    .filter(({ provider }) => GPU.has(provider))
    .map((each) => `${each.provider}: ${unfit(each, spreads.get(each))}`);
  const what = reasons.length === 0 ? 'the runtime offers none on this platform' : reasons.join('; ');
  return failure('provider-unavailable', 'provider gpu', `${what}; cpu and auto always work`);
}

/** The CPU first; two threads where the model is large; the WASM build only where it stands in for the native runtime. */
function candidatesFor(loaded: LoadedModel, reports: readonly ProviderReport[]): Candidate[] {
  const hasNative = reports.some(({ name, works }) => name === 'cpu' && works);
  if (!hasNative) return [{ provider: 'wasm', threads: 1 }];
  const others = reports.map(({ name }) => name).filter((name) => name !== 'cpu' && name !== 'wasm');
  return [
    { provider: 'cpu', threads: 1 },
    ...(isLarge(loaded) ? [{ provider: 'cpu', threads: 2 }] : []),
    ...others.map((provider) => ({ provider, threads: 1 })),
  ];
}

/** The input of a block of usual length; sizes the file leaves open are 1 but for the last, which is time. */
function inputForm({ model, graph }: LoadedModel, input: string): Pick<TensorData, 'type' | 'shape'> {
  const { type, shape } = graph.types.get(input) ?? { type: 'float32' as const, shape: [1, 1, ''] };
  const method = [...model.methods.values()].find((each) => each.inputs.includes(input));
  const step = model.ratio ?? 1;
  const samples = model.block ?? step * Math.max(1, Math.round(USUAL_BLOCK / step));
  const frames = Math.max(1, Math.round(samples / (method?.inRatio ?? 1)));
  const sizes = shape.map((size, axis) =>
    typeof size === 'number' ? size : axis === shape.length - 1 ? frames : 1,
  );
  return { type, shape: sizes };
}
