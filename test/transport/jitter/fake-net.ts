// livebend's side of the sound over sockets with fake jit.net objects at both ends, connected, and what came out of it as rows.
import type { ConnectionEvent } from '../../../src/transport/jitter/connection-events.ts';
import { JitterAudio, type JitterAudioOptions } from '../../../src/transport/jitter/jitter-audio.ts';
import { until } from '../../until.ts';
import { DelayStream } from './delay-stream.ts';
import { FakeNetRecv, FakeNetSend } from './fake-jit-net.ts';
import type { TakenMatrix } from './max-bytes.ts';

export const RATE = 48_000;

export interface FakeNet {
  readonly audio: JitterAudio;
  readonly send: FakeNetSend;
  recv: FakeNetRecv;
  readonly matrices: TakenMatrix[];
  readonly events: ConnectionEvent[];
  readonly close: () => Promise<void>;
}

/** Everything connected; through a stream that gives back what went in, where no other is said. */
export async function connectedNet(options: Partial<JitterAudioOptions> = {}): Promise<FakeNet> {
  const matrices: TakenMatrix[] = [];
  const events: ConnectionEvent[] = [];
  const delay = new DelayStream(2);
  const audio = await JitterAudio.open({
    stream: () => delay,
    sampleRate: RATE,
    onEvent: (event) => events.push(event),
    ...options,
  });
  const recv = await FakeNetRecv.listen(audio.portOut, (matrix) => matrices.push(matrix));
  const send = new FakeNetSend(audio.portIn);
  const close = async () => {
    send.close();
    await net.recv.close();
    await audio.close();
  };
  const net: FakeNet = { audio, send, recv, matrices, events, close };
  await until(() => audio.counts.isInConnected && audio.counts.isOutConnected, 'both connections');
  return net;
}

export function framesOf(matrices: readonly TakenMatrix[]): number {
  return matrices.reduce((sum, { rows }) => sum + (rows[0]?.length ?? 0), 0);
}

/** One plane of all matrices. */
export function rowOf(matrices: readonly TakenMatrix[], plane: number): Float32Array {
  const row = new Float32Array(framesOf(matrices));
  let at = 0;
  for (const { rows } of matrices) {
    const part = rows[plane] ?? new Float32Array();
    row.set(part, at);
    at += part.length;
  }
  return row;
}
