// Expressions of one variable `x` and named controls: text in, a tree out. Read by a small parser of a fixed grammar;
// nothing is ever evaluated as code. Numbers, + - * / % ^ (or **), comparisons, parentheses, and a fixed list of functions.
import { failure } from '../errors.ts';
import { BINARY, type Binary, type Compare, UNARY, type Unary } from './arithmetic.ts';

export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'unary'; readonly operation: Unary; readonly x: Expression }
  | { readonly kind: 'binary'; readonly operation: Binary; readonly a: Expression; readonly b: Expression }
  | { readonly kind: 'compare'; readonly operation: Compare; readonly a: Expression; readonly b: Expression }
  | {
      readonly kind: 'where';
      readonly condition: Expression;
      readonly a: Expression;
      readonly b: Expression;
    };

const LONGEST = 1000;
const DEEPEST = 64;
const CONSTANTS: ReadonlyMap<string, number> = new Map([
  ['pi', Math.PI],
  ['e', Math.E],
]);
const TOKEN =
  /\s*(?:(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)|([A-Za-z_]\w*)|(\*\*|[-+*/%^(),<>]))/y;
const SIGNS: Readonly<Record<string, Binary>> = {
  '+': 'add',
  '-': 'sub',
  '*': 'mul',
  '/': 'div',
  '%': 'mod',
};
const UNARY_NAMES: ReadonlySet<string> = new Set(UNARY);
const BINARY_NAMES: ReadonlySet<string> = new Set(BINARY);

/** The functions an expression may call, with how many values each takes. */
export const EXPRESSION_FUNCTIONS: ReadonlyMap<string, number> = new Map([
  ...UNARY.map((name) => [name, 1] as const),
  ...BINARY.map((name) => [name, 2] as const),
  ['clip', 3],
  ['where', 3],
]);

/** Reads an expression. Throws `syntax` with the place where it stops being one. */
export function parseExpression(text: string, where: string): Expression {
  if (text.length > LONGEST)
    throw failure('syntax', where, `expression is longer than ${LONGEST} characters`);
  return new Parser(text, where).whole();
}

/** The names of controls an expression uses, `x` not among them. */
export function namesIn(expression: Expression): string[] {
  const names = new Set<string>();
  const pending: Expression[] = [expression];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.kind === 'name' && node.name !== 'x') names.add(node.name);
    else if (node.kind === 'unary') pending.push(node.x);
    else if (node.kind === 'binary' || node.kind === 'compare') pending.push(node.b, node.a);
    else if (node.kind === 'where') pending.push(node.b, node.a, node.condition);
  }
  return [...names];
}

/** True where a text ends in a whole operand, so that another operand cannot follow it. */
export function endsInOperand(text: string): boolean {
  return /[\w.)]/.test(text.trimEnd().slice(-1));
}

interface Token {
  readonly kind: 'number' | 'name' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
}

class Parser {
  private readonly tokens: Token[];
  private position = 0;
  private depth = 0;

  constructor(
    private readonly text: string,
    private readonly where: string,
  ) {
    this.tokens = this.tokenize();
  }

  whole(): Expression {
    const expression = this.comparison();
    if (this.peek().kind !== 'end') throw this.unexpected();
    return expression;
  }

  private comparison(): Expression {
    this.deeper();
    let left = this.sum();
    for (;;) {
      const sign = this.take('<', '>');
      if (sign === null) break;
      left = { kind: 'compare', operation: sign === '<' ? 'less' : 'greater', a: left, b: this.sum() };
    }
    this.depth--;
    return left;
  }

  private sum(): Expression {
    let left = this.product();
    for (let sign = this.take('+', '-'); sign !== null; sign = this.take('+', '-')) {
      left = { kind: 'binary', operation: SIGNS[sign] ?? 'add', a: left, b: this.product() };
    }
    return left;
  }

  private product(): Expression {
    let left = this.signed();
    for (let sign = this.take('*', '/', '%'); sign !== null; sign = this.take('*', '/', '%')) {
      left = { kind: 'binary', operation: SIGNS[sign] ?? 'mul', a: left, b: this.signed() };
    }
    return left;
  }

