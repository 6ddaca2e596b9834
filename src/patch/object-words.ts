// The text of an object box cut into words as Max reads it: spaces part, quotes keep together, a backslash keeps the
// next sign as it is. Also tells words that are attributes from those that are arguments.

export interface Arguments {
  readonly args: readonly string[];
  /** Attributes `@key value…` behind the arguments. */
  readonly attributes: ReadonlyMap<string, readonly string[]>;
}

export interface ObjectWords extends Arguments {
  readonly name: string;
}

/** The words of a text; quotes and backslashes are taken away. */
export function wordsOf(text: string): string[] {
  return textWords(text).map(({ word }) => word);
}

export interface TextWord {
  readonly word: string;
  /** True where quotes or a backslash keep it from being a number or a separator. */
  readonly isQuoted: boolean;
}

/** The words of a text, each with whether it was quoted. */
export function textWords(text: string): TextWord[] {
  const words: TextWord[] = [];
  for (const [part] of text.matchAll(/(?:\\.|"(?:\\.|[^"\\])*"|[^\s"\\])+/gs)) {
    const word = part.replace(/\\(.)|"/gs, (_, escaped: string | undefined) => escaped ?? '');
    words.push({ word, isQuoted: word !== part });
  }
  return words;
}

/** The name, arguments and attributes of an object box. */
export function objectWords(text: string): ObjectWords {
  const [name = '', ...rest] = wordsOf(text);
  return { name, ...splitArguments(rest) };
}

/** Arguments end where attributes begin. */
export function splitArguments(words: readonly string[]): Arguments {
  const attributes = new Map<string, string[]>();
  const args: string[] = [];
  let values = args;
  for (const word of words) {
    if (/^@[A-Za-z_]/.test(word)) {
      values = [];
      attributes.set(word.slice(1), values);
    } else values.push(word);
  }
  return { args, attributes };
}

/** A number as Max reads a broken one. */
export function withPoint(value: number): string {
  return Number.isInteger(value) ? `${value}.` : String(value);
}
