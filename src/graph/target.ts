// Targets as people type them (`decoder.net.[0-3].*`, `re:…`, `~net.3`, `w:…`, `a:…`, `decode:…`) and the weights and
// activations they mean in a graph. Patterns run on an engine without backtracking, so no pattern can hang.
import { RE2JS } from 're2js';
import { failure, unknownName } from '../errors.ts';
import type { Activation, Graph, Weight } from './graph.ts';

const LONGEST_PATTERN = 1000;

export interface Target {
  /** As it was typed. */
  readonly text: string;
  readonly method: string | null;
  readonly only: 'weights' | 'activations' | null;
  readonly kind: 'exact' | 'glob' | 'regexp' | 'contains';
  readonly pattern: string;
}

export interface Matches {
  readonly weights: readonly Weight[];
  readonly activations: readonly Activation[];
}

/** Reads a target; `methods` are the method names that may stand before it. Throws `syntax`. */
export function parseTarget(text: string, methods: Iterable<string>): Target {
  if (text.length > LONGEST_PATTERN)
    throw failure('syntax', 'target', `longer than ${LONGEST_PATTERN} characters`);
  const names = new Set(methods);
  let rest = text;
  let method: string | null = null;
  let only: Target['only'] = null;
  for (;;) {
    const prefix = /^([A-Za-z_][\w-]*):/.exec(rest)?.[1];
    if (prefix === 'w' || prefix === 'a') only = prefix === 'w' ? 'weights' : 'activations';
    else if (prefix !== undefined && prefix !== 're' && names.has(prefix)) method = prefix;
    else break;
    rest = rest.slice(prefix.length + 1);
  }
  if (rest === '') throw failure('syntax', `target ${text}`, 'names nothing');
  if (rest.startsWith('re:')) return { text, method, only, kind: 'regexp', pattern: rest.slice(3) };
  if (rest.startsWith('~')) return { text, method, only, kind: 'contains', pattern: rest.slice(1) };
  const kind = /[*?[]/.test(rest) ? 'glob' : 'exact';
  return { text, method, only, kind, pattern: rest };
}

/** What a target means in a graph. Throws `name-not-found` with the nearest names when it means nothing. */
export function findTargets(graph: Graph, text: string): Matches {
  const target = parseTarget(text, graph.model.methods.keys());
  const matches = target.kind === 'exact' ? findExactly(graph, target) : findByPattern(graph, target);
  if (matches.weights.length + matches.activations.length > 0) return matches;
  const known = [
    ...(target.only === 'activations' ? [] : graph.weights.keys()),
    ...(target.only === 'weights' ? [] : graph.activations.keys()),
  ];
  const kind = target.only === null ? 'weight or activation' : target.only.slice(0, -1);
  throw unknownName(`target ${text}`, target.pattern, kind, known);
}

/** The activation of exactly that name, alias or ONNX value name. Throws `name-not-found`. */
export function activationNamed(graph: Graph, name: string): Activation {
  const text = name.startsWith('a:') ? name : `a:${name}`;
  const matches = findTargets(graph, text);
  const [activation, another] = matches.activations;
  if (activation === undefined) throw unknownName('activation', name, 'activation', graph.activations.keys());
  if (another !== undefined) throw failure('syntax', name, 'means more than one activation; name one');
  return activation;
}

function findExactly(graph: Graph, target: Target): Matches {
  const weight = target.only === 'activations' ? undefined : graph.weights.get(target.pattern);
  const activation = target.only === 'weights' ? null : exactActivation(graph, target.pattern);
  const weights = weight !== undefined && target.method === null ? [weight] : [];
  if (weights.length === 0 && activation === null) return findDirectlyRead(graph, target);
  return { weights, activations: activation !== null && isIn(activation, target) ? [activation] : [] };
}

/** A weight that is read by name stands in the graph like an activation and is bent once, as the weight. */
function findDirectlyRead(graph: Graph, target: Target): Matches {
  const weight = graph.weights.get(target.pattern);
  const isMeant = target.only === 'activations' && weight?.isReadDirectly === true;
  return { weights: isMeant ? [weight] : [], activations: [] };
}

function exactActivation(graph: Graph, name: string): Activation | null {
  const exact = graph.activations.get(name) ?? graph.activations.get(graph.aliases.get(name) ?? '');
  if (exact !== undefined) return exact;
  const underscored: Activation[] = [];
  for (const activation of graph.activations.values()) {
    if (activation.name.replaceAll('.', '_') === name) underscored.push(activation);
  }
  if (underscored.length > 1) {
    const names = underscored.map((activation) => activation.name).join(', ');
    throw failure('name-not-found', name, `could be ${names}; write the dots`);
  }
  if (underscored[0] !== undefined) return underscored[0];
  for (const [alias, activation] of graph.aliases) {
    if (alias.replaceAll('.', '_') === name) return graph.activations.get(activation) ?? null;
  }
  return null;
}

function findByPattern(graph: Graph, target: Target): Matches {
  const matches = matcher(target);
  const weights = [...graph.weights.values()].filter((weight) => matches(weight.name));
  const activations = [...graph.activations.values()].filter(
    (found) => isIn(found, target) && matches(found.name),
  );
  if (target.only === 'weights') return { weights, activations: [] };
  if (target.only === 'activations') {
    return {
      weights: weights.filter((weight) => weight.isReadDirectly && target.method === null),
      activations,
    };
  }
  return { weights: target.method === null ? weights : [], activations };
}

function isIn(activation: Activation, target: Target): boolean {
  return target.method === null || activation.methods.includes(target.method);
}

function matcher(target: Target): (name: string) => boolean {
  if (target.kind === 'contains') return (name) => name.includes(target.pattern);
  const expression = target.kind === 'glob' ? globExpression(target.pattern) : target.pattern;
  const compiled = compile(expression, target);
  return (name) => compiled.matches(name);
}

function compile(expression: string, target: Target): RE2JS {
  try {
    return RE2JS.compile(expression);
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : String(cause);
    throw failure('syntax', `target ${target.text}`, `is not a pattern: ${what}`, { cause });
  }
}

/** `*` is anything, `?` one character, `[…]` a set (`[!…]` its opposite); all else stands for itself. */
function globExpression(glob: string): string {
  let expression = '';
  for (let at = 0; at < glob.length; at++) {
    const character = glob[at] ?? '';
    const end = character === '[' ? glob.indexOf(']', at + 2) : -1;
    if (character === '*') expression += '.*';
    else if (character === '?') expression += '.';
    else if (end > 0) {
      const set = glob
        .slice(at + 1, end)
        .replace(/^!/, '^')
        .replaceAll('\\', '\\\\')
        .replaceAll('[', '\\[');
      expression += `[${set}]`;
      at = end;
    } else expression += character.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&');
  }
  return expression;
}
