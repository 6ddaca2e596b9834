// The demo from a working directory of its own: the files it says it made, and that they hold what it says.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { peak, rms } from '../../src/audio/sound.ts';
import { readWav } from '../../src/audio/wav.ts';
import { PARTS, piecePlan, pieceScore } from '../../src/demo/piece.ts';
import { scoreLanes } from '../../src/engine/score.ts';
import { type Answer, livebend } from '../cli/command-line.ts';
import { emptyFolder } from '../empty-folder.ts';

const folder = emptyFolder();
let answer: Answer;

beforeAll(async () => {
  answer = await livebend([], folder);
}, 120_000);

async function channel(name: string): Promise<Float32Array> {
  const { channels } = await readWav(join(folder, 'out', name));
  return channels[0] ?? new Float32Array();
}

function span(samples: Float32Array, from: number, to: number): Float32Array {
  return samples.subarray(from * 48000, to * 48000);
}

/** The largest bend of the wave at one sample: a click stands far out. */
function sharpest(samples: Float32Array): number {
  return peak(
    samples.map(
      (sample, frame) => sample - 2 * (samples[frame - 1] ?? sample) + (samples[frame - 2] ?? sample),
    ),
  );
}

describe('the demo', () => {
  it('says in about ten lines what was done and what to try next', () => {
    expect(answer.code).toBe(0);
    const lines = answer.out.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(12);
    for (const { bend } of PARTS) expect(answer.out).toContain(`  ${bend.split(' ')[0]} `);
  });

  it('plays 8 s without clipping, silence or clicks, and differs where bends are and only there', async () => {
    const [bent, unbent] = [await channel('demo.wav'), await channel('demo-unbent.wav')];
    expect([bent.length, unbent.length]).toEqual([8 * 48000, 8 * 48000]);
    expect(peak(bent)).toBeLessThan(0.9);
    expect(sharpest(bent)).toBeLessThan(4 * sharpest(unbent));
    const difference = bent.map((sample, frame) => sample - (unbent[frame] ?? 0));
    for (const [from, to] of [
      [1.5, 2.5],
      [3, 4.2],
      [5, 5.8],
      [6.3, 7],
    ] as const) {
      expect(rms(span(bent, from, to))).toBeGreaterThan(0.01);
      expect(rms(span(difference, from, to))).toBeGreaterThan(0.3 * rms(span(unbent, from, to)));
    }
    expect(peak(span(difference, 0, 0.7))).toBe(0);
    expect(peak(span(difference, 7.5, 8))).toBeLessThan(1e-6);
  });

  it('draws a picture', () => {
    const png = readFileSync(join(folder, 'out', 'demo.png'));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1600, expect.any(Number)]);
    expect(png.length).toBeGreaterThan(100_000);
  });

  it('offers commands that work as they are printed', async () => {
    const commands = answer.out.split('\n').filter((line) => /^ {2}node /.test(line));
    expect(commands).toHaveLength(3);
    for (const command of commands) {
      const words = [...command.matchAll(/"([^"]*)"|\S+/g)].map(([whole, quoted]) => quoted ?? whole);
      expect(await livebend(words.slice(2), folder)).toMatchObject({ code: 0 });
    }
  }, 120_000);

  it('has a score that fits its plan', () => {
    expect(scoreLanes(piecePlan(), pieceScore())).toHaveLength(PARTS.length);
  });
});
