// A process of its own that plays the demo model in real time, left alone or while it is changed or made to fail, and prints what
// happened as one line of JSON; what another run left in memory is no part of it. Arguments: kind, seconds, limit of a click, root.
import { readWav } from '../../src/audio/wav.ts';
import type { LiveEngine } from '../../src/engine/live/live-engine.ts';
import { openModel } from '../../src/model/open.ts';
import { makeWatch } from '../../src/monitor/watch.ts';
import { controller, type Done } from './control.ts';
import { type Played, playPaced } from './paced.ts';
import { LISTENED, looped, start } from './stage.ts';

export type Kind = 'alone' | 'changes' | 'faults';

export interface Run extends Played {
  readonly recoveriesMs: readonly number[];
  readonly latencySamples: number;
  readonly summariesDropped: number;
  readonly done: Done | null;
}

const [kind = 'alone', seconds = '20', limit = '1', root = './'] = process.argv.slice(2);
const model = await openModel(`${root}models/pebble.onnx`);
const sound = looped((await readWav(`${root}media/strings.wav`)).channels[0] ?? new Float32Array());
console.log(JSON.stringify(await run()));

async function run(): Promise<Run> {
  const hasFaults = kind === 'faults';
  const { engine, events } = await start(model, { hasFaults });
  const control =
    kind === 'alone' ? null : controller(engine, model, { seconds: Number(seconds), hasFaults });
  const act = control === null ? {} : { control: control.act };
  const watched = control === null ? null : await observed(engine);
  const played = await playPaced(engine, { sound, seconds: Number(seconds), limit: Number(limit), ...act });
  const { latencySamples } = engine.counts;
  await engine.close();
  const recoveriesMs = events.flatMap((event) => (event.kind === 'recovered' ? [event.ms] : []));
  const summariesDropped = watched?.dropped ?? 0;
  return { ...played, latencySamples, summariesDropped, recoveriesMs, done: control?.done ?? null };
}

/** Watches and listens while it plays; the queue of the watch, which nobody reads. */
async function observed(engine: LiveEngine) {
  await engine.listen('latent', `0-${LISTENED - 1}`, 'line');
  return engine.watch(makeWatch('w', 'a:decoder.stages.?.?', ['rms', 'channels'], 30));
}
