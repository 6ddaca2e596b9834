// Large weights that are left in their file: everything else is as if the file had been read whole, and a weight that is asked
// for has its numbers.
import { appendFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { raveLikeModel } from '../../src/bench/rave-like.ts';
import { Engine } from '../../src/engine/engine.ts';
import { runStream } from '../../src/engine/stream.ts';
import { numbersOf } from '../../src/engine/tensor.ts';
import { cutGraph, methodNamed } from '../../src/graph/methods.ts';
import type { Model } from '../../src/model/model.ts';
import { skimInto } from '../../src/model/onnx/skim.ts';
import { openModel } from '../../src/model/open.ts';
import { skimmedFile } from '../../src/model/skimmed-file.ts';
import type { ArrayValue } from '../../src/parameter.ts';
import { emptyFolder } from '../empty-folder.ts';
import { planOf } from '../playing.ts';
import { MODELS } from '../shared.ts';

const BLOCK = 2048;
const PLAN = planOf('a scale a:decoder.first amount 1.2', 'b noise w:encoder.downs.3.weight std 0.01 dim 0');

const folder = emptyFolder();
let path: string;

beforeAll(async () => {
  path = join(folder, 'large.onnx');
  await writeFile(path, raveLikeModel({ capacity: 24, seed: 3 }));
});

/** Quicker than a comparison that could say where they differ. */
const isSame = (a: Uint8Array | undefined, b: Uint8Array | undefined) =>
  a !== undefined && b !== undefined && Buffer.from(a).equals(Buffer.from(b));
const ONES = Uint8Array.of(1);
const isZero = (bytes: Uint8Array) => bytes.every((byte) => byte === 0);

describe('a large model whose weights are left in its file', () => {
  it('has the same weights when they are asked for, and none of them before', async () => {
    const whole = await openModel(path);
    const left = await openModel(path, { weights: 'left' });
    const [file] = left.files;
    if (file === undefined) throw new Error('no file');
    const large = whole.weights.get('encoder.downs.3.weight');
    const start = large?.place?.offset ?? 0;
    const end = start + (large?.bytes.length ?? 0);
    expect(end - start).toBeGreaterThan(2 ** 20);
    expect(isZero(file.bytes.subarray(start + 2 ** 16, end))).toBe(true);
    expect([...left.weights.keys()]).toEqual([...whole.weights.keys()]);
    for (const [name, weight] of whole.weights) {
      const same = left.weights.get(name);
      expect([same?.type, same?.shape, same?.place]).toEqual([weight.type, weight.shape, weight.place]);
      expect(isSame(same?.bytes, weight.bytes), name).toBe(true);
    }
    expect(isSame(file.bytes, whole.files[0]?.bytes)).toBe(true);
  });

  it('plays the same, bent and unbent, in blocks, and reads only the weight that is bent', async () => {
    const engine = Engine.start();
    const signal: ArrayValue = {
      shape: [1, 1, 2 * BLOCK],
      data: Float32Array.from({ length: 2 * BLOCK }, (_, at) => Math.sin(at * 0.21)),
    };
    const played = async (model: Model, plan = PLAN) => {
      const loaded = await engine.load(model);
      const method = methodNamed(model, undefined);
      const cut = cutGraph(model, loaded.graph.flow, method.inputs, method.outputs);
      const player = await engine.play(loaded, cut, { plan });
      const [output] = await runStream(player, loaded, { cut, method, inputs: [signal], block: BLOCK });
      return output === undefined ? null : numbersOf(output);
    };
    try {
      for (const plan of [[], PLAN]) {
        const expected = await played(await openModel(path), plan);
        expect(expected?.some((sample) => Math.abs(sample) > 1e-3)).toBe(true);
        const left = await openModel(path, { weights: 'left' });
        expect(await played(left, plan)).toEqual(expected);
        const { place } = left.weights.get('encoder.deep.1.dilated.weight') ?? {};
        const start = (place?.offset ?? 0) + 2 ** 16;
        expect(isZero(left.files[0]?.bytes.subarray(start, start + 2 ** 18) ?? ONES)).toBe(true);
      }
    } finally {
      await engine.close();
    }
  });

  it('says so when the file was changed before a weight was read', async () => {
    const copy = join(folder, 'changed.onnx');
    await writeFile(copy, raveLikeModel({ capacity: 24, seed: 4 }));
    const left = await openModel(copy, { weights: 'left' });
    await appendFile(copy, new Uint8Array(8));
    expect(() => left.weights.get('encoder.downs.3.weight')?.bytes).toThrow(/was changed while it was used/);
  });
});

describe('skimming', () => {
  it('leaves nothing out of a file without large weights', async () => {
    const skimmed = await skimmedFile(`${MODELS}pebble.onnx`, 0);
    const whole = await openModel(`${MODELS}pebble.onnx`);
    for (const { place, bytes } of whole.weights.values()) {
      const held = skimmed?.bytes.subarray(place?.offset, (place?.offset ?? 0) + bytes.length);
      const isLeft = skimmed?.reader(place?.offset ?? 0, bytes.length) !== undefined;
      if (place !== null && !isLeft) expect(held).toEqual(bytes);
    }
  });

  it.each([0, 1, 100, 5000, 1_000_000])(
    'refuses a file cut off after %d bytes, or reads to its end',
    async (length) => {
      const cut = join(folder, `cut-${length}.onnx`);
      await writeFile(cut, raveLikeModel({ capacity: 16, seed: 5 }));
      await truncate(cut, length);
      const gaps = await skimInto(new Uint8Array(length), cut);
      if (length > 0) expect(gaps).toBeNull();
      else expect(gaps).toEqual([]);
    },
  );
});
