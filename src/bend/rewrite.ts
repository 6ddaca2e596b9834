// A graph being changed: nodes renamed, replaced and added around others, written out in order at the end. Takes the
// nodes of a cut, gives new nodes; the original nodes stay as they are.

import type { NodeProto } from '../model/onnx/proto.ts';
import { edited } from '../model/onnx/wire.ts';

export class Rewrite {
  private readonly changed = new Map<number, NodeProto>();
  private readonly before = new Map<number, NodeProto[]>();
  private readonly after = new Map<number, NodeProto[]>();
  private readonly first: NodeProto[] = [];

  constructor(
    private readonly nodes: readonly NodeProto[],
    private readonly cut: readonly number[],
  ) {}

  /** A node as it is now. */
  node(index: number): NodeProto {
    return this.changed.get(index) ?? this.nodes[index] ?? {};
  }

  renameOutput(index: number, from: string, to: string): void {
    const node = this.node(index);
    this.changed.set(
      index,
      edited(node, { output: (node.output ?? []).map((name) => (name === from ? to : name)) }),
    );
  }

  setInput(index: number, position: number, value: string): void {
    const node = this.node(index);
    const input = (node.input ?? []).map((name, at) => (at === position ? value : name));
    this.changed.set(index, edited(node, { input }));
  }

  replace(index: number, nodes: readonly NodeProto[]): void {
    const [last, ...earlier] = [...nodes].reverse();
    if (last === undefined) return;
    this.changed.set(index, last);
    this.addBefore(index, earlier.reverse());
  }

  addFirst(nodes: readonly NodeProto[]): void {
    this.first.push(...nodes);
  }

  addBefore(index: number, nodes: readonly NodeProto[]): void {
    this.before.set(index, [...(this.before.get(index) ?? []), ...nodes]);
  }

  addAfter(index: number, nodes: readonly NodeProto[]): void {
    this.after.set(index, [...(this.after.get(index) ?? []), ...nodes]);
  }

  /** All nodes in order. */
  finish(): NodeProto[] {
    const nodes = [...this.first];
    for (const index of this.cut) {
      nodes.push(...(this.before.get(index) ?? []), this.node(index), ...(this.after.get(index) ?? []));
    }
    return nodes;
  }
}
