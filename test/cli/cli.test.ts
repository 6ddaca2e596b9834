// The other commands as processes: tables, arrays, providers, and what happens with no or a wrong command.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadNpy, writeNpy } from '../../src/model/npy.ts';
import { emptyFolder } from '../empty-folder.ts';
import { FIXTURES, largestDifference, MODELS } from '../shared.ts';
import { expectMistake, livebend } from './command-line.ts';

const MODEL = `${MODELS}pebble.onnx`;
const INPUT = `${FIXTURES}pebble.input.npy`;
const folder = emptyFolder();
const run = (...words: readonly string[]) => livebend(words, folder);

describe('livebend inspect', { timeout: 120_000 }, () => {
  it('tells what a model is', async () => {
    const { code, out, errors } = await run('inspect', MODEL);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(out).toMatch(/^rate +48000 Hz$/m);
    expect(out).toMatch(/^delay +240 samples$/m);
  });

  it('gives JSON with --json', async () => {
    const { out } = await run(
      'inspect',
      MODEL,
      '--json',
      '--weights',
      'decoder.*',
      '--activations',
      '~loudness',
    );
    const { weights, activations } = JSON.parse(out);
    expect(weights).toHaveLength(34);
    expect(weights[0]).toMatchObject({ name: 'decoder.first.weight', shape: [160, 16, 3] });
    expect(activations.map((row: { name: string }) => row.name)).toContain('decoder.loudness');
    expect(JSON.parse((await run('inspect', MODEL, '--json')).out)).toMatchObject({
      sampleRate: 48000,
      ratio: 256,
    });
  });

  it('refuses what it cannot read', async () => {
    expectMistake(await run('inspect', 'nope.onnx'), /nope\.onnx: cannot be read/);
    expectMistake(await run('inspect', INPUT), /is not an ONNX file/);
    expectMistake(
      await run('inspect', MODEL, '--weights', 'decoder.frist.weight'),
      /nearest: decoder\.first\.weight/,
    );
  });
});

