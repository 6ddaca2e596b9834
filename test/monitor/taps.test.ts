// Taps on values of every rank and type in every form the reductions had over the opsets, against a plain count on the
// outputs themselves.
import { describe, expect, it } from 'vitest';
import { numbersOf, tensorOf } from '../../src/engine/tensor.ts';
import { modelFromBytes } from '../../src/model/open.ts';
import type { Summary } from '../../src/monitor/summary.ts';
import { int, modelBytes, node, value, weight } from '../fixtures/onnx-builder.ts';
import { Stage } from '../playing.ts';

const FRAMES = 7;

function bytesOf(opset: number): Uint8Array {
  const cast = (from: string, to: string, type: number) =>
    node('Cast', [from], [to], { attributes: [int('to', type)] });
  return modelBytes({
    opset,
    inputs: [value('x', [1, 3, 'frames'])],
    weights: [weight('three', [1], [3], 'int64'), weight('ten', [1], [10])],
    nodes: [
      node('Mul', ['x', 'ten'], ['scaled']),
      node('ReduceSum', ['scaled'], ['scalar'], { attributes: [int('keepdims', 0)] }),
      node('GlobalAveragePool', ['scaled'], ['pooled']),
      node('Reshape', ['pooled', 'three'], ['list']),
      cast('scaled', 'whole', 7),
      node('Mul', ['whole', 'whole'], ['counted']),
      node('Greater', ['scaled', 'ten'], ['loud']),
      cast('scaled', 'wide', 11),
      node('Mul', ['wide', 'wide'], ['exact']),
    ],
    outputs: [
      value('scaled', [1, 3, 'frames']),
      value('scalar', []),
      value('list', [3]),
      value('counted', [1, 3, 'frames'], 'int64'),
      value('loud', [1, 3, 'frames'], 'bool'),
      value('exact', [1, 3, 'frames'], 'float64'),
    ],
  });
}

describe.each([11, 13, 17, 18, 21])('taps at opset %i', (opset) => {
  it('tell of numbers, lists, whole numbers, truth values and doubles what counting gives', async () => {
    const stage = await Stage.open(await modelFromBytes(bytesOf(opset), { name: 'taps' }));
    const player = await stage.player();
    const told = new Map<string, Summary>();
    const statistics = ['mean', 'rms', 'min', 'max', 'sparsity', 'channels', 'histogram'];
    await player.watch('all', 'a:*', statistics, {
      rateHz: 1000,
      onSummary: (summary) => told.set(summary.target.slice(2), summary),
    });
    const samples = Float32Array.from({ length: 3 * FRAMES }, (_, index) =>
      index % 5 === 0 ? 0 : Math.sin(index),
    );
    const outputs = await player.run([tensorOf('float32', [1, 3, FRAMES], samples)]);
    expect(outputs.length).toBe(6);
    for (const [index, name] of stage.cut.outputs.entries()) {
      const activation = [...stage.loaded.graph.activations.values()].find((each) => each.value === name);
      const summary = told.get(activation?.name ?? '');
      const output = outputs[index];
      if (output === undefined || summary === undefined) throw new Error(`nothing is told of ${name}`);
      const numbers = Array.from(numbersOf(output));
      const channels = output.shape.length === 0 ? 1 : 3;
      const inner = numbers.length / channels;
      const near = (got: number | undefined, wanted: number) =>
        expect(Math.abs((got ?? Number.NaN) - wanted) / Math.max(1, Math.abs(wanted)), name).toBeLessThan(
          1e-5,
        );
      near(summary.mean, numbers.reduce((sum, number) => sum + number, 0) / numbers.length);
      near(summary.rms, Math.sqrt(numbers.reduce((sum, number) => sum + number ** 2, 0) / numbers.length));
      near(summary.min, Math.min(...numbers));
      near(summary.max, Math.max(...numbers));
      near(summary.sparsity, numbers.filter((number) => Math.abs(number) <= 1e-6).length / numbers.length);
      expect(summary.channels?.length, name).toBe(channels);
      for (let channel = 0; channel < channels; channel++) {
        const own = numbers.slice(channel * inner, (channel + 1) * inner);
        near(
          summary.channels?.[channel],
          Math.sqrt(own.reduce((sum, number) => sum + number ** 2, 0) / inner),
        );
      }
      expect(
        summary.histogram?.counts.reduce((sum, count) => sum + count, 0),
        name,
      ).toBe(numbers.length);
    }
    await stage.close();
  });
});
