// livebend as programs use it: the example of the documentation runs, the declarations compile, and the facade does what it
// says.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Player } from '../src/engine/player.ts';
import { WorkerClient } from '../src/engine/worker-client.ts';
import { type Bender, open } from '../src/library.ts';
import { loadNpy } from '../src/model/npy.ts';
import { FIXTURES, largestDifference, MODELS } from './shared.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BLOCK = 1024;

/** A folder within the package, where the package may be imported by its name. */
function folderInside(): string {
  mkdirSync(join(ROOT, 'out'), { recursive: true });
  return mkdtempSync(join(ROOT, 'out', 'library-'));
}

describe('the documentation', () => {
  it('has an example that runs as it stands', () => {
    const [, example = ''] =
      /```js\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, 'docs/library.md'), 'utf8')) ?? [];
    const folder = folderInside();
    try {
      writeFileSync(join(folder, 'example.mjs'), example);
      const printed = execFileSync(process.execPath, [join(folder, 'example.mjs')], {
        cwd: ROOT,
        encoding: 'utf8',
      });
      const lines = printed.trim().split('\n');
      expect(lines.slice(0, 12)).toEqual(new Array(12).fill('out 2048'));
      expect(lines.length).toBeGreaterThan(13);
      for (const line of lines.slice(12)) expect(line).toMatch(/^a:decoder\.first \d+\.\d+/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 60_000);

  it('names every call of a bender', () => {
    const text = readFileSync(join(ROOT, 'docs/library.md'), 'utf8');
    const source = readFileSync(join(ROOT, 'src/library.ts'), 'utf8');
    const calls = [...source.matchAll(/^ {2}(?:async \*)?([a-z]\w*)\([^)]*\)?.*[{(]$/gm)].map(
      (match) => match[1],
    );
    const named = calls.filter((name) => name !== 'constructor');
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((name) => !text.includes(`\`${name}(`))).toEqual([]);
  });
});

