// The WASM build as the last resort: forced, and where the native runtime cannot be loaded; its numbers against libtorch's.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { evaluateArrays } from '../../src/cli/eval.ts';
import { numbersOf } from '../../src/engine/tensor.ts';
import { loadNpy } from '../../src/model/npy.ts';
import { emptyFolder } from '../empty-folder.ts';
import { CLI, FIXTURES, largestDifference, MODELS } from '../shared.ts';

const PEBBLE = `${MODELS}pebble.onnx`;
const NO_NATIVE = fileURLToPath(new URL('./no-native.cjs', import.meta.url));
const run = promisify(execFile);

async function forward(provider: string, bend: readonly string[] = []) {
  const input = [`0=${FIXTURES}pebble.input.npy`];
  const { results } = await evaluateArrays(PEBBLE, { provider, input, bend, block: 512, method: 'forward' });
  const [result] = results.values();
  if (result === undefined) throw new Error('nothing came out');
  return numbersOf(result);
}

describe('provider wasm', { timeout: 120_000 }, () => {
  it('gives the numbers of libtorch, states carried', async () => {
    const wanted = await loadNpy(`${FIXTURES}pebble.forward.npy`);
    expect(largestDifference(await forward('wasm'), wanted.data)).toBeLessThanOrEqual(1e-4);
  });

  it('gives the numbers of the CPU with bends on activations and weights', async () => {
    const bends = ['a scale a:decoder.first amount 1.7', 'w scale w:decoder.first.weight amount 0.6'];
    const bent = await forward('wasm', bends);
    expect(largestDifference(bent, await forward('cpu', bends))).toBeLessThanOrEqual(1e-4);
    expect(largestDifference(bent, await forward('wasm'))).toBeGreaterThan(1e-2);
  });
});

describe('where the native runtime cannot be loaded', { timeout: 120_000 }, () => {
  const folder = emptyFolder();
  const livebend = (...words: string[]) =>
    run(process.execPath, ['--require', NO_NATIVE, CLI, ...words], { cwd: folder });

  it('the WASM build plays instead and gives the numbers of libtorch', async () => {
    await livebend(
      'eval',
      PEBBLE,
      '--input',
      `0=${FIXTURES}pebble.input.npy`,
      '--block',
      '512',
      '--out',
      'o',
    );
    const [got, wanted] = [
      await loadNpy(`${folder}/o/audio.npy`),
      await loadNpy(`${FIXTURES}pebble.forward.npy`),
    ];
    expect(largestDifference(got.data, wanted.data)).toBeLessThanOrEqual(1e-4);
  });

  it('providers says so, and auto takes wasm', async () => {
    const { stdout } = await livebend('providers');
    expect(stdout).toMatch(/cpu +no +the native runtime cannot be loaded; wasm is used instead\nwasm +yes/);
    const measured = await livebend('providers', PEBBLE, '--json');
    expect(JSON.parse(measured.stdout).taken).toEqual({ provider: 'wasm', threads: 1 });
  });

  it('another provider is refused with the reason', async () => {
    const words = ['eval', PEBBLE, '--input', `0=${FIXTURES}pebble.input.npy`, '--out', 'p'];
    await expect(livebend(...words, '--provider', 'webgpu')).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/provider webgpu: the native runtime cannot be loaded/),
    });
  });
});
