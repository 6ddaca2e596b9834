// The controllers that were heard lately, each with what it wants to be told and what it was told last. Bounded: the one that
// was silent longest makes place for another. Knows no socket.
import type { Sender } from '../../control/sender.ts';
import { isThisMachine } from '../this-machine.ts';
import { MOST_CONTROLLERS, MOST_ERRORS, MOST_TOLD, MOST_WATCHES, SILENT_MS } from './limits.ts';
import type { Address } from './osc-socket.ts';

/** Said of itself: `off` nothing but replies, `usual` what changes, `all` the watches of others too. */
export type Wish = 'off' | 'usual' | 'all';

export class Controller implements Sender {
  readonly door = 'osc';
  readonly name: string;
  readonly isConfined: boolean;
  wish: Wish = 'usual';
  heardMs = 0;
  /** Watches it asked for, `instance/id`. */
  readonly watches = new Set<string>();
  /** The packet that told it a value last, by address; gone when it moved the value itself. */
  readonly told = new Map<string, string>();
  private errors = { second: 0, count: 0 };

  /** `to` is where it listens: where it sends from, unless it named another port. */
  constructor(
    from: Address,
    readonly to: Address = from,
  ) {
    this.name = nameOf(from);
    this.isConfined = !isThisMachine(from.address);
  }

  /** Wants to be told a watch, `instance/id`; of too many the first are forgotten. */
  ask(watch: string): void {
    this.watches.delete(watch);
    this.watches.add(watch);
    const [first] = this.watches;
    if (this.watches.size > MOST_WATCHES && first !== undefined) this.watches.delete(first);
  }

  /** Keeps the packet that told it the value of an address. */
  keepTold(address: string, packet: string): void {
    if (this.told.size >= MOST_TOLD) this.told.clear();
    this.told.set(address, packet);
  }

  /** True where it may be told one more error in this second. */
  mayTellError(nowMs: number): boolean {
    const second = Math.floor(nowMs / 1000);
    if (this.errors.second !== second) this.errors = { second, count: 0 };
    return this.errors.count++ < MOST_ERRORS;
  }
}

export class Controllers {
  /** Those that listen where they send from, by that address. */
  private readonly near = new Map<string, Controller>();
  /** Those that listen elsewhere, by the address where they do. */
  private readonly far = new Map<string, Controller>();

  /** Those that are told things now. */
  at(nowMs: number): Controller[] {
    for (const known of [this.near, this.far])
      for (const [key, { heardMs }] of known) if (nowMs - heardMs > SILENT_MS) known.delete(key);
    return [...this.near.values(), ...this.far.values()];
  }

  /** The controller that sends from an address, known from now on. */
  heard(from: Address, nowMs: number): Controller {
    const key = nameOf(from);
    const controller = this.near.get(key) ?? new Controller(from);
    controller.heardMs = nowMs;
    for (const beside of this.beside(controller)) beside.heardMs = nowMs;
    keepLast(this.near, key, controller);
    return controller;
  }

  /** The controller that sends from an address and listens on another port of it. */
  elsewhere(from: Address, port: number, nowMs: number): Controller {
    const to = { address: from.address, port };
    const controller = new Controller(from, to);
    controller.heardMs = nowMs;
    keepLast(this.far, nameOf(to), controller);
    return controller;
  }

  /** Forgets the controller that listens on a port without sending from it. */
  forget({ address }: Address, port: number): void {
    this.far.delete(nameOf({ address, port }));
  }

  /** Whatever listens on other ports of the address a controller is at; it is told what that one is answered. */
  beside({ to: { address } }: Controller): Controller[] {
    return this.far.size === 0 ? [] : [...this.far.values()].filter(({ to }) => to.address === address);
  }
}

/** Puts one last in the line of those that make place. */
function keepLast(known: Map<string, Controller>, key: string, controller: Controller): void {
  known.delete(key);
  known.set(key, controller);
  if (known.size <= MOST_CONTROLLERS) return;
  const [oldest] = known.keys();
  if (oldest !== undefined) known.delete(oldest);
}

function nameOf({ address, port }: Address): string {
  return `${address}:${port}`;
}
