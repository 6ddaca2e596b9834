// Bends on activations that only feed a concatenation (in streaming models: everything before a padded convolution) against
// an edit of the graph made here by hand.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import type { Model } from '../../src/model/model.ts';
import { loadNpy } from '../../src/model/npy.ts';
import { edited, encodeModel } from '../../src/model/onnx/wire.ts';
import { modelFromBytes, openModel } from '../../src/model/open.ts';
import type { ArrayValue } from '../../src/parameter.ts';
import { part, planOf, Stage } from '../playing.ts';
import { FIXTURES, largestDifference, MODELS } from '../shared.ts';

const FACTOR = -0.6;

let model: Model;
let stage: Stage;
let input: ArrayValue;

beforeAll(async () => {
  model = await openModel(`${MODELS}pebble.onnx`);
  stage = await Stage.open(model);
  input = part(await loadNpy(`${FIXTURES}pebble.input.npy`), 8192, 16384);
});
afterAll(() => stage.close());

/** Activations whose every reader concatenates. */
function onlyConcatenated(graph: Graph): string[] {
  return [...graph.activations.values()]
    .filter(({ value, node }) => {
      const readers = (graph.flow.uses.get(value) ?? []).map((use) => graph.flow.nodes[use.node]?.opType);
      return node !== null && readers.length > 0 && readers.every((opType) => opType === 'Concat');
    })
    .map((activation) => activation.name);
}

/** The model with the value multiplied before every concatenation that reads it. */
async function editedByHand(name: string): Promise<Model> {
  const value = stage.loaded.graph.activations.get(name)?.value ?? '';
  const graph = model.proto.graph ?? {};
  const node = (graph.node ?? []).flatMap((each) => {
    const input = (each.input ?? []).map((from) => (from === value ? 'by hand' : from));
    const reader = each.input?.includes(value) ? edited(each, { input }) : each;
    const isMaker = each.output?.includes(value);
    const product = { opType: 'Mul', name: 'by hand', input: [value, 'factor'], output: ['by hand'] };
    return isMaker ? [each, product] : [reader];
  });
  const factor = { name: 'factor', dataType: 1, dims: [], floatData: [FACTOR] };
  const initializer = [...(graph.initializer ?? []), factor];
  const proto = edited(model.proto, { graph: edited(graph, { node, initializer }) });
  return modelFromBytes(encodeModel(proto), { name: 'by hand' });
}

describe('a bend on an activation that only feeds a concatenation', () => {
  it('is as if the graph had been edited by hand', async () => {
    const names = onlyConcatenated(stage.loaded.graph);
    expect(names.length).toBeGreaterThan(3);
    const original = await stage.play([], input);
    for (const name of names) {
      const byHand = await Stage.open(await editedByHand(name));
      const expected = await byHand.play([], input, 512);
      await byHand.close();
      expect(largestDifference(expected, original), name).toBeGreaterThan(1e-4);
      const bent = await stage.play(planOf(`b scale a:${name} amount ${FACTOR}`), input, 512);
      expect(largestDifference(bent, expected), name).toBeLessThan(1e-5);
    }
  });
});
