// The exported model against the bent player: reopened in livebend, and in the plain runtime fed block by block as any
// program would. The player is the reference; its own numbers are held against torch's elsewhere.
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/bend/bend.ts';
import { type ExportOptions, exportModel } from '../../src/bend/export-model.ts';
import { readControl } from '../../src/bend/named-control.ts';
import { splitWords } from '../../src/bend/read-bend.ts';
import { NO_RESOURCES, withVersion } from '../../src/bend/resources.ts';
import { runStream } from '../../src/engine/stream.ts';
import { feedType, numbersOf, tensorOf } from '../../src/engine/tensor.ts';
import { cutGraph, methodNamed } from '../../src/graph/methods.ts';
import { changedVersion, originalVersion } from '../../src/graph/version.ts';
import { fromBase64 } from '../../src/model/description.ts';
import type { Model, StatePair } from '../../src/model/model.ts';
import { loadNpy } from '../../src/model/npy.ts';
import { encodeModel } from '../../src/model/onnx/wire.ts';
import { modelFromBytes, openModel } from '../../src/model/open.ts';
import { saveModel } from '../../src/model/save.ts';
import type { ArrayValue } from '../../src/parameter.ts';
import { emptyFolder } from '../empty-folder.ts';
import { constant, ints, modelBytes, node, value, weight } from '../fixtures/onnx-builder.ts';
import { EXAMPLES, resourcesFor, targetsOf, WEIGHT } from '../fixtures/operator-examples.ts';
import { part, planOf, Stage } from '../playing.ts';
import { FIXTURES, largestDifference, MODELS } from '../shared.ts';

const BLOCK = 512;
const SAMPLES = 4096;
const TOLERANCE = 1e-6;
const WHOLE: ExportOptions = { method: null, amounts: 'fixed' };

let stage: Stage;
let input: ArrayValue;
let unbent: Float32Array | Float64Array;
const folder = emptyFolder();

beforeAll(async () => {
  stage = await Stage.open(await openModel(`${MODELS}pebble.onnx`));
  stage.resources = resourcesFor(stage.loaded.graph);
  input = part(await loadNpy(`${FIXTURES}pebble.input.npy`), 8192, 8192 + SAMPLES);
  unbent = await stage.play([], input, BLOCK);
});
afterAll(async () => {
  await stage.close();
});

const reopened = (bytes: Uint8Array) => modelFromBytes(bytes, { name: 'exported' });

function exported(plan: Plan, options = WHOLE): Uint8Array {
  const materials = { resources: stage.resources, ...options.materials };
  return encodeModel(exportModel(stage.loaded.graph, plan, { ...options, materials }).proto);
}

/** The first output of a file in the plain runtime, its states carried by hand; `defaults` are fed beside the signal. */
async function plain(bytes: Uint8Array, states: readonly StatePair[], fed: ArrayValue, block: number) {
  const session = await InferenceSession.create(bytes, { logSeverityLevel: 3 });
  const feeds: Record<string, Tensor> = {};
  for (const { input: name, type, shape, initial } of states) {
    const count = shape.reduce((product, size) => product * size, 1);
    const first = tensorOf(feedType(type, name), shape, initial ?? new Float32Array(count));
    feeds[name] = new Tensor(type as 'float32', first.data as Float32Array, [...shape]);
  }
  for (const { input: name, type, shape, base64 } of description(bytes).controls ?? []) {
    const numbers = fromBase64(base64);
    feeds[name] =
      type === 'int64'
        ? new Tensor('int64', BigInt64Array.from(numbers, BigInt), shape)
        : new Tensor('float32', numbers, shape);
  }
  const parts: number[] = [];
  const [first = '', output = ''] = [session.inputNames[0], session.outputNames[0]];
  const signal = Float32Array.from(fed.data);
  for (let at = 0; at < signal.length; at += block) {
    const shape = [...fed.shape.slice(0, -1), block];
    const given = await session.run({
      ...feeds,
      [first]: new Tensor('float32', signal.slice(at, at + block), shape),
    });
    for (const pair of states) feeds[pair.input] = given[pair.output] as Tensor;
    for (const sample of (given[output] as Tensor).data as Float32Array) parts.push(sample);
  }
  await session.release();
  return Float32Array.from(parts);
}

interface Described {
  readonly controls?: readonly {
    input: string;
    type: string;
    shape: number[];
    base64: string;
    bend: string;
  }[];
}

