// `livebend eval` with captures and versions: what is recorded in the pass before, what is read from files, what is refused.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type EvalOptions, evaluate, evaluateArrays } from '../../src/cli/eval.ts';
import { numbersOf } from '../../src/engine/tensor.ts';
import { loadNpy, writeNpy } from '../../src/model/npy.ts';
import { emptyFolder } from '../empty-folder.ts';
import { otherWeights } from '../fixtures/other-weights.ts';
import { foo, joseph } from '../fixtures/tutorial-networks.ts';
import { largestDifference } from '../shared.ts';

const folder = emptyFolder();
const MODEL = join(folder, 'foo.onnx');
const OTHER = join(folder, 'other.onnx');
const STRANGE = join(folder, 'strange.onnx');
const X = join(folder, 'x.npy');
const input = [`x=${X}`];

beforeAll(() => {
  writeFileSync(MODEL, foo('script'));
  writeFileSync(STRANGE, joseph('script'));
  const doubled = (name: string) =>
    name === 'linear_2.bias' ? Float32Array.from({ length: 16 }, (_, at) => at) : null;
  writeFileSync(OTHER, otherWeights(foo('script'), doubled));
  writeFileSync(X, writeNpy({ type: 'float32', shape: [1, 4], data: [0.5, -1, 2, 0.25] }));
});

async function out(options: Partial<EvalOptions>): Promise<Float32Array | Float64Array> {
  const { results } = await evaluateArrays(MODEL, { input, ...options });
  const [result] = results.values();
  if (result === undefined) throw new Error('nothing came out');
  return numbersOf(result);
}

describe('captures', () => {
  it('are recorded in a pass before and played in the next one', async () => {
    const bend = ['p from-capture a:linear_1 captures kept'];
    expect(await out({ capture: ['kept=linear_1'], bend })).toEqual(await out({}));
  });

  it('are recorded with the bends that use no capture', async () => {
    const scaled = ['s scale a:linear_1 amount 2'];
    const bend = [...scaled, 'p from-capture a:linear_1 captures kept'];
    expect(await out({ capture: ['kept=linear_1'], bend })).toEqual(await out({ bend: scaled }));
  });

  it('are written beside what is fetched, and read again', async () => {
    const to = join(folder, 'out');
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    await evaluate(MODEL, { input, capture: ['kept=linear_1', 'weight=w:linear_1.bias'], out: to });
    log.mockRestore();
    expect((await loadNpy(join(to, 'weight.npy'))).shape).toEqual([80]);
    expect((await loadNpy(join(to, 'kept.npy'))).shape).toEqual([1, 80]);
    expect(existsSync(join(to, 'out.npy'))).toBe(true);
    const captureFile = [`kept=${join(to, 'kept.npy')}`];
    const bend = ['p from-capture a:linear_1 captures kept'];
    expect(await out({ captureFile, bend })).toEqual(await out({}));
  });

  it.each([
    [{ capture: ['kept'] }, 'syntax'],
    [{ capture: ['1st=linear_1'] }, 'name-invalid'],
    [{ capture: ['kept=linear_1', 'kept=linear_1'] }, 'name-invalid'],
    [{ capture: ['kept=linear_9'] }, 'name-not-found'],
    [{ captureFile: ['kept=missing.npy'] }, 'file-not-found'],
    [{ bend: ['p from-capture a:linear_1 captures kept'] }, 'name-not-found'],
  ] as const)('%j is refused as %s', async (options, code) => {
    await expect(out(options)).rejects.toMatchObject({ code });
  });
});

describe('versions', () => {
  it('are mixed with the model itself', async () => {
    const [plain, mixed] = [
      await out({}),
      await out({ version: [`other=${OTHER}`], mix: 'original 0.25 other 0.75' }),
    ];
    const offset = (at: number) => 0.1 * Math.sin(1 + 1.7 * at);
    const expected = plain.map((number, at) => number + 0.75 * (at - offset(at)));
    expect(largestDifference(mixed, expected)).toBeLessThan(1e-5);
  });

  it.each([
    [{ version: ['other'] }, 'syntax'],
    [{ version: ['original=x.onnx'] }, 'name-invalid'],
    [{ version: ['other=missing.onnx'] }, 'file-not-found'],
    [{ mix: 'original 1 gone 2' }, 'name-not-found'],
    [{ mix: 'original' }, 'syntax'],
  ] as const)('%j are refused as %s', async (options, code) => {
    await expect(out(options)).rejects.toMatchObject({ code });
  });

  it('of another graph are refused with what differs', async () => {
    await expect(out({ version: [`strange=${STRANGE}`] })).rejects.toMatchObject({
      code: 'version-mismatch',
      fields: { differences: expect.arrayContaining(['linear_1.weight is missing', 'amps is one too many']) },
    });
  });
});
