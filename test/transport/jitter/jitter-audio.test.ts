// Sound over real sockets between fake jit.net objects and livebend: connections that come and go, bytes that are no sound.
import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { JitterAudio, type JitterAudioOptions } from '../../../src/transport/jitter/jitter-audio.ts';
import { until } from '../../until.ts';
import { DelayStream } from './delay-stream.ts';
import { FakeNetRecv, FakeNetSend } from './fake-jit-net.ts';
import { connectedNet, type FakeNet, framesOf, RATE, rowOf } from './fake-net.ts';
import { matrixBytes, messageBytes, soundBytes, type TakenMatrix } from './max-bytes.ts';

const toClose: { readonly close: () => unknown }[] = [];

afterEach(async () => {
  for (const each of toClose.splice(0)) await each.close();
});

async function connected(options: Partial<JitterAudioOptions> = {}): Promise<FakeNet> {
  const net = await connectedNet(options);
  toClose.push(net);
  return net;
}

describe('connections', () => {
  let net: FakeNet;
  beforeEach(async () => {
    net = await connected();
  });

  test('are told of, at ports of their own', () => {
    expect(net.audio.portIn).toBeGreaterThan(0);
    expect(net.audio.portOut).not.toBe(net.audio.portIn);
    expect(net.events).toContainEqual({ kind: 'connected', direction: 'in', isConnected: true });
    expect(net.events).toContainEqual({ kind: 'connected', direction: 'out', isConnected: true });
  });

  test('every matrix is answered with its own time, and the answers to ours are read', async () => {
    for (let turn = 0; turn < 20; turn++) await net.send.write(soundBytes([[1], [2]], 1000 + turn));
    await until(() => net.send.answers.length === 20, 'twenty answers');
    expect(net.send.answers).toEqual(Array.from({ length: 20 }, (_, turn) => 1000 + turn));
    await until(() => net.audio.counts.networkMs !== null, 'the time over the network');
    expect(net.audio.counts.networkMs).toBeGreaterThanOrEqual(0);
  });

  test('jit.net.send may come back; the sound goes on', async () => {
    await net.send.write(soundBytes([[1], [2]]));
    await until(() => framesOf(net.matrices) === 1, 'a frame');
    net.send.interrupt();
    await until(() => net.send.connections === 2 && net.audio.counts.isInConnected, 'the second connection');
    await net.send.write(soundBytes([[3], [4]]));
    await until(() => framesOf(net.matrices) === 2, 'another frame');
    expect([...rowOf(net.matrices, 1)]).toEqual([2, 4]);
  });

  test('a second jit.net.send is turned away while the first one sends, and told of once', async () => {
    const first = soundBytes([[1], [2]]);
    await net.send.write(first);
    await until(() => framesOf(net.matrices) === 1, 'a frame');
    const second = new FakeNetSend(net.audio.portIn);
    toClose.push(second);
    while (second.connections < 3) await net.send.write(first);
    expect(net.send.connections).toBe(1);
    const errors = net.events.flatMap((event) => (event.kind === 'error' ? [event.error.code] : []));
    expect(errors).toEqual(['port-unavailable']);
  });

  test('a jit.net.send that says nothing gives way to another', async () => {
    const second = new FakeNetSend(net.audio.portIn);
    toClose.push(second);
    const sends = () => {
      second.send(soundBytes([[7], [8]]));
      return framesOf(net.matrices) > 0;
    };
    await until(sends, 'a frame of the second');
  });

  test('jit.net.recv may go and come back; what nobody hears meanwhile is counted, not kept', async () => {
    await net.recv.close();
    await until(() => !net.audio.counts.isOutConnected, 'the end');
    for (let turn = 0; turn < 10; turn++)
      await net.send.write(
        soundBytes([
          [1, 1],
          [1, 1],
        ]),
      );
    await until(() => net.audio.counts.unheardFrames === 20, 'twenty frames');
    net.recv = await FakeNetRecv.listen(net.audio.portOut, (matrix) => net.matrices.push(matrix));
    await until(() => net.audio.counts.isOutConnected, 'the second connection');
    await net.send.write(soundBytes([[5], [6]]));
    await until(() => framesOf(net.matrices) === 1, 'a frame');
    expect([...rowOf(net.matrices, 0)]).toEqual([5]);
  });

  test('messages of jit.net.send are passed over, and the sound after them is heard', async () => {
    await net.send.write(Buffer.concat([messageBytes(), soundBytes([[5], [6]])]));
    await until(() => framesOf(net.matrices) === 1, 'the sound');
    expect([...rowOf(net.matrices, 0)]).toEqual([5]);
    expect(net.audio.counts).toMatchObject({ refused: 0, broken: 0 });
  });

  test('a test of the order of bytes goes out as one cell of 0.5', async () => {
    net.audio.sendTest();
    await until(() => net.matrices.length === 1, 'the test');
    expect(net.matrices[0]?.rows).toEqual([Float32Array.of(0.5)]);
  });
});

