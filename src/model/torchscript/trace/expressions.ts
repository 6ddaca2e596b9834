// The values of expressions of the model's code: names, attributes, literals, operators and calls. Calls of torch go to the
// table of operations, calls of the model's own code back to the interpreter.
import { failure } from '../../../errors.ts';
import type { Archive } from '../archive.ts';
import type { CallExpression, Expression, FunctionNode, SourceFile } from '../code/ast.ts';
import { elementAt } from '../ops/containers.ts';
import { operationNamed, primitiveNamed } from '../ops/table.ts';
import { type Builtins, builtin, isBuiltin } from './builtins.ts';
import type { Frame } from './frame.ts';
import { runOperation } from './run-operation.ts';
import { truthOf } from './truth.ts';
import { float, kindOf, list, type ObjectValue, tuple, type Value } from './value.ts';
import type { World } from './world.ts';

/** What expressions need of whoever runs them. */
export interface Calls extends Builtins {
  readonly archive: Archive;
  readonly world: World;
  step(frame: Frame, line: number): void;
  callMethod(
    object: ObjectValue,
    name: string,
    positional: readonly Value[],
    keywords: ReadonlyMap<string, Value>,
  ): Value;
  callFunction(
    node: FunctionNode,
    file: SourceFile,
    positional: readonly Value[],
    keywords: ReadonlyMap<string, Value>,
  ): Value;
}

const OPERATORS: Readonly<Record<string, string>> = {
  '+': 'add',
  '-': 'sub',
  '*': 'mul',
  '/': 'div',
  '//': 'floordiv',
  '%': 'remainder',
  '**': 'pow',
  '@': 'matmul',
  '&': '__and__',
  '|': '__or__',
  '^': '__xor__',
  '<': 'lt',
  '<=': 'le',
  '>': 'gt',
  '>=': 'ge',
  '==': 'eq',
  '!=': 'ne',
  is: '__is__',
  'is not': '__isnot__',
};

export function evaluate(calls: Calls, frame: Frame, expression: Expression): Value {
  calls.step(frame, expression.line);
  switch (expression.kind) {
    case 'name':
      return nameValue(frame, expression.name);
    case 'attribute':
      return attributeOf(calls, evaluate(calls, frame, expression.object), expression.name);
    case 'call':
      return call(calls, frame, expression);
    case 'subscript':
      return elementAt(
        calls.tracing,
        evaluate(calls, frame, expression.object),
        evaluate(calls, frame, expression.index),
      );
    case 'int':
      return Number(expression.value);
    case 'float':
      return float(expression.value);
    case 'imaginary':
      return { kind: 'complex', real: 0, imaginary: expression.value };
    case 'string':
    case 'bool':
      return expression.value;
    case 'none':
      return null;
    case 'tuple':
      return tuple(expression.elements.map((each) => evaluate(calls, frame, each)));
    case 'list':
      return list(expression.elements.map((each) => evaluate(calls, frame, each)));
    case 'dict':
      return {
        kind: 'dict',
        entries: new Map(
          expression.entries.map(({ key, value }) => [
            evaluate(calls, frame, key),
            evaluate(calls, frame, value),
          ]),
        ),
      };
    case 'unary':
      return unary(calls, expression.operator, evaluate(calls, frame, expression.operand));
    case 'binary':
    case 'compare':
      return operator(
        calls,
        expression.operator,
        evaluate(calls, frame, expression.left),
        evaluate(calls, frame, expression.right),
      );
    case 'logic': {
      const left = evaluate(calls, frame, expression.left);
      const decides = truthOf(left) === (expression.operator === 'or');
      return decides ? left : evaluate(calls, frame, expression.right);
    }
    case 'conditional': {
      const isTrue = truthOf(evaluate(calls, frame, expression.test));
      return evaluate(calls, frame, isTrue ? expression.then : expression.otherwise);
    }
    default:
      throw failure('model-unsupported', expression.kind, 'is not known in the code of a model');
  }
}

function nameValue(frame: Frame, name: string): Value {
  const value = frame.variables.get(name);
  if (value !== undefined) return value;
  if (name === 'inf') return float(Number.POSITIVE_INFINITY);
  if (name === 'nan') return float(Number.NaN);
  return { kind: 'name', name };
}

/** An attribute of an object, a constant of its class, a field of a named tuple, or a longer dotted name. */
function attributeOf(calls: Calls, object: Value, name: string): Value {
  if (typeof object !== 'object' || object === null)
    throw failure('model-broken', name, `${kindOf(object)} has no attributes`);
  if (object.kind === 'name') return dottedName(calls, `${object.name}.${name}`);
  if (object.kind === 'object') return objectAttribute(calls, object, name);
  if (object.kind === 'tuple' && object.className !== null) {
    const fields = [...calls.archive.classNamed(object.className).node.attributes.keys()];
    const value = object.elements[fields.indexOf(name)];
    if (value !== undefined) return value;
  }
  if (object.kind === 'enum') return name === 'value' ? object.value : name;
  if (object.kind === 'tensor') return runOperation(calls.tracing, primitiveNamed(name), [object], new Map());
  throw failure('model-broken', name, `${kindOf(object)} has no such attribute`);
}

