// What torchbend recorded of captures, batches that are mixed, versions, resets and runs from an activation: the same through
// the code that `livebend eval` runs, on both exports of both networks.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type EvalOptions, evaluateArrays } from '../../src/cli/eval.ts';
import { numbersOf } from '../../src/engine/tensor.ts';
import { loadNpy, type NpyArray, writeNpy } from '../../src/model/npy.ts';
import { openModel } from '../../src/model/open.ts';
import { readNumbers } from '../../src/model/weight-data.ts';
import { emptyFolder } from '../empty-folder.ts';
import { withOtherWeights } from '../fixtures/other-weights.ts';
import { CORPUS, hasCorpus, largestDifference } from '../shared.ts';

interface Stored {
  readonly file: string;
}

interface Entry {
  readonly id: string;
  readonly model: 'foo' | 'joseph';
  readonly inputs: Readonly<Record<string, string>>;
  readonly outputs: Readonly<Record<string, Stored>>;
  readonly aux: Readonly<Record<string, Stored>>;
  readonly bended_activations?: Readonly<Record<string, Stored>>;
}

const SEED = `${CORPUS}seed/`;
const TOLERANCE = 1e-5;
const EXPORTS = ['ts_op17', 'dynamo_op18'];
const isHere = hasCorpus('records');
const entries: readonly Entry[] = isHere
  ? JSON.parse(readFileSync(`${SEED}torchbend_extra.json`, 'utf8')).cases
  : [];
const folder = emptyFolder();

/** What the records call the weight and the activation that were bent. */
const WEIGHT = { foo: 'linear_1.weight', joseph: 'amps' } as const;
const ACTIVATION = { foo: 'linear_1', joseph: 'sin' } as const;

/** One record on one export. */
class Recorded {
  readonly path: string;
  readonly weight: string;
  readonly activation: string;
  private readonly input: string;

  constructor(
    readonly entry: Entry,
    model: string,
  ) {
    this.path = `${SEED}${entry.model}_${model}.onnx`;
    this.weight = WEIGHT[entry.model];
    this.activation = ACTIVATION[entry.model];
    const [[name, file] = ['', '']] = Object.entries(entry.inputs);
    this.input = `${name}=${SEED}${file}`;
  }

  get inputName(): string {
    return this.input.split('=')[0] ?? '';
  }

  file(name: string): string {
    const found = { ...this.entry.outputs, ...this.entry.aux, ...this.entry.bended_activations }[name];
    if (found === undefined) throw new Error(`${this.entry.id} has no ${name}`);
    return SEED + found.file;
  }

  stored(name: string): Promise<NpyArray> {
    return loadNpy(this.file(name));
  }

  run(options: Partial<EvalOptions>) {
    return evaluateArrays(this.path, { input: [this.input], ...options });
  }

  async output(options: Partial<EvalOptions>) {
    const [result] = (await this.run(options)).results.values();
    if (result === undefined) throw new Error('nothing came out');
    return { shape: result.shape, data: numbersOf(result) };
  }

  /** That these options give the stored output. */
  async gives(name: string, options: Partial<EvalOptions>): Promise<void> {
    expectSame(await this.output(options), await this.stored(name));
  }
}

interface Numbers {
  readonly shape: readonly number[];
  readonly data: ArrayLike<number>;
}

function expectSame(result: Numbers, expected: Numbers): void {
  expect(result.shape).toEqual(expected.shape);
  expect(largestDifference(result.data, expected.data)).toBeLessThanOrEqual(TOLERANCE);
}

function keep(name: string, array: Numbers): string {
  const path = join(folder, name);
  writeFileSync(path, writeNpy({ type: 'float32', ...array }));
  return path;
}

/** Torchbend's four calls had the first row of the input, times 1, 1.5, 2 and 2.5. */
async function fourCalls(record: Recorded): Promise<string> {
  const [file = ''] = Object.values(record.entry.inputs);
  const input = await loadNpy(SEED + file);
  const length = input.shape[1] ?? 0;
  const data = Float32Array.from({ length: 4 * length }, (_, at) => {
    return (input.data[at % length] ?? 0) * (1 + 0.5 * Math.floor(at / length));
  });
  return keep(`${record.entry.model}-calls.npy`, { shape: [4, length], data });
}

async function capturedActivation(record: Recorded, target: string, aux: string): Promise<void> {
  const calls = await fourCalls(record);
  const input = [`${record.inputName}=${calls}`];
  const { captures } = await record.run({ input, capture: [`kept=${target}`] });
  const [capture] = captures;
  if (capture === undefined) throw new Error('nothing was captured');
  expectSame(capture, await record.stored(aux));
  await record.gives('after_capture_out', { capture: [`kept=${target}`] });
}

async function capturedWeight(record: Recorded, target: string, aux: string): Promise<void> {
  const { captures } = await record.run({ capture: [`kept=w:${target}`] });
  const expected = await record.stored(aux);
  const data = captures[0]?.data ?? [];
  const again = Float32Array.from({ length: data.length * 4 }, (_, at) => data[at % data.length] ?? 0);
  expect(largestDifference(again, expected.data)).toBe(0);
  await record.gives('after_capture_out', { capture: [`kept=w:${target}`] });
}

