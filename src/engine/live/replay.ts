// Plays a sound again with what was done to it: takes a log and the sound that went in then, gives the samples that came out,
// bit for bit where the log is exact. Plays through the same engine, as fast as the machine can, and waits for every block.
import { rows } from '../../audio/rows.ts';
import { planFromData } from '../../bend/plan-data.ts';
import { NO_RESOURCES, type Resources } from '../../bend/resources.ts';
import type { Model } from '../../model/model.ts';
import { LiveEngine } from './live-engine.ts';
import type { Deed, LogData, LogEntry } from './log-data.ts';
import type { Script } from './script.ts';

export interface ReplayOptions {
  /** Finds a model by the name the log has for it, with the method that is played. */
  readonly modelNamed: (name: string, method: string) => Promise<Model>;
  /** Captures and versions the plans may name. */
  readonly resources?: Resources;
  /** What to run on instead of what the log says. */
  readonly provider?: string;
  /** Channels that come out; 1 when left out. */
  readonly channels?: number;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

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
  const script: Writable<Script> = {
    notBefore: Number.POSITIVE_INFINITY,
    jumps: [],
    runs: { provider: options.provider ?? 'cpu', threads: 1 },
    mayLeave: false,
  };
  const engine = await LiveEngine.open(await options.modelNamed(log.model, method), {
    ...{ vectorFrames, isResampled, blockFrames, method, script },
    ...(spareFrames === null ? {} : { spareFrames }),
    ...(rateHz === null ? {} : { rateHz }),
    isPaced: false,
  });
  try {
    return await new Replay(engine, log, sound, { ...options, script }).render();
  } finally {
    await engine.close();
  }
}

interface Parts extends ReplayOptions {
  readonly script: Writable<Script>;
}

type StructureDeed = Extract<Deed, { kind: 'structure' }>;

class Replay {
  private readonly out: readonly Float32Array[];
  private readonly entries: readonly LogEntry[];
  private vectorFrames: number;
  private playing: Pick<StructureDeed, 'model' | 'method' | 'blockFrames'>;
  /** Number of the structure that was ready last. */
  private structure = 0;

  constructor(
    private readonly engine: LiveEngine,
    log: LogData,
    private readonly sound: readonly Float32Array[],
    private readonly parts: Parts,
  ) {
    const frames = sound[0]?.length ?? 0;
    this.out = rows(parts.channels ?? 1, frames);
    this.entries = log.entries;
    this.playing = log;
    this.vectorFrames = log.vectorFrames;
  }

  async render(): Promise<Float32Array[]> {
    for (const [index, entry] of this.entries.entries()) {
      await this.playTo(entry.pushed, entry.pulled);
      await this.act(entry, index);
    }
    await this.playTo(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
    return [...this.out];
  }

  /** Plays until so many frames went in and came out, or the sound is over. */
  private async playTo(pushed: number, pulled: number): Promise<void> {
    const { vectorFrames } = this;
    const length = this.sound[0]?.length ?? 0;
    for (;;) {
      const { stream } = this.engine;
      const { place } = stream;
      const frames = Math.min(vectorFrames, length - place.pushed, pushed - place.pushed);
      const taken = frames > 0 ? stream.push(this.sound, place.pushed, frames) : 0;
      while (stream.waitingBlocks > 0) await new Promise((resolve) => setImmediate(resolve));
      const room = Math.min(pulled - place.pulled, stream.available);
      const given = room > 0 ? stream.pull(this.out, place.pulled, room) : 0;
      if (taken === 0 && given === 0) return;
    }
  }

  private async act(deed: Deed, index: number): Promise<void> {
    const { engine } = this;
    switch (deed.kind) {
      case 'structure':
        return this.build(deed, index);
      case 'set':
        return engine.set(deed.id, deed.key, deed.value, rampOf(deed));
      case 'stop':
        return engine.stopRamp(deed.id, deed.key);
      case 'control':
        return engine.setControl(deed.name, deed.value, rampOf(deed));
      case 'modulate':
        return engine.modulate(deed.modulations);
      case 'reset':
        return engine.reset();
      case 'halt':
        return engine.halt();
      case 'wet':
        return engine.setWet(deed.wet, rampOf(deed));
      case 'enable':
        return engine.setEnabled(deed.isEnabled);
      case 'bypass':
        return engine.setBypass(deed.isBypassed);
      case 'late':
        return engine.setLatePolicy(deed.policy);
      case 'dsp':
        return this.begin(deed, index);
      case 'leave':
        return this.leave(index);
    }
  }

  private async build(deed: StructureDeed, index: number): Promise<void> {
    const { engine, playing } = this;
    const { script, modelNamed, provider, resources = NO_RESOURCES } = this.parts;
    const { model, method, blockFrames, plan } = deed;
    script.notBefore = Number.POSITIVE_INFINITY;
    if (provider === undefined) script.runs = deed.runs;
    const { plan: bends, controls } = planFromData(plan);
    if (model !== playing.model) {
      const planned = { plan: bends, versions: resources.versions };
      await engine.load(await modelNamed(model, method), async () => planned, method);
    } else if (method !== playing.method) await engine.setMethod(method);
    if (blockFrames !== playing.blockFrames) await engine.setBlock(blockFrames);
    this.playing = deed;
    this.structure = deed.structure;
    await engine.bend(bends, { controls, resources });
    this.expect(index);
  }

  /** Another stream, which goes on in the sound where the one before ended. */
  private async begin(deed: Extract<Deed, { kind: 'dsp' }>, index: number): Promise<void> {
    const { vectorFrames, rateHz, isResampled } = deed;
    this.vectorFrames = vectorFrames;
    this.parts.script.notBefore = Number.POSITIVE_INFINITY;
    await this.engine.dsp({ vectorFrames, rateHz, isResampled });
    this.expect(index);
  }

  /** Leaves a stream that has faded out, when it was left then. */
  private async leave(index: number): Promise<void> {
    const { script } = this.parts;
    script.mayLeave = true;
    this.engine.stream.pull(this.out, 0, 0);
    await new Promise((resolve) => setImmediate(resolve));
    script.mayLeave = false;
    this.expect(index);
  }

  /** Lets the structure that was ready last take over as it did in the stream there is after an entry. */
  private expect(index: number): void {
    const { script } = this.parts;
    const isNext = ({ kind }: LogEntry) => kind === 'dsp' || kind === 'leave';
    const after = this.entries.slice(index + 1);
    const end = after.findIndex(isNext);
    const until = end < 0 ? after : after.slice(0, end);
    const blocksOf = (wanted: 'heard' | 'jump') =>
      until.flatMap((each) =>
        each.kind === wanted && each.structure === this.structure ? [each.block] : [],
      );
    script.notBefore = blocksOf('heard')[0] ?? Number.POSITIVE_INFINITY;
    script.jumps = blocksOf('jump');
  }
}

function rampOf({ rampMs, curve }: Pick<Extract<Deed, { kind: 'set' }>, 'rampMs' | 'curve'>) {
  return { ...(rampMs === undefined ? {} : { rampMs }), ...(curve === undefined ? {} : { curve }) };
}
