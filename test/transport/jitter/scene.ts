// A line and a fake Max at both its ends, and sounds that tell when they were recorded.
import { AudioLine, type AudioLineOptions } from '../../../src/transport/jitter/audio-line.ts';
import { PacketParser } from '../../../src/transport/jitter/parser.ts';
import { DelayStream } from './delay-stream.ts';
import { FakeMax, type FakeMaxOptions } from './fake-max.ts';
import { soundBytes } from './max-bytes.ts';

export const RATE = 48_000;
export const PER_MS = 48;
/** The number of the frame as sound: what is heard tells when it was played. */
const SCALE = 2 ** 20;
export const counting = (frame: number) => ((frame + 1) % SCALE) / SCALE;
export const wave = (hz: number) => (frame: number) =>
  Math.fround(0.4 * Math.sin((2 * Math.PI * hz * frame) / RATE));

export interface Scene {
  readonly max: FakeMax;
  readonly line: AudioLine;
  readonly stream: DelayStream;
}

/** A line and a Max at both its ends, in the time of that Max. */
export function scene(
  max: Partial<FakeMaxOptions> = {},
  line: Partial<AudioLineOptions> = {},
  latencyFrames = 0,
): Scene {
  const sources = max.sources ?? [counting, wave(440)];
  const hasEcho = max.hasEcho ?? false;
  const stream = new DelayStream(sources.length, latencyFrames);
  const fake: FakeMax = new FakeMax({ ...max, sources, hasEcho, send: (bytes) => parser.feed(bytes) });
  const ours: AudioLine = new AudioLine({
    stream: () => stream,
    sampleRate: RATE,
    releaseMs: max.latencyMs ?? 100,
    inputPlanes: sources.length,
    outputPlanes: sources.length,
    hasEcho,
    clock: () => fake.nowMs,
    later: () => {},
    send: (bytes) => fake.receive(bytes),
    ...line,
  });
  const parser = new PacketParser({
    where: 'test',
    onPacket: (packet) => {
      if (packet.kind === 'matrix') ours.take(packet.header, packet.data);
    },
    onRefused: (error) => {
      throw error;
    },
  });
  return { max: fake, line: ours, stream };
}

/** Hands a matrix over. */
export function feed(line: AudioLine, rows: readonly (readonly number[] | Float32Array)[]): void {
  new PacketParser({
    where: 'test',
    onPacket: (packet) => packet.kind === 'matrix' && line.take(packet.header, packet.data),
    onRefused: () => {},
  }).feed(soundBytes(rows));
}

/** Milliseconds from the recording of what is heard now to now. */
export function lateMs({ max }: Scene): number {
  const heard = max.heard[0]?.at(-1) ?? 0;
  return ((max.frame - heard * SCALE + SCALE) % SCALE) / PER_MS;
}
