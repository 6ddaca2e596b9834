// One block between the rings of a lane and its session: sound or latents in, sound or latents out, and the units that are
// listened to. All arrays are made once; a latent is read at the first sample of its time and held for as long as it lasts.
import { type FrameRow, firstInto, holdInto, lineInto } from '../../audio/frame-ratio.ts';
import type { RingBuffer } from '../../audio/ring-buffer.ts';
import { rows } from '../../audio/rows.ts';
import type { BlockSession } from '../block-session.ts';
import type { LaneStart, Plane } from './lane-messages.ts';

export class LaneFrames {
  /** What goes to the ring: the channels of the sound, then the planes. */
  readonly rows: readonly Float32Array[];
  /** The channels of the sound alone. */
  readonly sound: readonly Float32Array[];
  readonly silence: readonly Float32Array[];
  /** The rows as they would be without a change. */
  private readonly before: readonly Float32Array[];
  private readonly taken: readonly Float32Array[];
  private readonly input: Float32Array;
  private readonly inputs: readonly FrameRow[];
  private readonly outputs: readonly FrameRow[];
  /** The last frame of each plane. */
  private readonly last: Float32Array;

  constructor(private readonly start: LaneStart) {
    const { block, inputChannels, outputChannels, inRatio, outRatio, planes } = start;
    const count = outputChannels + planes.length;
    this.rows = rows(count, block);
    this.sound = this.rows.slice(0, outputChannels);
    this.silence = rows(count, block);
    this.before = rows(count, block);
    this.taken = rows(inputChannels, block);
    this.input = new Float32Array((inputChannels * block) / inRatio);
    this.inputs = frameRows(inputChannels, block, inRatio);
    this.outputs = frameRows(outputChannels, block, outRatio);
    this.last = new Float32Array(planes.length);
  }

  /** Takes a block from the ring and feeds it. */
  feed(ring: RingBuffer, session: BlockSession): void {
    ring.pull(this.taken, 0, this.start.block);
    for (let channel = 0; channel < this.taken.length; channel++) {
      const row = this.taken[channel];
      const place = this.inputs[channel];
      if (row !== undefined && place !== undefined) firstInto(this.input, place, row);
    }
    session.setInput(0, this.input);
  }

  /** Keeps what the session gave, as it would be without the change that comes. */
  collectBefore(session: BlockSession): void {
    this.fill(this.before, session);
  }

  /** Takes what the session gave. */
  collect(session: BlockSession): void {
    this.fill(this.rows, session);
    const { planes } = this.start;
    for (let index = 0; index < planes.length; index++) {
      const plane = planes[index];
      if (plane !== undefined) this.last[index] = lastOf(plane, session);
    }
  }

  /** From the rows as they would be to the rows as they are, over some frames. */
  blend(frames: number): void {
    for (let channel = 0; channel < this.rows.length; channel++) {
      const row = this.rows[channel];
      const before = this.before[channel];
      if (row === undefined || before === undefined) continue;
      for (let frame = 0; frame < frames; frame++) {
        const part = 0.5 - 0.5 * Math.cos((Math.PI * (frame + 1)) / (frames + 1));
        const old = before[frame] ?? 0;
        row[frame] = old + ((row[frame] ?? 0) - old) * part;
      }
    }
  }

  /** From silence to the rows as they are, for `blend`. */
  fromSilence(): void {
    for (let channel = 0; channel < this.before.length; channel++) this.before[channel]?.fill(0);
  }

  /** From the rows as they are to silence, over some frames. */
  fadeOut(frames: number): void {
    for (let channel = 0; channel < this.rows.length; channel++) {
      const row = this.rows[channel];
      if (row === undefined) continue;
      for (let frame = 0; frame < frames; frame++)
        row[frame] = (row[frame] ?? 0) * (0.5 + 0.5 * Math.cos((Math.PI * (frame + 1)) / (frames + 1)));
      row.fill(0, frames);
    }
  }

  private fill(rows: readonly Float32Array[], session: BlockSession): void {
    const { outputChannels, planes } = this.start;
    const given = session.outputArray(0) as Float32Array;
    for (let channel = 0; channel < outputChannels; channel++) {
      const row = rows[channel];
      const place = this.outputs[channel];
      if (row !== undefined && place !== undefined) copyHeld(row, given, place);
    }
    for (let index = 0; index < planes.length; index++) {
      const plane = planes[index];
      const row = rows[outputChannels + index];
      if (plane === undefined || row === undefined) continue;
      const source = session.outputArray(plane.output) as Float32Array;
      if (plane.isLine) lineInto(row, source, plane, this.last[index] ?? 0);
      else holdInto(row, source, plane);
    }
  }
}

/** As `holdInto`, but lets through what is no number, which the guard looks for. */
function copyHeld(row: Float32Array, source: Float32Array, { start, count, ratio }: FrameRow): void {
  for (let frame = 0; frame < count; frame++) {
    const value = source[start + frame] ?? 0;
    const at = frame * ratio;
    for (let sample = 0; sample < ratio; sample++) row[at + sample] = value;
  }
}

function lastOf({ output, start, count }: Plane, session: BlockSession): number {
  const value = (session.outputArray(output) as Float32Array)[start + count - 1] ?? 0;
  return value - value === 0 ? value : 0;
}

/** Where the frames of each channel lie in a tensor `[1, channels, frames]`. */
function frameRows(channels: number, block: number, ratio: number): FrameRow[] {
  const count = block / ratio;
  return Array.from({ length: channels }, (_, channel) => ({ start: channel * count, count, ratio }));
}
