// The verb `audio`: a way for the sound of a player between Max and the engine over jit.net. Opens and closes ways, tells their
// ports, how late the sound comes back, and what pauses of Max did to it.
import { FittedStream } from '../../audio/fitted-stream.ts';
import { type Call, type Command, numberWord } from '../../control/command.ts';
import { AUDIO_USAGE } from '../../control/commands/audio-usage.ts';
import type { Desk } from '../../control/desk.ts';
import { errorEvent, type Instance } from '../../control/instance.ts';
import { line } from '../../control/reply.ts';
import { USUAL_RATE } from '../../engine/block-clock.ts';
import { InOrder } from '../../engine/in-order.ts';
import { failure } from '../../errors.ts';
import { JitterAudio, USUAL_RELEASE_MS } from './jitter-audio.ts';
import { MOST_PLANES } from './packets.ts';

/** The channels of a way, as they are typed. */
interface Wish {
  readonly inputs: number;
  readonly outputs: number;
  readonly listens: number;
  readonly hasEcho: boolean;
  readonly releaseMs: number;
}

interface Route {
  readonly audio: JitterAudio;
  readonly wish: Wish;
  readonly sampleRate: number;
  /** What was reported last, by name. */
  readonly told: Map<string, string>;
}

const REPORT_MS = 1000;

export class AudioRoutes {
  private readonly routes = new Map<Instance, Route>();
  private timer: NodeJS.Timeout | undefined;
  private stopListening: (() => void) | null = null;
  /** Ways are opened and closed one after the other. */
  private readonly order = new InOrder();

  /** The verb, for the table of a desk. */
  readonly command: Command = { ...AUDIO_USAGE, run: (call) => this.order.run(() => this.run(call)) };

  /** True where the sound of a player comes this way. */
  carries(instance: Instance): boolean {
    return this.routes.has(instance);
  }

  async close(): Promise<void> {
    await this.order.run(async () => {
      for (const instance of [...this.routes.keys()]) await this.end(instance);
    });
    this.stopListening?.();
  }

  private async run({ words, instance, desk, reply }: Call): Promise<void> {
    this.stopListening ??= desk.listen((event) => {
      if (event.kind === 'removed' && event.path.length === 0) this.endGone(desk, event.instance);
    });
    if (words[0] === 'off') {
      await this.end(instance);
      reply(line('audio', 'off'));
      return;
    }
    if (words[0] === 'test') {
      this.test(instance);
      return;
    }
    const wish = readWish(words);
    const before = this.routes.get(instance);
    const route = isSame(before, wish, rateOf(instance)) ? before : await this.open(instance, wish);
    if (route === undefined) return;
    const { portIn, portOut, planes } = route.audio;
    reply(line('audio', portIn, portOut, planes));
  }

  /** The patch looks at the value that comes and finds out whether both sides mean the same numbers. */
  private test(instance: Instance): void {
    const route = this.routes.get(instance);
    if (route === undefined)
      throw failure('name-not-found', 'audio test', 'no way is open; open one with audio 2 2');
    route.audio.sendTest();
  }

  /** Opens a way in the place of the one there was, at its ports: what Max has connected stays connected. */
  private async open(instance: Instance, wish: Wish): Promise<Route> {
    const before = this.routes.get(instance)?.audio;
    const ports = before === undefined ? {} : { portIn: before.portIn, portOut: before.portOut };
    await this.end(instance);
    const sampleRate = rateOf(instance);
    const stream = new FittedStream(() => instance.rig.engine?.stream ?? null, wish.outputs);
    const audio = await JitterAudio.open({
      stream: () => stream,
      sampleRate,
      inputPlanes: wish.inputs,
      outputPlanes: wish.outputs,
      hasEcho: wish.hasEcho,
      releaseMs: wish.releaseMs,
      ...(wish.listens === 0 ? {} : { listen: listenOf(instance, wish.listens) }),
      ...ports,
      onEvent: (event) => {
        if (event.kind === 'connected') instance.report('route', event.direction, event.isConnected ? 1 : 0);
        else instance.fail('audio', event.error);
      },
    });
    const route = { audio, wish, sampleRate, told: new Map<string, string>() };
    this.routes.set(instance, route);
    this.timer ??= setInterval(() => this.report(), REPORT_MS).unref();
    return route;
  }

