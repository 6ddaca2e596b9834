// A formula of the value itself: `tanh(x * 3)`, `min(x, limit)`. Names other than `x` are live controls of the bend.
import { amountParameter, type Parameter } from '../../parameter.ts';
import { blend } from '../affine.ts';
import type { Arithmetic } from '../arithmetic.ts';
import type { BendValues } from '../bend-values.ts';
import { type Expression, namesIn, parseExpression } from '../expression.ts';
import type { BendContext, Operator } from '../operator.ts';
import { parameterField } from '../unit-field.ts';

/** The value of an expression in `x`. */
export const expr: Operator = {
  name: 'expr',
  family: 'expr',
  help: 'Computes an expression of x.',
  acts: 'both',
  cost: 'medium',
  defaultAxis: 'channels',
  opset: 11,
  parameters: [
    {
      kind: 'text',
      name: 'expression',
      help: 'What is computed: numbers, x, named controls, + - * / % ^ < >, functions.',
      live: false,
      default: 'x',
    },
  ],
  named: (values) => namesIn(expressionOf(values, 'expr')).map(controlParameter),
  check(context) {
    const missing = namesIn(expressionOf(context.values, context.where)).filter(
      (name) => !context.values.has(name),
    );
    if (missing.length === 0) return null;
    return `the expression uses ${missing.join(', ')}; give ${missing.length === 1 ? 'it' : 'them'} a value`;
  },
  apply(arithmetic, x, context) {
    const bent = evaluate(expressionOf(context.values, context.where), arithmetic, x, context);
    return blend(arithmetic, x, bent, context);
  },
};

function expressionOf(values: BendValues, where: string): Expression {
  return parseExpression(values.has('expression') ? values.word('expression') : 'x', where);
}

function controlParameter(name: string): Parameter {
  return amountParameter(name, 'A control of the expression.', {});
}

function evaluate<T>(expression: Expression, arithmetic: Arithmetic<T>, x: T, context: BendContext): T {
  const inner = (part: Expression) => evaluate(part, arithmetic, x, context);
  switch (expression.kind) {
    case 'number':
      return arithmetic.number(expression.value);
    case 'name':
      return expression.name === 'x' ? x : arithmetic.live(parameterField(context, expression.name));
    case 'unary':
      return arithmetic.unary(expression.operation, inner(expression.x));
    case 'binary':
      return arithmetic.binary(expression.operation, inner(expression.a), inner(expression.b));
    case 'compare':
      return arithmetic.compare(expression.operation, inner(expression.a), inner(expression.b));
    case 'where':
      return arithmetic.where(inner(expression.condition), inner(expression.a), inner(expression.b));
  }
}
