// OSC 1.0 address patterns: `? * [a-z] [!a-z] {one,two}` within one part of an address, matched from its beginning to its end.
// The time is bounded by the lengths of pattern and name whatever the pattern is.
import { failure } from '../../errors.ts';

type Piece =
  | { readonly kind: 'any' }
  | { readonly kind: 'one'; readonly test: (letter: string) => boolean }
  | { readonly kind: 'texts'; readonly texts: readonly string[] };

export type Matcher = (name: string) => boolean;

const MAGIC = /[?*[\]{}]/;
const WILD = /[?*[\]]/;

/** True where a text is more than a name. */
export function isPattern(text: string): boolean {
  return MAGIC.test(text);
}

/** True where a pattern means names it does not write out. */
export function isWild(text: string): boolean {
  return WILD.test(text);
}

/** What one part of a pattern means. Throws `syntax` for brackets that are not closed. */
export function matcherOf(pattern: string): Matcher {
  if (!isPattern(pattern)) return (name) => name === pattern;
  const pieces = piecesOf(pattern);
  return (name) => matches(pieces, name);
}

/** Goes through the pieces with all places of the name that can be reached: never more than the name has. */
function matches(pieces: readonly Piece[], name: string): boolean {
  let places = new Set([0]);
  for (const piece of pieces) {
    places = reached(piece, places, name);
    if (places.size === 0) return false;
  }
  return places.has(name.length);
}

function reached(piece: Piece, places: ReadonlySet<number>, name: string): Set<number> {
  const next = new Set<number>();
  if (piece.kind === 'any') {
    for (let place = Math.min(...places); place <= name.length; place++) next.add(place);
    return next;
  }
  for (const place of places) {
    if (piece.kind === 'texts') {
      for (const text of piece.texts) if (name.startsWith(text, place)) next.add(place + text.length);
    } else if (place < name.length && piece.test(name[place] ?? '')) next.add(place + 1);
  }
  return next;
}

function piecesOf(pattern: string): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < pattern.length; ) {
    const letter = pattern[at] ?? '';
    const close = letter === '[' ? ']' : letter === '{' ? '}' : null;
    if (close === null) {
      pieces.push(pieceOf(letter));
      at++;
      continue;
    }
    const end = pattern.indexOf(close, at + 1);
    if (end < 0) throw failure('syntax', `pattern ${pattern}`, `${letter} is not closed`);
    const inside = pattern.slice(at + 1, end);
    pieces.push(letter === '[' ? setOf(inside) : { kind: 'texts', texts: inside.split(',') });
    at = end + 1;
  }
  return pieces;
}

function pieceOf(letter: string): Piece {
  if (letter === '*') return { kind: 'any' };
  if (letter === '?') return { kind: 'one', test: () => true };
  return { kind: 'one', test: (other) => other === letter };
}

/** The letters of `[…]`: ranges with `-`, all others after `!`; a `-` at the end is itself. */
function setOf(inside: string): Piece {
  const isNegated = inside.startsWith('!');
  const ranges: [string, string][] = [];
  for (let at = isNegated ? 1 : 0; at < inside.length; at++) {
    const from = inside[at] ?? '';
    const to = inside[at + 2];
    if (inside[at + 1] === '-' && to !== undefined) {
      ranges.push([from, to]);
      at += 2;
    } else ranges.push([from, from]);
  }
  return {
    kind: 'one',
    test: (letter) => ranges.some(([from, to]) => letter >= from && letter <= to) !== isNegated,
  };
}