  /** Closes the ways of players that are there no more: `name` was just removed. */
  private endGone(desk: Desk, name: string): void {
    this.order
      .run(async () => {
        for (const instance of [...this.routes.keys()])
          if (desk.find(instance.name) !== instance) await this.end(instance);
      })
      .catch((error) => desk.tell(errorEvent(name, 'audio', error)));
  }

  private async end(instance: Instance): Promise<void> {
    const route = this.routes.get(instance);
    this.routes.delete(instance);
    if (this.routes.size === 0) {
      clearInterval(this.timer);
      this.timer = undefined;
    }
    await route?.audio.close();
  }

  /** Where Max has another rate now the way is opened anew; what is another than was told is told. */
  private report(): void {
    for (const [instance, route] of this.routes) {
      if (route.sampleRate !== rateOf(instance))
        this.order.run(() => this.open(instance, route.wish)).catch((error) => instance.fail('audio', error));
      else tell(instance, route);
    }
  }
}

/** How late the sound itself has to be to meet what comes back, and what pauses of Max did. */
function tell(instance: Instance, { audio, sampleRate, told }: Route): void {
  const { roundTripMs, gaps, resyncs, leftOutFrames, lostFrames, droppedFrames } = audio.counts;
  const say = (name: string, ...atoms: number[]) => {
    if (told.get(name) === atoms.join(' ')) return;
    told.set(name, atoms.join(' '));
    instance.report(name, ...atoms);
  };
  if (roundTripMs !== null) {
    const latency = instance.rig.engine?.counts.latencySamples ?? 0;
    say('align', latency + Math.round((roundTripMs * sampleRate) / 1000));
    say('roundtrip', Math.round(roundTripMs * 10) / 10);
  }
  if (gaps > 0 || roundTripMs !== null)
    say('stalls', gaps, resyncs, leftOutFrames, lostFrames, droppedFrames);
}

function listenOf(instance: Instance, channels: number) {
  return {
    channels,
    pull: (out: readonly Float32Array[], start: number, frames: number) => {
      instance.rig.engine?.stream.pullListened(out, start, frames);
    },
  };
}

function rateOf(instance: Instance): number {
  return instance.rig.hostRate ?? instance.rig.engine?.stream.sampleRate ?? USUAL_RATE;
}

function readWish(words: readonly string[]): Wish {
  const [inputs, outputs = inputs, listens = '0', echo = '0', release = String(USUAL_RELEASE_MS)] = words;
  const channels = (word: string | undefined, name: string, least: number) => {
    const count = numberWord(word, `audio: ${name}`);
    if (Number.isInteger(count) && count >= least && count <= MOST_PLANES) return count;
    throw failure(
      'value-range',
      `audio: ${name}`,
      `must be ${least} to ${MOST_PLANES} channels, got ${count}`,
    );
  };
  return {
    inputs: channels(inputs, 'inputs', 1),
    outputs: channels(outputs, 'outputs', 1),
    listens: channels(listens, 'listens', 0),
    hasEcho: numberWord(echo, 'audio: echo') === 1,
    releaseMs: numberWord(release, 'audio: release'),
  };
}

function isSame(route: Route | undefined, wish: Wish, sampleRate: number): route is Route {
  if (route === undefined || route.sampleRate !== sampleRate) return false;
  const { inputs, outputs, listens, hasEcho, releaseMs } = route.wish;
  return (
    inputs === wish.inputs &&
    outputs === wish.outputs &&
    listens === wish.listens &&
    hasEcho === wish.hasEcho &&
    releaseMs === wish.releaseMs
  );
}
