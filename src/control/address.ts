// OSC addresses as commands and commands as addresses: `/livebend/1/bend/warm/amount 0.5` is `param warm amount 0.5` for
// instance 1. Knows no socket and no packet; patterns are for whoever has the list of addresses.
import { failure } from '../errors.ts';
import type { Message } from './desk.ts';
import { wordsOf } from './words.ts';

export const ROOT = 'livebend';

/** The message an address and its arguments mean. Throws `syntax` for an address that is none of ours. */
export function messageOf(address: string, args: readonly unknown[]): Message {
  const [empty, root, instance, verb, ...path] = address.split('/');
  if (empty !== '' || root !== ROOT || instance === undefined || verb === undefined || verb === '')
    throw failure('syntax', `address ${address.slice(0, 200)}`, `expected /${ROOT}/<instance>/<verb>…`);
  const words = wordsOf(args, address);
  return { instance, words: wordsFor(verb, path, words) };
}

/** The address of a path of the tree. */
export function addressOf(instance: string, path: readonly string[]): string {
  return ['', ROOT, instance, ...path].join('/');
}

/** A path behind a verb is what the verb's words begin with; of a bend it is one of its values. */
function wordsFor(verb: string, path: readonly string[], words: readonly string[]): string[] {
  const [id, key, ending] = path;
  if (verb !== 'bend' || id === undefined || key === undefined) return [verb, ...path, ...words];
  if (path.length === 2) return ['param', id, key, ...words];
  if (ending === 'norm' && path.length === 3) return ['norm', id, key, ...words];
  if (ending === 'ramp' && path.length === 3)
    return ['param', id, key, ...words.slice(0, -1), 'ramp', ...words.slice(-1)];
  return ['param', ...path, ...words];
}
