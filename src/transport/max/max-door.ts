// The door to Max: messages of node.script to the desk, replies and events to its outlet. Every message of a user comes as
// `cmd <instance> <words…>`; what goes out begins with the instance and `info`, `watch`, `dump` or `audio`, or with `engine`.
import type { Desk } from '../../control/desk.ts';
import { wordsFor } from '../../control/dictionary.ts';
import type { ControlEvent } from '../../control/events.ts';
import { errorReply, type Reply } from '../../control/reply.ts';
import type { Sender } from '../../control/sender.ts';
import { failure } from '../../errors.ts';
import type { MaxPort, MaxValue } from '../max-api.ts';
import { systemPath } from './max-path.ts';
import { OutletPace } from './outlet-pace.ts';

export class MaxDoor {
  private readonly pace = new OutletPace((parts) => this.out(...parts));
  /** The folder of the patch that holds an instance. */
  private readonly folders = new Map<string, string>();
  private readonly stop: () => void;
  /** Dictionaries are asked for; what comes after them waits until they are there. */
  private reading: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly max: MaxPort,
    private readonly desk: Desk,
  ) {
    max.addHandler('cmd', (...parts) => this.command(parts));
    max.addHandler('dict', (part) => this.command([part]));
    this.stop = desk.listen((event) => this.hear(event));
  }

  /** Messages that were dropped on the way to the patch because newer ones came. */
  get dropped(): number {
    return this.pace.dropped;
  }

  close(): void {
    this.stop();
    this.pace.close();
  }

  /** Never throws and never waits for Max. */
  private async command(parts: readonly unknown[]): Promise<void> {
    let [instance, verb] = parts.length > 1 ? [String(parts[0]), String(parts[1])] : ['1', ''];
    try {
      const reading = this.reading.then(() => this.read(parts));
      this.reading = reading.catch(() => null);
      const { named, said, rest } = await reading;
      instance = named;
      verb = said;
      const words = this.withPaths(verb, wordsFor(this.desk.commands.get(verb), rest, verb));
      if (verb === 'folder') this.folders.set(instance, systemPath(words.join(' ')));
      else {
        const message = { instance, words: [verb, ...words] };
        await this.desk.handle(message, this.sender(instance), (reply) => this.reply(instance, reply));
      }
    } catch (error) {
      this.reply(instance, errorReply(verb, error));
    }
  }

  /** Who it is for, what is to be done, and with what; dictionaries as objects, whichever way Max handed them over. */
  private async read(parts: readonly unknown[]) {
    const known = await this.withDictionaries(parts);
    const [first] = known;
    if (known.length === 1 && typeof first === 'object' && first !== null) {
      const { instance = '1', verb, ...rest } = first as Record<string, unknown>;
      return { named: String(instance), said: String(verb ?? ''), rest: [rest] };
    }
    const [named, said, ...rest] = known;
    if (named === undefined || said === undefined)
      throw failure('syntax', 'cmd', 'expected: cmd <instance> <words…>');
    return { named: String(named), said: String(said), rest };
  }

  private async withDictionaries(parts: readonly unknown[]): Promise<unknown[]> {
    const known: unknown[] = [];
    for (let at = 0; at < parts.length; at++) {
      const name = parts[at + 1];
      const isName = parts[at] === 'dictionary' && at === parts.length - 2 && typeof name === 'string';
      if (!isName) known.push(parts[at]);
      else {
        known.push(await this.max.getDict(name));
        at++;
      }
    }
    return known;
  }

  private withPaths(verb: string, words: readonly string[]): string[] {
    const args = this.desk.commands.get(verb)?.arguments ?? [];
    return words.map((word, index) => (args[index]?.kind === 'file' ? systemPath(word) : word));
  }

  private sender(instance: string): Sender {
    const folder = this.folders.get(instance);
    return { door: 'max', name: instance, ...(folder === undefined ? {} : { folder }) };
  }

  private reply(instance: string, reply: Reply): void {
    if (reply.kind === 'line' && reply.selector === 'audio') this.out(instance, 'audio', ...reply.atoms);
    else if (reply.kind === 'line') this.out(instance, 'info', reply.selector, ...reply.atoms);
    else if (reply.kind === 'data') this.out(instance, 'dump', { [reply.selector]: plain(reply.data) });
    else {
      this.out(instance, 'info', 'error', reply.verb, reply.code, reply.message);
      this.post(`livebend ${instance}: ${reply.message}`);
    }
  }

  private hear(event: ControlEvent): void {
    const { kind, instance } = event;
    if (kind === 'watch') {
      const { id, statistic, atoms } = event;
      this.pace.offer(`${instance} ${id} ${statistic}`, [instance, 'watch', id, statistic, ...atoms]);
    } else if (kind === 'info') this.out(instance, 'info', event.name, ...event.atoms);
    else if (kind === 'error') this.reply(instance, event);
    else if (kind === 'value') this.value(instance, event.path, event.atoms);
    else this.out(instance, 'info', kind, ...event.path);
  }

  /** A value in the form that a patch routes back into its control; a moving one at the pace of the eye. */
  private value(instance: string, path: readonly string[], atoms: readonly (string | number)[]): void {
    const words = path[0] === 'bend' ? path.slice(1) : path;
    this.pace.offer(`${instance} ${path.join(' ')}`, [instance, 'info', ...words, ...atoms]);
  }

  private out(...parts: MaxValue[]): void {
    this.max.outlet(...parts).catch((error: unknown) => this.post(`livebend: outlet: ${error}`));
  }

  private post(text: string): void {
    this.max.post(text, 'error').catch(() => null);
  }
}

/** Data as Max can hold it: typed arrays and maps as lists and dictionaries. */
function plain(data: unknown): MaxValue {
  if (ArrayBuffer.isView(data)) return Array.from(data as unknown as ArrayLike<number>);
  if (data instanceof Map) return plain(Object.fromEntries(data));
  if (Array.isArray(data)) return data.map(plain);
  if (typeof data === 'object' && data !== null)
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, plain(value)]));
  if (typeof data === 'bigint') return Number(data);
  return typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean' ? data : null;
}
