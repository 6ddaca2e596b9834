// Another sample rate: the same frequencies at the same level and at the same moments.
import { expect, test } from 'vitest';
import { resample } from '../../src/audio/resample.ts';
import { peak, type Sound } from '../../src/audio/sound.ts';

const PAIRS = [
  [48000, 44100],
  [44100, 48000],
  [48000, 16000],
  [22050, 48000],
  [44100, 192000],
] as const;

function sine(sampleRate: number, rateHz: number, seconds: number): Sound {
  const step = (2 * Math.PI * rateHz) / sampleRate;
  const channel = Float32Array.from(
    { length: Math.round(sampleRate * seconds) },
    (_, frame) => 0.5 * Math.sin(step * frame),
  );
  return { sampleRate, channels: [channel] };
}

/** The largest difference away from the two ends, where the filter sees silence beside the sound. */
function innerError(values: Float32Array, expected: Float32Array, margin: number): number {
  return peak(
    values.subarray(margin, -margin).map((value, frame) => value - (expected[frame + margin] ?? 9)),
  );
}

test.each(PAIRS)(
  'from %i to %i Hz a sine keeps frequency, level and phase within 0.001',
  async (from, to) => {
    for (const part of [0.01, 0.1, 0.5, 0.9]) {
      const rateHz = part * Math.min(from, to) * 0.5;
      const got = (await resample(sine(from, rateHz, 0.5), to)).channels[0] ?? new Float32Array(0);
      const wanted = sine(to, rateHz, 0.5).channels[0] ?? new Float32Array(0);
      expect(got.length).toBe(Math.round(Math.round(from * 0.5) * (to / from)));
      expect(innerError(got, wanted, Math.round(0.02 * to))).toBeLessThan(0.5e-3);
    }
  },
);

test.each(PAIRS)('from %i to %i Hz an impulse stays within half a sample of its moment', async (from, to) => {
  const channel = new Float32Array(20_000);
  channel[12_345] = 1;
  const got =
    (await resample({ sampleRate: from, channels: [channel] }, to)).channels[0] ?? new Float32Array(0);
  const strongest = got.reduce((best, value, frame) => (value > (got[best] ?? 0) ? frame : best), 0);
  expect(Math.abs(strongest - (12_345 * to) / from)).toBeLessThanOrEqual(0.5);
});

test('what lies above the new Nyquist frequency is gone', async () => {
  const got = (await resample(sine(48000, 11_000, 0.5), 16000)).channels[0] ?? new Float32Array(0);
  expect(peak(got.subarray(400, -400))).toBeLessThan(1e-4);
});

test('a sound longer than many pieces is without seams', async () => {
  const got = (await resample(sine(48000, 1000, 6), 44100)).channels[0] ?? new Float32Array(0);
  const wanted = sine(44100, 1000, 6).channels[0] ?? new Float32Array(0);
  expect(innerError(got, wanted, 1000)).toBeLessThan(1e-4);
});

test('channels stay apart, also very short and empty ones', async () => {
  const tone = sine(48000, 500, 0.1).channels[0] ?? new Float32Array(0);
  const two = await resample({ sampleRate: 48000, channels: [tone, new Float32Array(tone.length)] }, 44100);
  expect(peak(two.channels[0] ?? [])).toBeGreaterThan(0.4);
  expect(peak(two.channels[1] ?? [])).toBe(0);
  const short = await resample({ sampleRate: 44100, channels: [Float32Array.of(1, 0)] }, 88200);
  expect(short.channels[0]?.length).toBe(4);
  expect(
    (await resample({ sampleRate: 44100, channels: [new Float32Array(0)] }, 88200)).channels[0]?.length,
  ).toBe(0);
});

test('the same rate gives the same sound, and a rate that cannot be is refused', async () => {
  const sound = sine(48000, 500, 0.1);
  expect(await resample(sound, 48000)).toBe(sound);
  for (const rate of [0, -1, 44100.5, Number.NaN, 1e9, 100]) {
    await expect(resample(sound, rate)).rejects.toMatchObject({ code: 'value-range' });
  }
});
