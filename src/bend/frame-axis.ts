// The axis of time of a bend's target, for operators that act from frame to frame: which it is, how fast its frames are,
// and why a target has none. Takes a target, gives an axis or a sentence.
import { openAxis } from '../graph/frames.ts';
import type { BendTarget } from './bend-target.ts';
import type { BendContext } from './operator.ts';

/** The axis of the frames: as measured, else the one axis of open size; null where there is none. */
export function frameAxisOf(target: BendTarget): number | null {
  if (target.kind === 'weight') return null;
  return target.frames === null ? openAxis(target.shape) : target.frames.axis;
}

/** True where an axis is longer in a longer block, so that what is computed over it would depend on the cut. */
export function growsWith(target: BendTarget, axis: number): boolean {
  if (target.kind === 'weight') return false;
  return (
    typeof target.shape[axis] !== 'number' || (target.frames?.grows === true && target.frames.axis === axis)
  );
}

/** Why a bend cannot act along the frames of its target; null where it can. */
export function whyNoFrames(context: BendContext): string | null {
  const { target } = context;
  const axis = frameAxisOf(target);
  if (axis === null) return 'it has no frames: its size does not follow the length of the sound';
  const overlap = whyOverlapping(target);
  if (overlap !== null) return overlap;
  const open = target.shape.findIndex((size, at) => at > 0 && at !== axis && typeof size !== 'number');
  return open < 0 ? null : `axis ${open} has no fixed size, so its past cannot be kept`;
}

/** Why the frames of a target are no stream: those of one block and of the next overlap or leave some out. */
export function whyOverlapping(target: BendTarget): string | null {
  const extra = target.frames?.extra ?? 0;
  if (extra === 0) return null;
  const share = `a block of it has ${Math.abs(extra)} frames ${extra > 0 ? 'more' : 'less'} than its share`;
  return `${share}, so its frames do not follow each other from block to block; bend another value near it`;
}

/** The shape of `frames` frames of a target; a batch axis without a size is one stream. */
export function pastShape(target: BendTarget, frames: number): number[] {
  const axis = frameAxisOf(target);
  return target.shape.map((size, at) => (at === axis ? frames : typeof size === 'number' ? size : 1));
}
