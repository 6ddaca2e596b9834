// The OSC door: packets of controllers become messages of the desk, replies and changes become packets. Every message stands
// by itself; what cannot be read is refused with a code and counted.
import type { RemoteInfo } from 'node:dgram';
import { messageOf, ROOT } from '../../control/address.ts';
import type { Desk, Message } from '../../control/desk.ts';
import type { ControlEvent } from '../../control/events.ts';
import type { ControlHearer } from '../../control/mapping.ts';
import type { Reply } from '../../control/reply.ts';
import { describeError, failure } from '../../errors.ts';
import { type Door, urlOf } from '../door.ts';
import { type Gate, gateOf } from '../gate.ts';
import { isPattern } from './address-pattern.ts';
import { addressesFor } from './addresses.ts';
import { partsOf } from './arguments.ts';
import { type Controller, Controllers } from './controllers.ts';
import { Echoes, isMirrored, type OscSender } from './echoes.ts';
import { MOST_UNDONE } from './limits.ts';
import { type OscMessage, readMessage } from './osc-message.ts';
import { OscSocket } from './osc-socket.ts';
import {
  errorPacket,
  eventPacket,
  isTold,
  replyPackets,
  type TellingEvent,
  type ToldError,
} from './outgoing.ts';
import { scanPacket } from './scan-packet.ts';
import { Schedule } from './schedule.ts';
import { readWish } from './subscribe.ts';

export interface OscDoorOptions {
  readonly desk: Desk;
  /** 127.0.0.1 when left out. */
  readonly host?: string;
  /** The next free one where it is taken; 0 for any. */
  readonly port: number;
  /** Addresses and subnets that may come in besides the machine itself. */
  readonly allow?: readonly string[];
  /** Is offered addresses that are none of ours; left out they are refused. */
  readonly hear?: ControlHearer;
}

export interface OscCounts {
  readonly packets: number;
  /** Messages that were given to the desk. */
  readonly messages: number;
  /** Messages and packets that could not be read or meant nothing. */
  readonly refused: number;
  /** Packets of addresses that may not come in. */
  readonly denied: number;
  /** Messages that only said what their controller had been told. */
  readonly mirrored: number;
  /** Messages that came while too many were not done yet. */
  readonly overrun: number;
  /** Packets that could not be sent. */
  readonly unsent: number;
}

const FIRST_INSTANCE = '1';
const USUAL_HOST = '127.0.0.1';
const OVERRUN: ToldError = {
  verb: 'osc',
  ...describeError(failure('overrun', 'osc', 'more is not done yet than is kept; send it again later')),
};

export class OscDoor implements Door {
  private readonly controllers = new Controllers();
  private readonly echoes: Echoes;
  private readonly schedule = new Schedule();
  private readonly mayEnter: Gate;
  private readonly tallies = { packets: 0, messages: 0, refused: 0, denied: 0, mirrored: 0, overrun: 0 };
  private socket: OscSocket | null = null;
  private stopListening: (() => void) | null = null;
  private undone = 0;

  /** Throws `value-invalid` for an allowed address that is none. */
  constructor(private readonly options: OscDoorOptions) {
    this.mayEnter = gateOf(options.allow ?? []);
    this.echoes = new Echoes({
      desk: options.desk,
      controllers: () => this.controllers.at(Date.now()),
      send: (controller, packet) => this.send(controller, packet),
    });
  }

  /** Where it listens; null while it is closed. */
  get place(): { readonly host: string; readonly port: number } | null {
    const { host = USUAL_HOST } = this.options;
    return this.socket === null ? null : { host, port: this.socket.port };
  }

  get url(): string | null {
    return this.place === null ? null : urlOf('osc.udp', this.place);
  }

  get counts(): OscCounts {
    return { ...this.tallies, unsent: this.socket?.unsent ?? 0 };
  }

  /** Begins to listen. Throws `port-unavailable`. */
  async open(): Promise<void> {
    if (this.socket !== null) return;
    const { host = USUAL_HOST, port, desk } = this.options;
    this.socket = await OscSocket.open({ host, port, onPacket: (packet, from) => this.take(packet, from) });
    this.stopListening = desk.listen((event) => this.pass(event));
  }

  /** Ends it; what is under way is done, its replies are not sent any more. */
  async close(): Promise<void> {
    const { socket } = this;
    this.socket = null;
    this.stopListening?.();
    this.schedule.clear();
    this.echoes.close();
    await socket?.close();
  }

  private take(packet: Uint8Array, from: RemoteInfo): void {
    this.tallies.packets++;
    if (!this.mayEnter(from.address)) {
      this.tallies.denied++;
      return;
    }
    const controller = this.controllers.heard(from, Date.now());
    const { spans, refused } = scanPacket(packet);
    for (const error of refused) this.refuse(controller, FIRST_INSTANCE, error);
    for (const [waitMs, due] of this.schedule.sorted(spans)) {
      const act = () =>
        this.doTogether(
          due.map(({ start, end }) => packet.subarray(start, end)),
          controller,
        );
      if (waitMs === 0) act();
      else if (!this.schedule.add(waitMs, act)) this.overrun(controller);
    }
  }