describe('livebend eval', { timeout: 120_000 }, () => {
  it('takes inputs by name or position and writes outputs under their names', async () => {
    for (const [name, out] of [
      ['signal', 'named'],
      ['0', 'placed'],
    ] as const) {
      const { code } = await run(
        'eval',
        MODEL,
        '--input',
        `${name}=${INPUT}`,
        '--block',
        '2048',
        '--out',
        out,
      );
      expect(code).toBe(0);
      expect(readdirSync(join(folder, out))).toEqual(['audio.npy']);
      const { data } = await loadNpy(join(folder, out, 'audio.npy'));
      const expected = await loadNpy(`${FIXTURES}pebble.forward.npy`);
      expect(largestDifference(data, expected.data)).toBeLessThan(1e-4);
    }
  });

  it('takes a last block that is shorter where the model does', async () => {
    const { code } = await run('eval', MODEL, '--input', `0=${INPUT}`, '--block', '25600', '--out', 'short');
    expect(code).toBe(0);
    const { data } = await loadNpy(join(folder, 'short', 'audio.npy'));
    expect(largestDifference(data, (await loadNpy(`${FIXTURES}pebble.forward.npy`)).data)).toBeLessThan(1e-4);
    writeFileSync(
      join(folder, 'odd.npy'),
      writeNpy({ type: 'float32', shape: [1, 1, 1000], data: new Float32Array(1000) }),
    );
    const refused = await run('eval', MODEL, '--input', '0=odd.npy', '--block', '512', '--out', 'odd');
    expectMistake(refused, /the last block has 488 frames, which is no multiple of 256/);
    expect(existsSync(join(folder, 'odd'))).toBe(false);
  });

  it('writes fetched activations, with _ for what a file name cannot hold', async () => {
    const fetch = 'decoder.first,decoder_first,a:decoder.first';
    const { code } = await run('eval', MODEL, '--input', `0=${INPUT}`, '--fetch', fetch, '--out', 'fetched');
    expect(code).toBe(0);
    expect(readdirSync(join(folder, 'fetched')).sort()).toEqual([
      'a_decoder.first.npy',
      'decoder.first.npy',
      'decoder_first.npy',
    ]);
    expect((await loadNpy(join(folder, 'fetched', 'decoder.first.npy'))).shape).toEqual([1, 160, 256]);
  });

  it('bends: the half of a fetched activation is half of it', async () => {
    const common = ['eval', MODEL, '--input', `0=${INPUT}`, '--fetch', 'decoder.first'];
    await run(...common, '--out', 'whole');
    const { errors } = await run(...common, '--out', 'half', '-b', 'h scale decoder.first amount 0.5');
    expect(errors).toBe('bend h: 0 weights, 1 activation (decoder.first)\n');
    const whole = await loadNpy(join(folder, 'whole', 'decoder.first.npy'));
    const half = await loadNpy(join(folder, 'half', 'decoder.first.npy'));
    expect(
      largestDifference(
        half.data,
        Array.from(whole.data, (number) => number / 2),
      ),
    ).toBeLessThan(1e-6);
  });

  it.concurrent.each([
    ['an input that is not there', ['--input', '0=nope.npy'], /nope\.npy: cannot be read/],
    ['a position there is none of', ['--input', `7=${INPUT}`], /there is no input 7; there are signal/],
    ['an input without a file', ['--input', 'signal'], /expected NAME=FILE\.npy/],
    [
      'an input given twice',
      ['--input', `0=${INPUT}`, '--input', `signal=${INPUT}`],
      /signal is given twice/,
    ],
    ['no input', [], /needs the input signal, which is not given/],
    ['an attribute the model lacks', ['--input', `0=${INPUT}`, '--set', 'gain 0.5'], /has no attribute gain/],
    ['a name nothing has', ['--input', `0=${INPUT}`, '--fetch', 'decoder.frist'], /decoder\.first/],
    [
      'two bends of one id',
      ['--input', `0=${INPUT}`, '-b', 'a scale decoder', '-b', 'a bias decoder'],
      /is there twice/,
    ],
  ])('refuses %s in one sentence', async (_, words, sentence) => {
    expectMistake(await run('eval', MODEL, ...words, '--out', 'refused'), sentence);
    expect(existsSync(join(folder, 'refused'))).toBe(false);
  });
});

describe('livebend', { timeout: 120_000 }, () => {
  it('lists the providers and finds the CPU working', async () => {
    const { code, out } = await run('providers');
    expect(code).toBe(0);
    expect(out).toMatch(/^cpu +yes$/m);
  });

  it('measures the providers on a model, the CPU among them, and takes one that runs', async () => {
    const { code, out } = await run('providers', `${MODELS}pebble.onnx`, '--json');
    const { taken, verdicts } = JSON.parse(out);
    expect(code).toBe(0);
    expect(verdicts[0]).toMatchObject({ provider: 'cpu', ratio: 1, difference: 0 });
    const chosen = verdicts.filter((each: { isTaken: boolean }) => each.isTaken);
    expect(chosen).toHaveLength(1);
    expect(chosen[0]).toMatchObject(taken);
    expect(chosen[0].blockMs.median).toBeGreaterThan(0);
  });

  it('refuses a provider this platform has not, once and with the reason', async () => {
    const words = ['eval', `${MODELS}pebble.onnx`, '--input', `0=${FIXTURES}pebble.input.npy`, '--out', 'x'];
    const missing = process.platform === 'darwin' ? 'dml' : 'coreml';
    expectMistake(
      await run(...words, '--provider', missing),
      /: the runtime does not offer it on this platform; cpu and auto always work$/,
    );
    expectMistake(await run(...words, '--provider', 'cudda'), /no provider is called cudda; nearest: cuda/);
  });

  it('refuses an unknown command and explains itself on --help', async () => {
    expectMistake(await run('bned'), /unknown command 'bned'/);
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    for (const verb of ['inspect', 'eval', 'render', 'bench', 'providers'])
      expect(out).toContain(`  ${verb}`);
  });
});
