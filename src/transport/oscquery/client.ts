// One WebSocket client of the OSCQuery door: what it listens to, what it sends. Takes text frames with LISTEN and IGNORE and
// binary frames with OSC packets; answers with OSC packets.
import { addressOf, messageOf, ROOT } from '../../control/address.ts';
import { errorReply, type Reply } from '../../control/reply.ts';
import type { Sender } from '../../control/sender.ts';
import { nodeAt, type TreeNode, tagsOf } from '../../control/tree/tree-node.ts';
import { type TreeSource, treeOf } from '../../control/tree.ts';
import type { Atom } from '../../control/words.ts';
import { failure, unknownName } from '../../errors.ts';
import { isThisMachine } from '../this-machine.ts';
import type { Limits } from './limits.ts';
import { Outbox, type Sink } from './outbox.ts';
import { readPacket, writePacket } from './packets.ts';
import type { Notice } from './tree-changes.ts';

/** What the door counts. */
export interface Counts {
  /** Messages that came in by binary frames. */
  messages: number;
  /** Frames that could not be read. */
  broken: number;
  /** Visitors that were not let in. */
  refused: number;
  /** Messages that slow clients did not get. */
  dropped: number;
}

export interface ClientOptions {
  readonly source: TreeSource;
  readonly limits: Limits;
  readonly counts: Counts;
  /** Where relative file names begin. */
  readonly folder?: string;
}

/** Who is behind a connection. */
export interface Visit {
  readonly name: string;
  /** The address it comes from. */
  readonly address: string;
}

const FIRST_INSTANCE = '1';
/** For a client that missed what came and went. */
const READ_ALL: Notice = { COMMAND: 'PATH_CHANGED', DATA: `/${ROOT}` };
const LONGEST_REPLY = 1_048_576;

export class Client {
  readonly sender: Sender;
  readonly outbox: Outbox;
  /** Addresses it wants to hear. */
  readonly listens = new Set<string>();
  private undone = 0;

  constructor(
    sink: Sink,
    from: Visit,
    private readonly options: ClientOptions,
  ) {
    const { folder } = options;
    const isConfined = !isThisMachine(from.address);
    const { name } = from;
    this.sender = { door: 'oscquery', name, isConfined, ...(folder === undefined ? {} : { folder }) };
    this.outbox = new Outbox(sink, options.limits, JSON.stringify(READ_ALL));
  }

  /** A text frame: a command of the proposal. Never throws. */
  hearText(text: string): void {
    try {
      this.obey(commandIn(text));
    } catch (error) {
      this.options.counts.broken++;
      this.reply(FIRST_INSTANCE, errorReply('listen', error));
    }
  }

  /** A binary frame: an OSC packet, whose messages are handled together. Never throws. */
  hearPacket(bytes: Uint8Array): void {
    const { messages, refused } = readPacket(bytes);
    this.options.source.desk.together(() => {
      for (const { address, args } of messages) this.hearMessage(address, args);
    });
    for (const error of refused) {
      this.options.counts.broken++;
      this.reply(FIRST_INSTANCE, errorReply('packet', error));
    }
  }

  private hearMessage(address: string, args: readonly unknown[]): void {
    const { counts, source, limits } = this.options;
    counts.messages++;
    try {
      const message = messageOf(address, args);
      if (this.undone >= limits.mostUndone)
        throw failure(
          'overrun',
          address,
          `${limits.mostUndone} messages are not done yet; send it again later`,
        );
      this.undone++;
      void source.desk
        .handle(message, this.sender, (reply) => this.reply(message.instance ?? FIRST_INSTANCE, reply))
        .finally(() => this.undone--);
    } catch (error) {
      this.reply(FIRST_INSTANCE, errorReply(address.slice(0, 80), error));
    }
  }

  private obey({ command, path }: TextCommand): void {
    if (command === 'IGNORE') {
      this.listens.delete(path);
      return;
    }
    if (nodeAt(treeOf(this.options.source), path.split('/').slice(1)) === null)
      throw failure('name-not-found', 'LISTEN', `nothing is at ${path.slice(0, 200)}`);
    const { mostListens } = this.options.limits;
    if (this.listens.size >= mostListens)
      throw failure('value-range', 'LISTEN', `a client may listen to ${mostListens} addresses`);
    this.listens.add(path);
  }

  private reply(instance: string, reply: Reply): void {
    const root = treeOf(this.options.source);
    const { path, atoms } = placed(root, instance, partsOf(reply));
    const address = addressOf(instance, path);
    const node = nodeAt(root, address.split('/').slice(1));
    this.outbox.send(writePacket(address, typesOf(atoms, node === null ? '' : tagsOf(node.slots)), atoms));
  }
}

interface TextCommand {
  readonly command: 'LISTEN' | 'IGNORE';
  readonly path: string;
}

const COMMANDS = ['LISTEN', 'IGNORE'];

function commandIn(text: string): TextCommand {
  const { COMMAND, DATA } = parsed(text);
  if (typeof COMMAND !== 'string' || !COMMANDS.includes(COMMAND))
    throw unknownName('WebSocket', String(COMMAND).slice(0, 40), 'COMMAND', COMMANDS);
  if (typeof DATA !== 'string' || !DATA.startsWith('/'))
    throw failure('syntax', COMMAND, 'DATA must be an OSC address');
  return { command: COMMAND as TextCommand['command'], path: DATA };
}

function parsed(text: string): { readonly COMMAND?: unknown; readonly DATA?: unknown } {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch (cause) {
    throw failure('syntax', 'WebSocket', 'a text must be JSON', { cause });
  }
  throw failure('syntax', 'WebSocket', 'a text must be a JSON object');
}

interface Told {
  readonly path: readonly string[];
  readonly atoms: readonly Atom[];
}

/** What tells a value of the tree stands under the address of that value: `warm amount 0.7` under `bend/warm/amount`. */
function placed(root: TreeNode, instance: string, { path, atoms }: Told): Told {
  const [name, ...rest] = atoms;
  if (typeof name !== 'string') return { path, atoms };
  const value = [
    ['bend', ...path, name],
    [...path, name],
  ].find((each) => (nodeAt(root, [ROOT, instance, ...each])?.slots.length ?? 0) > 0);
  return value === undefined ? { path, atoms } : { path: value, atoms: rest };
}

function partsOf(reply: Reply): Told {
  if (reply.kind === 'line') return { path: [reply.selector], atoms: reply.atoms };
  if (reply.kind === 'error') return { path: ['error'], atoms: [reply.verb, reply.code, reply.message] };
  const text = JSON.stringify(reply.data) ?? 'null';
  if (text.length <= LONGEST_REPLY) return { path: [reply.selector], atoms: [text] };
  return partsOf({
    kind: 'error',
    verb: reply.selector,
    code: 'value-range',
    message: `the answer has ${text.length} letters, more than ${LONGEST_REPLY}`,
  });
}

/** The tags of the address where they fit; else numbers are floats. */
function typesOf(atoms: readonly Atom[], known: string): string {
  return atoms
    .map((atom, at) => {
      if (typeof atom === 'string') return 's';
      return known.length === atoms.length && known[at] === 'i' ? 'i' : 'f';
    })
    .join('');
}
