// How a value gets to where it is set: within a block as a fade of the block, beyond that as a glide from block to block.
import { type RampOptions, rampDuration } from '../glides.ts';
import { blockMs, framesOfMs, type Geometry } from './geometry.ts';
import { JOIN_MS } from './stream-edge.ts';

export interface LiveRamp {
  readonly glide: RampOptions;
  /** Frames over which the block fades from the old value to the new one. */
  readonly fadeFrames: number;
}

/** 10 ms where nothing else is asked for; 0 jumps. Throws `value-range`. */
export function liveRamp(ramp: RampOptions, where: string, geometry: Geometry): LiveRamp {
  const rampMs = ramp.rampMs === undefined ? JOIN_MS : rampDuration(ramp, where);
  if (rampMs > blockMs(geometry)) return { glide: ramp, fadeFrames: 0 };
  const fadeFrames = rampMs === 0 ? 0 : framesOfMs(rampMs, geometry.sampleRate);
  return { glide: { ...ramp, rampMs: 0 }, fadeFrames };
}

/** Frames of the usual fade. */
export function joinFrames({ sampleRate }: Geometry): number {
  return framesOfMs(JOIN_MS, sampleRate);
}
