// Sound between Max and a stream over two TCP connections: jit.net.send connects to a port that listens here, jit.net.recv listens
// on a port that was chosen for it. Opens and closes both and the line between them; the stream is the caller's.
import { performance } from 'node:perf_hooks';
import type { FrameStream } from '../../audio/frame-stream.ts';
import { failure } from '../../errors.ts';
import { AudioLine, type LineCounts } from './audio-line.ts';
import type { ConnectionEvent, ConnectionListener } from './connection-events.ts';
import { freePort } from './free-port.ts';
import { MatrixClient } from './matrix-client.ts';
import { MatrixServer } from './matrix-server.ts';
import type { ListenSource } from './out-rows.ts';
import { MOST_PLANES } from './packets.ts';

export interface JitterAudioOptions {
  /** Where the sound goes through; asked anew for each matrix. */
  readonly stream: () => FrameStream;
  /** Of Max, in Hz. */
  readonly sampleRate: number;
  /** Channels of jit.catch~ and of jit.release~, without the echo's; 2 where they are left out. */
  readonly inputPlanes?: number;
  readonly outputPlanes?: number;
  readonly listen?: ListenSource;
  /** One channel more each way, the last, with which the time through Max is measured; false where it is left out. */
  readonly hasEcho?: boolean;
  /** The attribute `latency` of jit.release~; 100 where it is left out. */
  readonly releaseMs?: number;
  /** Where jit.net.send connects to and where jit.net.recv listens; chosen by the system where they are left out. */
  readonly portIn?: number;
  readonly portOut?: number;
  readonly mostQueuedBytes?: number;
  readonly onEvent?: ConnectionListener;
}

export interface JitterAudioCounts extends LineCounts {
  /** Frames given to the socket, let go because jit.net.recv did not read, and those that came while it was not there. */
  readonly sentFrames: number;
  readonly droppedFrames: number;
  readonly unheardFrames: number;
  /** Matrices that were passed over; connections ended for what came over them. */
  readonly refused: number;
  readonly broken: number;
  readonly isInConnected: boolean;
  readonly isOutConnected: boolean;
  /** From a sound to its echo through Max alone, without the time in the stream; null where it is not measured. */
  readonly roundTripMs: number | null;
  /** From a matrix to the answer of jit.net.recv. */
  readonly networkMs: number | null;
}

const USUAL_PLANES = 2;
/** What jit.release~ keeps in the shipped patchers. */
export const USUAL_RELEASE_MS = 100;

export class JitterAudio {
  private constructor(
    private readonly server: MatrixServer,
    private readonly client: MatrixClient,
    private readonly line: AudioLine,
    private readonly sampleRate: number,
    /** Where jit.net.recv has to listen. */
    readonly portOut: number,
  ) {}

  /** Listens, and connects to jit.net.recv as soon as that listens. Throws `port-unavailable`, `value-range`. */
  static async open(options: JitterAudioOptions): Promise<JitterAudio> {
    check(options);
    const { portIn, mostQueuedBytes, sampleRate } = options;
    const portOut = options.portOut ?? (await freePort());
    const client: MatrixClient = new MatrixClient({
      port: portOut,
      ...(mostQueuedBytes === undefined ? {} : { mostQueuedBytes }),
      onEvent: (event) => outEvent(event),
    });
    const line = lineOf(options, client);
    const outEvent = (event: ConnectionEvent) => {
      if (event.kind === 'connected' && event.isConnected) line.beginOutput();
      options.onEvent?.(event);
    };
    const server = await MatrixServer.open({
      ...(portIn === undefined ? {} : { port: portIn }),
      onBegin: () => line.beginInput(),
      onMatrix: (header, data) => line.take(header, data),
      onEvent: (event) => options.onEvent?.(event),
    });
    client.start();
    return new JitterAudio(server, client, line, sampleRate, portOut);
  }

  /** Where jit.net.send has to connect to. */
  get portIn(): number {
    return this.server.port;
  }

  /** Planes of the matrices that go out: those of the stream, those that are listened to, the echo. */
  get planes(): number {
    return this.line.planes;
  }

  get counts(): JitterAudioCounts {
    const line = this.line.counts;
    const { sentFrames, droppedFrames, unheardFrames, networkMs } = this.client.counts;
    const { roundTripFrames } = line;
    return {
      ...line,
      ...this.server.counts,
      sentFrames,
      droppedFrames,
      unheardFrames,
      networkMs,
      isInConnected: this.server.isConnected,
      isOutConnected: this.client.isConnected,
      roundTripMs: roundTripFrames === null ? null : (1000 * roundTripFrames) / this.sampleRate,
    };
  }

  /** Sends a matrix of one cell, 0.5: what the patch reads tells whether both sides mean the same numbers. */
  sendTest(): void {
    this.line.sendTest();
  }

  /** Ends both connections and frees the port. */
  async close(): Promise<void> {
    this.client.close();
    await this.server.close();
  }
}

function check({
  sampleRate,
  inputPlanes = USUAL_PLANES,
  hasEcho = false,
  ...rest
}: JitterAudioOptions): void {
  const { outputPlanes = USUAL_PLANES, releaseMs = USUAL_RELEASE_MS, listen } = rest;
  const more = hasEcho ? 1 : 0;
  checkPlanes('input', inputPlanes, inputPlanes + more);
  checkPlanes('output', outputPlanes, outputPlanes + (listen?.channels ?? 0) + more);
  if (!(sampleRate > 0 && Number.isFinite(sampleRate)))
    throw failure('value-range', 'sample rate', `must be above 0 Hz, got ${sampleRate}`);
  if (!(releaseMs >= 0 && Number.isFinite(releaseMs)))
    throw failure('value-range', 'latency of jit.release~', `must be 0 ms or more, got ${releaseMs}`);
}

function checkPlanes(which: string, planes: number, all: number): void {
  if (Number.isInteger(planes) && planes >= 1 && all <= MOST_PLANES) return;
  throw failure(
    'value-range',
    `${which} planes`,
    `must be 1 to ${MOST_PLANES} with all that is added, got ${all}`,
  );
}

function lineOf(options: JitterAudioOptions, client: MatrixClient): AudioLine {
  const { stream, sampleRate, listen } = options;
  return new AudioLine({
    stream,
    sampleRate,
    releaseMs: options.releaseMs ?? USUAL_RELEASE_MS,
    inputPlanes: options.inputPlanes ?? USUAL_PLANES,
    outputPlanes: options.outputPlanes ?? USUAL_PLANES,
    ...(listen === undefined ? {} : { listen }),
    hasEcho: options.hasEcho ?? false,
    clock: () => performance.now(),
    later: (run, ms) => {
      setTimeout(run, ms).unref();
    },
    send: (bytes, frames) => client.send(bytes, frames),
  });
}
