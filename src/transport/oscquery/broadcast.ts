// What happens at the desk, told to the clients that want to know: the tree's changes to all, values and reports to those who
// listen. Takes events, gives frames; what comes in one go is told once.
import type { ControlEvent } from '../../control/events.ts';
import { isSame, type Sender } from '../../control/sender.ts';
import { REPORTS, type Telling, toldBy, toldSlots } from '../../control/tree/told.ts';
import { nodeAt, type TreeNode, tagsOf } from '../../control/tree/tree-node.ts';
import { type TreeSource, treeOf } from '../../control/tree.ts';
import type { Client } from './client.ts';
import { writePacket } from './packets.ts';
import { TreeChanges } from './tree-changes.ts';

/** A value that moves is told this often at most. */
const TELL_MS = 10;

export class Broadcast {
  private readonly changes: TreeChanges;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly source: TreeSource,
    private readonly clients: ReadonlySet<Client>,
  ) {
    this.changes = new TreeChanges(source.desk);
  }

  hear(event: ControlEvent): void {
    if (this.changes.hear(event)) this.plan();
    const told = toldBy(event);
    if (told !== null && this.clients.size > 0) this.report(event, told);
    this.source.told.hear(event, told);
  }

  close(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private plan(): void {
    this.timer ??= setTimeout(() => this.flush(), TELL_MS).unref();
  }

  private flush(): void {
    this.timer = null;
    const { notices, values } = this.changes.take();
    for (const notice of notices) this.toAll(JSON.stringify(notice));
    const root = treeOf(this.source);
    if (notices.length > 0) this.forgetGone(root);
    for (const [address, sender] of values) this.tellValue(root, address, sender);
  }

  private toAll(frame: string): void {
    for (const { outbox } of this.clients) outbox.send(frame);
  }

  /** Nobody listens any more to what is no longer there. */
  private forgetGone(root: TreeNode): void {
    for (const { listens } of this.clients)
      for (const address of listens)
        if (nodeAt(root, address.split('/').slice(1)) === null) listens.delete(address);
  }

  private tellValue(root: TreeNode, address: string, sender: Sender): void {
    const listeners = this.listenersOf(address).filter((client) => !isSame(client.sender, sender));
    if (listeners.length === 0) return;
    const node = nodeAt(root, address.split('/').slice(1));
    if (node === null || node.values === null) return;
    const packet = writePacket(address, tagsOf(node.slots), node.values);
    for (const { outbox } of listeners) outbox.send(packet, address);
  }

  private report(event: ControlEvent, { address, atoms }: Telling): void {
    const types = tagsOf(toldSlots(atoms, event.kind === 'info' ? REPORTS.get(event.name)?.slots : []));
    if (event.kind === 'watch') this.compareTypes(address, types);
    else if (event.kind === 'info') this.compareName(event.name, address);
    const listeners = this.listenersOf(address);
    if (listeners.length === 0) return;
    const packet = writePacket(address, types, atoms);
    for (const { outbox } of listeners) outbox.send(packet);
  }

  /** A statistic of each unit shows how many there are when it is told for the first time. */
  private compareTypes(address: string, types: string): void {
    const before = this.source.told.at(address);
    if (types === (before === null ? 'f' : tagsOf(toldSlots(before)))) return;
    this.changes.differ(address);
    this.plan();
  }

  /** A report nobody knew of is a new address. */
  private compareName(name: string, address: string): void {
    if (REPORTS.has(name) || this.source.told.at(address) !== null) return;
    this.changes.differ(address.slice(0, address.lastIndexOf('/')));
    this.plan();
  }

  private listenersOf(address: string): Client[] {
    return [...this.clients].filter(({ listens }) => listens.has(address));
  }
}
