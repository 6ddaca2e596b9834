// Listens to what comes back from a known sound: one channel counts the frames, one is a tone that belongs to them, one brings the
// numbers of the echo. Counts what is not as it should be.

const PERIOD = 2 ** 14;
const SCALE = 2 ** 20;
const PER_MS = 48;
const HZ_CYCLES = 150;

const TONE = Float32Array.from(
  { length: PERIOD },
  (_, frame) => 0.3 * Math.sin((2 * Math.PI * HZ_CYCLES * frame) / PERIOD),
);

/** The channels of the sound, by number of the frame. */
export const SOURCES: readonly ((frame: number) => number)[] = [
  (frame) => ((frame % PERIOD) + 1) / SCALE,
  (frame) => TONE[frame % PERIOD] ?? 0,
];

export class HeardCheck {
  /** How late the sound is that is heard now, without the time in the engine. */
  lateMs = 0;
  #frames = 0;
  #exact = 0;
  #silent = 0;
  #breaks = 0;
  #last = -1;

  /** Takes a frame that is heard while frame `now` is recorded, of those that were not lost. */
  hear(channels: readonly number[], now: number): void {
    const [counted = 0, tone = 0, echo = 0] = channels;
    this.#frames++;
    if (echo > 0) this.lateMs = ((now + 1 - echo * SCALE + 2 * SCALE) % (SCALE - 1)) / PER_MS;
    if (counted === 0) {
      this.#silent++;
      return;
    }
    const number = counted * SCALE - 1;
    if (!Number.isInteger(number) || TONE[number % PERIOD] !== tone) return;
    this.#exact++;
    if (this.#last >= 0 && number !== (this.#last + 1) % PERIOD) this.#breaks++;
    this.#last = number;
  }

  /** Frames heard; bit for bit as they were recorded; silent; places where a frame does not follow the one before; else. */
  result() {
    const changed = this.#frames - this.#exact - this.#silent;
    return {
      heardFrames: this.#frames,
      exactFrames: this.#exact,
      silentFrames: this.#silent,
      changedFrames: changed,
      breaks: this.#breaks,
    };
  }
}