/** What the file says of itself, read from its bytes and not by livebend. */
function description({ buffer, byteOffset, byteLength }: Uint8Array): Described {
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  return JSON.parse(bytes.toString('latin1', bytes.lastIndexOf('{"version":1'), bytes.lastIndexOf('}') + 1));
}

/** The first output of a model's method, played by the one engine of this file. */
async function played(model: Model, plan: Plan = [], methodName?: string, fed = input, block = BLOCK) {
  const { engine } = stage;
  const loaded = await engine.load(model);
  const method = methodNamed(model, methodName);
  const cut = cutGraph(model, loaded.graph.flow, method.inputs, method.outputs);
  const player = await engine.play(loaded, cut, { plan });
  const [first] = await runStream(player, loaded, { cut, method, inputs: [fed], block });
  await player.close();
  if (first === undefined) throw new Error('nothing came out');
  return numbersOf(first);
}

async function expectSame(
  bytes: Uint8Array,
  plan: Plan,
  tolerance = TOLERANCE,
  known?: Float32Array | Float64Array,
) {
  const bent = known ?? (await stage.play(plan, input, BLOCK));
  const model = await reopened(bytes);
  // The one works in this thread, the other in the engine's.
  const again = await Promise.all([played(model), plain(bytes, model.states, input, BLOCK)]);
  for (const output of again) expect(largestDifference(output, bent)).toBeLessThan(tolerance);
  return bent;
}

describe('the exported demo model sounds like the bent one, reopened and in the plain runtime', () => {
  it('without bends', async () => {
    await expectSame(exported([]), []);
  });

  for (const example of EXAMPLES) {
    for (const target of targetsOf(example)) {
      it(`with ${example.operator} ${example.heard} on ${target}`, async () => {
        const plan = planOf(`b ${example.operator} ${target} ${example.heard}`);
        const bent = await expectSame(exported(plan), plan);
        expect(largestDifference(bent, unbent)).toBeGreaterThan(1e-4);
        if (target === WEIGHT) return;
        await expectSame(exported(plan, { method: null, amounts: 'inputs' }), plan, TOLERANCE, bent);
      });
    }
  }

  it('with fresh noise, whose counter becomes one more state', async () => {
    const plan = planOf('b noise a:decoder.first std 0.2 fresh 1');
    const bytes = exported(plan);
    await expectSame(bytes, plan);
    expect((await reopened(bytes)).states.length).toBe(stage.loaded.model.states.length + 1);
  });

  it('with a chain of bends over many values', async () => {
    const plan = planOf(
      'a scale a:decoder.* amount 1.1',
      'b bias a:decoder.* amount 0.01 units 0-3',
      'c noise w:decoder.* std 0.01',
    );
    // The runtime multiplies fixed numbers into the weights of thirty layers, which rounds differently.
    await expectSame(exported(plan), plan, 1e-5);
    await expectSame(exported(plan, { method: null, amounts: 'inputs' }), plan, 1e-5);
  });

  it('with a mix of versions and a named control', async () => {
    const name = 'decoder.first.weight';
    const original = originalVersion(stage.loaded.graph);
    const { shape = [], data = [] } = original.weight(name) ?? {};
    const negative = { shape, data: Float32Array.from(data, (value) => -value) };
    const other = changedVersion('other', original, new Map([[name, negative]]));
    const controls = [readControl(splitWords('warm low 0 high 2 value 0.7'))];
    const materials = { resources: withVersion(NO_RESOURCES, other), controls };
    const plan = planOf(
      `m mix-versions w:${name} versions original other weights 0.8 0.2`,
      's scale a:decoder.ups.0 amount warm*2',
    );
    const player = await stage.engine.play(stage.loaded, stage.cut, { plan, ...materials });
    const bent = await stage.through(player, input, BLOCK);
    await player.close();
    const model = await reopened(exported(plan, { ...WHOLE, materials }));
    expect(largestDifference(await played(model), bent)).toBeLessThan(TOLERANCE);
    const same = planOf(`w scale w:${name} amount 0.6`, 's scale a:decoder.ups.0 amount 1.4');
    expect(largestDifference(bent, await stage.play(same, input, BLOCK))).toBeLessThan(1e-5);
  });

  it('with units chosen by what was played, and by the weights themselves', async () => {
    const plan = planOf(
      't ablate a:decoder.first top 0.2',
      'c scale a:decoder.ups.0 cluster 1 groups 3 amount 0',
      'w scale w:decoder.first.weight top 0.1 dim 0 amount 2',
    );
    const player = await stage.player();
    await stage.through(player, input, BLOCK);
    await player.bend(plan);
    await player.reset();
    const bent = await stage.through(player, input, BLOCK);
    const found = player.plan;
    await player.close();
    const model = await reopened(exported(found));
    expect(largestDifference(await played(model), bent)).toBeLessThan(TOLERANCE);
    expect(() => exported(plan)).toThrow(expect.objectContaining({ code: 'nothing-played' }));
    const weights = planOf('w scale w:decoder.first.weight top 0.1 dim 0 amount 2');
    await expectSame(exported(weights), weights);
  });

  it('with its input bent, which keeps its name', async () => {
    const plan = planOf('b scale a:signal amount 0.3');
    const bytes = exported(plan);
    await expectSame(bytes, plan);
    expect((await reopened(bytes)).methods.get('forward')?.inputs).toEqual(['signal']);
  });
});

