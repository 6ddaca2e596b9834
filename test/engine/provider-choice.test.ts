// Which provider is taken, from made-up measurements; reasons as sentences; names.
import { describe, expect, it } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import type { TrialResult } from '../../src/engine/protocol.ts';
import { choiceOf } from '../../src/engine/provider-choice.ts';
import { checkProvider, plainReason } from '../../src/engine/provider-names.ts';
import { methodCut, methodNamed } from '../../src/graph/methods.ts';
import { openModel } from '../../src/model/open.ts';
import { MODELS } from '../shared.ts';

const CPU = result('cpu', [10, 10, 10, 10]);

function result(provider: string, blockMs: readonly number[], difference = 0, threads = 1): TrialResult {
  return { provider, threads, failed: null, blockMs, difference };
}

function reasons(results: readonly TrialResult[]) {
  const { taken, verdicts } = choiceOf(results, 'auto');
  return { taken: `${taken.provider} ${taken.threads}`, reasons: verdicts.map(({ reason }) => reason) };
}

describe('auto', () => {
  it('takes the fastest and says how much slower the others are', () => {
    const { taken, reasons: said } = reasons([CPU, result('cuda', [2, 2, 2]), result('webgpu', [5, 5, 5])]);
    expect(taken).toBe('cuda 1');
    expect(said[0]).toBe('slower: 5.00 times the time');
    expect(said[2]).toBe('slower: 2.50 times the time');
  });

  it('takes none that disagrees, not even a little above the tolerance, nor one that gave no numbers', () => {
    const wrong = result('cuda', [2, 2], 1.1e-3);
    const { taken, reasons: said } = reasons([
      CPU,
      wrong,
      result('webgpu', [1, 1], Number.POSITIVE_INFINITY),
    ]);
    expect(taken).toBe('cpu 1');
    expect(said[1]).toBe('disagrees with the CPU by 0.0011');
    expect(said[2]).toBe('disagrees with the CPU by Infinity');
    expect(reasons([CPU, { ...wrong, difference: 1e-3 }]).taken).toBe('cuda 1');
  });

  it('takes none that is unsteady, and none that failed', () => {
    const failed = { reason: 'no adapter', raw: 'long' };
    const broken: TrialResult = { ...result('webgpu', []), failed, difference: Number.POSITIVE_INFINITY };
    const { taken, reasons: said } = reasons([CPU, result('cuda', [2, 2, 2, 9, 9]), broken]);
    expect(taken).toBe('cpu 1');
    expect(said[1]).toMatch(/^unsteady: .*4\.5 times/);
    expect(said[2]).toBe('no adapter');
  });

  it('does not leave an unsteady CPU for something slower', () => {
    expect(reasons([result('cpu', [2, 2, 9, 9]), result('webgpu', [90, 90, 90])]).taken).toBe('cpu 1');
  });

  it('takes two threads where they are faster', () => {
    expect(reasons([CPU, result('cpu', [8, 8, 8], 0, 2)]).taken).toBe('cpu 2');
  });

  it('refuses with the reason where not even the CPU runs the model', () => {
    const failed = { reason: 'bad graph', raw: '' };
    expect(() => choiceOf([{ ...CPU, failed }], 'auto')).toThrow(/bad graph/);
  });
});

describe('gpu', () => {
  it('takes the best GPU though the CPU is faster', () => {
    const { taken } = choiceOf([CPU, result('webgpu', [40, 40]), result('cuda', [30, 30])], 'gpu');
    expect(taken.provider).toBe('cuda');
  });

  it('says why there is none', () => {
    expect(() => choiceOf([CPU, result('cuda', [2], 1)], 'gpu')).toThrow(/cuda: disagrees with the CPU by 1/);
    expect(() => choiceOf([CPU], 'gpu')).toThrow(expect.objectContaining({ code: 'provider-unavailable' }));
  });
});

it('is measured anew where measuring failed before', async () => {
  const engine = Engine.start();
  try {
    const loaded = await engine.load(await openModel(`${MODELS}pebble.onnx`));
    const cut = methodCut(loaded.model, loaded.graph.flow, methodNamed(loaded.model, 'forward'));
    let tries = 0;
    const broken = {
      ...loaded,
      get graph(): never {
        tries++;
        throw new Error(`try ${tries}`);
      },
    };
    await expect(engine.chooseProvider(broken, cut)).rejects.toThrow('try 1');
    await expect(engine.chooseProvider(broken, cut)).rejects.toThrow('try 2');
  } finally {
    await engine.close();
  }
});

describe('names and reasons', () => {
  it('knows the nearest names of a misspelt one', () => {
    expect(() => checkProvider('cudda')).toThrow(/nearest: cuda/);
    for (const name of ['auto', 'gpu', 'dml', 'coreml', 'wasm']) checkProvider(name);
  });

  it('makes one sentence of what the runtime says', () => {
    const raw =
      '/onnxruntime_src/onnxruntime/core/providers/webgpu/webgpu_context.cc:136 onnxruntime::webgpu::X::<lambda()> status was false. Failed to get a WebGPU adapter: No supported adapters.';
    expect(plainReason('webgpu', raw)).toBe('no graphics adapter that it can use was found');
    expect(plainReason('x', 'E'.repeat(900)).length).toBeLessThanOrEqual(160);
    expect(plainReason('x', '')).toBe('x gave no reason');
  });
});
