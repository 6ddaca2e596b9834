// Max and the engine in one process: patchers that run, joined by the real door and inlet to a real desk. What the patches say is
// done, what the engine says reaches the patches; replies that are errors are kept.
import { copyFileSync } from 'node:fs';
import { Desk } from '../../../src/control/desk.ts';
import { COMMANDS } from '../../../src/control/table.ts';
import type { Atom } from '../../../src/patch/run/message.ts';
import type { Arrival } from '../../../src/patch/run/patcher-copy.ts';
import { AudioRoutes } from '../../../src/transport/jitter/audio-routes.ts';
import { MaxDoor } from '../../../src/transport/max/max-door.ts';
import { MaxOutlet } from '../../../src/transport/max/max-outlet.ts';
import type { MaxPort } from '../../../src/transport/max-api.ts';
import { MEDIA, MODELS } from '../../shared.ts';
import { pause } from '../../until.ts';
import { Rig } from './rig.ts';

const VECTOR = 512;
const MOST_PLANES = 16;
/** What is not computed after so many milliseconds is not waited for. */
const MOST_TURNS = 20;

type Handler = (...parts: unknown[]) => unknown;

export class Session {
  readonly rig: Rig;
  readonly desk: Desk;
  /** What the engine refused, `INSTANCE VERB CODE SENTENCE`. */
  readonly errors: string[] = [];
  /** Every command that reached the desk, without its instance. */
  readonly commands: string[] = [];
  /** What was written into `text` boxes, a line each. */
  readonly written: string[] = [];
  private readonly audio = new AudioRoutes();
  private readonly outlet: MaxOutlet;
  private readonly door: MaxDoor;
  private readonly handlers = new Map<string, Handler>();
  private readonly dictionaries = new Map<string, unknown>();
  private readonly pending = new Set<Promise<unknown>>();

  /** `folder` is where a person keeps their files, patches too. */
  constructor(private readonly folder: string) {
    this.rig = new Rig(({ maxclass, text }) => this.choose(maxclass, text), `${folder}/`);
    this.desk = new Desk({ commands: [...COMMANDS, this.audio.command], isPaced: false });
    const handle = this.desk.handle.bind(this.desk);
    this.desk.handle = (message, sender, reply) => {
      this.commands.push(message.words.join(' '));
      return this.track(handle(message, sender, reply));
    };
    const port = this.port();
    this.outlet = new MaxOutlet(port);
    this.door = new MaxDoor(port, this.outlet, this.desk);
  }

  /** Waits until everything that was said is done and everything that follows from it too. */
  async settle(): Promise<void> {
    for (;;) {
      const arrivals = this.rig.arrivals();
      if (arrivals.length === 0 && this.pending.size === 0) return;
      for (const arrival of arrivals) this.arrive(arrival);
      // What changes how the model is built waits for the sound to go on.
      while (this.pending.size > 0) {
        await this.play(1);
        await pause(1);
      }
    }
  }

  /** Plays that many blocks of 512 frames through every engine that is there. */
  async play(blocks: number): Promise<void> {
    for (const name of this.desk.names) {
      const engine = this.desk.find(name)?.rig.engine;
      if (engine === null || engine === undefined) continue;
      const inputs = rows(engine.stream.inputChannels);
      const outputs = rows(MOST_PLANES);
      for (let block = 0; block < blocks; block++) {
        for (const row of inputs) fillTone(row, block * VECTOR);
        engine.stream.push(inputs, 0, VECTOR);
        for (let turn = 0; turn < MOST_TURNS && engine.stream.waitingBlocks > 0; turn++) await pause(1);
        engine.stream.pull(outputs, 0, VECTOR);
      }
    }
  }

  async close(): Promise<void> {
    for (const window of [...this.rig.run.windows]) window.close();
    await this.settle();
    this.door.close();
    await this.audio.close();
    await this.desk.close();
  }

  private arrive({ box, message }: Arrival): void {
    if (box.text.startsWith('node.script')) this.toScript(message);
    else if (box.text.startsWith('buffer~')) this.toBuffer(message);
    else if (box.text === 'text') this.written.push(message.join(' '));
  }

  private toScript([selector, ...parts]: readonly Atom[]): void {
    if (selector === 'script') {
      if (parts[0] === 'start') this.outlet.engine('ready');
      return;
    }
    const handler = this.handlers.get(String(selector));
    if (handler === undefined)
      throw new Error(`node.script has no handler for ${selector} ${parts.join(' ')}`);
    void this.track(Promise.resolve(handler(...parts)));
  }

  /** As buffer~ writes a file. */
  private toBuffer([verb, file]: readonly Atom[]): void {
    if (verb === 'writewave') copyFileSync(`${MEDIA}strings.wav`, String(file));
  }

  private choose(maxclass: string, text: string): string {
    if (text.includes('fold')) return `${this.folder}/`;
    if (text.startsWith('savedialog')) return `${this.folder}/saved.json`;
    if (text.includes('sound')) return `${MEDIA}drums.wav`;
    return maxclass === 'dropfile' ? `${MODELS}pebble.ts` : `${MODELS}pebble.onnx`;
  }

  private track<T>(work: Promise<T>): Promise<T> {
    this.pending.add(work);
    void work.finally(() => this.pending.delete(work));
    return work;
  }

  private port(): MaxPort {
    return {
      addHandler: (selector, handler) => this.handlers.set(selector, handler),
      outlet: async (...parts: unknown[]) => {
        const atoms = parts.flatMap((part) => this.atoms(part));
        const [instance, kind, selector, ...rest] = atoms;
        if (kind === 'info' && selector === 'error') this.errors.push([instance, ...rest].join(' '));
        this.rig.say(...atoms);
      },
      post: async () => undefined,
      getDict: async (name: string) => JSON.parse(JSON.stringify(this.dictionaries.get(name) ?? {})),
    };
  }

  private atoms(part: unknown): Atom[] {
    if (typeof part === 'string' || typeof part === 'number') return [part];
    const name = `u${this.dictionaries.size}`;
    this.dictionaries.set(name, part);
    return ['dictionary', name];
  }
}

function rows(count: number): Float32Array[] {
  return Array.from({ length: count }, () => new Float32Array(VECTOR));
}

function fillTone(row: Float32Array, start: number): void {
  for (let at = 0; at < row.length; at++) row[at] = Math.sin((start + at) / 7) / 2;
}
