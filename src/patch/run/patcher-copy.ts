// One copy of a patcher that runs: its boxes, the copies inside it, the way of messages between them.
import { objectWords, wordsOf } from '../object-words.ts';
import type { Box, Patcher } from '../patcher.ts';
import { boxOf, doors } from '../patcher.ts';
import type { Behaviour, Running, Spot, World } from './behaviour.ts';
import { CONTROL_OBJECTS } from './control-objects.ts';
import { FLOW_OBJECTS } from './flow-objects.ts';
import { LIST_OBJECTS } from './list-objects.ts';
import { atomsOf, type Message } from './message.ts';
import { NUMBER_OBJECTS } from './number-objects.ts';
import { SCOPE_OBJECTS } from './scope-objects.ts';

const OBJECTS: Readonly<Record<string, Behaviour>> = {
  ...FLOW_OBJECTS,
  ...LIST_OBJECTS,
  ...NUMBER_OBJECTS,
  ...SCOPE_OBJECTS,
};

/** A message that reached a box which is not run. */
export interface Arrival {
  readonly box: Box;
  readonly inlet: number;
  readonly message: Message;
}

/** What all copies of a run share. */
export interface Shared extends World {
  /** An event from outside; what is to be done later is done at its end. */
  event(what: () => void): void;
  /** A message on its way; too deep a chain is an error. */
  deliver(what: () => void): void;
  arrived(arrival: Arrival): void;
  listen(name: string, running: Running): void;
  unlisten(name: string, running: Running): void;
  /** A number no other copy has. */
  newNumber(): number;
}

/** Where a copy lies and what it is told. */
export interface Surroundings {
  readonly shared: Shared;
  readonly args: readonly string[];
  /** The copy it is in; null for a window of its own. */
  readonly outer: PatcherCopy | null;
  /** What `#0` stands for, of the file it is part of; null for a file of its own. */
  readonly number: number | null;
  /** Takes what reaches an outlet, by its place from the left. */
  readonly sendOut: (outlet: number, message: Message) => void;
  readonly closed: (copy: PatcherCopy) => void;
}

export class PatcherCopy {
  readonly patcher: Patcher;
  /** Copies inside, by the id of their box. */
  readonly inner = new Map<string, PatcherCopy>();
  readonly #surroundings: Surroundings;
  readonly #running = new Map<string, Running>();
  readonly #number: number;

  constructor(patcher: Patcher, surroundings: Surroundings) {
    this.patcher = patcher;
    this.#surroundings = surroundings;
    this.#number = surroundings.number ?? surroundings.shared.newNumber();
    for (const box of patcher.boxes) {
      const running = this.#start(box);
      this.#running.set(box.id, running);
      if (running.listens !== undefined) surroundings.shared.listen(running.listens, running);
    }
  }

  /** The copy it is in; null for a window of its own. */
  get outer(): PatcherCopy | null {
    return this.#surroundings.outer;
  }

  /** A message into a box, as if a cord or a hand had sent it. */
  send(box: Box, inlet: number, message: Message): void {
    this.#surroundings.shared.event(() => this.#deliver(box, inlet, message));
  }

  /** A message out of a box, as a box that is not run would send it. */
  emit(box: Box, outlet: number, message: Message): void {
    this.#surroundings.shared.event(() => this.#out(box, outlet, message));
  }

  /** A message into one of its inlets. */
  enter(inlet: number, message: Message): void {
    const door = doors(this.patcher, 'inlet')[inlet];
    if (door !== undefined) this.#deliver(door, 0, message);
  }

  /** What boxes do when they are loaded; patchers inside come first. */
  load(): void {
    for (const copy of this.inner.values()) copy.load();
    for (const running of this.#running.values()) running.loaded?.();
  }

  /** Closes its window. */
  close(): void {
    const { outer, shared, closed } = this.#surroundings;
    if (outer !== null) outer.close();
    else
      shared.event(() => {
        this.#end();
        closed(this);
      });
  }

  #end(): void {
    const { shared } = this.#surroundings;
    for (const running of this.#running.values()) running.closed?.();
    for (const copy of this.inner.values()) copy.#end();
    for (const running of this.#running.values())
      if (running.listens !== undefined) shared.unlisten(running.listens, running);
  }

  #deliver(box: Box, inlet: number, message: Message): void {
    this.#surroundings.shared.deliver(() => this.#running.get(box.id)?.receive(inlet, message));
  }

  #out(box: Box, outlet: number, message: Message): void {
    for (const { to, inlet } of targetsOf(this.patcher, box, outlet)) this.#deliver(to, inlet, message);
  }

  #start(box: Box): Running {
    const { shared, sendOut } = this.#surroundings;
    if (box.inside !== null) return this.#startInside(box, box.inside);
    if (box.maxclass === 'inlet') return { receive: (_, message) => this.#out(box, 0, message) };
    if (box.maxclass === 'outlet') {
      const place = doors(this.patcher, 'outlet').findIndex(({ id }) => id === box.id);
      return { receive: (_, message) => sendOut(place, message) };
    }
    const behaviour = behaviourOf(box);
    if (behaviour !== undefined) return behaviour(this.#spot(box));
    return { receive: (inlet, message) => shared.arrived({ box, inlet, message }) };
  }

  #startInside(box: Box, inside: Patcher): Running {
    const { shared, args, closed } = this.#surroundings;
    const copy = new PatcherCopy(inside, {
      shared,
      args: box.isEmbedded ? args : givenArguments(this.#filled(box)),
      outer: this,
      number: box.isEmbedded ? this.#number : null,
      sendOut: (outlet, message) => this.#out(box, outlet, message),
      closed,
    });
    this.inner.set(box.id, copy);
    return { receive: (inlet, message) => copy.enter(inlet, message) };
  }

  #spot(written: Box): Spot {
    const box = this.#filled(written);
    const { name, args, attributes } = objectWords(box.text);
    return {
      box,
      name,
      args: atomsOf(args),
      attributes,
      patcherArgs: this.#surroundings.args,
      world: this.#surroundings.shared,
      out: (outlet, message) => this.#out(written, outlet, message),
      close: () => this.close(),
    };
  }

  /** The box with `#1` to `#9`, `#0` and `---` filled in; in message boxes too, as Max does when it loads. */
  #filled(box: Box): Box {
    const { args } = this.#surroundings;
    const number = String(this.#number);
    const text = box.text
      .replaceAll('---', number)
      .replace(/#(\d)/g, (_, digit: string) => (digit === '0' ? number : (args[Number(digit) - 1] ?? '0')));
    return text === box.text ? box : { ...box, text };
  }
}

function behaviourOf({ maxclass, text }: Box): Behaviour | undefined {
  return maxclass === 'newobj' ? OBJECTS[objectWords(text).name] : CONTROL_OBJECTS[maxclass];
}

/** What an outlet is connected to, rightmost first, lower first where two stand above each other. */
function targetsOf(patcher: Patcher, box: Box, outlet: number): { to: Box; inlet: number }[] {
  return patcher.cords
    .filter((cord) => cord.source === box.id && cord.outlet === outlet)
    .flatMap(({ destination, inlet }) => {
      const to = boxOf(patcher, destination);
      return to === undefined ? [] : [{ to, inlet }];
    })
    .sort((a, b) => b.to.rect.x - a.to.rect.x || b.to.rect.y - a.to.rect.y || b.inlet - a.inlet);
}

/** The words after the name, or the arguments of a window. */
function givenArguments({ text, attributes }: Box): string[] {
  return Array.isArray(attributes.args) ? attributes.args.map(String) : wordsOf(text).slice(1);
}
