// What comes from a patch, brought to messages: who it is for, the verb and its words. Dictionaries are taken in every form Max
// hands them over, paths of Max become paths of the system, and what was sent first comes first.
import type { Command } from '../../control/command.ts';
import { wordsFor } from '../../control/dictionary.ts';
import { errorReply, type Reply } from '../../control/reply.ts';
import { InOrder } from '../../engine/in-order.ts';
import { failure } from '../../errors.ts';
import type { MaxPort } from '../max-api.ts';
import { systemPath } from './max-path.ts';

export interface MaxMessage {
  readonly instance: string;
  /** The verb first. */
  readonly words: readonly string[];
  /** Where the patch of the instance lies; null where it has not told. */
  readonly folder: string | null;
}

export interface InletOptions {
  /** Tells which words are files and how dictionaries are taken. */
  readonly commands: ReadonlyMap<string, Command>;
  readonly onMessage: (message: MaxMessage) => void;
  /** Told what cannot be read. */
  readonly onError: (instance: string, reply: Reply) => void;
}

export class MaxInlet {
  /** The folder of the patch that holds an instance. */
  private readonly folders = new Map<string, string>();
  /** Dictionaries are asked for; what comes after them waits until they are there. */
  private readonly order = new InOrder();

  constructor(
    private readonly max: MaxPort,
    private readonly options: InletOptions,
  ) {
    max.addHandler('cmd', (...parts) => this.take(parts));
    max.addHandler('dict', (part) => this.take([part]));
  }

  /** Never throws. */
  private async take(parts: readonly unknown[]): Promise<void> {
    try {
      const message = await this.order.run(() => this.read(parts));
      if (message !== null) this.options.onMessage(message);
    } catch (error) {
      const [instance, verb] = parts.length > 1 ? [String(parts[0]), String(parts[1])] : ['1', ''];
      this.options.onError(instance, errorReply(verb, error));
    }
  }

  /** Null for what is for the inlet itself: `folder PATH`. */
  private async read(parts: readonly unknown[]): Promise<MaxMessage | null> {
    const { instance, verb, rest } = named(await this.withDictionaries(parts));
    const command = this.options.commands.get(verb);
    const words = wordsFor(command, rest, verb).map((word, index) =>
      command?.arguments[index]?.kind === 'file' ? systemPath(word) : word,
    );
    const folder = this.folders.get(instance) ?? null;
    if (verb !== 'folder') return { instance, words: [verb, ...words], folder };
    this.folders.set(instance, systemPath(words.join(' ')));
    return null;
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
}

/** `instance verb rest…`, or a dictionary that has them by name. Throws `syntax`. */
function named(parts: readonly unknown[]) {
  const [first] = parts;
  if (parts.length === 1 && typeof first === 'object' && first !== null) {
    const { instance = '1', verb, ...rest } = first as Record<string, unknown>;
    return { instance: String(instance), verb: String(verb ?? ''), rest: [rest] };
  }
  const [instance, verb, ...rest] = parts;
  if (instance === undefined || verb === undefined)
    throw failure('syntax', 'cmd', 'expected: cmd <instance> <words…>');
  return { instance: String(instance), verb: String(verb), rest };
}
