// The text of an object box cut into words as Max reads it: spaces part, quotes keep together, a backslash keeps the
// next sign as it is. Also tells words that are attributes from those that are arguments.

export interface ObjectWords {
  readonly name: string;
  readonly args: readonly string[];
  /** Attributes `@key value…` behind the arguments. */
  readonly attributes: ReadonlyMap<string, readonly string[]>;
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
  const first = rest.findIndex((word) => isAttributeKey(word));
  const args = first < 0 ? rest : rest.slice(0, first);
  return { name, args, attributes: attributesOf(first < 0 ? [] : rest.slice(first)) };
}

function attributesOf(words: readonly string[]): Map<string, readonly string[]> {
  const attributes = new Map<string, string[]>();
  let values: string[] = [];
  for (const word of words) {
    if (isAttributeKey(word)) {
      values = [];
      attributes.set(word.slice(1), values);
    } else values.push(word);
  }
  return attributes;
}

function isAttributeKey(word: string): boolean {
  return /^@[A-Za-z_]/.test(word);
}
