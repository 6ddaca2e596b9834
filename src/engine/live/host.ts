// What the host of a live engine says about its sound, and how a model fits to that in time: at its own rate, resampled, or at
// the host's.
import { reblockLatency } from '../../audio/reblock.ts';
import { checkRate } from '../../audio/resample.ts';
import type { Model } from '../../model/model.ts';
import { type Geometry, latencyFrames, usualSpare } from './geometry.ts';

const USUAL_RATE = 48_000;

export interface Host {
  /** Frames the host hands over at a time. */
  readonly vectorFrames: number;
  /** Rate of the host's sound; null is that of the model. */
  readonly rateHz: number | null;
  /** True where a model of another rate is resampled; else it is played at the host's. */
  readonly isResampled: boolean;
}

/** True where sound has to be resampled on its way to the model and back. Throws `value-range` for a rate that is none. */
export function needsResampling({ sampleRate }: Pick<Model, 'sampleRate'>, host: Host): boolean {
  if (host.rateHz !== null) checkRate(host.rateHz);
  return host.isResampled && host.rateHz !== null && sampleRate !== null && sampleRate !== host.rateHz;
}

/** Vectors and blocks at the rate at which the model is played. Throws `value-range` for a rate that is none. */
export function geometryFor(
  model: Pick<Model, 'sampleRate' | 'delay'>,
  host: Host,
  blocks: { readonly blockFrames: number; readonly spareFrames?: number | undefined },
): Geometry {
  const { blockFrames } = blocks;
  const isResampled = needsResampling(model, host);
  const sampleRate = (isResampled ? model.sampleRate : (host.rateHz ?? model.sampleRate)) ?? USUAL_RATE;
  const ratio = isResampled && host.rateHz !== null ? sampleRate / host.rateHz : 1;
  const vectorFrames = Math.ceil(host.vectorFrames * ratio);
  const spareFrames = blocks.spareFrames ?? usualSpare(vectorFrames, blockFrames);
  const geometry = { sampleRate, vectorFrames, blockFrames, spareFrames, delayFrames: model.delay };
  return isResampled && host.rateHz !== null ? resampledGeometry(geometry, host.rateHz) : geometry;
}

/**
 * Resampled vectors have no constant length, so a block may be complete a vector later than it could be. The latency becomes a
 * whole number of the host's frames, where that takes no longer than a block.
 */
function resampledGeometry(geometry: Geometry, hostHz: number): Geometry {
  const { vectorFrames, blockFrames, sampleRate } = geometry;
  const uneven = blockFrames - reblockLatency(vectorFrames, blockFrames);
  const step = sampleRate / greatestDivisor(sampleRate, hostHz);
  const latency = latencyFrames(geometry) + uneven;
  const whole = step <= blockFrames ? Math.ceil(latency / step) * step : latency;
  return { ...geometry, extraFrames: uneven + whole - latency };
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
