// The module an operation belongs to, as its file tells: from the weights it owns, from the TorchScript-based
// exporter's `/decoder/net/net.3/Conv` names, or from the dynamo-based exporter's `name_scopes`. Gives dotted paths in
// the words of the weights; '' is the top.
import type { NodeProto } from '../model/onnx/proto.ts';
import type { Flow } from './flow.ts';
import { isShapeInput, keepsWeight } from './operations.ts';

const SCOPES_KEY = 'pkg.torch.onnx.name_scopes';
/** Last parts of names that belong to a module's own operation rather than being read by a forward method. */
const OWNED_PARAMETERS = new Set([
  'weight',
  'bias',
  'running_mean',
  'running_var',
  'weight_g',
  'weight_v',
  'original0',
  'original1',
  'alpha',
  'in_proj_weight',
  'in_proj_bias',
]);

/** Modules do not lie deeper and have no longer paths; what claims to is taken for no module. */
const DEEPEST_MODULE = 64;
const LONGEST_PATH = 1000;

/** For each node its module path. */
export function modulePaths(flow: Flow, weights: ReadonlySet<string>): string[] {
  const scopes = flow.nodes.map((node) => bounded(fileScope(node)));
  const owners = flow.nodes
    .map((node) => weightOwner(node, flow, weights))
    .map((owner) => owner && bounded(owner));
  const prefixes = learnPrefixes(scopes, owners);
  return flow.nodes.map((_, index) => owners[index] ?? translate(scopes[index] ?? '', prefixes));
}

function bounded(path: string): string {
  return path.length <= LONGEST_PATH && path.split('.').length <= DEEPEST_MODULE ? path : '';
}

/** The weights an operation reads, looked for through transposes, reshapes, casts and copies. */
export function weightsOf(node: NodeProto, flow: Flow, weights: ReadonlySet<string>): string[] {
  const found: string[] = [];
  (node.input ?? []).forEach((input, position) => {
    if (isShapeInput(node.opType ?? '', position)) return;
    const weight = weightBehind(input, flow, weights);
    if (weight !== null) found.push(weight);
  });
  return found;
}

/** True for a weight that belongs to a module's own operation (`conv.weight`), false for one read by name (`gain`). */
export function isOwnedParameter(weight: string): boolean {
  const dot = weight.lastIndexOf('.');
  return dot > 0 && OWNED_PARAMETERS.has(weight.slice(dot + 1));
}

function weightBehind(value: string, flow: Flow, weights: ReadonlySet<string>): string | null {
  let current = value;
  for (let step = 0; step < 8; step++) {
    if (weights.has(current)) return current;
    const node = flow.nodes[flow.producers.get(current) ?? -1];
    if (node === undefined || !keepsWeight(node.opType ?? '')) return null;
    current = node.input?.[0] ?? '';
  }
  return null;
}

function weightOwner(node: NodeProto, flow: Flow, weights: ReadonlySet<string>): string | null {
  if (keepsWeight(node.opType ?? '')) return null;
  for (const weight of weightsOf(node, flow, weights)) {
    if (weight.includes(':') || weight.includes('/')) continue;
    const dot = weight.lastIndexOf('.');
    if (dot > 0) return parameterModule(weight);
  }
  return null;
}

/** The module of a parameter; `parametrizations.weight.original0` belongs to the module around it. */
function parameterModule(weight: string): string {
  const parametrized = weight.indexOf('.parametrizations.');
  if (parametrized > 0) return weight.slice(0, parametrized);
  return weight.slice(0, weight.lastIndexOf('.'));
}

function fileScope(node: NodeProto): string {
  const recorded = node.metadataProps?.find((entry) => entry.key === SCOPES_KEY)?.value;
  if (recorded !== undefined) return dynamoScope(recorded);
  const name = node.name?.startsWith('/') ? node.name : (node.output?.[0] ?? '');
  return name.startsWith('/') ? slashScope(name) : '';
}

/** `['', 'decoder', 'decoder.net.3', 'conv1d']`: whole paths from the top down, the operation last. */
function dynamoScope(recorded: string): string {
  const parts = [...recorded.matchAll(/'([^']*)'|"([^"]*)"/g)].map((match) => match[1] ?? match[2] ?? '');
  return parts[parts.length - 2] ?? '';
}

/** `/p/net/net.3/past/Slice_1`: attribute names from the top down; `net.3` after `net` repeats it. */
function slashScope(name: string): string {
  const parts = name.split('/').slice(1, -1);
  const path: string[] = [];
  for (const part of parts) {
    const previous = path[path.length - 1];
    if (previous !== undefined && part.startsWith(`${previous}.`)) path.pop();
    path.push(part);
  }
  return path.join('.');
}

type Votes = Map<string, Map<string, number>>;

/**
 * Where scopes and weight names begin differently (a wrapper, a skipped level), learns for each beginning of a scope
 * the beginning of the weights' names that goes with it, from the operations that have both.
 */
function learnPrefixes(
  scopes: readonly string[],
  owners: readonly (string | null)[],
): ReadonlyMap<string, string> {
  const votes: Votes = new Map();
  scopes.forEach((scope, index) => {
    const owner = owners[index];
    if (owner === null || owner === undefined || scope === '') return;
    voteForPrefixes(votes, scope.split('.'), owner.split('.'));
  });
  const prefixes = new Map<string, string>();
  for (const [scope, candidates] of votes) {
    const best = [...candidates].sort((a, b) => b[1] - a[1])[0];
    if (best !== undefined) prefixes.set(scope, best[0]);
  }
  return prefixes;
}

/** Each beginning that is left when equal endings are taken away counts as one observation. */
function voteForPrefixes(votes: Votes, scope: string[], owner: string[]): void {
  if (scope[scope.length - 1] !== owner[owner.length - 1]) return;
  vote(votes, scope, owner);
  while (scope.length > 0 && owner.length > 0 && scope[scope.length - 1] === owner[owner.length - 1]) {
    scope.pop();
    owner.pop();
    vote(votes, scope, owner);
  }
}

function vote(votes: Votes, scope: readonly string[], owner: readonly string[]): void {
  const key = scope.join('.');
  const value = owner.join('.');
  const candidates = votes.get(key) ?? new Map<string, number>();
  candidates.set(value, (candidates.get(value) ?? 0) + 1);
  votes.set(key, candidates);
}

function translate(scope: string, prefixes: ReadonlyMap<string, string>): string {
  if (scope === '') return '';
  const parts = scope.split('.');
  for (let length = parts.length; length >= 0; length--) {
    const known = prefixes.get(parts.slice(0, length).join('.'));
    if (known !== undefined) return [known, ...parts.slice(length)].filter((part) => part !== '').join('.');
  }
  return scope;
}