function objectAttribute(calls: Calls, object: ObjectValue, name: string): Value {
  const value = object.attributes.get(name);
  if (value !== undefined) return value;
  const { node, file } = calls.archive.classNamed(object.className);
  const constant = node.attributes.get(name)?.value;
  if (constant)
    return evaluate(
      calls,
      { variables: new Map(), file, line: node.line, functionName: node.name },
      constant,
    );
  throw failure('model-broken', name, `${object.className} has no such attribute`);
}

function dottedName(calls: Calls, name: string): Value {
  const constant = /^CONSTANTS\.c(\d+)$/.exec(name)?.[1];
  if (constant === undefined) return { kind: 'name', name };
  const value = calls.archive.constants[Number(constant)];
  if (value === undefined) throw failure('model-broken', name, 'is not in the archive');
  return calls.world.value(value, null);
}

function unary(calls: Calls, word: string, operand: Value): Value {
  if (word === 'not') return !truthOf(operand);
  if (word === '+') return operand;
  return runOperation(
    calls.tracing,
    operationNamed(word === '~' ? 'bitwise_not' : 'neg'),
    [operand],
    new Map(),
  );
}

function operator(calls: Calls, word: string, left: Value, right: Value): Value {
  if (word === 'in' || word === 'not in') {
    const isIn = runOperation(calls.tracing, operationNamed('__contains__'), [right, left], new Map());
    return (isIn === true) === (word === 'in');
  }
  const name = OPERATORS[word];
  if (name === undefined) throw failure('model-unsupported', word, 'is not known');
  return runOperation(calls.tracing, operationNamed(name), [left, right], new Map());
}

function call(calls: Calls, frame: Frame, expression: CallExpression): Value {
  const { callee } = expression;
  if (callee.kind === 'name' && isBuiltin(callee.name) && !frame.variables.has(callee.name))
    return builtin(calls, frame, callee.name, expression);
  const positional = () => expression.positional.map((each) => evaluate(calls, frame, each));
  const keywords = () =>
    new Map(expression.keywords.map(({ name, value }) => [name, evaluate(calls, frame, value)]));
  if (callee.kind === 'attribute') {
    const object = evaluate(calls, frame, callee.object);
    if (typeof object === 'object' && object?.kind === 'object')
      return calls.callMethod(object, callee.name, positional(), keywords());
    if (typeof object === 'object' && object?.kind === 'name')
      return callName(calls, `${object.name}.${callee.name}`, positional(), keywords());
    return runOperation(calls.tracing, operationNamed(callee.name), [object, ...positional()], keywords());
  }
  const target = evaluate(calls, frame, callee);
  if (typeof target === 'object' && target?.kind === 'name')
    return callName(calls, target.name, positional(), keywords());
  throw failure('model-broken', 'call', `${kindOf(target)} cannot be called`);
}

/** Calls what a dotted name stands for: an operation, a function of the archive, or a class. */
function callName(
  calls: Calls,
  name: string,
  positional: readonly Value[],
  keywords: ReadonlyMap<string, Value>,
): Value {
  if (name.startsWith('ops.prim.')) {
    if (name === 'ops.prim.RaiseException') throw refusal(positional[0] ?? null);
    return runOperation(calls.tracing, primitiveNamed(name.slice('ops.prim.'.length)), positional, keywords);
  }
  if (name.startsWith('torch.'))
    return runOperation(calls.tracing, operationNamed(name.slice('torch.'.length)), positional, keywords);
  if (name.startsWith('ops.aten.'))
    return runOperation(calls.tracing, operationNamed(name.slice('ops.aten.'.length)), positional, keywords);
  if (name.endsWith('.__new__'))
    return {
      kind: 'object',
      className: name.slice(0, -'.__new__'.length),
      attributes: new Map(),
      path: null,
    };
  const found = calls.archive.functionNamed(name);
  if (found !== null) return calls.callFunction(found.node, found.file, positional, keywords);
  const { node } = calls.archive.classNamed(name);
  if (node.base === 'NamedTuple')
    return { kind: 'tuple', className: name, elements: [...positional, ...keywords.values()] };
  const object: ObjectValue = { kind: 'object', className: name, attributes: new Map(), path: null };
  if (node.methods.has('__init__')) calls.callMethod(object, '__init__', positional, keywords);
  return object;
}

function refusal(message: Value): Error {
  return failure(
    'model-unsupported',
    'raise',
    `the model refuses: ${typeof message === 'string' ? message : kindOf(message)}`,
    { fields: { isRefusal: true } },
  );
}
