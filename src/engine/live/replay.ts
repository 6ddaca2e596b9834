// Plays a sound again with what was done to it: takes a log and the sound that went in then, gives the samples that came out,
// bit for bit where the log is exact. Plays through the same engine, as fast as the machine can, and waits for every block.
import { planFromData } from '../../bend/plan-data.ts';
import { NO_RESOURCES, type Resources } from '../../bend/resources.ts';
import type { Model } from '../../model/model.ts';
import type { Script } from './deck.ts';
import { LiveEngine } from './live-engine.ts';
import type { Deed, LogData, LogEntry } from './log-data.ts';

export interface ReplayOptions {
  /** Finds a model by the name the log has for it. */
  readonly modelNamed: (name: string) => Promise<Model>;
  /** Captures and versions the plans may name. */
  readonly resources?: Resources;
  readonly provider?: string;
  /** Channels that come out; 1 when left out. */
  readonly channels?: number;
}

/**
 * Renders a sound (`[channels][frames]`) with a log (`logFromData`); as many frames as went in. Throws what loading and bending
 * throw, `value-invalid` where the log contradicts itself.
 */
export async function replay(
  log: LogData,
  sound: readonly Float32Array[],
  options: ReplayOptions,
): Promise<Float32Array[]> {
  const { vectorFrames, rateHz, isResampled, blockFrames, spareFrames, method } = log;
  const script: { notBefore: number; jumps: readonly number[] } = { notBefore: 0, jumps: [] };
  const engine = await LiveEngine.open(await options.modelNamed(log.model), {
    ...{ vectorFrames, isResampled, blockFrames, spareFrames, method, script },
    ...(rateHz === null ? {} : { rateHz }),
    isPaced: false,
    ...(options.provider === undefined ? {} : { provider: options.provider }),
  });
  try {
    return await new Replay(engine, log, sound, { ...options, script }).render();
  } finally {
    await engine.close();
  }
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

interface Parts extends ReplayOptions {
  readonly script: Writable<Script>;
}

class Replay {
  private readonly out: readonly Float32Array[];
  /** Frames of streams that have ended before. */
  private before = { pushed: 0, pulled: 0 };
  private vectorFrames: number;
  private playing: { readonly model: string; readonly method: string };

  constructor(
    private readonly engine: LiveEngine,
    private readonly log: LogData,
    private readonly sound: readonly Float32Array[],
    private readonly parts: Parts,
  ) {
    const frames = sound[0]?.length ?? 0;
    this.out = Array.from({ length: parts.channels ?? 1 }, () => new Float32Array(frames));
    this.playing = log;
    this.vectorFrames = log.vectorFrames;
  }

  async render(): Promise<Float32Array[]> {
    for (const entry of this.log.entries) {
      await this.playTo(entry.pushed, entry.pulled);
      await this.act(entry);
    }
    await this.playTo(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
    return [...this.out];
  }

  /** Plays until so many frames of the stream went in and came out, or the sound is over. */
  private async playTo(pushed: number, pulled: number): Promise<void> {
    const { stream } = this.engine;
    const { vectorFrames } = this;
    const length = this.sound[0]?.length ?? 0;
    for (;;) {
      const { place } = stream;
      const at = this.before.pushed + place.pushed;
      const frames = Math.min(vectorFrames, length - at, pushed - place.pushed);
      const taken = frames > 0 ? stream.push(this.sound, at, frames) : 0;
      while (stream.waitingBlocks > 0) await new Promise((resolve) => setImmediate(resolve));
      const room = Math.min(pulled - place.pulled, stream.available);
      const given = room > 0 ? stream.pull(this.out, this.before.pulled + place.pulled, room) : 0;
      if (taken === 0 && given === 0) return;
    }
  }

  private async act(deed: Deed): Promise<void> {
    const { engine } = this;
    switch (deed.kind) {
      case 'structure':
        return this.build(deed);
      case 'set':
        return engine.set(deed.id, deed.key, deed.value, rampOf(deed));
      case 'stop':
        return engine.stopRamp(deed.id, deed.key);
      case 'control':
        return engine.setControl(deed.name, deed.value, rampOf(deed));
      case 'reset':
        return engine.reset();
      case 'panic':
        return engine.panic();
      case 'wet':
        return engine.setWet(deed.wet);
      case 'bypass':
        return engine.setBypass(deed.isBypassed);
      case 'late':
        return engine.setLatePolicy(deed.policy);
      case 'dsp':
        return this.begin(deed);
    }
  }

  private async build({
    structure,
    model,
    method,
    plan,
  }: Extract<Deed, { kind: 'structure' }>): Promise<void> {
    const { script, modelNamed, resources = NO_RESOURCES } = this.parts;
    const { log, playing } = this;
    script.notBefore = Number.POSITIVE_INFINITY;
    if (model !== playing.model || method !== playing.method)
      await this.engine.load(await modelNamed(model), [], method);
    this.playing = { model, method };
    const { plan: bends, controls } = planFromData(plan);
    await this.engine.bend(bends, { controls, resources });
    script.notBefore = heardFrom(log.entries, structure);
    script.jumps = log.entries.flatMap((each) =>
      each.kind === 'jump' && each.structure === structure ? [each.block] : [],
    );
  }

  /** A new stream goes on in the sound where the one before ended. */
  private begin({ vectorFrames, rateHz, isResampled }: Extract<Deed, { kind: 'dsp' }>): Promise<void> {
    const { pushed, pulled } = this.engine.stream.place;
    this.vectorFrames = vectorFrames;
    this.before = { pushed: this.before.pushed + pushed, pulled: this.before.pulled + pulled };
    return this.engine.dsp({ vectorFrames, rateHz, isResampled });
  }
}

function heardFrom(entries: readonly LogEntry[], structure: number): number {
  for (const each of entries) if (each.kind === 'heard' && each.structure === structure) return each.block;
  return Number.POSITIVE_INFINITY;
}

function rampOf({ rampMs, curve }: Pick<Extract<Deed, { kind: 'set' }>, 'rampMs' | 'curve'>) {
  return { ...(rampMs === undefined ? {} : { rampMs }), ...(curve === undefined ? {} : { curve }) };
}