describe('every method of an exported model', () => {
  const plan = planOf(
    'a scale a:latent amount 0.5',
    'b scale a:decoder.first amount 1.2',
    'c scale w:encoder.first.weight amount 0.9',
  );

  for (const [method, file, frames] of [
    ['encode', 'input', 512],
    ['decode', 'encode', 2],
  ] as const) {
    it(`${method} gives what the bent ${method} gives, in the whole model and alone`, async () => {
      const fed = await loadNpy(`${FIXTURES}pebble.${file}.npy`);
      const bent = await played(stage.loaded.model, plan, method, fed, frames);
      const whole = await reopened(exported(plan));
      expect(largestDifference(await played(whole, [], method, fed, frames), bent)).toBeLessThan(TOLERANCE);
      const only = exported(plan, { method: methodNamed(stage.loaded.model, method), amounts: 'fixed' });
      const alone = await reopened(only);
      expect([...alone.methods.keys()]).toEqual([method]);
      expect(alone.states.length).toBeLessThan(stage.loaded.model.states.length);
      expect(largestDifference(await played(alone, [], method, fed, frames), bent)).toBeLessThan(TOLERANCE);
    });
  }
});

describe('an exported model', () => {
  it('can be bent again by the names of the original, and exported again', async () => {
    const first = planOf('b scale a:decoder.first amount 0.5', 'n noise a:decoder.wave std 0.1 fresh 1');
    const model = await reopened(exported(first));
    const again = planOf('b scale a:decoder.first amount 2', 'n noise a:decoder.wave std 0 fresh 1');
    const both = await Stage.open(model);
    const twice = await both.play(again, input, BLOCK);
    const expected = await stage.play(planOf('n noise a:decoder.wave std 0.1 fresh 1'), input, BLOCK);
    expect(largestDifference(twice, expected)).toBeLessThan(TOLERANCE);
    const third = await reopened(encodeModel(exportModel(both.loaded.graph, again, WHOLE).proto));
    expect(largestDifference(await played(third), twice)).toBeLessThan(TOLERANCE);
    await both.close();
  });

  it('keeps what the original says of itself', async () => {
    const { model } = stage.loaded;
    const copy = await reopened(exported(planOf('b scale a:decoder.first amount 0.5')));
    for (const key of [
      'name',
      'description',
      'license',
      'sampleRate',
      'ratio',
      'block',
      'delay',
      'methods',
    ] as const)
      expect(copy[key]).toEqual(model[key]);
  });

  it('with its amounts as inputs plays other amounts when they are fed, and offers them as weights', async () => {
    const plan = planOf('b scale a:decoder.first amount 0.5');
    const bytes = exported(plan, { method: null, amounts: 'inputs' });
    const [control] = description(bytes).controls ?? [];
    expect(control).toMatchObject({ bend: 'b', type: 'float32', shape: [1, 1, 1] });
    const tripled = await stage.play(planOf('b scale a:decoder.first amount 1.5'), input, BLOCK);
    const model = await reopened(bytes);
    const again = planOf(`m scale w:${control?.input} amount 3`);
    expect(largestDifference(await played(model, again), tripled)).toBeLessThan(TOLERANCE);
  });
});