  /** Messages that belong together are heard together. */
  private doTogether(messages: readonly Uint8Array[], controller: Controller): void {
    if (messages.length > 1)
      this.options.desk.together(() => {
        for (const bytes of messages) this.do(bytes, controller);
      });
    else for (const bytes of messages) this.do(bytes, controller);
  }

  private do(bytes: Uint8Array, controller: Controller): void {
    let instance = FIRST_INSTANCE;
    try {
      const message = readMessage(bytes);
      const [, , named = FIRST_INSTANCE] = message.address.split('/', 3);
      if (this.options.desk.find(named) !== null) instance = named;
      const isOwn = isTold(message.address) || isMirrored(controller, message.address, bytes);
      if (isOwn) this.tallies.mirrored++;
      else this.dispatch(message, controller);
    } catch (error) {
      this.refuse(controller, instance, error);
    }
  }

  private dispatch(message: OscMessage, controller: Controller): void {
    const { desk } = this.options;
    const { address } = message;
    const parts = partsOf(message);
    if (!isPattern(address)) {
      if (this.isLearned(address, parts, controller)) this.tallies.messages++;
      else this.handle(messageOf(address, parts), controller);
      return;
    }
    const addresses = addressesFor(desk, address);
    if (addresses.length === 0)
      throw failure('name-not-found', `pattern ${address}`, 'means nothing there is');
    desk.together(() => {
      for (const each of addresses) this.handle(messageOf(each, parts), controller);
    });
  }

  /** True for a control of some controller that was mapped, or is being learned. */
  private isLearned(address: string, [value]: readonly unknown[], controller: Controller): boolean {
    if (address.startsWith(`/${ROOT}/`) || typeof value !== 'number') return false;
    return this.options.hear?.({ kind: 'osc', address }, value, controller) ?? false;
  }

  private handle(message: Message, controller: Controller): void {
    const { instance = FIRST_INSTANCE, words } = message;
    if (words[0] === 'subscribe') {
      this.subscribe(instance, words, controller);
      return;
    }
    if (this.undone >= MOST_UNDONE) {
      this.overrun(controller);
      return;
    }
    this.tallies.messages++;
    this.undone++;
    const [verb, id] = words;
    if (verb === 'watch' && id !== undefined) controller.ask(`${instance}/${id}`);
    else if (verb === 'unwatch') controller.watches.delete(`${instance}/${id}`);
    const { door, name, isConfined } = controller;
    const sender: OscSender = { door, name, isConfined, words };
    this.options.desk
      .handle(message, sender, (reply) => this.answer(controller, instance, reply))
      .finally(() => this.undone--)
      .catch((error) => this.refuse(controller, instance, error));
  }

  private subscribe(instance: string, words: readonly string[], controller: Controller): void {
    const { wish, port } = readWish(words);
    this.tallies.messages++;
    const { to } = controller;
    if (port === null) controller.wish = wish;
    else if (wish === 'off') this.controllers.forget(to, port);
    else this.controllers.elsewhere(to, port, Date.now()).wish = wish;
    const atoms = [wish === 'off' ? 0 : 1, port ?? to.port];
    this.answer(controller, instance, { kind: 'line', selector: 'subscribed', atoms });
  }

  private answer(controller: Controller, instance: string, reply: Reply): void {
    if (this.socket === null) return;
    if (reply.kind === 'error') this.tellError(controller, instance, reply);
    else
      for (const packet of replyPackets(this.options.desk, instance, reply))
        this.sendBeside(controller, packet);
  }

  private refuse(controller: Controller, instance: string, error: unknown): void {
    this.tallies.refused++;
    this.tellError(controller, instance, { verb: 'osc', ...describeError(error) });
  }

  private overrun(controller: Controller): void {
    this.tallies.overrun++;
    this.tellError(controller, FIRST_INSTANCE, OVERRUN);
  }

  private tellError(controller: Controller, instance: string, told: ToldError): void {
    if (controller.mayTellError(Date.now())) this.sendBeside(controller, errorPacket(instance, told));
  }

  /** What is told without being asked. */
  private pass(event: ControlEvent): void {
    const { kind, instance } = event;
    if (kind === 'value') this.echoes.note(event);
    else if (kind === 'watch' || kind === 'info' || kind === 'error') this.tell(event);
    else if (kind === 'added' && event.path[0] === 'bend')
      this.echoes.noteBend(instance, event.path[1] ?? '');
  }

  private tell(event: TellingEvent): void {
    const packet = eventPacket(event);
    if (packet === null) return;
    for (const controller of this.controllers.at(Date.now())) {
      const { wish, watches } = controller;
      const isWanted =
        event.kind !== 'watch' || wish === 'all' || watches.has(`${event.instance}/${event.id}`);
      if (wish !== 'off' && isWanted) this.send(controller, packet);
    }
  }

  /** To a controller, and to whatever listens at its address without sending from there. */
  private sendBeside(controller: Controller, packet: Uint8Array): void {
    this.send(controller, packet);
    for (const each of this.controllers.beside(controller)) this.send(each, packet);
  }

  private send({ to }: Controller, packet: Uint8Array): void {
    this.socket?.send(packet, to);
  }
}