async function mixedBatch(record: Recorded, softmax: number): Promise<void> {
  const input = [`${record.activation}=${record.file('act')}`];
  const weights = `weights npy:${record.file('interp_weights')} softmax ${softmax}`;
  await record.gives('out', { input, bend: [`m mix-batch ${record.activation} ${weights}`] });
}

async function mixedVersions(record: Recorded, model: string): Promise<void> {
  const weights = (await openModel(record.path)).weights;
  const bent = await withOtherWeights(record.path, join(folder, `${model}-bent.onnx`), (name) => {
    const data = weights.get(name);
    return name === record.weight && data !== undefined ? readNumbers(data).map((x) => x * 0.25) : null;
  });
  const version = [`bent=${bent}`];
  await record.gives('out_default', { version });
  await record.gives('out_bent_version', { version, mix: 'bent 1' });
  await record.gives('out_ctx_bent', { bend: [`s scale w:${record.weight} amount 0.25`] });
  for (const [first, second] of [
    [1, 1],
    [0.75, 0.25],
    [0, 1],
    [1, -0.5],
  ] as const) {
    const name = `interp_${first.toFixed(second === 0.25 ? 2 : 1)}_${second.toFixed(second === 0.25 ? 2 : 1)}`;
    const bend = [`v mix-versions w:* versions original bent weights ${first} ${second} normalize 1`];
    await record.gives(name, { version, bend });
    if (first + second === 1) await record.gives(name, { version, mix: `original ${first} bent ${second}` });
  }
}

async function importedVersion(record: Recorded, model: string): Promise<void> {
  const arrays = new Map<string, NpyArray>();
  for (const name of Object.keys(record.entry.outputs)) {
    const [, weight] = /^imported_w_(.+)$/.exec(name) ?? [];
    if (weight !== undefined) arrays.set(weight, await record.stored(name));
  }
  const target = join(folder, `${model}-imported.onnx`);
  const imported = await withOtherWeights(record.path, target, (name) => arrays.get(name)?.data ?? null);
  const version = [`imported=${imported}`];
  await record.gives('out_imported', { version, mix: 'imported 1' });
  await record.gives('out_imported', { version, bend: ['s swap w:* with version:imported'] });
  await record.gives('interp_0.5_0.5', { version, mix: 'original 0.5 imported 0.5' });
  await record.gives('interp_0.25_0.75', { version, mix: 'original 0.25 imported 0.75' });
}

async function reset(record: Recorded): Promise<void> {
  const bends = [`w scale w:${record.weight} amount 0.25`, `a scale a:${record.activation} amount 0.25`];
  // A parameter that is read directly was bent twice by the original; here that takes two bends.
  const twice = record.weight === 'amps' ? [`again scale w:amps amount 0.25`] : [];
  await record.gives('bent', { bend: [...bends, ...twice] });
  await record.gives('after_reset', { bend: [] });
}

async function fromCaptured(record: Recorded): Promise<void> {
  const input = [`${record.inputName}=${record.file('captured_inputs')}`];
  const { captures } = await record.run({ input, capture: [`kept=${record.activation}`] });
  const [capture] = captures;
  if (capture === undefined) throw new Error('nothing was captured');
  expectSame(capture, await record.stored(Object.keys(record.entry.aux)[0] ?? ''));
  const captureFile = [`kept=${keep(`${record.entry.model}-kept.npy`, capture)}`];
  const weights = `weights npy:${record.file('weights_fed')}`;
  await record.gives('out', {
    captureFile,
    bend: [`f from-capture a:${record.activation} captures kept ${weights}`],
  });
}

/** How each kind of record is made again; parameters that are updated are proven where parameters are. */
function proofOf(record: Recorded, model: string): Promise<void> | null {
  const { id } = record.entry;
  const isFoo = record.entry.model === 'foo';
  if (id === 'capture_w')
    return capturedWeight(record, record.weight, Object.keys(record.entry.aux)[0] ?? '');
  if (id === 'capture_w2')
    return capturedWeight(record, 'linear_2.weight', Object.keys(record.entry.aux)[0] ?? '');
  if (id === 'capture_a')
    return capturedActivation(record, record.activation, Object.keys(record.entry.aux)[0] ?? '');
  if (id === 'capture_a2')
    return capturedActivation(record, 'linear_2', Object.keys(record.entry.aux)[0] ?? '');
  if (id === 'interpolate_act_plain_call')
    return record.gives('out', { bend: [`m mix-batch ${record.activation}`] });
  if (id.startsWith('interpolate_act_')) return mixedBatch(record, id.includes('softmax') ? 1 : 0);
  if (id === 'interpolation_from_capture') return fromCaptured(record);
  if (id === 'versions_interpolate') return mixedVersions(record, model);
  if (id === 'versions_create_imported') return importedVersion(record, model);
  if (id === 'reset') return reset(record);
  if (id === 'from_activations_plain') {
    return record.gives('out', { input: [`${isFoo ? 'linear_1' : 'sin'}=${record.file('fed')}`] });
  }
  return null;
}

describe.runIf(isHere)('what torchbend recorded', () => {
  for (const entry of entries.filter(({ id }) => !id.startsWith('param_update'))) {
    it(`${entry.model} ${entry.id}`, async () => {
      for (const model of EXPORTS) {
        const proof = proofOf(new Recorded(entry, model), `${entry.model}_${model}`);
        expect(proof, `${entry.id} has a proof`).not.toBeNull();
        await proof;
      }
    }, 120_000);
  }
});
