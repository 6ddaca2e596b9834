// Messages of Max as lists of atoms, and the text of a message box as the messages it sends. Whole and broken numbers
// are one kind here, as they are for a script in Node.
import { type TextWord, textWords } from '../object-words.ts';

export type Atom = number | string;
/** The selector first; numbers alone are a number or a list. */
export type Message = readonly Atom[];

export const BANG: Message = ['bang'];

/** One message of a message box; `to` is the receiver named after a semicolon, null for the outlet. */
export interface BoxMessage {
  readonly to: string | null;
  readonly words: readonly TextWord[];
}

/** The messages in the text of a message box: commas part messages, a semicolon names a receiver. */
export function boxMessages(text: string): BoxMessage[] {
  const messages: BoxMessage[] = [];
  let [to, words, isAddressed]: [string | null, TextWord[], boolean] = [null, [], false];
  const end = () => {
    if (words.length > 0) messages.push({ to, words });
    words = [];
  };
  for (const each of textWords(spaced(text))) {
    if (!each.isQuoted && each.word === ',') end();
    else if (!each.isQuoted && each.word === ';') {
      end();
      isAddressed = true;
    } else if (isAddressed) {
      to = each.word;
      isAddressed = false;
    } else words.push(each);
  }
  end();
  return messages;
}

/** The atoms of words, `$1` to `$9` replaced by the given ones; what is missing is 0. */
export function filled(words: readonly TextWord[], given: Message): Message {
  return words.map(({ word, isQuoted }) => {
    if (isQuoted) return word;
    if (/^\$[1-9]$/.test(word)) return given[Number(word[1]) - 1] ?? 0;
    return atomOf(word.replace(/\$([1-9])/g, (_, digit: string) => String(given[Number(digit) - 1] ?? 0)));
  });
}

/** The atoms of an object's arguments or of a symbol that is taken apart. */
export function atomsOf(words: readonly string[]): Atom[] {
  return words.map(atomOf);
}

export function atomOf(word: string): Atom {
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(word) ? Number(word) : word;
}

export function isBang(message: Message): boolean {
  return message.length === 1 && message[0] === 'bang';
}

/** The message without a `list` or `symbol` in front. */
export function plain(message: Message): Message {
  return message.length > 1 && (message[0] === 'list' || message[0] === 'symbol')
    ? message.slice(1)
    : message;
}

/** What is left of a message as a message: nothing is a bang. */
export function rest(message: Message, from: number): Message {
  return message.length <= from ? BANG : message.slice(from);
}

/** The first atom as a number; 0 where it is none. */
export function numberIn(message: Message): number {
  const [first] = plain(message);
  return typeof first === 'number' ? first : 0;
}

/** Commas and semicolons part words even where no space is; a backslash or quotes keep them. */
function spaced(text: string): string {
  return text.replace(/\\.|"(?:\\.|[^"\\])*"|[,;]/gs, (sign) =>
    sign === ',' || sign === ';' ? ` ${sign} ` : sign,
  );
}
