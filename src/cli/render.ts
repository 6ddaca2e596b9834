// `livebend render MODEL IN.wav OUT.wav`: a sound file through a bent model, written as a sound file, with what a
// musician should know about it: what was bent, how loud it is, whether it clips.
import { resolve } from 'node:path';
import { readSound } from '../audio/read-sound.ts';
import { decibel, peak, type Sound, soundFrames, soundSeconds } from '../audio/sound.ts';
import { writeWav } from '../audio/wav.ts';
import type { WavSamples } from '../audio/wav-codec.ts';
import { withCapture } from '../bend/resources.ts';
import { Engine } from '../engine/engine.ts';
import { type RenderOptions, render } from '../engine/render.ts';
import { failure } from '../errors.ts';
import { capturePass } from './capture-pass.ts';
import { openAs } from './open-options.ts';
import { openResources, readPlanOptions } from './plan-options.ts';
import { startProgress } from './progress.ts';
import { reportLines } from './report.ts';
import { readScore } from './score-option.ts';
import { soundPass } from './sound-pass.ts';
import { fittingPlan, type StateOptions, withState } from './state-option.ts';

export interface RenderFileOptions extends StateOptions {
  readonly provider?: string;
  readonly channels: 'each' | 'mix';
  /** Seconds. */
  readonly tail: number;
  /** Decibels. */
  readonly gain: number;
  readonly bits: keyof typeof SAMPLES;
  readonly at: readonly string[];
  /** `NAME=TARGET` */
  readonly capture?: readonly string[];
}

/** What `--bits` takes, and how samples are written then. */
export const SAMPLES = { 16: 'int16', 24: 'int24', 32: 'int32', float: 'float32' } as const satisfies Record<
  string,
  WavSamples
>;

/** Renders a file. Throws what reading, rendering and writing throw. */
export async function renderFile(
  modelPath: string,
  from: string,
  to: string,
  given: RenderFileOptions,
): Promise<void> {
  if (resolve(from) === resolve(to)) throw failure('file-not-written', to, 'is the sound that is read');
  const options = await withState(given);
  const sound = await readSound(from);
  const typed = await readPlanOptions(options);
  const { controls } = typed;
  const score = await readScore(typed.plan, options.at);
  const model = await openAs(modelPath, options);
  const engine = Engine.start();
  const progress = startProgress('rendering');
  try {
    const loaded = await engine.load(model);
    const { method, block = options.stateBlock, provider, channels, wet = 1 } = options;
    const resources = await openResources(typed, options, loaded.graph);
    const plan = fittingPlan(typed, loaded, resources, method);
    const common: RenderOptions = {
      plan,
      score,
      controls,
      resources,
      channels,
      wet,
      tailSeconds: options.tail,
      onBlock: ({ frame, frames }) => progress.update(frame / frames),
      ...(method === undefined ? {} : { method }),
      ...(block === undefined ? {} : { block }),
      ...(provider === undefined ? {} : { provider }),
    };
    const pass = soundPass(engine, loaded, sound, common);
    const captures = await capturePass(pass, options.capture ?? []);
    const all = captures.reduce(withCapture, resources);
    const rendering = await render(engine, loaded, sound, { ...common, resources: all });
    progress.stop();
    for (const line of reportLines(rendering.reports)) console.error(line);
    const out = amplified(rendering.sound, options.gain);
    await writeWav(to, out, SAMPLES[options.bits]);
    for (const line of warnings(out, options.bits, rendering.notFinite)) console.error(line);
    console.log(fileLine(to, out, options.bits));
  } finally {
    progress.stop();
    await engine.close();
  }
}

function amplified(sound: Sound, gainDb: number): Sound {
  if (gainDb === 0) return sound;
  const factor = 10 ** (gainDb / 20);
  return { ...sound, channels: sound.channels.map((channel) => channel.map((sample) => sample * factor)) };
}

function warnings(sound: Sound, bits: RenderFileOptions['bits'], notFinite: number): string[] {
  const over = sound.channels.reduce((sum, channel) => sum + samplesOver(channel), 0);
  const level = decibel(peakOf(sound)).toFixed(1);
  const clipped =
    bits === 'float'
      ? `warning: ${over} samples above full scale, at most by ${level} dB; the float file keeps them`
      : `warning: ${over} samples clipped, above full scale by up to ${level} dB; use --gain -${Math.ceil(Number(level)) || 1}`;
  return [
    ...(over > 0 ? [clipped] : []),
    ...(notFinite > 0 ? [`warning: ${notFinite} samples were no numbers and are silence now`] : []),
  ];
}

function samplesOver(channel: Float32Array): number {
  let over = 0;
  for (const sample of channel) if (Math.abs(sample) > 1) over++;
  return over;
}

function fileLine(to: string, sound: Sound, bits: RenderFileOptions['bits']): string {
  const count = sound.channels.length;
  const kind = bits === 'float' ? '32-bit float' : `${bits} bit`;
  const loudest = soundFrames(sound) === 0 ? '' : `, peak ${decibel(peakOf(sound)).toFixed(1)} dB`;
  return `${to}  ${soundSeconds(sound).toFixed(2)} s, ${count} channel${count === 1 ? '' : 's'}, ${sound.sampleRate} Hz, ${kind}${loudest}`;
}

function peakOf(sound: Sound): number {
  return Math.max(0, ...sound.channels.map(peak));
}
