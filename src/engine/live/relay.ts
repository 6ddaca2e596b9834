// Which lane is heard: one plays, another may take over at the edge of a block, and for that block both are there and the
// one fades into the other. Takes positions in the stream, gives frames or says that there are none.
import { rows } from '../../audio/rows.ts';
import type { Lane } from './lane.ts';

/** What a reading found: `broken` where the sound comes from elsewhere than the frames before. */
export type Reading = 'none' | 'steady' | 'broken';

export interface RelayOptions {
  readonly channels: number;
  readonly block: number;
  /** Frames over which one lane fades into the next; a block at most. */
  readonly fadeFrames: number;
  /** Told when a lane is heard no more. */
  readonly onRetired: (lane: Lane) => void;
}

export class Relay {
  current: Lane | null = null;
  next: Lane | null = null;
  private readonly other: readonly Float32Array[];
  private readonly fade: number;
  /** True where the frames read last came from the coming lane alone or faded into it. */
  private isAcross = false;
  private isCut = false;

  constructor(private readonly options: RelayOptions) {
    this.other = rows(options.channels, options.block);
    this.fade = Math.min(options.fadeFrames, options.block);
  }

  /** Lets a lane take over at its first block; one that has not been heard yet is what it takes over from. */
  follow(lane: Lane): void {
    if (this.current !== null) this.settle();
    else this.current = this.next;
    if (this.current !== null) this.current.to = lane.from + this.options.block;
    this.next = lane;
    this.isAcross = false;
  }

  /** Ends a change of lanes nobody listens to. */
  settle(): void {
    const { current, next } = this;
    if (next === null) return;
    this.current = next;
    this.next = null;
    this.isCut = true;
    if (current !== null) this.options.onRetired(current);
  }

  /** Gives every lane up; silence where nothing follows. */
  drop(): void {
    const { current, next } = this;
    this.current = null;
    this.next = null;
    if (current !== null) this.options.onRetired(current);
    if (next !== null) this.options.onRetired(next);
  }

  /** Hands frames of the stream to every lane they are for; false where one has no room. */
  push(block: readonly Float32Array[], start: number, frames: number, position: number): boolean {
    const first = this.current?.push(block, start, frames, position) ?? true;
    const second = this.next?.push(block, start, frames, position) ?? true;
    return first && second;
  }

  /** Reads frames that lie within one block into `out`. */
  read(out: readonly Float32Array[], position: number, frames: number): Reading {
    const { current, next } = this;
    if (next === null || position < next.from) return this.readCurrent(out, position, frames);
    const isIn = next.has(position, frames);
    if (position >= next.from + this.options.block) {
      this.current = next;
      this.next = null;
      if (current !== null) this.options.onRetired(current);
      const isJoined = this.isAcross || current === null;
      if (!isIn) return 'none';
      next.pull(out, frames);
      return isJoined ? 'steady' : 'broken';
    }
    const place = position - next.from;
    if (current?.has(position, frames) !== true) {
      if (!isIn) return 'none';
      next.pull(out, frames);
      const wasAcross = this.isAcross;
      this.isAcross = true;
      return wasAcross ? 'steady' : 'broken';
    }
    current.pull(out, frames);
    if (!isIn) {
      const wasAcross = this.isAcross;
      this.isAcross = false;
      return wasAcross ? 'broken' : 'steady';
    }
    next.pull(this.other, frames);
    const isSteady = place === 0 || this.isAcross;
    this.blend(out, place, frames);
    this.isAcross = true;
    return isSteady ? 'steady' : 'broken';
  }

  private blend(out: readonly Float32Array[], place: number, frames: number): void {
    for (let channel = 0; channel < out.length; channel++) {
      const row = out[channel];
      const other = this.other[channel];
      if (row === undefined || other === undefined) continue;
      for (let frame = 0; frame < frames; frame++) {
        const at = place + frame + 1;
        const part = at > this.fade ? 1 : 0.5 - 0.5 * Math.cos((Math.PI * at) / (this.fade + 1));
        const old = row[frame] ?? 0;
        row[frame] = old + ((other[frame] ?? 0) - old) * part;
      }
    }
  }

  private readCurrent(out: readonly Float32Array[], position: number, frames: number): Reading {
    const { current, isCut } = this;
    if (current?.has(position, frames) !== true) return 'none';
    current.pull(out, frames);
    this.isCut = false;
    return isCut ? 'broken' : 'steady';
  }
}