/** `y = (x + past) * whole`, where the past is the block before and is not zero at first; `whole` are int64 numbers. */
function memoryModel(): Uint8Array {
  const metadata = JSON.stringify({
    version: 1,
    ratio: 4,
    states: [{ input: 'past', output: 'kept', initial: { file: 'first.npy', shape: [1, 1, 4] } }],
    methods: { forward: { inputs: ['x'], outputs: ['y'] } },
  });
  return modelBytes({
    inputs: [value('x', [1, 1, 'frames']), value('past', [1, 1, 4])],
    outputs: [value('y', [1, 1, 4]), value('kept', [1, 1, 'frames'])],
    weights: [
      weight('half', [1, 1, 1], [0.5], 'float16'),
      weight('big', [1, 1, 512], new Float32Array(512).fill(0.25)),
    ],
    nodes: [
      node('Add', ['x', 'past'], ['sum']),
      node('Cast', ['half'], ['factor'], { attributes: [{ name: 'to', type: 2, i: 1 }] }),
      node('Mul', ['sum', 'factor'], ['product']),
      constant('axes', weight('', [1], [2], 'int64')),
      node('ReduceMean', ['big'], ['mean'], { attributes: [ints('axes', [2])] }),
      node('Add', ['product', 'mean'], ['y']),
      node('Identity', ['x'], ['kept']),
    ],
    metadata: { livebend: metadata },
  });
}

describe('the file', () => {
  const FIRST = new Float32Array([1, -2, 0, 3e-3]);
  let other: Stage;
  let source: string;

  beforeAll(async () => {
    source = join(folder, 'memory.onnx');
    const { writeNpy } = await import('../../src/model/npy.ts');
    await writeFile(join(folder, 'first.npy'), writeNpy({ type: 'float32', shape: [1, 1, 4], data: FIRST }));
    await writeFile(source, memoryModel());
    other = await Stage.open(await openModel(source));
  });
  afterAll(() => other.close());

  const signal: ArrayValue = { shape: [1, 1, 8], data: [1, 2, 3, 4, 5, 6, 7, 8] };
  const save = (name: string, plan: Plan, extra: { largest?: number; check?: () => Promise<void> } = {}) => {
    const { proto } = exportModel(other.loaded.graph, plan, WHOLE);
    return saveModel(proto, join(folder, name), {
      source: other.loaded.model,
      check: async () => {},
      ...extra,
    });
  };

  it('holds first states that are not zero, weights of half precision, and stands alone', async () => {
    const plan = planOf('a scale w:half amount 4', 'b bias a:sum amount 1');
    await save('alone.onnx', plan);
    await rm(join(folder, 'first.npy'));
    const model = await openModel(join(folder, 'alone.onnx'));
    expect([...(model.states[0]?.initial ?? [])]).toEqual([...FIRST]);
    expect(model.weights.get('half')?.type).toBe('float16');
    const expected = [1, -2, 0, 3e-3, 1, 2, 3, 4].map(
      (past, at) => ((signal.data[at] ?? 0) + past + 1) * 2 + 0.25,
    );
    expect(largestDifference(await played(model, [], undefined, signal, 4), expected)).toBeLessThan(
      TOLERANCE,
    );
  });

  it('puts the weights of a large model into a second file beside it', async () => {
    const plan = planOf('a scale w:big amount 2');
    await save('large.onnx', plan, { largest: 100 });
    expect(await readdir(folder)).toContain('large.onnx.data');
    const model = await openModel(join(folder, 'large.onnx'));
    const bent = await other.play(plan, signal, 4);
    expect(await played(model, [], undefined, signal, 4)).toEqual(bent);
    await expect(save('large.onnx', plan)).resolves.toBeGreaterThan(0);
  });

  it('leaves the place as it was when the check fails', async () => {
    await save('kept.onnx', []);
    const check = async () => {
      throw new Error('no');
    };
    await expect(save('kept.onnx', planOf('a scale w:big amount 2'), { check })).rejects.toThrow('no');
    const model = await openModel(join(folder, 'kept.onnx'));
    expect(await played(model, [], undefined, signal, 4)).toEqual(await other.play([], signal, 4));
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it.each([
    ['memory.onnx', /is the model itself/],
    ['nowhere/out.onnx', /folder does not exist/],
    ['out.ts', /must end in .onnx/],
    ['described.onnx', /describes another model/],
  ])('is refused at %s', async (name, reason) => {
    await writeFile(join(folder, 'described.onnx.json'), '{}');
    await expect(save(name, [])).rejects.toMatchObject({
      code: 'file-not-written',
      message: expect.stringMatching(reason),
    });
  });
});