  private signed(): Expression {
    this.deeper();
    const sign = this.take('-', '+');
    const x = sign === null ? this.power() : this.signed();
    this.depth--;
    if (sign !== '-') return x;
    return x.kind === 'number' ? { kind: 'number', value: -x.value } : { kind: 'unary', operation: 'neg', x };
  }

  private power(): Expression {
    const base = this.operand();
    if (this.take('^', '**') === null) return base;
    return { kind: 'binary', operation: 'pow', a: base, b: this.signed() };
  }

  private operand(): Expression {
    const token = this.peek();
    this.position++;
    if (token.kind === 'number') return { kind: 'number', value: Number(token.text) };
    if (token.kind === 'name') return this.peek().text === '(' ? this.call(token) : this.named(token.text);
    this.position--;
    if (this.take('(') === null) throw this.unexpected();
    const inner = this.comparison();
    this.expect(')');
    return inner;
  }

  private named(name: string): Expression {
    const constant = CONSTANTS.get(name);
    return constant === undefined ? { kind: 'name', name } : { kind: 'number', value: constant };
  }

  private call(token: Token): Expression {
    const name = token.text;
    const count = EXPRESSION_FUNCTIONS.get(name);
    if (count === undefined) {
      const known = [...EXPRESSION_FUNCTIONS.keys()].join(', ');
      throw failure('syntax', this.where, `expression: no function is called ${name}; there are ${known}`);
    }
    this.expect('(');
    const values = [this.comparison()];
    while (this.take(',') !== null) values.push(this.comparison());
    this.expect(')');
    if (values.length !== count) {
      throw failure('syntax', this.where, `expression: ${name} takes ${count} values, got ${values.length}`);
    }
    return callOf(name, values);
  }

  private take(...signs: string[]): string | null {
    const token = this.peek();
    if (token.kind !== 'sign' || !signs.includes(token.text)) return null;
    this.position++;
    return token.text;
  }

  private expect(sign: string): void {
    if (this.take(sign) === null) throw this.unexpected();
  }

  private peek(): Token {
    return this.tokens[this.position] ?? { kind: 'end', text: '', at: this.text.length };
  }

  private unexpected(): Error {
    const { kind, text, at } = this.peek();
    const what = kind === 'end' ? 'ends too early' : `cannot be read at "${text}" (character ${at + 1})`;
    return failure('syntax', this.where, `expression "${this.text}" ${what}`);
  }

  private deeper(): void {
    this.depth++;
    if (this.depth > DEEPEST) throw failure('syntax', this.where, 'expression is nested too deeply');
  }

  private tokenize(): Token[] {
    const tokens: Token[] = [];
    let at = 0;
    while (this.text.slice(at).trim() !== '') {
      TOKEN.lastIndex = at;
      const match = TOKEN.exec(this.text);
      if (match === null) {
        throw failure(
          'syntax',
          this.where,
          `expression "${this.text}" cannot be read at character ${at + 1}`,
        );
      }
      const [whole, number, name, sign] = match;
      const kind = number !== undefined ? 'number' : name !== undefined ? 'name' : 'sign';
      const text = number ?? name ?? sign ?? '';
      tokens.push({ kind, text, at: at + whole.length - text.length });
      at += whole.length;
    }
    return tokens;
  }
}

function callOf(name: string, values: readonly Expression[]): Expression {
  const [a = ZERO, b = ZERO, c = ZERO] = values;
  if (name === 'where') return { kind: 'where', condition: a, a: b, b: c };
  if (name === 'clip') {
    const low: Expression = { kind: 'binary', operation: 'max', a, b };
    return { kind: 'binary', operation: 'min', a: low, b: c };
  }
  if (isUnary(name)) return { kind: 'unary', operation: name, x: a };
  if (isBinary(name)) return { kind: 'binary', operation: name, a, b };
  return ZERO;
}

const ZERO: Expression = { kind: 'number', value: 0 };

function isUnary(name: string): name is Unary {
  return UNARY_NAMES.has(name);
}

function isBinary(name: string): name is Binary {
  return BINARY_NAMES.has(name);
}
