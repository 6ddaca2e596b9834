// What changed in the tree since clients were told last: branches that came or went, branches that look different, values that
// moved. Takes events, gives notices for everybody and the addresses to be told.
import { addressOf } from '../../control/address.ts';
import type { Desk } from '../../control/desk.ts';
import type { ControlEvent } from '../../control/events.ts';
import type { Sender } from '../../control/sender.ts';
import { bendLayout } from '../../control/tree/bend-nodes.ts';

export interface Notice {
  readonly COMMAND: 'PATH_ADDED' | 'PATH_REMOVED' | 'PATH_CHANGED';
  readonly DATA: string;
}

export interface Changes {
  readonly notices: readonly Notice[];
  /** Addresses with another value, and who moved it last. */
  readonly values: ReadonlyMap<string, Sender>;
}

export class TreeChanges {
  private notices: Notice[] = [];
  private changed: string[] = [];
  private values = new Map<string, Sender>();
  private touched = new Map<string, { readonly instance: string; readonly id: string }>();
  private readonly layouts = new Map<string, string>();

  constructor(private readonly desk: Desk) {
    for (const instance of desk.names)
      for (const { id } of desk.find(instance)?.state.plan ?? []) this.touch(instance, id);
    this.take();
  }

  /** True where there is something to be told. */
  hear(event: ControlEvent): boolean {
    if (event.kind === 'added' || event.kind === 'removed')
      this.branch(event.kind, event.instance, event.path);
    else if (event.kind === 'value') this.value(event.instance, event.path, event.sender);
    else return false;
    return true;
  }

  /** A branch looks different from before. */
  differ(address: string): void {
    this.changed.push(address);
  }

  /** What is to be told; then nothing is. */
  take(): Changes {
    for (const [address, { instance, id }] of this.touched) this.compare(address, instance, id);
    const common = commonPath(this.changed);
    const notices: Notice[] =
      common === null ? this.notices : [...this.notices, { COMMAND: 'PATH_CHANGED', DATA: common }];
    const { values } = this;
    this.notices = [];
    this.changed = [];
    this.values = new Map();
    this.touched = new Map();
    return { notices, values };
  }

  private branch(kind: 'added' | 'removed', instance: string, path: readonly string[]): void {
    const address = addressOf(instance, path);
    this.notices.push({ COMMAND: kind === 'added' ? 'PATH_ADDED' : 'PATH_REMOVED', DATA: address });
    this.differ(address.slice(0, address.lastIndexOf('/')));
    if (kind === 'removed') this.forget(address);
    else if (path[0] === 'bend' && path[1] !== undefined) this.touch(instance, path[1]);
  }

  private forget(branch: string): void {
    for (const address of this.layouts.keys())
      if (address === branch || address.startsWith(`${branch}/`)) this.layouts.delete(address);
  }

  private value(instance: string, path: readonly string[], sender: Sender): void {
    const address = addressOf(instance, path);
    this.values.set(address, sender);
    const [verb, id] = path;
    // Another model has other methods and reports.
    if (verb === 'load') this.differ(addressOf(instance, []));
    if (verb !== 'bend' || id === undefined) return;
    this.values.set(`${address}/norm`, sender);
    this.touch(instance, id);
  }

  private touch(instance: string, id: string): void {
    this.touched.set(addressOf(instance, ['bend', id]), { instance, id });
  }

  private compare(address: string, instance: string, id: string): void {
    const bend = this.desk.find(instance)?.state.plan.find((each) => each.id === id);
    if (bend === undefined) return;
    const before = this.layouts.get(address);
    const now = bendLayout(bend);
    this.layouts.set(address, now);
    if (before !== undefined && before !== now) this.differ(address);
  }
}

/** The longest path that all addresses lie below; null where there are none. */
function commonPath(addresses: readonly string[]): string | null {
  const [first, ...others] = addresses.map((address) => address.split('/').slice(1));
  if (first === undefined) return null;
  const end = first.findIndex((part, at) => others.some((other) => other[at] !== part));
  return `/${(end < 0 ? first : first.slice(0, end)).join('/')}`;
}