describe('the declarations', () => {
  it('compile in a strict program that uses them', () => {
    const folder = folderInside();
    try {
      mkdirSync(join(folder, 'node_modules'));
      symlinkSync(ROOT, join(folder, 'node_modules/livebend'), 'dir');
      writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
      const use = (
        wrong: string,
      ) => `import { type BendReport, LivebendError, open, type Summary } from 'livebend';
const bender = await open('model.onnx', { method: 'forward' });
const report: BendReport = await bender.bend('warm scale decoder.first amount 1.5');
const taken: readonly string[] = report.activations;
for await (const block of bender.stream([new Float32Array(2048)])) console.log(block.length, taken.length);
const seen: number[] = [];
await bender.watch('a', 'decoder.*', ['rms'], { onSummary: (each: Summary) => void seen.push(each.rms ?? 0) });
try { await bender.setControl('gain', ${wrong}, { rampMs: 10 }); } catch (error) { if (error instanceof LivebendError) console.log(error.code); }
await bender.close();
`;
      writeFileSync(join(folder, 'right.ts'), use('1'));
      writeFileSync(join(folder, 'wrong.ts'), use("'loud'"));
      const compile = (file: string) => {
        const flags =
          '--noEmit --strict --exactOptionalPropertyTypes --target es2022 --module nodenext --types node --typeRoots';
        const types = join(ROOT, 'node_modules/@types');
        const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
        const words = [tsc, ...flags.split(' '), types, '--ignoreConfig', join(folder, file)];
        return execFileSync(process.execPath, words, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
      };
      expect(compile('right.ts')).toBe('');
      expect(() => compile('wrong.ts')).toThrow(
        expect.objectContaining({ stdout: expect.stringContaining('TS2345') }),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 120_000);
});

describe('a bender', () => {
  let bender: Bender;
  let blocks: Float32Array[];

  beforeAll(async () => {
    bender = await open(`${MODELS}pebble.onnx`);
    const signal = Float32Array.from((await loadNpy(`${FIXTURES}pebble.input.npy`)).data);
    blocks = Array.from({ length: 8 }, (_, index) => signal.slice(index * BLOCK, (index + 1) * BLOCK));
  });
  afterAll(() => bender.close());

  async function played(given = bender): Promise<Float32Array> {
    const out: number[] = [];
    for await (const block of given.stream(blocks)) out.push(...block);
    return Float32Array.from(out);
  }

  it('plays a whole stream as libtorch does', async () => {
    const expected = await loadNpy(`${FIXTURES}pebble.forward.npy`);
    const wanted = Float32Array.from(expected.data).subarray(0, 8 * BLOCK);
    expect(largestDifference(await played(), wanted)).toBeLessThanOrEqual(1e-4);
    await bender.reset();
  });

  it('knows the model', () => {
    expect(bender.info().methods.map(({ name }) => name)).toContain('forward');
    expect(bender.weights('decoder.first.*').map(({ name }) => name)).toContain('decoder.first.weight');
    expect(bender.activations('decoder.first').map(({ name }) => name)).toEqual(['decoder.first']);
    expect(bender.graph('decoder.first').length).toBe(1);
    expect(() => bender.weights('decoder.frist')).toThrow(/nearest/);
  });

  it('replaces a bend of the same id, removes it, and sounds as before then', async () => {
    const original = await played();
    await bender.reset();
    const report = await bender.bend('warm scale decoder.first amount 1.5');
    expect(report.activations).toEqual(['decoder.first']);
    await bender.bend('warm scale decoder.first amount 3');
    expect(bender.state().bends.map(({ id, values }) => [id, values])).toEqual([['warm', { amount: 3 }]]);
    expect(largestDifference(await played(), original)).toBeGreaterThan(1e-3);
    await expect(bender.bend('warm scale decoder.frist')).rejects.toThrow(/nearest: .*decoder.first/);
    await expect(bender.unbend('cold')).rejects.toThrow(/no bend is called cold; nearest: warm/);
    await bender.unbend('warm');
    await bender.reset();
    expect(await played()).toEqual(original);
    await bender.reset();
  });

  it('takes calls in any number at once, in their order', async () => {
    const calls = [
      bender.bend('a scale decoder.first amount 2'),
      bender.process(blocks[0] ?? new Float32Array()),
      bender.param('a', 'amount', 0.5),
      bender.process(blocks[1] ?? new Float32Array()),
      bender.clear(),
    ];
    const [, first, , second] = await Promise.all(calls);
    expect([first, second].map((block) => (block instanceof Float32Array ? block.length : 0))).toEqual([
      BLOCK,
      BLOCK,
    ]);
    expect(bender.reports).toEqual([]);
    await bender.reset();
  });

  it('writes its state as JSON and plays it again, units that were found included', async () => {
    await played();
    await bender.control('gain low 0 high 4 curve exp low 0.1 value 0.5');
    await bender.bend('a scale decoder.first amount gain*3 top 0.25');
    await bender.bend('b noise w:decoder.first.weight std 0.1 seed 4');
    const state = JSON.stringify(bender.state());
    await bender.reset();
    const sound = await played();
    const other = await open(`${MODELS}pebble.onnx`);
    await other.restore(JSON.parse(state));
    expect(await played(other)).toEqual(sound);
    expect(JSON.stringify(other.state())).toBe(state);
    await expect(other.restore({ bends: [{ id: 3 }] })).rejects.toThrow(/plan: at bends.0.id/);
    await other.close();
    await bender.restore({ bends: [] });
    expect([bender.reports, bender.controls]).toEqual([[], []]);
  });

  it('sets an attribute of a TorchScript model while it plays: states, bends and watches go on', async () => {
    const bender = await open(`${MODELS}pebble.ts`, { method: 'forward' });
    try {
      await bender.bend('quiet scale a:model.decoder.first amount 1');
      const queue = await bender.watch('w', 'a:model.decoder.first', ['rms'], { rateHz: 1000 });
      const input = Float32Array.from((await loadNpy(`${FIXTURES}pebble.input.npy`)).data);
      const expected = Float32Array.from((await loadNpy(`${FIXTURES}pebble.forward.npy`)).data);
      for (let at = 0; at < 8192; at += BLOCK) {
        if (at === 4096) await bender.set('gain 0.5');
        const given = await bender.process(input.slice(at, at + BLOCK));
        const wanted = expected.slice(at, at + BLOCK).map((sample) => sample * (at < 4096 ? 1 : 0.5));
        expect(largestDifference(given, wanted)).toBeLessThan(1e-4);
      }
      let summaries = 0;
      while (queue.take() !== null) summaries++;
      expect(summaries).toBe(8);
      expect(bender.reports.map(({ id }) => id)).toEqual(['quiet']);
      await expect(bender.set('gane 1')).rejects.toMatchObject({ code: 'name-not-found' });
      const after = await bender.process(input.slice(8192, 8192 + BLOCK));
      const wanted = expected.slice(8192, 8192 + BLOCK).map((sample) => sample * 0.5);
      expect(largestDifference(after, wanted)).toBeLessThan(1e-4);
    } finally {
      await bender.close();
    }
  });

  it('keeps one form of the model in the worker, whether an attribute was taken or not', async () => {
    const ask = vi.spyOn(WorkerClient.prototype, 'ask');
    const kept = () => {
      const of = (kind: string) => ask.mock.calls.filter(([asked]) => asked === kind).length;
      return of('model') - of('forget');
    };
    const bender = await open(`${MODELS}pebble.ts`, { method: 'forward' });
    try {
      await bender.set('gain 0.5');
      await bender.set('gain 0.25');
      expect(kept()).toBe(1);
      vi.spyOn(Player.prototype, 'change').mockRejectedValueOnce(new Error('does not fit'));
      await expect(bender.set('gain 1')).rejects.toThrow('does not fit');
      expect(kept()).toBe(1);
      await bender.bend('quiet scale a:model.decoder.first amount 0.5');
      expect((await bender.process(blocks[0] ?? new Float32Array())).length).toBe(BLOCK);
    } finally {
      await bender.close();
      vi.restoreAllMocks();
    }
  });

  it('refuses blocks that are none, and everything once it is closed', async () => {
    await expect(bender.process(new Float32Array(100))).rejects.toThrow(
      /block: must be a multiple of 256 frames of 1/,
    );
    await expect(bender.process(new Float32Array(0))).rejects.toThrow(/got 0 numbers/);
    const decoder = await open(`${MODELS}pebble.onnx`, { method: 'decode' });
    const latent = decoder.info().methods.find(({ name }) => name === 'decode')?.inRatio ?? 0;
    const size = (await loadNpy(`${FIXTURES}pebble.encode.npy`)).shape[1] ?? 0;
    expect((await decoder.process(new Float32Array(size * 3))).length).toBe(3 * latent);
    await decoder.close();
    await expect(decoder.process(new Float32Array(size))).rejects.toThrow(
      expect.objectContaining({ code: 'engine-closed' }),
    );
    await expect(open(`${MODELS}pebble.onnx`, { method: 'sing' })).rejects.toThrow(
      /no method is called sing/,
    );
  });
});
