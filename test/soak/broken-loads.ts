// Models that cannot be loaded, one for each stage on the way from a file to a session; the one that plays has to play on.
import type { LiveEngine } from '../../src/engine/live/live-engine.ts';
import type { Model } from '../../src/model/model.ts';
import { modelFromBytes, openModel } from '../../src/model/open.ts';
import { modelBytes, node, value } from '../fixtures/onnx-builder.ts';
import { planOf } from '../playing.ts';

export interface BrokenLoad {
  readonly stage: string;
  /** Has to throw. */
  readonly load: (engine: LiveEngine, model: Model) => Promise<unknown>;
}

export const BROKEN_LOADS: readonly BrokenLoad[] = [
  { stage: 'no file', load: async (engine) => engine.load(await openModel('/nowhere/at-all.onnx')) },
  {
    stage: 'no model',
    load: async (engine) =>
      engine.load(await modelFromBytes(new Uint8Array(1000).fill(7), { name: 'damaged' })),
  },
  {
    stage: 'refused by the runtime',
    load: async (engine) => engine.load(await modelFromBytes(oddBytes(), { name: 'odd' })),
  },
  { stage: 'no such method', load: (engine, model) => engine.load(model, [], 'nothing') },
  {
    stage: 'a bend that does not fit',
    load: (engine, model) => engine.load(model, planOf('x scale a:nothing.at.all')),
  },
];

/** Well formed, but no runtime knows its operation. */
function oddBytes(): Uint8Array {
  const shape = [1, 1, 'frames'];
  const methods = { forward: { inputs: ['signal'], outputs: ['audio'] } };
  return modelBytes({
    inputs: [value('signal', shape)],
    outputs: [value('audio', shape)],
    nodes: [node('NoSuchOperation', ['signal'], ['audio'])],
    metadata: { livebend: JSON.stringify({ version: 1, sampleRate: 48_000, methods }) },
  });
}
