import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBend, splitWords } from '../../src/bend/read-bend.ts';
import { LivebendError } from '../../src/errors.ts';

const read = (text: string) => readBend(splitWords(text));
const values = (text: string) => Object.fromEntries(read(text).values);

describe('words of a bend', () => {
  it('are split as a shell would', () => {
    expect(splitWords(`a "b c" 'd "e"' f\\ g "h\\"i"`)).toEqual(['a', 'b c', 'd "e"', 'f g', 'h"i']);
    expect(() => splitWords('a "b')).toThrow(/quote is not closed/);
  });
});

describe('a bend that is typed', () => {
  it('has an id, an operator, a target and pairs', () => {
    const bend = read('warm scale decoder.net.3 amount 1.5');
    expect([bend.id, bend.operator.name, bend.target]).toEqual(['warm', 'scale', 'decoder.net.3']);
    expect(values('warm scale t amount 1.5 mix 0.5 on 0')).toEqual({ amount: 1.5, mix: 0.5, on: 0 });
  });

  it('takes attributes with an at sign, lists and unit ranges', () => {
    expect(values('a scale t @amount 1 2 3 @units 0-31 40')).toEqual({ amount: [1, 2, 3], units: '0-31 40' });
    expect(values('a bias t amount -1e-3')).toEqual({ amount: -1e-3 });
  });

  it('joins the words of an expression and finds its controls', () => {
    expect(values('e expr t expression tanh(x * gain) gain 2 mix 0.5')).toEqual({
      expression: 'tanh(x * gain)',
      gain: 2,
      mix: 0.5,
    });
    expect(values('e expr t expression "min(x, 0.2)"')).toEqual({ expression: 'min(x, 0.2)' });
    expect(values('e expr t gain 2 expression x * gain')).toEqual({ expression: 'x * gain', gain: 2 });
  });

  it('takes arrays that were read for it', () => {
    const array = { shape: [2], data: [1, 0] };
    const bend = readBend(['m', 'mask', 't', 'values', 'npy:m.npy'], new Map([['m.npy', array]]));
    expect(bend.values.get('values')).toBe(array);
  });

  it.each([
    ['warm scale', 'syntax', /expected: id operator target/],
    ['1st scale t', 'name-invalid', /try _1st/],
    ['off scale t', 'name-invalid', /word of Max/],
    ['a sclae t', 'name-not-found', /nearest: scale/],
    ['a scale t amount', 'syntax', /no value/],
    ['a scale t amount loud(', 'syntax', /amount: expression: no function is called loud/],
    ['a scale t amount gain*', 'syntax', /ends too early/],
    ['a scale t amount x*2', 'syntax', /cannot use x/],
    ['a mask t seed gain', 'value-invalid', /seed: changes the structure and cannot follow gain/],
    ['a mask t values loud', 'value-invalid', /must be numbers, got loud/],
    ['a scale t speed 2', 'name-not-found', /has no parameter speed; it has amount/],
    ['a mask t prob 3', 'value-range', /prob: must be 0 to 1, got 3/],
    ['a noise t op divide', 'value-invalid', /must be one of add, mul, tremble/],
    ['a scale t 3', 'syntax', /expected the name of a parameter/],
    ['a scale t dim 0.5', 'value-invalid', /whole number/],
    ['a scale t amount 1 two 3', 'name-not-found', /no parameter two/],
  ])('is refused with a sentence: %s', (text, code, sentence) => {
    expect(() => read(text)).toThrow(sentence);
    expect(() => read(text)).toThrow(expect.objectContaining({ code }));
  });

  it('never fails in any other way', () => {
    const word = fc.constantFrom(
      'a',
      'scale',
      'expr',
      't',
      'amount',
      '1',
      '-',
      '@mix',
      '"',
      "'",
      '\\',
      'npy:x',
      '0-3',
      'expression',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 4 })), { maxLength: 12 }), (words) => {
        try {
          read(words.join(' '));
        } catch (error) {
          expect(error).toBeInstanceOf(LivebendError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a bend of a hundred thousand characters', () => {
  const filled = (start: string, piece: string) =>
    start + piece.repeat(Math.floor((99_000 - start.length) / piece.length));
  it.each<[string, string]>([
    ['an expression of names', filled('a expr t expression x', ' + x')],
    ['an expression of one word', filled('a expr t expression ', 'x')],
    ['numbers', filled('a scale t amount', ' 1')],
    ['keys', filled('a scale t', ' @amount 1')],
    ['units', filled('a scale t units', ' 0-9999999')],
    ['open quotes', filled('a scale t amount ', '"a')],
    ['escapes', filled('a scale t amount ', '\\"')],
    ['backslashes', filled('a scale t amount ', '\\')],
    ['spaces', filled('a scale t amount 1', ' ')],
    ['empty quotes', filled('a scale t amount ', '"" ')],
    ['one id', filled('', 'a')],
    ['one target', filled('a scale ', '[a-')],
  ])('made of %s is read, or refused with a short sentence', (_, text) => {
    try {
      read(text);
    } catch (error) {
      expect(error).toBeInstanceOf(LivebendError);
      expect(String(error).length).toBeLessThan(1100);
    }
  });

  it('and one more is refused', () => {
    expect(() => splitWords('x'.repeat(100_001))).toThrow(expect.objectContaining({ code: 'syntax' }));
  });
});
