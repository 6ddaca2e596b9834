// Streams of sound at another rate: a sine stays where it is, the cut changes nothing, and what is held back is bounded.
import { expect, it } from 'vitest';
import { heldFrames, PIECE_FRAMES, RateConverter } from '../../src/audio/rate-converter.ts';
import { draws, noise } from '../draws.ts';

const RATES = [
  [44_100, 48_000],
  [48_000, 44_100],
  [96_000, 48_000],
  [48_000, 96_000],
  [192_000, 16_000],
  [16_000, 192_000],
  [8_000, 48_000],
  [48_000, 11_025],
  [44_101, 48_000],
] as const;

/** Everything that comes out, and the most that was ever held back. */
async function converted(from: number, to: number, sound: Float32Array, cut: () => number) {
  const converter = await RateConverter.open(1, from, to);
  const out = new Float32Array(Math.ceil((sound.length * to) / from) + 8);
  const piece = [new Float32Array(converter.mostFrames)];
  let filled = 0;
  let held = 0;
  for (let at = 0; at < sound.length; ) {
    const frames = Math.min(cut(), sound.length - at);
    const count = converter.convert([sound], at, frames, piece);
    out.set(piece[0]?.subarray(0, count) ?? [], filled);
    filled += count;
    at += frames;
    held = Math.max(held, (at * to) / from - filled);
  }
  converter.close();
  return { out: out.subarray(0, filled), held };
}

function sine(rate: number, frames: number): Float32Array {
  return Float32Array.from(
    { length: frames },
    (_, frame) => 0.5 * Math.sin((2 * Math.PI * 1000 * frame) / rate),
  );
}

it.each(RATES)('from %d to %d Hz a sine keeps its frequency and its moment', async (from, to) => {
  const frames = Math.round(from / 4);
  const { out } = await converted(from, to, sine(from, frames), () => 128);
  const wanted = sine(to, out.length);
  const settled = Math.round(to / 50);
  const worst = out
    .subarray(settled)
    .reduce((most, sample, frame) => Math.max(most, Math.abs(sample - (wanted[frame + settled] ?? 0))), 0);
  expect(worst).toBeLessThan(1e-4);
});

it.each(RATES)(
  'from %d to %d Hz any cut gives the same samples and holds no more back than it says',
  async (from, to) => {
    const random = draws(4);
    const played = noise(Math.round(from / 3), 4);
    const even = await converted(from, to, played, () => PIECE_FRAMES);
    const uneven = await converted(
      from,
      to,
      played,
      () => 1 + Math.floor((PIECE_FRAMES - 1) * random() ** 3),
    );
    const length = Math.min(even.out.length, uneven.out.length);
    expect(uneven.out.subarray(0, length)).toEqual(even.out.subarray(0, length));
    expect(Math.max(even.held, uneven.held)).toBeLessThanOrEqual(heldFrames(from, to));
    expect(length).toBeGreaterThan((played.length * to) / from - heldFrames(from, to) - 1);
  },
);

it.each([0, 192_001, 44_100.5, Number.NaN])('a rate of %d Hz is refused', async (rate) => {
  await expect(RateConverter.open(1, rate, 48_000)).rejects.toMatchObject({ code: 'value-range' });
  await expect(RateConverter.open(1, 48_000, rate)).rejects.toMatchObject({ code: 'value-range' });
});
