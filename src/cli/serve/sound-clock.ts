// The clock of a server without a sound card: hands a loop to a live stream vector by vector, as many as the time that has
// passed since the beginning asks for, so that timers that come late make nothing drift. Takes what comes out along.
import { performance } from 'node:perf_hooks';
import { rows } from '../../audio/rows.ts';
import type { SoundStream } from '../../engine/live/sound-stream.ts';
import type { Loop } from './sound-source.ts';

export interface SoundClockOptions {
  /** What is played now; null while nothing is. */
  readonly stream: () => SoundStream | null;
  readonly vectorFrames: number;
  /** Is given what came out, `[channels][frames]`; only valid until it returns. */
  readonly onSound?: (sound: readonly Float32Array[], frames: number) => void;
  /** Milliseconds that go on; for tests. */
  readonly clock?: () => number;
}

/** How often it looks at the time. */
const TICK_MS = 2;
/** A time that was slept through is not played after. */
const LONGEST_GAP_MS = 1000;
const MOST_CHANNELS = 32;

export class SoundClock {
  /** Frames that were played, and milliseconds that were slept through. */
  frames = 0;
  skippedMs = 0;
  private readonly output: readonly Float32Array[];
  private readonly clock: () => number;
  private loop: Loop | null = null;
  private timer: NodeJS.Timeout | null = null;
  private beganMs = 0;
  private sinceBegan = 0;
  private rate = 0;
  private place = 0;

  constructor(private readonly options: SoundClockOptions) {
    this.clock = options.clock ?? (() => performance.now());
    this.output = rows(MOST_CHANNELS, options.vectorFrames);
  }

  /** What is played from now on, from its beginning; at the rate of the stream. */
  play(loop: Loop): void {
    this.loop = loop;
    this.place = 0;
  }

  start(): void {
    this.begin();
    this.timer ??= setInterval(() => this.tick(), TICK_MS);
  }

  stop(): void {
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
  }

  /** Plays what is due. */
  tick(): void {
    const stream = this.options.stream();
    if (stream === null || this.loop === null || stream.sampleRate !== this.rate) this.begin(stream);
    if (stream === null || this.loop === null) return;
    const passedMs = this.clock() - this.beganMs;
    const gapMs = passedMs - (1000 * this.sinceBegan) / this.rate;
    if (gapMs > LONGEST_GAP_MS) {
      this.skippedMs += gapMs;
      this.begin(stream);
      return;
    }
    const due = (passedMs * this.rate) / 1000;
    while (this.sinceBegan + this.options.vectorFrames <= due) this.vector(stream, this.loop);
  }

  private begin(stream: SoundStream | null = this.options.stream()): void {
    this.beganMs = this.clock();
    this.sinceBegan = 0;
    this.rate = stream?.sampleRate ?? 0;
  }

  private vector(stream: SoundStream, { channels, frames }: Loop): void {
    const { vectorFrames, onSound } = this.options;
    for (let left = vectorFrames; left > 0; ) {
      const count = Math.min(left, frames - this.place);
      stream.push(channels, this.place, count);
      this.place = (this.place + count) % frames;
      left -= count;
    }
    const pulled = stream.pull(this.output, 0, vectorFrames);
    this.sinceBegan += vectorFrames;
    this.frames += vectorFrames;
    onSound?.(this.output, pulled);
  }
}
