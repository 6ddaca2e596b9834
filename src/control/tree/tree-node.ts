// A node of the value tree: what one OSC address takes and tells, as data for whoever shows it. Knows no door and no packet.
import type { Atom } from '../words.ts';

/** The OSC types that are used; `I` is a trigger without value. */
export type TypeTag = 'f' | 'i' | 's' | 'I';

/** One argument of the messages of an address. */
export interface Slot {
  readonly tag: TypeTag;
  /** What a fader covers; absent where there is no range. */
  readonly low?: number;
  readonly high?: number;
  /** The words it may be. */
  readonly choices?: readonly string[];
  /** In livebend's words: `ms`, `Hz`, `frames`; empty where there is none. */
  readonly unit: string;
  readonly isFile?: boolean;
}

export interface TreeNode {
  /** The parts of the address; none for the root. */
  readonly path: readonly string[];
  /** One sentence. */
  readonly help: string;
  readonly access: 'none' | 'read' | 'write' | 'both';
  /** What a message carries; empty for what is a container alone. */
  readonly slots: readonly Slot[];
  /** Other messages it takes. */
  readonly forms: readonly (readonly Slot[])[];
  /** Null where nothing is told or there is no value yet. */
  readonly values: readonly Atom[] | null;
  /** True where a lost message would be missed: everything but the moves of a fader. */
  readonly isCritical: boolean;
  /** What it is, for searching: `bend`, `attribute`, `verb`, `live`. */
  readonly tags: readonly string[];
  /** Made when asked for, once: a tree is as things were then. */
  readonly children: () => ReadonlyMap<string, TreeNode>;
  /** Addresses below that exist and are not listed, so that a value is a leaf for those who browse. */
  readonly unlisted: () => ReadonlyMap<string, TreeNode>;
}

const NO_CHILDREN: ReadonlyMap<string, TreeNode> = new Map();

/** A node with nothing below it, that takes and tells nothing. */
export function emptyNode(path: readonly string[], help: string): TreeNode {
  const none = () => NO_CHILDREN;
  const nothing = { slots: [], forms: [], values: null, isCritical: false, tags: [] };
  return { path, help, access: 'none', ...nothing, children: none, unlisted: none };
}

/** A container of nodes; a name that is no part of an OSC address is left out. */
export function container(
  path: readonly string[],
  help: string,
  children: () => Iterable<TreeNode>,
): TreeNode {
  return { ...emptyNode(path, help), children: byNameOnce(children) };
}

/** Nodes by the last part of their address, made when they are looked at for the first time. */
export function byNameOnce(make: () => Iterable<TreeNode>): () => ReadonlyMap<string, TreeNode> {
  let made: ReadonlyMap<string, TreeNode> | null = null;
  return () => {
    made ??= byName(make());
    return made;
  };
}

/** Nodes by the last part of their address. */
function byName(nodes: Iterable<TreeNode>): ReadonlyMap<string, TreeNode> {
  const named = new Map<string, TreeNode>();
  for (const node of nodes) {
    const name = node.path.at(-1) ?? '';
    if (LEGAL_PART.test(name)) named.set(name, node);
  }
  return named;
}

/** The node at a path below another, unlisted ones too; null where there is none. */
export function nodeAt(from: TreeNode, path: readonly string[]): TreeNode | null {
  let node: TreeNode | undefined = from;
  for (const part of path) {
    node = node.children().get(part) ?? node.unlisted().get(part);
    if (node === undefined) return null;
  }
  return node;
}

/** The address of a node. */
export function addressOfNode({ path }: TreeNode): string {
  return `/${path.join('/')}`;
}

/** The type tags of a node's messages; empty for what is a container alone. */
export function tagsOf(slots: readonly Slot[]): string {
  return slots.map(({ tag }) => tag).join('');
}

/** What OSC 1.0 allows between two slashes. */
const LEGAL_PART = /^[!"$-)+.0->@-Z\\^-z|~-]+$/;
