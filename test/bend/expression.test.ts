import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Expression, namesIn, parseExpression } from '../../src/bend/expression.ts';
import { LivebendError } from '../../src/errors.ts';

/** The expression with all parentheses written out. */
function shown(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return String(expression.value);
    case 'name':
      return expression.name;
    case 'unary':
      return `${expression.operation}(${shown(expression.x)})`;
    case 'binary':
    case 'compare':
      return `${expression.operation}(${shown(expression.a)},${shown(expression.b)})`;
    case 'where':
      return `where(${shown(expression.condition)},${shown(expression.a)},${shown(expression.b)})`;
  }
}

const read = (text: string) => shown(parseExpression(text, 'test'));

describe('expressions', () => {
  it('bind as in mathematics', () => {
    expect(read('x + 2 * 3 - 1')).toBe('sub(add(x,mul(2,3)),1)');
    expect(read('-x^2')).toBe('neg(pow(x,2))');
    expect(read('2^3^2')).toBe('pow(2,pow(3,2))');
    expect(read('x ** -1')).toBe('pow(x,-1)');
    expect(read('(x + 1) % 2 < 1')).toBe('less(mod(add(x,1),2),1)');
  });

  it('know functions and constants', () => {
    expect(read('min(x, 0.2)')).toBe('min(x,0.2)');
    expect(read('clip(x, -1, 1)')).toBe('min(max(x,-1),1)');
    expect(read('where(x > 0, x, 0)')).toBe('where(greater(x,0),x,0)');
    expect(read('pi')).toBe(String(Math.PI));
  });

  it('tell the controls they use', () => {
    expect(namesIn(parseExpression('tanh(x * drive) / drive + depth', 'test'))).toEqual(['drive', 'depth']);
  });

  it('are refused with the place where they stop making sense', () => {
    for (const text of ['', 'x +', 'tanh x', 'tanh(x', 'x $ 2', 'min(x)', 'eval(x)', 'x; y', '1 2', ')']) {
      expect(() => parseExpression(text, 'bend warm'), text).toThrow(/^bend warm: expression/);
    }
  });

  it('are refused when they are nested without end', () => {
    expect(() => parseExpression(`${'('.repeat(400)}x${')'.repeat(400)}`, 'test')).toThrow(LivebendError);
    expect(() => parseExpression(`${'-'.repeat(900)}x`, 'test')).toThrow(LivebendError);
    expect(() => parseExpression('x'.repeat(2000), 'test')).toThrow(LivebendError);
  });

  it('of a thousand characters are read or refused, however they are made', () => {
    for (const piece of ['x+', '-', '(', 'sin(', '2^', 'x<', 'where(x,', '1e9', '.', ' ', '\u00e9', 'x*-']) {
      try {
        parseExpression(piece.repeat(Math.floor(1000 / piece.length)), 'test');
      } catch (error) {
        expect(error, piece).toMatchObject({ code: 'syntax' });
      }
    }
  });

  it('never fail in any other way', () => {
    const piece = fc.constantFrom(
      'x',
      '1',
      '+',
      '-',
      '*',
      '/',
      '^',
      '(',
      ')',
      ',',
      'sin',
      'where',
      ' ',
      '.',
      '<',
      'e',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        try {
          parseExpression(pieces.join(''), 'test');
        } catch (error) {
          expect(error).toBeInstanceOf(LivebendError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
