// Sound as transports carry it, frame after frame with its channels side by side, in and out of what takes planar frames. All
// memory is made at the beginning; push and pull allocate nothing.
import { rows } from './rows.ts';

/** Takes and gives planar frames, `[channels][frames]`; says how many. */
export interface PlanarDoor {
  push(block: readonly Float32Array[], start: number, frames: number): number;
  pull(out: readonly Float32Array[], start: number, frames: number): number;
}

export interface InterleavedOptions {
  /** What is behind it now; asked again for every vector, as it may be replaced. */
  readonly door: () => PlanarDoor;
  readonly inputChannels: number;
  readonly outputChannels: number;
}

/** Frames that are turned in one go. */
const PIECE_FRAMES = 1024;

export class InterleavedDoor {
  readonly #input: readonly Float32Array[];
  readonly #output: readonly Float32Array[];

  constructor(private readonly options: InterleavedOptions) {
    this.#input = rows(options.inputChannels, PIECE_FRAMES);
    this.#output = rows(options.outputChannels, PIECE_FRAMES);
  }

  /** Takes up to `frames` frames of `samples` (`[frames][inputChannels]`) from frame `start` on and says how many. */
  push(samples: Float32Array, start: number, frames: number): number {
    const door = this.options.door();
    let taken = 0;
    while (taken < frames) {
      const part = Math.min(frames - taken, PIECE_FRAMES);
      split(samples, start + taken, this.#input, part);
      const count = door.push(this.#input, 0, part);
      taken += count;
      if (count < part) break;
    }
    return taken;
  }

  /** Writes up to `frames` frames into `samples` (`[frames][outputChannels]`) from frame `start` on and says how many. */
  pull(samples: Float32Array, start: number, frames: number): number {
    const door = this.options.door();
    let given = 0;
    while (given < frames) {
      const part = Math.min(frames - given, PIECE_FRAMES);
      const count = door.pull(this.#output, 0, part);
      join(this.#output, samples, start + given, count);
      given += count;
      if (count < part) break;
    }
    return given;
  }
}

function split(
  samples: Float32Array,
  start: number,
  channels: readonly Float32Array[],
  frames: number,
): void {
  for (let channel = 0; channel < channels.length; channel++) {
    const row = channels[channel];
    if (row === undefined) continue;
    let at = start * channels.length + channel;
    for (let frame = 0; frame < frames; frame++) {
      row[frame] = samples[at] ?? 0;
      at += channels.length;
    }
  }
}

function join(channels: readonly Float32Array[], samples: Float32Array, start: number, frames: number): void {
  for (let channel = 0; channel < channels.length; channel++) {
    const row = channels[channel];
    if (row === undefined) continue;
    let at = start * channels.length + channel;
    for (let frame = 0; frame < frames; frame++) {
      samples[at] = row[frame] ?? 0;
      at += channels.length;
    }
  }
}
