// Models opened: versions of the operations, weights as views on the file, states, methods and descriptions.
import { open, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeNpy } from '../../src/model/npy.ts';
import { openModel } from '../../src/model/open.ts';
import { readNumbers } from '../../src/model/weight-data.ts';
import { emptyFolder } from '../empty-folder.ts';
import { node, value, weight } from '../fixtures/onnx-builder.ts';
import { codeOf } from '../refused.ts';
import { MODELS } from '../shared.ts';
import { openSmall, smallBytes } from './small-models.ts';

const folder = emptyFolder();

async function file(name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

describe('versions of the ONNX operations', () => {
  it.each(Array.from({ length: 15 }, (_, index) => 9 + index))('%i is read', async (opset) => {
    expect((await openSmall({ opset })).proto.opsetImport?.[0]?.version).toBe(opset);
  });

  it.each([0, 1, 8, 27, 99])('%i is refused', async (opset) => {
    expect(await codeOf(openSmall({ opset }))).toBe('model-unsupported');
  });
});

describe('a file', () => {
  it('gives its weights as views on its own bytes', async () => {
    const model = await openModel(`${MODELS}pebble.onnx`);
    const buffer = model.files[0]?.bytes.buffer;
    expect(model.weights.size).toBeGreaterThan(50);
    for (const { name, bytes, place } of model.weights.values()) {
      expect(bytes.buffer === buffer, name).toBe(true);
      expect(place, name).toEqual({ file: 0, offset: bytes.byteOffset });
    }
  });

  it('of 150 MB is not copied: the weight is a view, and nothing else of that size is made', async () => {
    const count = 37_500_000;
    const whole = smallBytes({ weights: [weight('big', [4], [1, 2, 3, 4])] });
    const path = await bigModel(whole, count);
    const before = process.memoryUsage();
    const model = await openModel(path);
    const after = process.memoryUsage();
    const big = model.weights.get('big');
    expect(big?.bytes.length).toBe(4 * count);
    expect(big?.bytes.buffer === model.files[0]?.bytes.buffer).toBe(true);
    expect(after.heapUsed - before.heapUsed).toBeLessThan(20e6);
    expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(160e6);
    await rm(path);
  });

  it('that is larger than one array can be is refused before it is read', async () => {
    const path = await file('sparse.onnx', smallBytes());
    await truncate(path, 9 * 2 ** 30);
    expect(await codeOf(openModel(path))).toBe('file-too-large');
    await rm(path);
  });

  it.each([
    ['missing.onnx', null, 'file-not-found'],
    ['empty.onnx', '', 'model-format'],
    ['text.onnx', 'hello', 'model-format'],
    ['zeros.onnx', '\0\0\0\0', 'model-format'],
    ['page.onnx', '<!doctype html>', 'model-format'],
    ['script.ts', 'PK\u0003\u0004', 'model-broken'],
    ['zip.onnx', 'PK\u0003\u0004', 'model-broken'],
  ])('%s is refused by its kind', async (name, bytes, code) => {
    const path = bytes === null ? join(folder, name) : await file(name, bytes);
    expect(await codeOf(openModel(path))).toBe(code);
  });

  it('that is a folder is refused', async () => {
    expect(await codeOf(openModel(folder))).toBe('file-not-found');
  });
});

/** A model with one weight of `count` zeros, written without holding it; lengths are patched into a small one. */
async function bigModel(small: Uint8Array, count: number): Promise<string> {
  const { decodeModel, encodeModel } = await import('../../src/model/onnx/wire.ts');
  const proto = decodeModel(small);
  const tensor = { dims: [count], dataType: 1, name: 'big' };
  const path = join(folder, 'big.onnx');
  const head = encodeModel({ ...proto, graph: { ...proto.graph, initializer: [] } });
  // Another graph field is merged with the first, as protobuf says: graph { initializer { …, raw_data } }.
  const inner = encodeModel({ graph: { initializer: [tensor] } });
  const tensorBytes = inner.subarray(inner.length - lengthOfTensor(inner));
  const rawHead = [0x4a, ...varint(4 * count)];
  const initializer = [0x2a, ...varint(tensorBytes.length + rawHead.length + 4 * count)];
  const body = initializer.length + tensorBytes.length + rawHead.length + 4 * count;
  const start = Buffer.concat([
    head,
    Uint8Array.from([0x3a, ...varint(body), ...initializer]),
    tensorBytes,
    Uint8Array.from(rawHead),
  ]);
  const handle = await open(path, 'w');
  await handle.write(start);
  await handle.truncate(start.length + 4 * count);
  await handle.close();
  return path;
}

/** graph and initializer headers take two bytes each as long as the tensor is short. */
function lengthOfTensor(model: Uint8Array): number {
  return model.length - 4;
}

function varint(number: number): number[] {
  return number < 128 ? [number] : [(number % 128) + 128, ...varint(Math.floor(number / 128))];
}

const STATEFUL = {
  inputs: [value('x', [1, 4]), value('mem', ['batch', 4])],
  outputs: [value('y', [1, 4]), value('next', ['batch', 4])],
  nodes: [node('Add', ['x', 'mem'], ['y']), node('Identity', ['y'], ['next'])],
};

describe('states', () => {
  it('come from the metadata inside the file; an open batch axis is one stream', async () => {
    const metadata = { livebend: JSON.stringify({ version: 1, states: [['mem', 'next']] }) };
    const { states, methods } = await openSmall({ ...STATEFUL, metadata });
    expect(states).toEqual([{ input: 'mem', output: 'next', type: 'float32', shape: [1, 4], initial: null }]);
    expect([methods.get('forward')?.inputs, methods.get('forward')?.outputs]).toEqual([['x'], ['y']]);
  });

  it('come from the JSON file beside the model before anything else, with first values from an array', async () => {
    const metadata = { livebend: JSON.stringify({ version: 1, name: 'inside' }) };
    const path = await file('beside.onnx', smallBytes({ ...STATEFUL, metadata }));
    const data = Float32Array.from({ length: 8 }, (_, index) => index);
    await file('first.npy', writeNpy({ type: 'float32', shape: [8], data }));
    const initial = { file: 'first.npy', offset: 3, shape: [1, 4] };
    const beside = {
      version: 1,
      name: 'beside',
      sampleRate: 44100,
      states: [{ input: 'mem', output: 'next', initial }],
    };
    await file('beside.onnx.json', JSON.stringify(beside));
    const model = await openModel(path);
    expect([model.name, model.sampleRate]).toEqual(['beside', 44100]);
    expect(Array.from(model.states[0]?.initial ?? [])).toEqual([3, 4, 5, 6]);
  });

  it.each([
    ['state_in.a', 'state_out.a'],
    ['state_in', 'state_out'],
    ['state_in_0', 'state_out_0'],
    ['cache_in', 'cache_out'],
    ['past_h', 'present_h'],
    ['past_key_values.0.key', 'present.0.key'],
  ])('are found by their names: %s goes with %s', async (input, output) => {
    const { states, methods } = await openSmall({
      inputs: [value('x', [1, 4]), value(input, [1, 4])],
      outputs: [value('y', [1, 4]), value(output, [1, 4])],
      nodes: [node('Add', ['x', input], ['y']), node('Identity', ['y'], [output])],
    });
    expect(states.map((pair) => [pair.input, pair.output])).toEqual([[input, output]]);
    expect(methods.get('forward')?.inputs).toEqual(['x']);
  });

  it('are not signals that are called alike but differ in shape', async () => {
    const { states, methods } = await openSmall({
      inputs: [value('audio_in', [1, 4])],
      outputs: [value('audio_out', [1, 1])],
      nodes: [node('ReduceMean', ['audio_in'], ['audio_out'])],
    });
    expect(states).toEqual([]);
    expect(methods.get('forward')?.outputs).toEqual(['audio_out']);
  });

  const shaped = (input: ReturnType<typeof value>, output: ReturnType<typeof value>) => ({
    inputs: [value('x', [1, 4]), input],
    outputs: [value('y', [1, 4]), output],
    nodes: [node('Relu', ['x'], ['y']), node('Identity', [input.name ?? ''], [output.name ?? ''])],
  });
  it.each([
    ['another shape', value('state_in', [1, 4]), value('state_out', [1, 5])],
    ['another number of axes', value('state_in', [1, 4]), value('state_out', [4])],
    ['another type', value('state_in', [1, 4]), value('state_out', [1, 4], 'float64')],
    ['an open size', value('state_in', [1, 'n']), value('state_out', [1, 'n'])],
    ['a size beyond memory', value('state_in', [1, 2 ** 40]), value('state_out', [1, 2 ** 40])],
    [
      'sizes whose product is beyond memory',
      value('state_in', [2 ** 20, 2 ** 20]),
      value('state_out', [2 ** 20, 2 ** 20]),
    ],
    ['a negative size', value('state_in', [1, -4]), value('state_out', [1, -4])],
    ['no type', { name: 'state_in' }, value('state_out', [1, 4])],
  ])('of %s are refused', async (_, input, output) => {
    expect(await codeOf(openSmall(shaped(input, output)))).toBe('model-metadata');
  });
});

describe('a description', () => {
  const described = (data: unknown) =>
    codeOf(
      openSmall({
        ...STATEFUL,
        metadata: { livebend: typeof data === 'string' ? data : JSON.stringify(data) },
      }),
    );
  const initial = { file: 'none.npy', shape: [1, 4] };

  it.each<[string, unknown]>([
    ['that is no JSON', '{'],
    ['that is empty', ''],
    ['that is no object', '[1]'],
    ['with a byte order mark', '\ufeff{"version":1}'],
    ['nested without end', '['.repeat(200_000)],
    ['of another version', { version: 2 }],
    ['with a rate that is no number', { version: 1, sampleRate: '48000' }],
    ['with a rate of 0', { version: 1, sampleRate: 0 }],
    ['with a ratio of a half', { version: 1, ratio: 0.5 }],
    ['with a state that is not there', { version: 1, states: [['mem', 'nothing']] }],
    ['with an input that is not there', { version: 1, states: [['nothing', 'next']] }],
    [
      'with a state named twice',
      {
        version: 1,
        states: [
          ['mem', 'next'],
          ['mem', 'y'],
        ],
      },
    ],
    ['with a state of three names', { version: 1, states: [['mem', 'next', 'y']] }],
    [
      'with first values of another shape',
      { version: 1, states: [{ input: 'mem', output: 'next', initial: { ...initial, shape: [1, 5] } }] },
    ],
    [
      'with a negative offset',
      { version: 1, states: [{ input: 'mem', output: 'next', initial: { ...initial, offset: -1 } }] },
    ],
    ['with a method without outputs', { version: 1, methods: { forward: { inputs: ['x'], outputs: [] } } }],
    [
      'with a method of values that are not there',
      { version: 1, methods: { forward: { inputs: ['x'], outputs: ['z'] } } },
    ],
    [
      'with a method name that cannot be typed',
      { version: 1, methods: { 'a b': { inputs: ['x'], outputs: ['y'] } } },
    ],
    ['with no methods', { version: 1, methods: {} }],
    [
      'with thousands of methods',
      {
        version: 1,
        methods: Object.fromEntries(
          Array.from({ length: 5000 }, (_, index) => [`m${index}`, { inputs: ['x'], outputs: ['y'] }]),
        ),
      },
    ],
    ['longer than any', `"${'x'.repeat(5_000_000)}"`],
  ])('%s is refused', async (_, data) => {
    expect(await described(data)).toBe('model-metadata');
  });

  it('whose first values lie elsewhere is refused', async () => {
    const states = (name: string) => ({
      version: 1,
      states: [{ input: 'mem', output: 'next', initial: { file: name, shape: [1, 4] } }],
    });
    expect(await described(states('first.npy'))).toBe('model-external');
    for (const name of ['../first.npy', '/etc/passwd', 'none.npy']) {
      const bad = { ...STATEFUL, metadata: { livebend: JSON.stringify(states(name)) } };
      expect(await codeOf(openSmall(bad, { folder })), name).toBe('model-external');
    }
  });

  it('may hold words of the language as names', async () => {
    const methods = {
      valueOf: { inputs: ['x'], outputs: ['y'] },
      toString: { inputs: ['x'], outputs: ['y'] },
    };
    const metadata = { livebend: JSON.stringify({ version: 1, states: [['mem', 'next']], methods }) };
    expect([...(await openSmall({ ...STATEFUL, metadata })).methods.keys()]).toEqual(['valueOf', 'toString']);
  });
});

describe('methods', () => {
  it('are cuts from any value to any value, with ratios and labels', async () => {
    const methods = {
      encode: { inputs: ['x'], outputs: ['mid'], outRatio: 4, outputLabels: ['loud'] },
      decode: { inputs: ['mid'], outputs: ['y'], inRatio: 4 },
    };
    const model = await openSmall({
      nodes: [node('Relu', ['x'], ['mid']), node('Tanh', ['mid'], ['y'])],
      metadata: { livebend: JSON.stringify({ version: 1, methods }) },
    });
    expect([...model.methods.keys()]).toEqual(['encode', 'decode']);
    expect(model.methods.get('encode')).toEqual({
      name: 'encode',
      inputs: ['x'],
      outputs: ['mid'],
      inRatio: null,
      outRatio: 4,
      inputLabels: [],
      outputLabels: ['loud'],
    });
  });

  it('leave out inputs that are weights, as old exporters write them', async () => {
    const model = await openSmall({
      irVersion: 3,
      inputs: [value('x', [1, 4]), value('w', [4])],
      nodes: [node('Add', ['x', 'w'], ['y'])],
      weights: [weight('w', [4], [1, 2, 3, 4])],
    });
    expect(model.methods.get('forward')?.inputs).toEqual(['x']);
    const w = model.weights.get('w');
    expect(w === undefined ? [] : Array.from(readNumbers(w))).toEqual([1, 2, 3, 4]);
  });

  it('that would give nothing but states are refused', async () => {
    const parts = {
      inputs: [value('state_in', [1, 4])],
      outputs: [value('state_out', [1, 4])],
      nodes: [node('Relu', ['state_in'], ['state_out'])],
    };
    expect(await codeOf(openSmall(parts))).toBe('model-broken');
  });
});
