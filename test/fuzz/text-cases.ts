// Mutated bend texts, targets and expressions: each is read, or refused with a code; anything else is thrown. So is one
// that takes too long.
import { type Random, randomOf } from '../../src/bend/draw.ts';
import { parseExpression } from '../../src/bend/expression.ts';
import { readBend, splitWords } from '../../src/bend/read-bend.ts';
import { LivebendError } from '../../src/errors.ts';
import { buildGraph } from '../../src/graph/build-graph.ts';
import { findTargets } from '../../src/graph/target.ts';
import { modelFromBytes } from '../../src/model/open.ts';
import { foo } from '../fixtures/tutorial-networks.ts';
import { below, oneOf } from './chance.ts';

const LONGEST_MS = 2000;
const TEXTS = [
  'warm scale decoder.net.3 amount 1.5 units 0-31 40 mix 0.5',
  'e expr linear_1 expression "clip(x * gain ^ 2, -1, 1)" gain 2',
  "m mask re:linear_\\d.* prob 0.3 seed 7 @random 0.25 @pick 2 values npy:'a b.npy'",
  'n noise w:linear_[0-2].weight amount -1e-3 op tremble dim -1',
];
const TARGETS = [
  'linear_[0-2].*',
  're:(linear_1|linear_2)\\.weight{1,3}',
  '~linear',
  'forward:a:linear_1',
  'w:*bias',
];
const EXPRESSIONS = [
  'where(x > 0, tanh(x * drive) / drive, -x ** 2 % 3)',
  'min(abs(x), 0.2) + sin(2 * pi * x)',
];
const PIECES = (
  '( ) ((((((((( ))))) [ ] [^ {1000} {0,} * ** + ? | \\ " \' : re: ~ w: a: npy: @ - -- . , ^ ^^^^^ % < > 0 1e999 -1 NaN ' +
  '9999999999999999 x expression units 0-9999999 (?i) \\pL $ \\0 \u0000 \ud800 é 😀 __proto__ constructor'
).split(' ');

/** Tries the texts of these numbers. Throws what is not refused properly, with the text. */
export async function tryTexts(seed: number, from: number, to: number): Promise<void> {
  const graph = buildGraph(await modelFromBytes(foo('script'), { name: 'foo' }));
  for (let number = from; number < to; number++) {
    const random = randomOf(seed, `text ${number}`);
    const kind = number % 3;
    const text = mutated(oneOf(random, [TEXTS, TARGETS, EXPRESSIONS][kind] ?? []) ?? '', random);
    const began = performance.now();
    attempt(text, () => {
      if (kind === 0) readBend(splitWords(text));
      else if (kind === 1) findTargets(graph, text);
      else parseExpression(text, 'text');
    });
    const tookMs = performance.now() - began;
    if (tookMs > LONGEST_MS) throw new Error(`${tookMs} ms for ${JSON.stringify(text.slice(0, 500))}`);
  }
}

function attempt(text: string, read: () => void): void {
  try {
    read();
  } catch (cause) {
    if (cause instanceof LivebendError) return;
    throw new Error(`refused without a code: ${JSON.stringify(text.slice(0, 500))}`, { cause });
  }
}

function mutated(text: string, random: Random): string {
  let changed = text;
  for (let count = below(random, 6); count >= 0; count--) {
    const at = below(random, changed.length + 1);
    const length = below(random, 12);
    const piece = oneOf(random, PIECES) ?? '';
    const way = random.uniform();
    if (way < 0.4) changed = changed.slice(0, at) + piece + changed.slice(at);
    else if (way < 0.55) changed = changed.slice(0, at) + changed.slice(at + length);
    else if (way < 0.7)
      changed = changed.slice(0, at) + String.fromCharCode(below(random, 0x250)) + changed.slice(at + 1);
    else if (way < 0.8) changed += changed.slice(at, at + length);
    else if (way < 0.95)
      changed = changed.slice(0, at) + piece.repeat(1 + below(random, 60)) + changed.slice(at);
    else changed = changed.repeat(1 + below(random, 40));
  }
  return changed;
}
