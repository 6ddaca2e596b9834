// What is heard beside and instead of the model: how much of the sound itself, and what a late block sounds like. Kept here so
// that every stream sounds as the one before.
import { failure } from '../../errors.ts';
import { type RampOptions, rampDuration } from '../glides.ts';
import { framesOfMs } from './geometry.ts';
import type { LatePolicy } from './late-sound.ts';
import type { LiveCore } from './live-core.ts';
import type { Deed } from './log-data.ts';
import type { SoundStream } from './sound-stream.ts';

export class Mix {
  private wet = 1;
  private isBypassed = false;
  private isEnabled = true;
  private policy: LatePolicy = 'dry';

  /** For the stream that plays. */
  constructor(private readonly core: LiveCore) {}

  /** How much of the model is heard, 0 to 1, over `rampMs` (10 for the whole way where it is left out). Throws `value-range`. */
  setWet(wet: number, ramp: RampOptions = {}): void {
    if (!(wet >= 0 && wet <= 1)) throw failure('value-range', 'wet', `must be 0 to 1, got ${wet}`);
    const rampMs = rampDuration(ramp, 'wet');
    this.log({ kind: 'wet', wet, ...ramp });
    this.wet = wet;
    this.applyTo(this.core.deck.stream, rampMs);
  }

  setBypass(isBypassed: boolean): void {
    this.log({ kind: 'bypass', isBypassed });
    this.isBypassed = isBypassed;
    this.applyTo(this.core.deck.stream);
  }

  /** Lets nothing be heard and computes nothing, or everything again. */
  setEnabled(isEnabled: boolean): void {
    this.log({ kind: 'enable', isEnabled });
    this.isEnabled = isEnabled;
    this.applyTo(this.core.deck.stream);
    this.core.deck.rest(!isEnabled);
  }

  setLatePolicy(policy: LatePolicy): void {
    this.log({ kind: 'late', policy });
    this.policy = policy;
    this.core.deck.stream.setLatePolicy(policy);
  }

  /** Lets another stream sound the same. */
  restore(stream: SoundStream): void {
    stream.setLatePolicy(this.policy);
    this.applyTo(stream);
  }

  /** Writes down how everything is. */
  logAll(): void {
    const { wet, isBypassed, isEnabled, policy } = this;
    this.log({ kind: 'wet', wet });
    this.log({ kind: 'bypass', isBypassed });
    this.log({ kind: 'enable', isEnabled });
    this.log({ kind: 'late', policy });
  }

  private log(deed: Deed): void {
    this.core.log?.add(deed);
  }

  private applyTo(stream: SoundStream, rampMs = 0): void {
    stream.setWet(this.isBypassed ? 0 : this.wet, framesOfMs(rampMs, stream.sampleRate));
    stream.setOpen(this.isEnabled);
  }
}
