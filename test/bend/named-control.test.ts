import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentValues } from '../../src/bend/bend.ts';
import {
  CURVES,
  controlValue,
  makeControl,
  placeOf,
  readControl,
  valueAt,
} from '../../src/bend/named-control.ts';
import { splitWords } from '../../src/bend/read-bend.ts';
import { LivebendError } from '../../src/errors.ts';
import { planOf } from '../playing.ts';

const read = (text: string) => readControl(splitWords(text));

/** What the parameters of a bend are under controls. */
function valuesOf(bend: string, ...controls: string[]) {
  const [made] = planOf(bend);
  if (made === undefined) throw new Error('no bend');
  return currentValues(made, controls.map(read));
}

describe('a named control that is typed', () => {
  it('has a range, a clamp, a curve, a default and a value', () => {
    expect(read('gain low 0 high 2 clamp 1 value 0.7')).toEqual({
      name: 'gain',
      low: 0,
      high: 2,
      clamp: true,
      curve: 'lin',
      exponent: 2,
      default: 0.7,
      value: 0.7,
    });
    expect(read('f @low 20 @high 20000 @curve exp @default 440').value).toBe(440);
    expect(JSON.parse(JSON.stringify(read('gain')))).toEqual(read('gain'));
  });

  it.each([
    ['x low 0', 'name-invalid', /not x, pi or e/],
    ['gain-2', 'name-invalid', /letter or _/],
    ['gain low', 'syntax', /low has no value/],
    ['gain loud 3', 'name-not-found', /has no loud; it has low, high/],
    ['gain low two', 'value-invalid', /low must be a number, got two/],
    ['gain low 2 high 1', 'value-invalid', /low must be below high, got 2 and 1/],
    ['gain low -1 high 1 curve exp', 'value-invalid', /one side of 0/],
    ['gain curve pow exponent 0', 'value-invalid', /exponent must be above 0/],
    ['gain curve wavy', 'value-invalid', /one of lin, exp, log, pow/],
    ['gain low 0 high 2 value 3', 'value-range', /control gain: must be 0 to 2, got 3/],
    ['gain low 0 high 2 default -1', 'value-range', /must be 0 to 2, got -1/],
  ])('is refused with a sentence: %s', (text, code, sentence) => {
    expect(() => read(text)).toThrow(sentence);
    expect(() => read(text)).toThrow(expect.objectContaining({ code }));
  });
});

describe('any words', () => {
  it('give a control or a sentence, never another failure', () => {
    const word = fc.constantFrom(
      'gain',
      'low',
      'high',
      'clamp',
      'curve',
      'exp',
      'exponent',
      'value',
      '-1',
      '0',
      '1e3',
      '@low',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 4 })), { maxLength: 10 }), (words) => {
        try {
          const control = readControl(words);
          expect(control.value).toBeGreaterThanOrEqual(control.low);
          expect(control.value).toBeLessThanOrEqual(control.high);
        } catch (error) {
          expect(error).toBeInstanceOf(LivebendError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the value of a control', () => {
  it('outside the range is an error that says the range, or clamped', () => {
    const open = read('gain low -1 high 2');
    const outside = () => controlValue(open, 3);
    expect(outside).toThrow('control gain: must be -1 to 2, got 3');
    expect(outside).toThrow(expect.objectContaining({ code: 'value-range', fields: { range: [-1, 2] } }));
    const clamped = read('gain low -1 high 2 clamp 1');
    expect([3, -7, 0.5].map((value) => controlValue(clamped, value))).toEqual([2, -1, 0.5]);
    expect(() => controlValue(clamped, Number.NaN)).toThrow(/finite/);
  });

  it('runs along its curve: by the formula in the middle, by the ends at the ends', () => {
    const at = (text: string, place: number) => valueAt(read(`c low 1 high 100 ${text}`), place);
    expect(at('curve lin', 0.5)).toBeCloseTo(50.5, 12);
    expect(at('curve exp', 0.5)).toBeCloseTo(10, 12);
    expect(at('curve log', 0.5)).toBeCloseTo(91, 12);
    expect(at('curve pow exponent 3', 0.5)).toBeCloseTo(1 + 99 / 8, 12);
    for (const curve of CURVES) expect([0, 1].map((place) => at(`curve ${curve}`, place))).toEqual([1, 100]);
  });

  it('and its place on the fader are opposites on every curve', () => {
    const range = fc.record({
      low: fc.double({ min: 0.01, max: 10, noNaN: true }),
      width: fc.double({ min: 0.1, max: 1e3, noNaN: true }),
    });
    fc.assert(
      fc.property(
        range,
        fc.constantFrom(...CURVES),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ low, width }, curve, place) => {
          const control = makeControl('c', { low, high: low + width, curve });
          const value = valueAt(control, place);
          expect(value).toBeGreaterThanOrEqual(low - 1e-9);
          expect(value).toBeLessThanOrEqual(low + width + 1e-9);
          expect(valueAt(control, placeOf(control, value))).toBeCloseTo(value, 6);
        },
      ),
    );
  });
});

describe('a parameter bound to controls', () => {
  it('is what the arithmetic gives', () => {
    const controls = ['gain low 0 high 2 value 0.7', 'drive low 0 high 4 value 3'];
    expect(valuesOf('b scale t amount gain', ...controls).get('amount')).toBe(0.7);
    expect(valuesOf('b scale t amount gain*2+1', ...controls).get('amount')).toBeCloseTo(2.4, 12);
    expect(valuesOf('b scale t amount gain * 2 + drive mix 0.5', ...controls).get('amount')).toBeCloseTo(
      4.4,
      12,
    );
    expect(valuesOf('b scale t amount "max(gain, drive) - 1"', ...controls).get('amount')).toBe(2);
    expect(valuesOf('b scale t on gain>0.5', ...controls).get('on')).toBe(1);
    expect(valuesOf('b scale t amount 2*3').get('amount')).toBe(6);
  });

  it('also for the names in an expression of x, by their own name or by another', () => {
    const values = valuesOf(
      'b expr t expression "x * gain + low" low drive/10',
      'gain value 0.25',
      'drive high 9 value 5',
    );
    expect([values.get('gain'), values.get('low')]).toEqual([0.25, 0.5]);
  });

  it.each([
    ['b scale t amount gian', 'name-not-found', /amount: no control is called gian; nearest: gain/],
    ['b mask t prob gain*2', 'value-range', /prob: must be 0 to 1, got 1.4 from gain\*2 with gain 0.7/],
    ['b scale t amount 1/(gain-gain)', 'value-invalid', /is no number with gain 0.7/],
  ])('is refused with a sentence: %s', (text, code, sentence) => {
    const values = () => valuesOf(text, 'gain value 0.7');
    expect(values).toThrow(sentence);
    expect(values).toThrow(LivebendError);
    expect(values).toThrow(expect.objectContaining({ code }));
  });
});
