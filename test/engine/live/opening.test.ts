// Models that are opened from a file: read, traced and measured in a worker, they play as those that were opened here.
import crc32 from 'crc-32';
import { afterEach, expect, it } from 'vitest';
import { bendGraph } from '../../../src/bend/bent-graph.ts';
import { LiveEngine } from '../../../src/engine/live/live-engine.ts';
import { Opener } from '../../../src/engine/live/opener.ts';
import { loadModel } from '../../../src/engine/live/structure.ts';
import type { LoadedModel } from '../../../src/engine/loaded-model.ts';
import { encodeForRuntime } from '../../../src/engine/runtime-model.ts';
import { cutGraph, methodNamed } from '../../../src/graph/methods.ts';
import { openModel } from '../../../src/model/open.ts';
import { playLive } from '../../live.ts';
import { planOf } from '../../playing.ts';
import { largestDifference, MODELS } from '../../shared.ts';

const BLOCK = 1024;
const OPTIONS = { blockFrames: BLOCK, vectorFrames: BLOCK / 4, isPaced: false };
const signal = Float32Array.from({ length: 12 * BLOCK }, (_, frame) => 0.3 * Math.sin(frame * 0.03));
let engine: LiveEngine | null = null;
afterEach(async () => {
  await engine?.close();
  engine = null;
});

/** The graph as the runtime gets it, and the bytes of all weights. */
function bytesOf({ model, graph }: LoadedModel) {
  const { inputs, outputs } = methodNamed(model, undefined);
  const bent = bendGraph(graph, cutGraph(model, graph.flow, inputs, outputs), []);
  const weights = [...model.weights].map(([name, { bytes }]) => `${name} ${crc32.buf(bytes)}`);
  return { graph: crc32.buf(encodeForRuntime(bent.proto, model, bent.weights)), weights };
}

it.each(['pebble.onnx', 'pebble.ts'])(
  '%s has the same graph, weights, activations and states',
  async (name) => {
    const wanted = await loadModel(await openModel(`${MODELS}${name}`));
    const opener = new Opener();
    const { loaded } = await opener.subject(`${MODELS}${name}`, {});
    await opener.close();
    expect(bytesOf(loaded)).toEqual(bytesOf(wanted));
    expect(loaded.graph.activations).toEqual(wanted.graph.activations);
    expect(loaded.graph.types).toEqual(wanted.graph.types);
    expect(loaded.model.states).toEqual(wanted.model.states);
    expect(loaded.model.script).toEqual(wanted.model.script);
    expect(loaded.model.files[0]?.bytes.buffer).toBeInstanceOf(SharedArrayBuffer);
  },
);

it('plays the same sound, with bends, as one that was opened here', async () => {
  const plan = planOf('a scale a:decoder.first amount 0.7', 'w scale w:decoder.first.weight amount 1.2');
  engine = await LiveEngine.openFile(`${MODELS}pebble.onnx`, OPTIONS);
  await engine.bend(plan);
  const out = await playLive(engine, signal);
  await engine.close();
  engine = await LiveEngine.open(await openModel(`${MODELS}pebble.onnx`), OPTIONS);
  await engine.bend(plan);
  expect(largestDifference(out, await playLive(engine, signal))).toBe(0);
});

it('knows the attributes a file was opened with, and keeps them when another is set', async () => {
  engine = await LiveEngine.openFile(`${MODELS}pebble.onnx`, OPTIONS);
  const settings = [{ name: 'gain', values: ['0.5'] }];
  await engine.loadFile(`${MODELS}pebble.ts`, [], { settings });
  expect(engine.attributes.map(({ values }) => values)).toEqual([['0.5']]);
  await engine.setMethod('decode');
  expect(engine.attributes.map(({ values }) => values)).toEqual([['0.5']]);
});

it('refuses what is no model with the reason, and the old one plays on', async () => {
  engine = await LiveEngine.openFile(`${MODELS}pebble.onnx`, OPTIONS);
  await expect(engine.loadFile(`${MODELS}nothing.onnx`)).rejects.toMatchObject({ code: 'file-not-found' });
  await expect(engine.loadFile('package.json')).rejects.toMatchObject({ code: 'model-format' });
  await expect(engine.loadFile(`${MODELS}pebble.ts`, [], { method: 'sing' })).rejects.toThrow(/sing/);
  expect(engine.graph.model.format).toBe('onnx');
  expect((await playLive(engine, signal)).some((sample) => sample !== 0)).toBe(true);
});

it('is refused once the engine is closed, also where it was asked for before', async () => {
  const live = await LiveEngine.openFile(`${MODELS}pebble.onnx`, OPTIONS);
  const loading = live.loadFile(`${MODELS}pebble.ts`);
  const refused = expect(loading).rejects.toMatchObject({ code: 'engine-closed' });
  await live.close();
  await refused;
  await expect(live.loadFile(`${MODELS}pebble.ts`)).rejects.toMatchObject({ code: 'engine-closed' });
});
