// A syntax tree as one JSON text, in a form that Python's own parser can be made to write too (fixtures/torchscript/README.md),
// so that the two can be compared.
import type {
  ClassNode,
  Expression,
  FunctionNode,
  SourceFile,
  Statement,
  TypeNode,
} from '../../../src/model/torchscript/code/ast.ts';

type Json = string | number | boolean | null | readonly Json[];

export function canonicalText(file: SourceFile): string {
  return JSON.stringify([
    [...file.classes.values()].map(classJson),
    [...file.functions.values()].map(functionJson),
  ]);
}

function classJson(node: ClassNode): Json {
  const attributes = [...node.attributes.values()].map((one) => [
    one.name,
    one.line,
    typeJson(one.type),
    one.isFinal,
    one.value === null ? null : expressionJson(one.value),
  ]);
  const methods = [...node.methods.values()].map(functionJson);
  const members = [...node.members].map(([name, value]) => [name, expressionJson(value)]);
  return [
    'class',
    node.line,
    node.name,
    node.base,
    attributes,
    methods,
    members,
    node.parameters,
    node.buffers,
  ];
}

function functionJson(node: FunctionNode): Json {
  const parameters = node.parameters.map((one) => [one.name, one.line, typeJson(one.type), maybe(one.value)]);
  return ['function', node.line, node.name, parameters, typeJson(node.returns), node.body.map(statementJson)];
}

function typeJson(type: TypeNode | null): Json {
  return type === null ? null : [type.name, type.arguments.map(typeJson)];
}

function maybe(expression: Expression | null): Json {
  return expression === null ? null : expressionJson(expression);
}

function statementJson(node: Statement): Json {
  const { kind, line } = node;
  switch (node.kind) {
    case 'assign':
      return [kind, line, expressionJson(node.target), typeJson(node.type), expressionJson(node.value)];
    case 'augmented':
      return [kind, line, expressionJson(node.target), node.operator, expressionJson(node.value)];
    case 'if': {
      const arms = node.arms.map((arm) => [expressionJson(arm.test), arm.body.map(statementJson)]);
      return [kind, line, arms, node.otherwise.map(statementJson)];
    }
    case 'for':
      return [
        kind,
        line,
        expressionJson(node.target),
        expressionJson(node.iterable),
        node.body.map(statementJson),
      ];
    case 'while':
      return [kind, line, expressionJson(node.test), node.body.map(statementJson)];
    case 'with':
      return [kind, line, expressionJson(node.context), maybe(node.target), node.body.map(statementJson)];
    case 'assert':
      return [kind, line, expressionJson(node.test), maybe(node.message)];
    case 'delete':
      return [kind, line, node.targets.map(expressionJson)];
    case 'define':
      return [kind, line, functionJson(node.function)];
    case 'expression':
    case 'return':
    case 'raise':
      return [kind, line, maybe(node.value)];
    default:
      return [kind, line];
  }
}

function expressionJson(node: Expression): Json {
  const { kind } = node;
  const all = (list: readonly Expression[]) => list.map(expressionJson);
  switch (node.kind) {
    case 'name':
      return [kind, node.name];
    case 'int':
      return [kind, String(node.value)];
    case 'float':
    case 'imaginary':
      return [kind, floatBits(node.value)];
    case 'string':
    case 'bool':
      return [kind, node.value];
    case 'attribute':
      return [kind, expressionJson(node.object), node.name];
    case 'call': {
      const keywords = node.keywords.map(({ name, value }) => [name, expressionJson(value)]);
      return [kind, expressionJson(node.callee), all(node.positional), keywords];
    }
    case 'subscript':
      return [kind, expressionJson(node.object), expressionJson(node.index)];
    case 'slice':
      return [kind, maybe(node.start), maybe(node.stop), maybe(node.step)];
    case 'tuple':
    case 'list':
      return [kind, all(node.elements)];
    case 'dict':
      return [kind, node.entries.map(({ key, value }) => [expressionJson(key), expressionJson(value)])];
    case 'unary':
      return [kind, node.operator, expressionJson(node.operand)];
    case 'binary':
    case 'compare':
    case 'logic':
      return [kind, node.operator, expressionJson(node.left), expressionJson(node.right)];
    case 'conditional':
      return [kind, expressionJson(node.test), expressionJson(node.then), expressionJson(node.otherwise)];
    default:
      return [kind];
  }
}

/** The bytes of a float, highest first, in hexadecimal. */
function floatBits(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return bytes.toString('hex');
}
