// What the host of a live engine says about its sound, and how a model fits to that in time: at its own rate, resampled, or at
// the host's.
import { greatestDivisor } from '../../audio/reblock.ts';
import { checkRate } from '../../audio/resample.ts';
import { USUAL_RATE } from '../block-clock.ts';
import { type Geometry, latencyFrames, type ModelForm, usualSpare } from './geometry.ts';

export interface Host {
  /** Frames the host hands over at a time. */
  readonly vectorFrames: number;
  /** Rate of the host's sound; null is that of the model. */
  readonly rateHz: number | null;
  /** True where a model of another rate is resampled; else it is played at the host's. */
  readonly isResampled: boolean;
}

type Timed = Pick<ModelForm, 'sampleRate' | 'blockFrames' | 'delayFrames'>;

export function isSameHost(a: Host, b: Host): boolean {
  return a.vectorFrames === b.vectorFrames && a.rateHz === b.rateHz && a.isResampled === b.isResampled;
}

/** The rate of the host where sound has to be resampled on its way to the model and back; else null. */
export function bridgedRate(host: Host, { sampleRate }: Pick<ModelForm, 'sampleRate'>): number | null {
  const isOther = sampleRate !== null && sampleRate !== host.rateHz;
  return host.isResampled && isOther ? host.rateHz : null;
}

/**
 * Vectors and blocks at the rate at which the model is played; `spareFrames` are `usualSpare` where they are null. Throws
 * `value-range` for a rate that is none.
 */
export function geometryOf(host: Host, form: Timed, spareFrames: number | null): Geometry {
  if (host.rateHz !== null) checkRate(host.rateHz);
  const { blockFrames, delayFrames } = form;
  const hostHz = bridgedRate(host, form);
  const sampleRate = (hostHz === null ? (host.rateHz ?? form.sampleRate) : form.sampleRate) ?? USUAL_RATE;
  const vectorFrames =
    hostHz === null ? host.vectorFrames : Math.ceil((host.vectorFrames * sampleRate) / hostHz);
  const spare = spareFrames ?? usualSpare(vectorFrames, blockFrames);
  const geometry = { sampleRate, vectorFrames, blockFrames, spareFrames: spare, delayFrames };
  return hostHz === null ? geometry : resampledGeometry(geometry, hostHz);
}

/**
 * Resampled vectors have no constant length, so a block may be complete a vector later than it could be. The latency becomes a
 * whole number of the host's frames, where that takes no longer than a block.
 */
function resampledGeometry(geometry: Geometry, hostHz: number): Geometry {
  const { vectorFrames, blockFrames, sampleRate } = geometry;
  const uneven = greatestDivisor(vectorFrames, blockFrames);
  const step = sampleRate / greatestDivisor(sampleRate, hostHz);
  const latency = latencyFrames(geometry) + uneven;
  const whole = step <= blockFrames ? Math.ceil(latency / step) * step : latency;
  return { ...geometry, extraFrames: uneven + whole - latency };
}
