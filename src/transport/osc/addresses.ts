// Which addresses a pattern means, of those there are: instances, verbs, bends and their parameters, macros. Walks down the
// tree part by part and goes no further than the pattern does.
import { parametersOf } from '../../bend/bend.ts';
import { ROOT } from '../../control/address.ts';
import { ATTRIBUTES } from '../../control/attributes.ts';
import type { Desk } from '../../control/desk.ts';
import type { Instance } from '../../control/instance.ts';
import { failure } from '../../errors.ts';
import { isWild, type Matcher, matcherOf } from './address-pattern.ts';
import { MOST_MATCHES } from './limits.ts';

/** What stands behind a parameter of a bend. */
const ENDINGS = ['norm', 'ramp'];
/** Verbs that name values; the only ones that `* ? […]` mean, so that no wild card does what cannot be foreseen. */
const VALUES = [...ATTRIBUTES.map(({ name }) => name), 'bend', 'macro'];

/** The addresses a pattern means; empty where there are none. Throws `syntax`, `value-range` where it means too many. */
export function addressesFor(desk: Desk, pattern: string): string[] {
  const parts = pattern.split('/').slice(1);
  if (parts.length > 8) throw failure('syntax', `pattern ${pattern}`, 'has more than 8 parts');
  const matchers = parts.map(matcherOf);
  let paths: (readonly string[])[] = [[]];
  for (const [depth, matcher] of matchers.entries()) {
    paths = paths.flatMap((path) => below(desk, path, matcher, isWild(parts[depth] ?? '')));
    if (paths.length > MOST_MATCHES)
      throw failure('value-range', `pattern ${pattern}`, `means more than ${MOST_MATCHES} addresses`);
  }
  return paths.map((path) => `/${path.join('/')}`);
}

function below(desk: Desk, path: readonly string[], matches: Matcher, isAnyVerb: boolean): string[][] {
  const names = path.length === 2 && isAnyVerb ? VALUES : namesBelow(desk, path);
  return names.filter(matches).map((name) => [...path, name]);
}

function namesBelow(desk: Desk, [root, name, verb, id, key, ...rest]: readonly string[]): readonly string[] {
  if (root === undefined) return [ROOT];
  if (name === undefined) return desk.names;
  const instance = desk.find(name);
  if (instance === null || rest.length > 0) return [];
  if (verb === undefined) return [...desk.commands.keys()];
  if (id === undefined) return idsBehind(desk, instance, verb);
  if (verb !== 'bend') return [];
  return key === undefined ? keysOf(instance, id) : ENDINGS;
}

/** What may stand behind a verb: the ids it can be about. */
function idsBehind(desk: Desk, { state }: Instance, verb: string): readonly string[] {
  if (verb === 'macro') return state.macros.map(({ name }) => name);
  const [first] = desk.commands.get(verb)?.arguments ?? [];
  return first?.kind === 'id' ? state.plan.map(({ id }) => id) : [];
}

function keysOf({ state }: Instance, id: string): readonly string[] {
  const bend = state.plan.find((each) => each.id === id);
  return bend === undefined ? [] : parametersOf(bend.operator, bend.values).map(({ name }) => name);
}
