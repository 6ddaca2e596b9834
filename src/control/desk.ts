// The mixing desk of the engine process: named instances, and the one way in for every door. Takes messages with who sent
// them, gives replies; tells listeners what happens.

import { checkId } from '../bend/bend.ts';
import { failure, unknownName } from '../errors.ts';
import { type Call, type Command, checkCount } from './command.ts';
import type { ControlEvent, ControlListener } from './events.ts';
import { errorEvent, Instance } from './instance.ts';
import { errorReply, line, type Reply } from './reply.ts';
import type { Host } from './rig.ts';
import type { Sender } from './sender.ts';
import { Autosave, type AutosaveOptions } from './state/autosave.ts';
import { leftovers } from './state/leftovers.ts';
import { Ticker } from './ticker.ts';

/** One message: a verb or a short form, and its words. */
export interface Message {
  /** `1` when left out. */
  readonly instance?: string;
  readonly words: readonly string[];
}

export interface DeskOptions {
  readonly commands: readonly Command[];
  readonly host?: Host;
  /** False plays as fast as it is fed. */
  readonly isPaced?: boolean;
  /** Milliseconds since 1970; for tests. */
  readonly clock?: () => number;
  /** Where states are kept against crashes; nowhere when left out. */
  readonly autosave?: AutosaveOptions;
}

const FIRST_INSTANCE = '1';
const MOST_INSTANCES = 16;
const INSTANCE_NAME = /^\w[\w-]{0,63}$/;

export class Desk {
  readonly commands: ReadonlyMap<string, Command>;
  /** Null where states are not kept. */
  readonly autosave: Autosave | null;
  private readonly instances = new Map<string, Instance>();
  private readonly listeners = new Set<ControlListener>();
  private readonly ticker = new Ticker(() => this.tick());
  private isTogether = false;

  constructor(private readonly options: DeskOptions) {
    this.commands = new Map(options.commands.map((command) => [command.verb, command]));
    this.autosave = options.autosave === undefined ? null : new Autosave(options.autosave);
  }

  get names(): readonly string[] {
    return [...this.instances.keys()];
  }

  /** The instance of that name, made when it is spoken to for the first time. Throws `name-invalid`, `value-range`. */
  instance(name: string = FIRST_INSTANCE): Instance {
    return this.instances.get(name) ?? this.add(name);
  }

  /** An instance that is there; null where there is none of that name. */
  find(name: string): Instance | null {
    return this.instances.get(name) ?? null;
  }

  /** Is told everything that happens; gives the way to end that. */
  listen(listener: ControlListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(event: ControlEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  /**
   * Does what a message says and calls `reply` with everything that comes back, errors too; done when it is done. What can
   * be heard in the next block is done before this returns, so messages handled in one go are heard together. Never throws.
   */
  async handle(message: Message, sender: Sender, reply: (reply: Reply) => void): Promise<void> {
    const [verb = '', ...words] = message.words;
    try {
      const { command, rest } = this.commandFor(this.find(message.instance ?? FIRST_INSTANCE), verb, words);
      checkCount(command, rest);
      const instance = this.instance(message.instance);
      if (command.isOffRecord !== true) instance.logs.hear([command.verb, ...rest], sender);
      const call: Call = { verb: command.verb, words: rest, instance, desk: this, sender, reply };
      const done = command.run(call);
      if (done !== undefined) await instance.busyWith(done);
      if (command.isSlow === true) reply(line('done', command.verb, ...rest.slice(0, 1)));
    } catch (error) {
      reply(errorReply(verb, error));
    }
  }

  /** Tells what of the engines has changed; happens by itself four times a second. */
  tick(): void {
    for (const instance of this.instances.values()) instance.reportChanges();
  }

  /** What is handled while `act` runs is heard together, between two blocks. */
  together(act: () => void): void {
    if (this.isTogether) {
      act();
      return;
    }
    const held = [...this.instances.values()];
    this.isTogether = true;
    for (const instance of held) instance.hold();
    try {
      act();
    } finally {
      this.isTogether = false;
      for (const instance of held) instance.release();
    }
  }

  /** Ends every instance. */
  async close(): Promise<void> {
    this.ticker.stop();
    try {
      await Promise.all([...this.instances.values()].map((instance) => instance.close()));
    } finally {
      await this.autosave?.close();
      this.instances.clear();
    }
  }

  private add(name: string): Instance {
    if (!INSTANCE_NAME.test(name))
      throw failure(
        'name-invalid',
        `instance ${name.slice(0, 80)}`,
        'must be letters, digits, _ or -, 64 at most',
      );
    if (this.instances.size >= MOST_INSTANCES && !this.makeRoom())
      throw failure(
        'value-range',
        `instance ${name}`,
        `there may be ${MOST_INSTANCES} at most; unload one first`,
      );
    const { host = { sampleRate: null, vectorFrames: 512 }, isPaced = true, clock } = this.options;
    const instance = new Instance({
      name,
      host,
      isPaced,
      ...(clock === undefined ? {} : { clock }),
      onEvent: (event) => this.tell(event),
      onState: (changed) => this.autosave?.changed(changed),
    });
    this.instances.set(name, instance);
    this.ticker.start();
    if (this.instances.size === 1) void this.offer(instance);
    this.tell({ kind: 'added', instance: name, path: [] });
    return instance;
  }

  /** Lets go of an instance in which nothing plays, loads or waits; false where there is none. */
  private makeRoom(): boolean {
    for (const [name, instance] of this.instances) {
      if (instance.isBusy || instance.condition !== 'idle' || instance.state.model !== null) continue;
      this.instances.delete(name);
      this.tell({ kind: 'removed', instance: name, path: [] });
      instance.close().catch((error) => this.tell(errorEvent(name, 'close', error)));
      return true;
    }
    return false;
  }

  /** Tells that an engine that crashed has left states: `recover 2`. */
  private async offer(instance: Instance): Promise<void> {
    if (this.autosave === null) return;
    const left = await leftovers(this.autosave.folder);
    if (left.length > 0) instance.report('recover', left.length);
  }

  /** The command of a verb; a bend's id alone is `param`, a bare `0` or `1` is `enable`. */
  private commandFor(instance: Instance | null, verb: string, words: readonly string[]) {
    const command = this.commands.get(verb);
    if (command !== undefined) return { command, rest: words };
    const param = this.commands.get('param');
    if (param !== undefined && instance?.hasBend(verb) === true)
      return { command: param, rest: [verb, ...words] };
    const enable = this.commands.get('enable');
    if (enable !== undefined && (verb === '0' || verb === '1')) return { command: enable, rest: [verb] };
    if (verb === '') throw failure('syntax', 'message', 'a verb is missing');
    const known = [...this.commands.keys(), ...(instance?.state.plan ?? []).map(({ id }) => id)];
    throw unknownName('message', verb, 'verb or bend', known);
  }
}

/** Checks the id of a bend, macro, watch or capture: also that it is no verb. Throws `name-invalid` with a suggestion. */
export function checkFreeId(desk: Desk, id: string): void {
  checkId(id);
  if (desk.commands.has(id)) throw failure('name-invalid', `id ${id}`, `is a verb; try ${id}_1`);
}
