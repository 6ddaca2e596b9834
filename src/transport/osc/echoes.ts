// What controllers are told of values that change: the last of each value some sixty times a second, to everyone but the one
// that named it. Takes events, gives packets to whoever sends them.
import { parametersOf } from '../../bend/bend.ts';
import { addressOf } from '../../control/address.ts';
import type { Desk } from '../../control/desk.ts';
import { atomsOfValue } from '../../control/differences.ts';
import type { ControlEvent } from '../../control/events.ts';
import { heldValue } from '../../control/plan-changes.ts';
import { ENGINE, type Sender } from '../../control/sender.ts';
import type { Controller } from './controllers.ts';
import { ECHO_MS } from './limits.ts';
import { valuePacket } from './outgoing.ts';

export type ValueEvent = Extract<ControlEvent, { kind: 'value' }>;

/** A controller at the moment of one message. */
export interface OscSender extends Sender {
  readonly words: readonly string[];
}

export interface EchoOptions {
  readonly desk: Desk;
  readonly controllers: () => readonly Controller[];
  readonly send: (to: Controller, packet: Uint8Array) => void;
}

export class Echoes {
  private readonly waiting = new Map<string, ValueEvent>();
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly options: EchoOptions) {}

  /** Tells a value soon; of several the last. */
  note(event: ValueEvent): void {
    const address = addressOf(event.instance, event.path);
    this.waiting.set(address, event);
    for (const { told } of this.options.controllers()) told.delete(address);
    this.timer ??= setTimeout(() => this.flush(), ECHO_MS).unref();
  }

  /** Tells every value of a bend that has come. */
  noteBend(instance: string, id: string): void {
    const bend = this.options.desk.find(instance)?.state.plan.find((each) => each.id === id);
    if (bend === undefined) return;
    for (const parameter of parametersOf(bend.operator, bend.values)) {
      const atoms = atomsOfValue(heldValue(bend, parameter));
      if (atoms.length === 0) continue;
      this.note({ kind: 'value', instance, path: ['bend', id, parameter.name], atoms, sender: ENGINE });
    }
  }

  close(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.waiting.clear();
  }

  private flush(): void {
    const { desk, controllers, send } = this.options;
    this.timer = null;
    const listening = controllers().filter(({ wish }) => wish !== 'off');
    for (const [address, event] of this.waiting) {
      const others = listening.filter((controller) => !hasNamed(controller, event));
      const packet = others.length === 0 ? null : valuePacket(desk, event.instance, event.path, event.atoms);
      if (packet === null) continue;
      for (const controller of others) {
        controller.keepTold(address, textOf(packet));
        send(controller, packet);
      }
    }
    this.waiting.clear();
  }
}

/** True for a packet that says no more than what its controller was told last: its own echo that comes back. */
export function isMirrored({ told }: Controller, address: string, packet: Uint8Array): boolean {
  const last = told.get(address);
  return last !== undefined && last === textOf(packet);
}

/** True where a controller has moved a value by its name; what moves along with it is news to that controller too. */
function hasNamed({ name, door }: Controller, { sender, path }: ValueEvent): boolean {
  if (sender.door !== door || sender.name !== name) return false;
  const { words } = sender as OscSender;
  return path.every((part) => part === 'bend' || words.includes(part));
}

function textOf(packet: Uint8Array): string {
  return Buffer.from(packet.buffer, packet.byteOffset, packet.byteLength).toString('latin1');
}
