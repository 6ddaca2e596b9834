// What instances told last on their info and watch addresses, kept for those who ask later. Takes events, gives atoms.
import { addressOf } from '../address.ts';
import type { ControlEvent } from '../events.ts';
import type { Atom } from '../words.ts';
import type { Slot } from './tree-node.ts';

const MOST_KEPT = 4096;

/** What is told at an address. */
export interface Telling {
  readonly address: string;
  readonly atoms: readonly Atom[];
}

/** The address an event is told on and what is told there; null for what has no address. */
export function toldBy(event: ControlEvent): Telling | null {
  const { kind, instance } = event;
  if (kind === 'info') return { address: addressOf(instance, ['info', event.name]), atoms: event.atoms };
  if (kind === 'watch')
    return { address: addressOf(instance, ['watch', event.id, event.statistic]), atoms: event.atoms };
  if (kind === 'error')
    return { address: addressOf(instance, ['error']), atoms: [event.verb, event.code, event.message] };
  return null;
}

export class Told {
  private readonly last = new Map<string, readonly Atom[]>();

  hear(event: ControlEvent, told: Telling | null = toldBy(event)): void {
    if (told !== null) this.keep(told.address, told.atoms);
    if (event.kind === 'removed') this.forget(addressOf(event.instance, event.path));
  }

  /** What was told last at an address; null where nothing was. */
  at(address: string): readonly Atom[] | null {
    return this.last.get(address) ?? null;
  }

  /** The names of what was told below an address. */
  namesBelow(branch: string): string[] {
    const below = [...this.last.keys()].filter((address) => address.startsWith(`${branch}/`));
    return below.map((address) => address.slice(branch.length + 1)).filter((name) => !name.includes('/'));
  }

  private keep(address: string, atoms: readonly Atom[]): void {
    if (this.last.size >= MOST_KEPT && !this.last.has(address)) return;
    this.last.set(address, atoms);
  }

  private forget(branch: string): void {
    for (const address of this.last.keys()) if (address.startsWith(`${branch}/`)) this.last.delete(address);
  }
}

export interface Report {
  readonly help: string;
  readonly slots: readonly Slot[];
}

/** What the engine reports about itself: what is always there, and the units of what each tells. */
export const REPORTS: ReadonlyMap<string, Report> = new Map([
  ['state', { help: 'What the engine is doing.', slots: [{ tag: 's', unit: '' }] }],
  ['model', { help: 'The model that plays.', slots: [{ tag: 's', unit: '' }] }],
  ['method', { help: 'The method that sound runs through.', slots: [{ tag: 's', unit: '' }] }],
  [
    'latency',
    {
      help: 'How much later the sound comes out, in samples and in milliseconds.',
      slots: [
        { tag: 'i', unit: 'samples' },
        { tag: 'f', unit: 'ms' },
      ],
    },
  ],
  ['latecount', { help: 'Blocks that came too late.', slots: [{ tag: 'i', unit: '' }] }],
  ['cpu', { help: 'The part of its time that a block is computed.', slots: [{ tag: 'f', unit: '' }] }],
]);

/** What atoms that are told are, where a report or statistic says nothing more. */
export function toldSlots(atoms: readonly Atom[], known: readonly Slot[] = []): Slot[] {
  return atoms.map((atom, index) => {
    const slot = known[index];
    const isNumber = typeof atom === 'number';
    if (slot !== undefined && isNumber === (slot.tag !== 's')) return slot;
    return { tag: isNumber ? 'f' : 's', unit: '' };
  });
}
