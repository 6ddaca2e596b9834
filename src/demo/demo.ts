// The demo: plays a sound through the demo model with bends that come and go, writes it, the unbent version and a picture
// into a folder. Says nothing itself; gives what was made.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decibel, rms, type Sound, soundSeconds } from '../audio/sound.ts';
import { readWav, writeWav } from '../audio/wav.ts';
import { Engine } from '../engine/engine.ts';
import { type Rendering, type RenderOptions, render } from '../engine/render.ts';
import type { RenderedBlock } from '../engine/sound-stage.ts';
import { numbersOf, type TensorData } from '../engine/tensor.ts';
import { failure } from '../errors.ts';
import { openModel } from '../model/open.ts';
import { packageFile } from './package-files.ts';
import { demoPicture } from './picture.ts';
import { MODEL, piecePlan, pieceScore, SOUND } from './piece.ts';

export interface Demo {
  readonly seconds: number;
  /** Files that were written. */
  readonly bentFile: string;
  readonly unbentFile: string;
  readonly pictureFile: string;
  readonly unbent: Sound;
  readonly bent: Sound;
}

const TAPS = ['latent', 'decoder.ups.1'];
const BLOCK = 256;

/** Makes `demo.wav`, `demo-unbent.wav` and `demo.png` in a folder; `onPart` is told how far it is, 0 to 1. Throws `file-not-written`. */
export async function makeDemo(folder: string, onPart: (part: number) => void): Promise<Demo> {
  await makeFolder(folder);
  const before = await readWav(packageFile(SOUND));
  const model = await openModel(packageFile(MODEL));
  const plan = piecePlan();
  const score = pieceScore();
  const engine = Engine.start();
  try {
    const loaded = await engine.load(model);
    const progress = (from: number, to: number) => (done: number) => onPart(from + (to - from) * done);
    const play = (options: RenderOptions) => render(engine, loaded, before, { block: BLOCK, ...options });
    const unbent = await play({ onBlock: told(progress(0, 0.4)) });
    const columns: Columns = { latents: [], levels: [] };
    const bent = await play({ plan, score, taps: TAPS, onBlock: gathering(columns, progress(0.4, 0.8)) });
    const picture = { before, unbent: unbent.sound, bent: bent.sound, ...rowsOf(columns), plan, score };
    const pictureFile = join(folder, 'demo.png');
    await writeFile(pictureFile, demoPicture(picture));
    onPart(1);
    return { ...(await writeSounds(folder, unbent, bent)), pictureFile, seconds: soundSeconds(before) };
  } finally {
    await engine.close();
  }
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((cause) => {
    throw failure('file-not-written', folder, 'the folder cannot be made', { cause });
  });
}

async function writeSounds(folder: string, unbent: Rendering, bent: Rendering) {
  const bentFile = join(folder, 'demo.wav');
  const unbentFile = join(folder, 'demo-unbent.wav');
  await writeWav(bentFile, bent.sound, 'int24');
  await writeWav(unbentFile, unbent.sound, 'int24');
  return { bentFile, unbentFile, unbent: unbent.sound, bent: bent.sound };
}

/** Numbers of the taps, a column for every block. */
interface Columns {
  readonly latents: Float32Array[];
  readonly levels: Float32Array[];
}

function told(onPart: (part: number) => void) {
  return ({ frame, frames }: RenderedBlock) => onPart(frame / frames);
}

function gathering(columns: Columns, onPart: (part: number) => void) {
  return ({ frame, frames, taps: [latent, stage] }: RenderedBlock) => {
    if (latent !== undefined) columns.latents.push(channelNumbers(latent, rms));
    if (stage !== undefined) columns.levels.push(channelNumbers(stage, (row) => decibel(rms(row), -100)));
    onPart(frame / frames);
  };
}

/** One number for each channel of `[1, channels, frames]`. */
function channelNumbers(tensor: TensorData, measure: (row: Float32Array) => number): Float32Array {
  const numbers = Float32Array.from(numbersOf(tensor));
  const frames = tensor.shape.at(-1) ?? 1;
  return Float32Array.from({ length: numbers.length / frames }, (_, channel) =>
    measure(numbers.subarray(channel * frames, (channel + 1) * frames)),
  );
}

function rowsOf({ latents, levels }: Columns) {
  return { latents: transposed(latents), levels: transposed(levels) };
}

function transposed(columns: readonly Float32Array[]): Float32Array[] {
  const rows = columns[0]?.length ?? 0;
  return Array.from({ length: rows }, (_, row) => Float32Array.from(columns, (column) => column[row] ?? 0));
}
