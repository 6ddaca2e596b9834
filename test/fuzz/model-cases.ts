// One mutated model, by its number: made, opened, read as a graph, and on demand loaded and run once. Gives what came out:
// opened or refused with a code; anything else is thrown.
import { randomOf } from '../../src/bend/draw.ts';
import { Engine } from '../../src/engine/engine.ts';
import type { LoadedModel } from '../../src/engine/loaded-model.ts';
import { runStream } from '../../src/engine/stream.ts';
import { buildGraph } from '../../src/graph/build-graph.ts';
import { cutGraph, methodNamed } from '../../src/graph/methods.ts';
import { activationTable, graphTable } from '../../src/graph/tables.ts';
import type { Model } from '../../src/model/model.ts';
import { decodeModel, encodeModel } from '../../src/model/onnx/wire.ts';
import { modelFromBytes } from '../../src/model/open.ts';
import type { ArrayValue } from '../../src/parameter.ts';
import { mutatedBytes } from './byte-mutations.ts';
import { type CaseResult, opened, refusal } from './case-result.ts';
import { below, oneOf } from './chance.ts';
import { mutatedModel } from './message-mutations.ts';
import type { Seed } from './seeds.ts';

const MOST_INPUT = 2 ** 20;

/** The bytes of a case and what they came from. */
export function caseBytes(seeds: readonly Seed[], seed: number, number: number): Seed {
  const random = randomOf(seed, `case ${number}`);
  const [first] = seeds;
  if (first === undefined) throw new Error('no models to start from');
  const chosen = oneOf(random, seeds) ?? first;
  const other = oneOf(random, seeds) ?? first;
  const isMessage = random.uniform() < 0.7;
  const { bytes, origin } = chosen;
  if (!isMessage) return { origin, bytes: mutatedBytes(bytes, random, other.bytes) };
  return { origin, bytes: encodeModel(mutatedModel(decodeModel(bytes), random)) };
}

/** Opens a case; a failure without a code is thrown. */
export async function openCase({
  bytes,
  origin,
}: Seed): Promise<CaseResult & { readonly model: Model | null }> {
  try {
    const model = await modelFromBytes(bytes, origin);
    const graph = buildGraph(model);
    if (graph.flow.nodes.length < 200) {
      activationTable(graph);
      graphTable(graph);
    }
    return { ...opened(), model };
  } catch (error) {
    return { ...refusal(error), outcome: 'refused', model: null };
  }
}

/** Loads a model into the runtime and runs its first method once on small inputs. */
export async function runCase(engine: Engine, model: Model): Promise<CaseResult> {
  try {
    const loaded = await engine.load(model);
    const method = methodNamed(model, undefined);
    const cut = cutGraph(model, loaded.graph.flow, method.inputs, method.outputs);
    const inputs = method.inputs.map((name) => smallInput(loaded, name));
    if (inputs.some((input) => input.data.length > MOST_INPUT)) return opened('inputs too large to try');
    const player = await engine.play(loaded, cut);
    try {
      await runStream(player, loaded, { cut, method, inputs, block: null });
    } finally {
      await player.close();
    }
    return opened();
  } catch (error) {
    return { outcome: 'opened', ...refusal(error) };
  }
}

/** A fresh engine for `runCase`. */
export function startEngine(): Engine {
  return Engine.start();
}

function smallInput(loaded: LoadedModel, name: string): ArrayValue {
  const { ratio, block } = loaded.model;
  const declared = loaded.graph.types.get(name)?.shape ?? [1];
  const open = (axis: number) =>
    axis === declared.length - 1 && axis > 0 ? (block ?? (ratio ?? 16) * 2) : 1;
  const shape = declared.map((size, axis) => (typeof size === 'number' ? size : open(axis)));
  const count = shape.reduce((product, size) => product * size, 1);
  const random = randomOf(1, name);
  const length = count > MOST_INPUT ? MOST_INPUT + 1 : count;
  return { shape, data: Float32Array.from({ length }, () => below(random, 3) - 1) };
}
