// The names of activations: the module that makes a value, else the operation, numbered in graph order as torch.fx
// does. Takes the values to be named with their modules, gives one name each and the names of containers.
import type { Flow } from './flow.ts';
import type { ValueTypes } from './graph.ts';
import { fxName, isShapeInput, isTransparent, numberedFxName } from './operations.ts';

/** A value that is to get a name. */
export interface Candidate {
  readonly node: number;
  /** Which output of its node it is. */
  readonly position: number;
  readonly value: string;
  readonly module: string;
}

export interface NamingSources {
  readonly flow: Flow;
  readonly types: ValueTypes;
  /** In graph order. */
  readonly candidates: readonly Candidate[];
  /** The module of every node. */
  readonly modules: readonly string[];
  /** Values that leave the model. */
  readonly results: ReadonlySet<string>;
  /** Nodes that something of a result depends on within the block. */
  readonly sounding: ReadonlySet<number>;
  /** Names that are spoken for. */
  readonly taken: readonly string[];
}

export interface GivenName {
  readonly name: string;
  readonly kind: 'module' | 'operation';
}

export interface Naming {
  /** By value. */
  readonly names: ReadonlyMap<string, GivenName>;
  /** Names of containers, and the name of the value that is their output. */
  readonly aliases: ReadonlyMap<string, string>;
}

/** Names every candidate; a module's name goes to its output, its other values get `module.operation`. */
export function nameCandidates(sources: NamingSources): Naming {
  const { candidates } = sources;
  const names = new Map<string, GivenName>();
  const taken = new Set(sources.taken);
  const calls = callNumbers(sources);
  const leaving = leavingValues(sources, calls);
  for (const candidate of candidates) {
    const call = calls.get(candidate.value) ?? 0;
    const last = leaving.get(callKey(candidate.module, call));
    if (candidate.module === '' || last?.value !== candidate.value) continue;
    const name = unique(candidate.module, call, taken);
    names.set(candidate.value, { name, kind: 'module' });
  }
  const counts = new Map<string, number>();
  for (const candidate of candidates) {
    if (names.has(candidate.value)) continue;
    names.set(candidate.value, { name: operationName(sources, candidate, counts, taken), kind: 'operation' });
  }
  return { names, aliases: containerAliases(leaving, names, taken) };
}

/** How often a module was called before: each time one of its nodes reads the same own weights again. */
function callNumbers(sources: NamingSources): Map<string, number> {
  const seen = new Map<string, number>();
  const current = new Map<string, number>();
  const calls = new Map<string, number>();
  for (const candidate of sources.candidates) {
    if (candidate.module === '') continue;
    const own = ownWeights(sources, candidate);
    if (own !== '' && candidate.position === 0) {
      const count = seen.get(own) ?? 0;
      seen.set(own, count + 1);
      current.set(candidate.module, Math.max(count, current.get(candidate.module) ?? 0));
    }
    calls.set(candidate.value, current.get(candidate.module) ?? 0);
  }
  return calls;
}

function ownWeights(sources: NamingSources, candidate: Candidate): string {
  const inputs = sources.flow.nodes[candidate.node]?.input ?? [];
  const own = inputs.filter((input) => input.startsWith(`${candidate.module}.`));
  return own.length === 0 ? '' : `${candidate.position}:${own.join(' ')}`;
}

interface Leaving {
  readonly value: string;
  readonly count: number;
}

function callKey(module: string, call: number): string {
  return `${call} ${module}`;
}

/** For each module (and call of it) the last value that is read outside of it, and how many there are. */
function leavingValues(sources: NamingSources, calls: ReadonlyMap<string, number>): Map<string, Leaving> {
  const leaving = new Map<string, Leaving>();
  for (const candidate of sources.candidates) {
    if (candidate.module === '') continue;
    const inside = depthInside(sources, candidate);
    const parts = candidate.module.split('.');
    for (let depth = inside + 1; depth <= parts.length; depth++) {
      const call = depth === parts.length ? (calls.get(candidate.value) ?? 0) : 0;
      const key = callKey(parts.slice(0, depth).join('.'), call);
      leaving.set(key, { value: candidate.value, count: (leaving.get(key)?.count ?? 0) + 1 });
    }
  }
  return leaving;
}

/** How many levels of its module path every reader of the value shares; all of them when nobody outside reads it. */
function depthInside(sources: NamingSources, candidate: Candidate): number {
  const own = candidate.module.split('.');
  if (sources.results.has(candidate.value)) return 0;
  let inside = own.length;
  for (const reader of readers(sources, candidate.value)) {
    const path = (sources.modules[reader] ?? '').split('.');
    let shared = 0;
    while (shared < own.length && own[shared] === path[shared]) shared++;
    inside = Math.min(inside, shared);
  }
  return inside;
}

/** Nodes that read a value as data on the way to a result, looked for behind casts and copies. */
function readers(sources: NamingSources, value: string): number[] {
  const found: number[] = [];
  const pending = [value];
  while (pending.length > 0) {
    for (const use of sources.flow.uses.get(pending.pop() ?? '') ?? []) {
      const node = sources.flow.nodes[use.node];
      const opType = node?.opType ?? '';
      if (!sources.sounding.has(use.node) || isShapeInput(opType, use.position)) continue;
      if (opType === 'Shape' || opType === 'Size') continue;
      if (isTransparent(opType)) pending.push(node?.output?.[0] ?? '');
      else found.push(use.node);
    }
  }
  return found;
}

function operationName(
  sources: NamingSources,
  candidate: Candidate,
  counts: Map<string, number>,
  taken: Set<string>,
): string {
  const node = sources.flow.nodes[candidate.node] ?? {};
  const rank = sources.types.get(candidate.value)?.shape.length ?? null;
  const part = candidate.position === 0 ? '' : `_out${candidate.position}`;
  const base = `${candidate.module === '' ? '' : `${candidate.module}.`}`;
  const word = `${fxName(node, rank)}${part}`;
  for (;;) {
    const count = counts.get(base + word) ?? 0;
    counts.set(base + word, count + 1);
    const name = base + numberedFxName(word, count);
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

function unique(module: string, call: number, taken: Set<string>): string {
  let name = call === 0 ? module : `${module}_${call}`;
  for (let number = call + 1; taken.has(name); number++) name = `${module}_${number}`;
  taken.add(name);
  return name;
}

/** A module whose output is made by a module inside it goes by its own name too. */
function containerAliases(
  leaving: ReadonlyMap<string, Leaving>,
  names: ReadonlyMap<string, GivenName>,
  taken: ReadonlySet<string>,
): Map<string, string> {
  const aliases = new Map<string, string>();
  for (const [key, { value, count }] of leaving) {
    const module = key.slice(key.indexOf(' ') + 1);
    const name = names.get(value)?.name;
    if (count === 1 && name !== undefined && !taken.has(module)) aliases.set(module, name);
  }
  return aliases;
}
