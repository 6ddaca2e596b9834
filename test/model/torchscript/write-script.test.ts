// Bent weights written back into a TorchScript archive: the new file plays what the bend played, and differs nowhere else.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportScript } from '../../../src/bend/export-script.ts';
import { evaluateArrays } from '../../../src/cli/eval.ts';
import { numbersOf } from '../../../src/engine/tensor.ts';
import { buildGraph } from '../../../src/graph/build-graph.ts';
import { modelFromBytes, openModel } from '../../../src/model/open.ts';
import { writeScript } from '../../../src/model/torchscript/write-script.ts';
import { readNumbers } from '../../../src/model/weight-data.ts';
import { folderOfTest } from '../../empty-folder.ts';
import { planOf } from '../../playing.ts';
import { FIXTURES, largestDifference, MODELS } from '../../shared.ts';

const WEIGHT = 'model.decoder.wave.weight';

async function play(path: string, bend: readonly string[] = []) {
  const { results } = await evaluateArrays(path, {
    input: [`0=${FIXTURES}pebble.input.npy`],
    block: 4096,
    bend,
  });
  const [result] = results.values();
  if (result === undefined) throw new Error('nothing came out');
  return numbersOf(result);
}

describe('writing a TorchScript model with other weights', () => {
  it('gives a file that plays what the bend played', async () => {
    const model = await openModel(`${MODELS}pebble.ts`);
    const weight = model.weights.get(WEIGHT);
    if (weight === undefined) throw new Error('the weight is not there');
    const scaled = readNumbers(weight).map((value) => value * 0.5);
    const folder = folderOfTest();
    const path = join(folder, 'bent.ts');
    await writeFile(path, await writeScript(model, new Map([[WEIGHT, scaled]])));
    const bent = await play(`${MODELS}pebble.ts`, [`half scale w:${WEIGHT} amount 0.5`]);
    expect(largestDifference(await play(path), bent)).toBeLessThan(1e-6);
    const written = await openModel(path);
    for (const [name, { bytes }] of model.weights)
      if (name !== WEIGHT) expect(written.weights.get(name)?.bytes, name).toEqual(bytes);
  });

  it('exports a plan that bends weights, and refuses one that bends activations', async () => {
    const model = await openModel(`${MODELS}pebble.ts`);
    const graph = buildGraph(model, model.types ?? new Map());
    const { bytes, reports } = await exportScript(graph, planOf(`half scale w:${WEIGHT} amount 0.5`));
    expect(reports[0]?.weights).toEqual([WEIGHT]);
    const written = await modelFromBytes(bytes, { name: 'bent' });
    const [before, after] = [model, written].map((each) => each.weights.get(WEIGHT));
    if (before === undefined || after === undefined) throw new Error('the weight is not there');
    expect(readNumbers(after)).toEqual(readNumbers(before).map((value) => value * 0.5));
    const plan = planOf('loud scale a:model.decoder.wave amount 2');
    await expect(exportScript(graph, plan)).rejects.toThrow('an archive can only hold bent weights');
  });

  it('refuses weights that are not there and arrays of another size', async () => {
    const model = await openModel(`${MODELS}pebble.ts`);
    await expect(writeScript(model, new Map([['model.decoder.wav.weight', [1]]]))).rejects.toThrow('nearest');
    await expect(writeScript(model, new Map([[WEIGHT, [1]]]))).rejects.toThrow('elements, got 1');
    const other = await openModel(`${MODELS}pebble.onnx`);
    await expect(writeScript(other, new Map())).rejects.toThrow('is no TorchScript file');
  });
});
