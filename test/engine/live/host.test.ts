// How a model fits to a host in time: the latency is a whole number of the host's frames, and what is no rate is refused.
import { describe, expect, it } from 'vitest';
import { latencyFrames, waitFrames } from '../../../src/engine/live/geometry.ts';
import { bridgedRate, geometryOf, type Host } from '../../../src/engine/live/host.ts';

const form = { sampleRate: 48_000, delayFrames: 240, blockFrames: 2048 };
const host = (parts: Partial<Host> = {}): Host => ({
  vectorFrames: 512,
  rateHz: null,
  isResampled: true,
  ...parts,
});

describe('a host of the rate of the model', () => {
  it('needs nothing, whether it says its rate or not', () => {
    for (const rateHz of [null, 48_000]) {
      expect(bridgedRate(host({ rateHz }), form)).toBeNull();
      expect(geometryOf(host({ rateHz }), form, null)).toEqual({
        sampleRate: 48_000,
        vectorFrames: 512,
        blockFrames: 2048,
        spareFrames: 2048,
        delayFrames: 240,
      });
    }
  });
});

describe('a host of another rate', () => {
  it.each([44_100, 32_000, 96_000, 88_200, 22_050])(
    'of %d Hz hears the model after a whole number of its frames',
    (rateHz) => {
      for (const vectorFrames of [64, 500, 512, 4096]) {
        const geometry = geometryOf(host({ rateHz, vectorFrames }), form, null);
        expect(Number.isInteger((latencyFrames(geometry) * rateHz) / 48_000)).toBe(true);
        expect(geometry.sampleRate).toBe(48_000);
        // A block is complete a block after it began at the latest, and may then be computed.
        expect(waitFrames(geometry)).toBeGreaterThanOrEqual(2048 + geometry.spareFrames);
        expect(waitFrames(geometry)).toBeLessThan(2 * 2048 + geometry.spareFrames);
      }
    },
  );

  it('plays the model at its own rate where nothing is to be resampled', () => {
    const geometry = geometryOf(host({ rateHz: 44_100, isResampled: false }), form, null);
    expect([geometry.sampleRate, geometry.vectorFrames, geometry.extraFrames]).toEqual([
      44_100,
      512,
      undefined,
    ]);
  });

  it('takes a model that does not say its rate for one of the host', () => {
    const unknown = { sampleRate: null, delayFrames: 0, blockFrames: 64 };
    expect(bridgedRate(host({ rateHz: 44_100 }), unknown)).toBeNull();
    expect(geometryOf(host({ rateHz: 44_100 }), unknown, null).sampleRate).toBe(44_100);
  });

  it.each([0, -1, 44_100.5, Number.NaN, 1e9])('of %d Hz is refused', (rateHz) => {
    expect(() => geometryOf(host({ rateHz }), form, null)).toThrow(/resample: sample rate/);
  });
});
