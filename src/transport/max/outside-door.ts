// The door to Max where the engine runs outside of it, as `livebend serve` in a terminal: messages of patches go there as OSC,
// what it tells comes back to the patches. For systems on which the runtime does not load inside Max.
import type { RemoteInfo } from 'node:dgram';
import { resolve } from 'node:path';
import { addressOf, ROOT } from '../../control/address.ts';
import type { Command } from '../../control/command.ts';
import { type Atom, atomOf } from '../../control/words.ts';
import { describeError, failure } from '../../errors.ts';
import type { MaxPort } from '../max-api.ts';
import { partsOf } from '../osc/arguments.ts';
import { oscAtoms } from '../osc/atoms.ts';
import { type OscMessage, readMessage, writeMessage } from '../osc/osc-message.ts';
import { OscSocket } from '../osc/osc-socket.ts';
import { type Span, scanPacket } from '../osc/scan-packet.ts';
import { MaxInlet, type MaxMessage } from './max-inlet.ts';
import type { MaxOutlet } from './max-outlet.ts';

export interface OutsideOptions {
  readonly outlet: MaxOutlet;
  readonly commands: ReadonlyMap<string, Command>;
  /** Where the engine listens for OSC on this machine. */
  readonly port: number;
  /** What is typed in a terminal to start one. */
  readonly command: string;
}

/** A text of JSON whose pieces come one by one. */
interface Collected {
  readonly texts: string[];
  readonly count: number;
  /** Places that were filled. */
  readonly places: Set<number>;
}

const HOST = '127.0.0.1';
const LOOK_MS = 1000;
/** Looks without an answer after which the engine counts as gone. */
const PATIENCE = 3;
/** Pieces of one text; far more than any table has. */
const MOST_PIECES = 16_384;

export class OutsideDoor {
  private socket: OscSocket | null = null;
  private timer: NodeJS.Timeout | undefined;
  private unanswered = 0;
  private isThere = false;
  private hasTold = false;
  /** Pieces of data that are not whole yet, by instance and selector. */
  private readonly pieces = new Map<string, Collected>();

  constructor(
    max: MaxPort,
    private readonly options: OutsideOptions,
  ) {
    const { outlet } = options;
    new MaxInlet(max, {
      commands: options.commands,
      onMessage: (message) => this.send(message),
      onError: (instance, reply) => {
        if (reply.kind === 'error') outlet.error(instance, reply.verb, reply.code, reply.message);
      },
    });
  }

  /** Looks for the engine from now on. Throws `port-unavailable`. */
  async open(): Promise<void> {
    this.socket = await OscSocket.open({
      host: HOST,
      port: 0,
      onPacket: (packet, from) => this.hear(packet, from),
    });
    this.look();
    this.timer = setInterval(() => this.look(), LOOK_MS);
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    this.options.outlet.close();
    await this.socket?.close();
    this.socket = null;
  }

  /** Asks to be told everything; the answer shows that the engine is there. */
  private look(): void {
    this.unanswered++;
    if (this.unanswered > PATIENCE) this.miss();
    this.post('1', ['subscribe', '1']);
  }

  private miss(): void {
    const { outlet, port, command } = this.options;
    if (!this.isThere && this.hasTold) return;
    this.isThere = false;
    this.hasTold = true;
    const what = `no engine answers on port ${port}; type  ${command}  in a terminal`;
    outlet.engine('stopped');
    outlet.engine('error', 'engine-closed', what);
    outlet.post(`livebend: ${what}`, 'warn');
  }

  private send({ instance, words, folder }: MaxMessage): void {
    const [verb = '', ...rest] = words;
    const args = this.options.commands.get(verb)?.arguments ?? [];
    // The engine does not know where the patch lies.
    const isPath = (word: string, index: number) => args[index]?.kind === 'file' && /[/\\.]/.test(word);
    const placed = rest.map((word, index) =>
      folder !== null && isPath(word, index) ? resolve(folder, word) : word,
    );
    this.post(instance, [verb, ...placed]);
  }

  private post(instance: string, [verb = '', ...words]: readonly string[]): void {
    const packet = writeMessage(addressOf(instance, [verb]), oscAtoms(words.map(atomOf), 'as they are'));
    this.socket?.send(packet, { address: HOST, port: this.options.port });
  }

  /** Hears the engine alone; what goes wrong with one of its messages is told. */
  private hear(packet: Uint8Array, { address, port }: RemoteInfo): void {
    if (address !== HOST || port !== this.options.port) return;
    for (const span of scanPacket(packet).spans) {
      const message = messageIn(packet, span);
      if (message === null) continue;
      try {
        const atoms = partsOf(message).map((part) => (typeof part === 'boolean' ? Number(part) : part));
        this.tell(message.address, atoms);
      } catch (error) {
        this.options.outlet.post(`livebend: ${describeError(error).message}`, 'error');
      }
    }
  }

  private tell(address: string, atoms: readonly Atom[]): void {
    const [, root, instance, branch, ...path] = address.split('/');
    if (root !== ROOT || instance === undefined || branch === undefined) return;
    this.answered();
    const { outlet } = this.options;
    const [first = '', second = '', third = ''] = atoms;
    const [id = '', statistic = ''] = path;
    if (branch === 'subscribed') return;
    if (branch === 'error') outlet.error(instance, String(first), String(second), String(third));
    else if (branch === 'data') this.collect(instance, atoms);
    else if (branch === 'watch' && path.length > 1) outlet.watch(instance, id, statistic, atoms);
    else if (branch === 'info' && path.length > 0) outlet.info(instance, ...path, ...atoms);
    else if (branch === 'audio') outlet.audio(instance, ...atoms);
    else if (path.length > 0) outlet.value(instance, [branch, ...path], atoms);
    else outlet.info(instance, branch, ...atoms);
  }

  private answered(): void {
    this.unanswered = 0;
    if (this.isThere) return;
    this.isThere = true;
    this.options.outlet.engine('outside', this.options.port);
    this.options.outlet.engine('ready');
  }

  /** `selector index count text`: the pieces of a JSON text. Throws `value-range`, `syntax` for one that is none. */
  private collect(instance: string, [selector, at, of, text]: readonly Atom[]): void {
    const key = `${instance} ${selector}`;
    const { index, count } = placeIn(at, of, `data ${key}`);
    const known = index === 0 ? undefined : this.pieces.get(key);
    const collected = known?.count === count ? known : { texts: [], count, places: new Set<number>() };
    collected.texts[index] = String(text);
    collected.places.add(index);
    this.pieces.set(key, collected);
    if (collected.places.size < count) return;
    this.pieces.delete(key);
    this.options.outlet.dump(instance, String(selector), parsed(collected.texts.join(''), `data ${key}`));
  }
}

/** Null for bytes that are no message, which do not come from an engine of ours. */
function messageIn(packet: Uint8Array, { start, end }: Span): OscMessage | null {
  try {
    return readMessage(packet.subarray(start, end));
  } catch {
    return null;
  }
}

/** Which piece of how many. Throws `value-range`. */
function placeIn(at: Atom | undefined, of: Atom | undefined, where: string) {
  const [index, count] = [Number(at), Number(of)];
  const isWhole = Number.isInteger(index) && Number.isInteger(count);
  if (isWhole && index >= 0 && index < count && count <= MOST_PIECES) return { index, count };
  throw failure('value-range', where, `there is no piece ${at} of ${of}`);
}

function parsed(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw failure('syntax', where, 'came as no JSON', { cause });
  }
}
