// Arithmetic of complex tensors, kept as two real ones: sums, products and quotients of their parts.
import { complexData, type Data } from '../trace/data.ts';
import { elementwise } from '../trace/elementwise.ts';
import { partOf } from '../trace/moves.ts';
import { isComplexType } from '../trace/promotion.ts';
import type { Recorder } from '../trace/recorder.ts';
import { plain } from './elements.ts';

type ComplexRule = (r: Recorder, a: Data, b: Data) => Data;

/** Does the complex form where an operand is complex, else the real one. */
export function complexOr(r: Recorder, a: Data, b: Data, complex: ComplexRule, real: () => Data): Data {
  if (!isComplexType(a.type) && !isComplexType(b.type)) return real();
  return complex(r, asComplex(r, a), asComplex(r, b));
}

/** A real tensor that met a complex one: its imaginary part is 0. */
function asComplex(r: Recorder, data: Data): Data {
  if (data.origin.kind === 'complex') return data;
  const real =
    data.origin.kind === 'constant' ? { ...data, type: 'float32' as const } : r.cast(data, 'float32');
  return complexData(real, r.constant('float32', [], [0]));
}

export function complexSum(opType: 'Add' | 'Sub'): ComplexRule {
  const compute = (x: number, y: number) => (opType === 'Add' ? x + y : x - y);
  return (r, a, b) =>
    complexData(
      plain(r, opType, partOf(a, 'real'), partOf(b, 'real'), compute),
      plain(r, opType, partOf(a, 'imaginary'), partOf(b, 'imaginary'), compute),
    );
}

export function complexProduct(r: Recorder, a: Data, b: Data): Data {
  const times = (x: Data, y: Data) => plain(r, 'Mul', x, y, (p, q) => p * q);
  const [ar, ai, br, bi] = [
    partOf(a, 'real'),
    partOf(a, 'imaginary'),
    partOf(b, 'real'),
    partOf(b, 'imaginary'),
  ];
  return complexData(
    plain(r, 'Sub', times(ar, br), times(ai, bi), (x, y) => x - y),
    plain(r, 'Add', times(ar, bi), times(ai, br), (x, y) => x + y),
  );
}

export function complexQuotient(r: Recorder, a: Data, b: Data): Data {
  const [br, bi] = [partOf(b, 'real'), partOf(b, 'imaginary')];
  const conjugate = complexData(
    br,
    elementwise(r, { opType: 'Neg', type: bi.type, compute: (v) => -(v[0] ?? 0) }, [bi]),
  );
  const times = (x: Data, y: Data) => plain(r, 'Mul', x, y, (p, q) => p * q);
  const size = plain(r, 'Add', times(br, br), times(bi, bi), (x, y) => x + y);
  const product = complexProduct(r, a, conjugate);
  const over = (part: Data) => plain(r, 'Div', part, size, (x, y) => x / y);
  return complexData(over(partOf(product, 'real')), over(partOf(product, 'imaginary')));
}
