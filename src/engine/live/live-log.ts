// Writes down what is done to a live engine while it plays: takes deeds, notes after how many frames they came, and what makes
// that they cannot be played again to the bit. Structures are numbered as they come; nothing is written to a file here.
import { planData } from '../../bend/plan-data.ts';
import type { Host } from './host.ts';
import { type Deed, isFull, type LogData, type LogEntry } from './log-data.ts';
import type { Side } from './side.ts';
import type { SoundStream } from './sound-stream.ts';
import type { Structure } from './structure.ts';

/** An engine as it is when a log begins. */
export interface LogBeginning {
  readonly structure: Structure;
  readonly host: Host;
  readonly spareFrames: number | null;
  /** What is heard or will be next. */
  readonly side: Side | null;
  /** The stream that plays, asked for anew for every deed. */
  readonly stream: () => SoundStream;
}

type LogHead = Omit<LogData, 'livebendLog' | 'entries' | 'isExact' | 'reasons'>;

export class LiveLog {
  private readonly entries: LogEntry[] = [];
  private readonly numbers = new WeakMap<object, number>();
  private readonly reasons = new Set<string>();
  private readonly head: LogHead;
  private readonly stream: () => SoundStream;
  private structures = 0;

  /** Begins a log with what is played now. */
  constructor({ structure, host, spareFrames, side, stream }: LogBeginning) {
    const { loaded, audio } = structure.subject;
    const { blockFrames } = structure;
    const { vectorFrames, rateHz, isResampled } = host;
    this.head = {
      ...{ model: loaded.model.name, method: audio.method.name },
      ...{ vectorFrames, rateHz, isResampled, blockFrames, spareFrames },
    };
    this.stream = stream;
    if (stream().place.pushed > 0) this.spoil('it begins in the middle');
    if (side === null) return;
    this.structure(side, structure);
    if (side.lane !== null) this.heard(side, stream().nextBlock);
  }

  /** Writes a deed down; a log that is full takes no more. */
  add(deed: Deed): void {
    if (isFull(this.entries)) this.spoil('more was done than a log holds');
    else this.entries.push({ ...this.stream().place, ...deed });
    if (deed.kind === 'modulate' && deed.modulations.some(({ source }) => source.kind === 'activation'))
      this.spoil('a modulation followed an activation');
  }

  /** A structure is ready; `side` is whatever stands for it. */
  structure(side: object, wanted: Structure): void {
    const { subject, plan, controls, blockFrames, runs } = wanted;
    const structure = this.structures++;
    const model = subject.loaded.model.name;
    const method = subject.audio.method.name;
    this.numbers.set(side, structure);
    this.add({
      ...{ kind: 'structure', structure, model, method, blockFrames, runs },
      plan: planData(plan, controls),
    });
    // Another graph: the runtime may compute it in another order.
    if (hasOutlets(wanted)) this.spoil('an activation was watched, captured or listened to');
    if (subject.settings.length > 0) this.spoil('attributes of the model were set');
  }

  /** A structure is heard from a block on. */
  heard(side: object, block: number): void {
    this.add({ kind: 'heard', structure: this.numbers.get(side) ?? 0, block });
  }

  /** A structure had no time to fade in a block. */
  jumped(side: object, block: number): void {
    this.add({ kind: 'jump', structure: this.numbers.get(side) ?? 0, block });
  }

  /** The sound cannot be had again bit for bit, for that reason. */
  spoil(reason: string): void {
    this.reasons.add(reason);
  }

  /** The log so far. */
  data(): LogData {
    if (this.stream().counts.lateBlocks > 0) this.spoil('blocks were late');
    const reasons = [...this.reasons];
    const isExact = reasons.length === 0;
    return { livebendLog: 1, ...this.head, isExact, reasons, entries: [...this.entries] };
  }
}

function hasOutlets({ observers, recordings, listening }: Structure): boolean {
  return observers.length > 0 || recordings.length > 0 || listening !== null;
}
