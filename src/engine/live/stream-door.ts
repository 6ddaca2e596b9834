// The stream a host pushes to and pulls from: one at the model's rate, or around it one that resamples. Knows what host and model
// are like, begins a stream that follows the one before without a click; what plays in it is not its business.
import { rows } from '../../audio/rows.ts';
import { framesOfMs, type Geometry, type ModelForm, roomFrames } from './geometry.ts';
import { bridgedRate, geometryOf, type Host } from './host.ts';
import { LiveStream, type StreamOptions } from './live-stream.ts';
import { PlayedFrames } from './played-frames.ts';
import { type Bridge, closeBridge, openBridge, RatedStream } from './rated-stream.ts';
import type { SoundStream, StreamBefore } from './sound-stream.ts';
import { JOIN_MS } from './stream-edge.ts';

/** What a stream is opened with. */
export interface Opening {
  readonly host: Host;
  readonly form: ModelForm;
  readonly geometry: Geometry;
  /** Null where nothing is resampled. */
  readonly bridge: Bridge | null;
}

/** Makes ready what a stream needs. Throws `value-range` for a rate that is no whole number of 1 to 192000 Hz. */
export async function openingFor(host: Host, form: ModelForm, spareFrames: number | null): Promise<Opening> {
  const geometry = geometryOf(host, form, spareFrames);
  const hostHz = bridgedRate(host, form);
  const channels = { input: form.inputChannels, output: form.outputChannels };
  const bridge = hostHz === null ? null : await openBridge(hostHz, geometry.sampleRate, channels);
  return { host, form, geometry, bridge };
}

export type DoorOptions = Pick<
  StreamOptions,
  'clock' | 'onPush' | 'onBlock' | 'onRetired' | 'onHang' | 'onLeft'
>;

export class StreamDoor {
  stream: SoundStream;
  /** The stream at the model's rate. */
  inner: LiveStream;
  /** Milliseconds of sound that went through the streams before this one. */
  startMs = 0;
  /** What went in last, at the model's rate. */
  played: PlayedFrames;

  constructor(
    private now: Opening,
    private readonly options: DoorOptions,
  ) {
    this.played = playedFor(now.form);
    this.inner = this.openInner(null);
    this.stream = this.openAround(null);
  }

  get opening(): Opening {
    return this.now;
  }

  get form(): ModelForm {
    return this.now.form;
  }

  get geometry(): Geometry {
    return this.now.geometry;
  }

  /** Begins another stream; the end of the one before fades out, what it took and did not give is silence. */
  begin(next: Opening): void {
    const { now, inner, stream } = this;
    const before = stream.place.pushed === 0 ? null : endOf(stream);
    this.startMs += (1000 * inner.takenFrames) / now.geometry.sampleRate;
    this.now = next;
    const isOther = next.form.inputChannels !== now.form.inputChannels;
    if (isOther || next.geometry.sampleRate !== now.geometry.sampleRate) this.played = playedFor(next.form);
    this.inner = this.openInner(before);
    this.stream = this.openAround(before);
    closeBridge(now.bridge);
  }

  close(): void {
    closeBridge(this.now.bridge);
  }

  private openInner(before: StreamBefore | null): LiveStream {
    const { bridge, form, geometry } = this.now;
    const isInside = bridge !== null && before !== null;
    const { inputChannels, outputChannels, isSound } = form;
    return new LiveStream({
      ...this.options,
      ...{ geometry, inputChannels, outputChannels, isSound },
      played: this.played,
      before: isInside ? { pushed: 0, pulled: 0, lateBlocks: before.lateBlocks, tail: [] } : before,
      roomFrames: roomFrames(geometry),
    });
  }

  private openAround(before: StreamBefore | null): SoundStream {
    const { inner } = this;
    const { bridge, form } = this.now;
    if (bridge === null) return inner;
    const { onLeft } = this.options;
    return new RatedStream(inner, { bridge, isSound: form.isSound, before, onLeft });
  }
}

function endOf(stream: SoundStream): StreamBefore {
  // Before its end is taken, which is of no place in the whole.
  const { place } = stream;
  const tail = rows(stream.outputChannels, framesOfMs(JOIN_MS, stream.sampleRate));
  stream.tail(tail, 0, tail[0]?.length ?? 0);
  return { ...place, lateBlocks: stream.counts.lateBlocks, tail };
}

function playedFor({ inputChannels, blockFrames }: ModelForm): PlayedFrames {
  return new PlayedFrames(inputChannels, blockFrames);
}
