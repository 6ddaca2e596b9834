// Parses one source file of a TorchScript archive: its classes and functions, by name.
import { failure } from '../../../errors.ts';
import type { AttributeNode, ClassNode, Expression, FunctionNode, SourceFile, TypeNode } from './ast.ts';
import { type Cursor, cursorOn, expectKind, expectText, peek, take, takeIf, unexpected } from './cursor.ts';
import { parseExpression, parseExpressions } from './parse-expression.ts';
import { endStatement, parseFunction } from './parse-statement.ts';
import { parseType } from './parse-type.ts';

/**
 * Parses a file. Throws `model-broken` with file, line and column for what is no TorchScript source, `model-unsupported`
 * for Python that TorchScript does not print.
 */
export function parseSource(source: string, path: string): SourceFile {
  const cursor = cursorOn(source, path);
  const classes = new Map<string, ClassNode>();
  const functions = new Map<string, FunctionNode>();
  while (peek(cursor).kind !== 'end') {
    const { line } = peek(cursor);
    if (takeIf(cursor, 'class')) addOnce(cursor, classes, parseClass(cursor, line));
    else if (takeIf(cursor, 'def')) addOnce(cursor, functions, parseFunction(cursor, line));
    else throw unexpected(cursor, 'a class or a function');
  }
  return { path, classes, functions };
}

interface OpenClass {
  readonly attributes: Map<string, AttributeNode>;
  readonly methods: Map<string, FunctionNode>;
  readonly members: Map<string, Expression>;
  parameters: readonly string[];
  buffers: readonly string[];
}

function parseClass(cursor: Cursor, line: number): ClassNode {
  const name = expectKind(cursor, 'name', 'the name of a class').text;
  const base = parseBase(cursor);
  const open: OpenClass = {
    attributes: new Map(),
    methods: new Map(),
    members: new Map(),
    parameters: [],
    buffers: [],
  };
  expectText(cursor, ':');
  expectKind(cursor, 'newline', 'the end of the line');
  expectKind(cursor, 'indent', 'an indented block');
  while (peek(cursor).kind !== 'dedent') parseMember(cursor, open);
  take(cursor);
  return { kind: 'class', line, name, base, ...open };
}

function parseBase(cursor: Cursor): string {
  if (!takeIf(cursor, '(')) return '';
  if (takeIf(cursor, ')')) return '';
  const base = expectKind(cursor, 'name', 'the name of a class').text;
  expectText(cursor, ')');
  return base;
}

function parseMember(cursor: Cursor, open: OpenClass): void {
  const { line } = peek(cursor);
  if (takeIf(cursor, 'def')) {
    addOnce(cursor, open.methods, parseFunction(cursor, line));
    return;
  }
  if (takeIf(cursor, 'pass')) {
    endStatement(cursor);
    return;
  }
  const { text: name } = expectKind(cursor, 'name', 'an attribute or a method');
  if (name === '__annotations__') parseAnnotation(cursor, open, line);
  else if (takeIf(cursor, ':')) addOnce(cursor, open.attributes, parseAttribute(cursor, name, line));
  else parseAssigned(cursor, open, name);
}

/** `__annotations__["0"] = type`, for names that are no identifiers, and the empty list before them. */
function parseAnnotation(cursor: Cursor, open: OpenClass, line: number): void {
  if (takeIf(cursor, '=')) {
    parseExpression(cursor);
    endStatement(cursor);
    return;
  }
  expectText(cursor, '[');
  const { value } = expectKind(cursor, 'string', 'the name of an attribute');
  if (value?.kind !== 'string') throw unexpected(cursor, 'the name of an attribute');
  expectText(cursor, ']');
  expectText(cursor, '=');
  const attribute = finished({ name: value.value, line, type: parseType(cursor), value: null });
  endStatement(cursor);
  addOnce(cursor, open.attributes, attribute);
}

function parseAttribute(cursor: Cursor, name: string, line: number): AttributeNode {
  const type = parseType(cursor);
  const value = takeIf(cursor, '=') ? parseExpressions(cursor) : null;
  endStatement(cursor);
  return finished({ name, line, type, value });
}

function finished(written: Omit<AttributeNode, 'isFinal'>): AttributeNode {
  const [inner]: readonly TypeNode[] = written.type.arguments;
  if (written.type.name !== 'Final' || inner === undefined) return { ...written, isFinal: false };
  return { ...written, type: inner, isFinal: true };
}

function parseAssigned(cursor: Cursor, open: OpenClass, name: string): void {
  expectText(cursor, '=');
  const value = parseExpressions(cursor);
  endStatement(cursor);
  if (name === '__parameters__') open.parameters = textsOf(value);
  else if (name === '__buffers__') open.buffers = textsOf(value);
  else open.members.set(name, value);
}

function textsOf(list: Expression): string[] {
  if (list.kind !== 'list') return [];
  return list.elements.filter((element) => element.kind === 'string').map((element) => element.value);
}

function addOnce<Named extends { readonly name: string; readonly line: number }>(
  cursor: Cursor,
  all: Map<string, Named>,
  one: Named,
): void {
  if (all.has(one.name)) {
    const what = `has two definitions of ${one.name}`;
    throw failure('model-broken', `${cursor.path}:${one.line}`, what, { fields: { line: one.line } });
  }
  all.set(one.name, one);
}
