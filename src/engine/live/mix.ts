// What is heard beside and instead of the model: how much of the sound itself, and what a late block sounds like. Kept here so
// that every stream sounds as the one before.
import { failure } from '../../errors.ts';
import { type RampOptions, rampDuration } from '../glides.ts';
import { framesOfMs } from './geometry.ts';
import type { LatePolicy } from './late-sound.ts';
import type { LiveStream } from './live-stream.ts';

export class Mix {
  private wet = 1;
  private isBypassed = false;
  private isEnabled = true;
  private policy: LatePolicy = 'dry';

  /** `stream` is the one that plays. */
  constructor(private readonly stream: () => LiveStream) {}

  /** How much of the model is heard, 0 to 1, over `rampMs` (10 for the whole way where it is left out). Throws `value-range`. */
  setWet(wet: number, ramp: RampOptions = {}): void {
    if (!(wet >= 0 && wet <= 1)) throw failure('value-range', 'wet', `must be 0 to 1, got ${wet}`);
    const rampMs = rampDuration(ramp, 'wet');
    this.wet = wet;
    this.applyTo(this.stream(), rampMs);
  }

  setBypass(isBypassed: boolean): void {
    this.isBypassed = isBypassed;
    this.applyTo(this.stream());
  }

  /** Lets nothing be heard, or everything again. */
  setEnabled(isEnabled: boolean): void {
    this.isEnabled = isEnabled;
    this.applyTo(this.stream());
  }

  setLatePolicy(policy: LatePolicy): void {
    this.policy = policy;
    this.stream().setLatePolicy(policy);
  }

  /** Lets another stream sound the same. */
  restore(stream: LiveStream): void {
    stream.setLatePolicy(this.policy);
    this.applyTo(stream);
  }

  private applyTo(stream: LiveStream, rampMs = 0): void {
    stream.setWet(this.isBypassed ? 0 : this.wet, framesOfMs(rampMs, stream.geometry.sampleRate));
    stream.setOpen(this.isEnabled);
  }
}
