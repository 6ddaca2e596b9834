// The stream a host pushes to and pulls from: the one of the deck, or around it one that resamples. Takes what the host says
// about its sound, opens streams that follow each other without a click.
import type { Model } from '../../model/model.ts';
import type { Deck } from './deck.ts';
import { type Geometry, roomFrames } from './geometry.ts';
import { geometryFor, type Host, needsResampling } from './host.ts';
import type { LatePolicy } from './late-sound.ts';
import { type Bridge, openBridge, RatedStream } from './rated-stream.ts';
import type { SoundStream } from './sound-stream.ts';

export interface Channels {
  readonly input: number;
  readonly output: number;
}

/** What a stream is opened with. */
export interface Opening {
  readonly host: Host;
  readonly channels: Channels;
  readonly geometry: Geometry;
  /** Null where nothing is resampled. */
  readonly bridge: Bridge | null;
  /** Frames in which a block may be computed; the usual ones when left out. */
  readonly spareFrames: number | undefined;
}

type Rated = Pick<Model, 'sampleRate' | 'delay'>;

/** Makes ready what a stream needs. Throws `value-range` for a rate that is no whole number of 1 to 192000 Hz. */
export async function opening(
  model: Rated,
  blockFrames: number,
  parts: Pick<Opening, 'host' | 'channels' | 'spareFrames'>,
): Promise<Opening> {
  const { host, channels, spareFrames } = parts;
  const geometry = geometryFor(model, host, { blockFrames, spareFrames });
  const isBridged = needsResampling(model, host) && host.rateHz !== null;
  const bridge = isBridged ? await openBridge(host.rateHz, geometry.sampleRate, channels) : null;
  return { ...parts, geometry, bridge };
}

export class StreamDoor {
  stream: SoundStream;
  private gain = 1;
  private policy: LatePolicy = 'dry';
  private wanted: Host;
  private isClosed = false;

  constructor(
    private readonly deck: Deck,
    private now: Opening,
  ) {
    this.wanted = now.host;
    this.stream = this.open();
  }

  get host(): Host {
    return this.now.host;
  }

  /**
   * Begins another stream for a host that has changed; the one before fades out and what was on its way is let go. Tells before
   * it happens. Of changes that overtake each other the last one counts. Throws `value-range`.
   */
  async change(host: Partial<Host>, model: Rated, onChange: (host: Host) => void): Promise<void> {
    const wanted = { ...this.wanted, ...host };
    const { blockFrames } = this.now.geometry;
    if (isSame(wanted, this.wanted)) return;
    this.wanted = wanted;
    const next = await this.ready(model, blockFrames, wanted);
    if (this.wanted !== wanted || this.isClosed) return closeBridge(next.bridge);
    const { stream: before, now } = this;
    onChange(wanted);
    this.deck.reshape(next.geometry);
    this.now = next;
    this.stream = this.open();
    this.stream.follow(before);
    this.stream.setLatePolicy(this.policy);
    this.stream.setWet(this.gain);
    closeBridge(now.bridge);
  }

  setWet(gain: number): void {
    this.gain = gain;
    this.stream.setWet(gain);
  }

  setLatePolicy(policy: LatePolicy): void {
    this.policy = policy;
    this.stream.setLatePolicy(policy);
  }

  close(): void {
    this.isClosed = true;
    closeBridge(this.now.bridge);
  }

  private async ready(model: Rated, blockFrames: number, host: Host): Promise<Opening> {
    try {
      return await opening(model, blockFrames, { ...this.now, host });
    } catch (error) {
      if (this.wanted === host) this.wanted = this.now.host;
      throw error;
    }
  }

  private open(): SoundStream {
    const { deck } = this;
    const { bridge, channels } = this.now;
    if (bridge === null) return deck.stream;
    return new RatedStream(deck.stream, {
      bridge,
      inputChannels: channels.input,
      outputChannels: channels.output,
      roomFrames: roomFrames(deck.stream.geometry),
    });
  }
}

function isSame(a: Host, b: Host): boolean {
  return a.vectorFrames === b.vectorFrames && a.rateHz === b.rateHz && a.isResampled === b.isResampled;
}

function closeBridge(bridge: Bridge | null): void {
  bridge?.inward.close();
  bridge?.outward.close();
}
