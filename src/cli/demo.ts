// `livebend` without a verb: makes the demo and says in a few lines what was done and what to try next.
import { relative, resolve } from 'node:path';
import { decibel, peak } from '../audio/sound.ts';
import { type Demo, makeDemo } from '../demo/demo.ts';
import { packageFile } from '../demo/package-files.ts';
import { idOf, MODEL, PARTS, SOUND } from '../demo/piece.ts';
import { startProgress } from './progress.ts';

/** Makes the demo in the folder `out` of the working directory. */
export async function demo(): Promise<void> {
  const progress = startProgress('playing');
  try {
    const made = await makeDemo('out', progress.update);
    progress.stop();
    console.log(demoText(made).join('\n'));
  } finally {
    progress.stop();
  }
}

function demoText({ bentFile, unbentFile, pictureFile, seconds, bent }: Demo): string[] {
  const command = `node ${shown('dist/cli.js')}`;
  const model = shown(MODEL);
  const level = decibel(Math.max(...bent.channels.map(peak))).toFixed(1);
  return [
    `${seconds.toFixed(0)} s of ${SOUND} through ${MODEL}, bent while it played (peak ${level} dB):`,
    ...PARTS.map((part) => `  ${partSeconds(part.moves)}  ${idOf(part).padEnd(5)}  ${part.heard}`),
    `listen to ${bentFile}, beside it ${unbentFile}; look at ${pictureFile}`,
    'next:',
    `  ${command} inspect ${model} --activations "decoder.*"`,
    `  ${command} render ${model} ${shown('media/drums.wav')} out/drums.wav -b "turn permute latent seed 4"`,
    `  ${command} render ${model} ${shown('media/drone.wav')} out/drone.wav -b "holes mask decoder.ups.1 prob 1" --at "1 holes prob 0.1 ramp 5000"`,
  ];
}

function partSeconds(moves: (typeof PARTS)[number]['moves']): string {
  const first = moves[0]?.[0] ?? 0;
  const [start = 0, , rampMs = 0] = moves.at(-1) ?? [];
  return `${first.toFixed(1)} to ${(start + rampMs / 1000).toFixed(1)} s`;
}

/** A file of the package as it is typed from the working directory. */
function shown(name: string): string {
  const path = relative(resolve('.'), packageFile(name)) || '.';
  return /^[\w./\\:-]+$/.test(path) ? path : `"${path}"`;
}
