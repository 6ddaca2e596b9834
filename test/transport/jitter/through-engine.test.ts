// Sound from fake jit.net objects through the live engine and back: bit for bit in bypass, and bent as the engine bends it by itself.
import { afterEach, describe, expect, test } from 'vitest';
import { SideBySide } from '../../../src/audio/side-by-side.ts';
import { LiveEngine } from '../../../src/engine/live/live-engine.ts';
import { openModel } from '../../../src/model/open.ts';
import type { JitterAudioOptions } from '../../../src/transport/jitter/jitter-audio.ts';
import { answered, playLive } from '../../live.ts';
import { planOf } from '../../playing.ts';
import { MODELS } from '../../shared.ts';
import { until } from '../../until.ts';
import { connectedNet, type FakeNet, framesOf, RATE, rowOf } from './fake-net.ts';
import { soundBytes } from './max-bytes.ts';

const FRAMES = 3 * RATE;
const toClose: { readonly close: () => unknown }[] = [];

afterEach(async () => {
  for (const each of toClose.splice(0)) await each.close();
});

async function connected(options: Partial<JitterAudioOptions>): Promise<FakeNet> {
  const net = await connectedNet(options);
  toClose.push(net);
  return net;
}

async function engine(): Promise<LiveEngine> {
  const model = await openModel(`${MODELS}pebble.onnx`);
  const opened = await LiveEngine.open(model, { blockFrames: 2048, vectorFrames: 512, isPaced: false });
  toClose.push(opened);
  return opened;
}

function sine(hz: number, frames: number): Float32Array {
  return Float32Array.from(
    { length: frames },
    (_, frame) => 0.4 * Math.sin((2 * Math.PI * hz * frame) / RATE),
  );
}

describe('through the live engine', () => {
  test('three seconds of stereo in matrices of any length come back bit for bit in bypass', async () => {
    const [left, right] = [await engine(), await engine()];
    for (const each of [left, right]) each.setBypass(true);
    const stream = new SideBySide([() => left.stream, () => right.stream]);
    const { audio, send, matrices } = await connected({ stream: () => stream, releaseMs: 60_000 });
    const sound = [sine(440, FRAMES), sine(555, FRAMES)];
    for (let at = 0, turn = 0; at < FRAMES; turn++) {
      const count = 1 + ((turn * 7919) % 2000);
      const part = sound.map((row) => row.subarray(at, at + count));
      await send.write(soundBytes(part, turn));
      at += count;
    }
    await until(() => framesOf(matrices) === FRAMES, 'all frames came back');
    const latency = left.stream.latencySamples;
    for (const [plane, row] of sound.entries()) {
      const out = rowOf(matrices, plane);
      expect(out.subarray(0, latency).every((sample) => sample === 0)).toBe(true);
      expect(Buffer.from(out.slice(latency).buffer)).toEqual(
        Buffer.from(row.slice(0, FRAMES - latency).buffer),
      );
    }
    expect(audio.counts).toMatchObject({
      receivedFrames: FRAMES,
      playedFrames: FRAMES,
      sentFrames: FRAMES,
      leftOutFrames: 0,
      droppedFrames: 0,
      unheardFrames: 0,
      refusedFrames: 0,
      refused: 0,
      broken: 0,
    });
  });

  test('a bent sound is the one that the engine gives by itself', async () => {
    const mono = await engine();
    await mono.bend(planOf('b scale a:decoder.first amount 1.4'));
    const reference = await engine();
    await reference.bend(planOf('b scale a:decoder.first amount 1.4'));
    const options = { stream: () => mono.stream, inputPlanes: 1, outputPlanes: 2, releaseMs: 60_000 };
    const { send, matrices } = await connected(options);
    const sound = sine(330, 100 * 480);
    for (let at = 0; at < sound.length; at += 480) {
      await send.write(soundBytes([sound.subarray(at, at + 480)]));
      await until(() => framesOf(matrices) === at + 480, 'the frames came back');
      await answered(mono);
    }
    const expected = await playLive(reference, sound, [], 480);
    expect(rowOf(matrices, 0)).toEqual(expected);
    expect(rowOf(matrices, 1)).toEqual(expected);
  });
});
