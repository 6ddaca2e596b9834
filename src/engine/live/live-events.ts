// What a live engine tells while it plays.
import type { ErrorCode } from '../../errors.ts';
import type { Choice } from '../provider-choice.ts';
import type { Runaway } from './lane-messages.ts';
import type { Dormant } from './outlets.ts';

export type LiveEvent =
  /** The guard kept a block back; `bend` was changed last and is switched off (null where no bend is left). */
  | { readonly kind: 'guard'; readonly what: Runaway; readonly bend: string | null; readonly message: string }
  /** A worker died, hangs or failed; the sound is dry until `recovered`. */
  | { readonly kind: 'lost'; readonly code: ErrorCode; readonly message: string }
  | { readonly kind: 'recovered'; readonly ms: number }
  /** Workers failed again and again: the sound stays dry until the next change. `bend` was changed last. */
  | { readonly kind: 'given up'; readonly bend: string | null; readonly message: string }
  /** More blocks were late; told once a second at most, with the count so far. */
  | { readonly kind: 'late'; readonly lateBlocks: number }
  /** `engine.stream` is another one, with another latency, rate or number of channels; `sampleRate` is that of its sound. */
  | {
      readonly kind: 'reshaped';
      readonly sampleRate: number;
      readonly blockFrames: number;
      readonly inputChannels: number;
      readonly outputChannels: number;
      readonly latencySamples: number;
    }
  /** What plays now does not have the target of a watch, a capture or what is listened to; it wakes up with a model that has. */
  | {
      readonly kind: 'dormant';
      readonly what: Dormant['what'];
      readonly id: string;
      readonly message: string;
    }
  | { readonly kind: 'awake'; readonly what: Dormant['what']; readonly id: string }
  /** What the model runs on from now on; `verdicts` say why not on the others. */
  | {
      readonly kind: 'provider';
      readonly provider: string;
      readonly threads: number;
      readonly verdicts: Choice['verdicts'];
    }
  /** Where a modulation has moved a parameter to; at most 30 times a second of sound. */
  | { readonly kind: 'modulated'; readonly id: string; readonly key: string; readonly value: number }
  | { readonly kind: 'error'; readonly code: ErrorCode; readonly message: string };

export type LiveListener = (event: LiveEvent) => void;
