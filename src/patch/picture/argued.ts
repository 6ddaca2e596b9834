// A patcher as it looks with arguments: what is written in its boxes for its default arguments is written for the given ones. Takes a
// patcher and arguments, gives a patcher to draw; runs nothing.
import { splitArguments, wordsOf } from '../object-words.ts';
import type { Box, Patcher } from '../patcher.ts';

/** Boxes that show their text. */
const WRITTEN = ['comment', 'textedit'];

/** The patcher with the texts of its arguments; itself where it has no defaults or is given none. */
export function argued(patcher: Patcher, args: readonly string[]): Patcher {
  const defaults = defaultsOf(patcher);
  const given = splitArguments(args).args;
  if (defaults.length === 0 || given.length === 0) return patcher;
  return { ...patcher, boxes: patcher.boxes.map((box) => withText(box, defaults, given)) };
}

function defaultsOf({ boxes }: Patcher): readonly string[] {
  const own = boxes.map(({ text }) => wordsOf(text)).find(([name]) => name === 'patcherargs');
  return splitArguments(own?.slice(1) ?? []).args;
}

/** A text that is some of the defaults in their order becomes the arguments of the same places. */
function withText(box: Box, defaults: readonly string[], given: readonly string[]): Box {
  if (!WRITTEN.includes(box.maxclass)) return box;
  const shown = box.maxclass === 'textedit' ? box.attributes.text : box.text;
  const text = replaced(String(shown ?? ''), defaults, given);
  if (text === null) return box;
  if (box.maxclass === 'textedit') return { ...box, attributes: { ...box.attributes, text } };
  return { ...box, text };
}

function replaced(text: string, defaults: readonly string[], given: readonly string[]): string | null {
  const words = wordsOf(text);
  const start = defaults.findIndex((_, at) => words.every((word, index) => defaults[at + index] === word));
  if (words.length === 0 || start < 0 || start + words.length > given.length) return null;
  return given.slice(start, start + words.length).join(' ');
}