describe('what is no sound', () => {
  test('matrices of another kind are passed over and told of once', async () => {
    const net = await connected();
    const wrong = matrixBytes({ type: 0, planes: 4, stride: 4, frames: 2, data: Buffer.alloc(8) });
    for (let turn = 0; turn < 5; turn++) await net.send.write(wrong);
    await net.send.write(soundBytes([[1], [2]]));
    await until(() => framesOf(net.matrices) === 1, 'the sound after them');
    const errors = net.events.flatMap((event) => (event.kind === 'error' ? [event.error] : []));
    expect(errors.map(({ code }) => code)).toEqual(['matrix-refused']);
    expect(errors[0]?.message).toMatch(/^jit.net.send: sound must be float32/);
    expect(net.audio.counts).toMatchObject({ refused: 5, broken: 0 });
  });

  test('bytes that are no packets end the connection, and the next one is taken', async () => {
    const net = await connected();
    await net.send.write(Buffer.from('GET / HTTP/1.1\r\n\r\n'));
    await until(() => net.send.connections === 2 && net.audio.counts.isInConnected, 'the next connection');
    await net.send.write(soundBytes([[1], [2]]));
    await until(() => framesOf(net.matrices) === 1, 'a frame');
    expect(net.audio.counts).toMatchObject({ refused: 0, broken: 1 });
    expect(net.events).toContainEqual(
      expect.objectContaining({ kind: 'error', error: expect.objectContaining({ code: 'stream-broken' }) }),
    );
  });
});

test('a jit.net.recv that does not read never stops the sound: the oldest is let go and counted', async () => {
  const net = await connected({ mostQueuedBytes: 2 ** 16 });
  net.recv.setReading(false);
  const part = [new Float32Array(4800).fill(0.1), new Float32Array(4800).fill(0.2)];
  let frames = 0;
  while (net.audio.counts.droppedFrames === 0) {
    for (let turn = 0; turn < 100; turn++) await net.send.write(soundBytes(part));
    frames += 480_000;
    await until(() => net.audio.counts.receivedFrames === frames, 'the frames came');
  }
  net.recv.setReading(true);
  const { droppedFrames, playedFrames, leftOutFrames } = net.audio.counts;
  expect(playedFrames + leftOutFrames).toBe(frames);
  await until(() => framesOf(net.matrices) === playedFrames - droppedFrames, 'what was not let go');
});

test('what waited for a jit.net.recv that went is not kept for the next one', async () => {
  const net = await connected({ mostQueuedBytes: 2 ** 16 });
  net.recv.setReading(false);
  const part = [new Float32Array(4800).fill(0.1), new Float32Array(4800).fill(0.2)];
  let frames = 0;
  for (; net.audio.counts.droppedFrames === 0; frames += 4800) await net.send.write(soundBytes(part));
  await until(() => net.audio.counts.receivedFrames === frames, 'the frames came');
  await net.recv.close();
  await until(() => !net.audio.counts.isOutConnected, 'the end');
  const later: TakenMatrix[] = [];
  net.recv = await FakeNetRecv.listen(net.audio.portOut, (matrix) => later.push(matrix));
  await until(() => net.audio.counts.isOutConnected, 'the second connection');
  await net.send.write(soundBytes([[5], [6]]));
  await until(() => framesOf(later) > 0, 'a frame');
  expect([...rowOf(later, 0)]).toEqual([5]);
});

test('something else that listens where jit.net.recv should is told of once', async () => {
  const net = await connected();
  await net.recv.close();
  const greeter = createServer((socket) => socket.on('error', () => {}).end('220 welcome\r\n'));
  toClose.push(greeter);
  let greeted = 0;
  greeter.on('connection', () => greeted++);
  greeter.listen(net.audio.portOut, '127.0.0.1');
  await until(() => greeted >= 2, 'two greetings');
  const errors = net.events.flatMap((event) => (event.kind === 'error' ? [event] : []));
  expect(errors.map(({ direction, error }) => [direction, error.code])).toEqual([['out', 'stream-broken']]);
});

test.each([
  { inputPlanes: 0 },
  { inputPlanes: 16, hasEcho: true },
  { outputPlanes: 17 },
  { outputPlanes: 1.5 },
  { sampleRate: 0 },
  { releaseMs: -1 },
  { listen: { channels: 15, pull: () => {} } },
])('%j is refused with a code', async (wrong) => {
  const options = { stream: () => new DelayStream(1), sampleRate: RATE, ...wrong };
  await expect(JitterAudio.open(options)).rejects.toMatchObject({ code: 'value-range' });
});

test('a port that is taken is refused with a code', async () => {
  const { audio } = await connected();
  const options = { stream: () => new DelayStream(1), sampleRate: RATE, portIn: audio.portIn };
  await expect(JitterAudio.open(options)).rejects.toMatchObject({ code: 'port-unavailable' });
});
