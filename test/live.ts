// Plays a live engine in tests: as fast as it answers, changes at known frames, so that nothing depends on the machine.
import type { LiveEngine } from '../src/engine/live/live-engine.ts';
import { pause, until } from './until.ts';

/** What is done before a frame is pushed; frames are rounded down to vectors. */
export interface LiveChange {
  readonly frame: number;
  readonly act: (engine: LiveEngine) => unknown;
}

/** Waits until every complete block is answered, of the stream that plays then. */
export function answered(engine: Pick<LiveEngine, 'stream'>): Promise<void> {
  return until(() => engine.stream.waitingBlocks === 0, 'every block is answered');
}

export function tick(): Promise<void> {
  return pause(1);
}

/** The first channel of what comes out for a signal, from the state the engine is in. */
export async function playLive(
  engine: LiveEngine,
  signal: Float32Array,
  changes: readonly LiveChange[] = [],
  vector = engine.stream.geometry.vectorFrames,
): Promise<Float32Array> {
  const out = new Float32Array(signal.length);
  const left = [...changes];
  let pulled = 0;
  for (let frame = 0; frame < signal.length; frame += vector) {
    const count = Math.min(vector, signal.length - frame);
    while (left[0] !== undefined && left[0].frame < frame + count) await left.shift()?.act(engine);
    const taken = engine.stream.push([signal], frame, count);
    if (taken !== count) throw new Error(`took ${taken} of ${count} frames`);
    await answered(engine);
    pulled += engine.stream.pull([out], frame, count);
  }
  if (pulled !== signal.length) throw new Error(`gave ${pulled} of ${signal.length} frames`);
  return out;
}

/** Part of a signal that came out late: what belongs to the frames that went in. */
export function inStep(out: Float32Array, frames: number): Float32Array {
  return out.subarray(frames);
}
