// The syntax tree of TorchScript's stored source: what a `code/**/*.py` file of an archive says, as read-only data. Every
// node knows its line; expressions and statements are unions over `kind`.

/** One source file of an archive. */
export interface SourceFile {
  /** Path inside the archive, from `code/` on: `code/__torch__/model.py`. */
  readonly path: string;
  readonly classes: ReadonlyMap<string, ClassNode>;
  readonly functions: ReadonlyMap<string, FunctionNode>;
}

/** A class: a module, a script class, a named tuple, an enumeration or an interface. */
export interface ClassNode {
  readonly kind: 'class';
  readonly line: number;
  /** The last part of the qualified name. */
  readonly name: string;
  /** As written: `Module`, `NamedTuple`, `Enum`, `Interface`, `ModuleInterface`; empty for a plain script class. */
  readonly base: string;
  /** Typed attributes in the order of the file, also those whose names are no identifiers (`"0"`). */
  readonly attributes: ReadonlyMap<string, AttributeNode>;
  readonly methods: ReadonlyMap<string, FunctionNode>;
  /** The names `__parameters__` and `__buffers__` list. */
  readonly parameters: readonly string[];
  readonly buffers: readonly string[];
  /** Every other untyped assignment of the class body: the members of an enumeration. */
  readonly members: ReadonlyMap<string, Expression>;
}

/** An attribute of a class, `name : type` or `name : Final[type] = value`. */
export interface AttributeNode {
  readonly name: string;
  readonly line: number;
  /** The type inside `Final[…]` where it is final. */
  readonly type: TypeNode;
  readonly isFinal: boolean;
  /** The value of a constant or the default of a named tuple's field; null where none is written. */
  readonly value: Expression | null;
}

/** A method or a free function. */
export interface FunctionNode {
  readonly kind: 'function';
  readonly line: number;
  readonly name: string;
  /** With `self` for methods. */
  readonly parameters: readonly ParameterNode[];
  /** Null where none is written. */
  readonly returns: TypeNode | null;
  readonly body: Block;
}

export interface ParameterNode {
  readonly name: string;
  readonly line: number;
  readonly type: TypeNode | null;
  readonly value: Expression | null;
}

/** A type: `Tensor`, `List[int]`, `__torch__.model.Conv`. `Tuple[()]` has no arguments. */
export interface TypeNode {
  readonly kind: 'type';
  readonly line: number;
  /** Dotted as written. */
  readonly name: string;
  readonly arguments: readonly TypeNode[];
}

export type Block = readonly Statement[];

export type Statement =
  | AssignStatement
  | AugmentedStatement
  | ExpressionStatement
  | IfStatement
  | ForStatement
  | WhileStatement
  | WithStatement
  | ReturnStatement
  | AssertStatement
  | RaiseStatement
  | DeleteStatement
  | DefineStatement
  | PlainStatement;

/** `target = value`, `target : type = value`; `a, b, = value` where the target is a tuple. */
export interface AssignStatement {
  readonly kind: 'assign';
  readonly line: number;
  readonly target: Target;
  readonly type: TypeNode | null;
  readonly value: Expression;
}

/** `target += value`. */
export interface AugmentedStatement {
  readonly kind: 'augmented';
  readonly line: number;
  readonly target: Target;
  readonly operator: BinaryOperator;
  readonly value: Expression;
}

export interface ExpressionStatement {
  readonly kind: 'expression';
  readonly line: number;
  readonly value: Expression;
}

/** `if`, every `elif` as one more arm, and `else`. */
export interface IfStatement {
  readonly kind: 'if';
  readonly line: number;
  readonly arms: readonly { readonly test: Expression; readonly body: Block }[];
  /** Empty where there is no `else`. */
  readonly otherwise: Block;
}

export interface ForStatement {
  readonly kind: 'for';
  readonly line: number;
  readonly target: Target;
  readonly iterable: Expression;
  readonly body: Block;
}

export interface WhileStatement {
  readonly kind: 'while';
  readonly line: number;
  readonly test: Expression;
  readonly body: Block;
}

/** `with context as target:`; `torch.no_grad` is written so. */
export interface WithStatement {
  readonly kind: 'with';
  readonly line: number;
  readonly context: Expression;
  readonly target: Target | null;
  readonly body: Block;
}

export interface ReturnStatement {
  readonly kind: 'return';
  readonly line: number;
  readonly value: Expression | null;
}

export interface AssertStatement {
  readonly kind: 'assert';
  readonly line: number;
  readonly test: Expression;
  readonly message: Expression | null;
}

export interface RaiseStatement {
  readonly kind: 'raise';
  readonly line: number;
  readonly value: Expression | null;
}

export interface DeleteStatement {
  readonly kind: 'delete';
  readonly line: number;
  readonly targets: readonly Target[];
}

/** A function inside a function, as `fork` prints its body. */
export interface DefineStatement {
  readonly kind: 'define';
  readonly line: number;
  readonly function: FunctionNode;
}

export interface PlainStatement {
  readonly kind: 'pass' | 'break' | 'continue';
  readonly line: number;
}

/** What can stand left of `=`; the elements of a tuple are targets again. */
export type Target = NameExpression | AttributeExpression | SubscriptExpression | TupleExpression;

export type Expression =
  | NameExpression
  | AttributeExpression
  | CallExpression
  | SubscriptExpression
  | SliceExpression
  | IntExpression
  | FloatExpression
  | ImaginaryExpression
  | StringExpression
  | BoolExpression
  | NoneExpression
  | EllipsisExpression
  | TupleExpression
  | ListExpression
  | DictExpression
  | UnaryExpression
  | BinaryExpression
  | CompareExpression
  | LogicExpression
  | ConditionalExpression;

export interface NameExpression {
  readonly kind: 'name';
  readonly line: number;
  readonly name: string;
}

/** `object.name`. */
export interface AttributeExpression {
  readonly kind: 'attribute';
  readonly line: number;
  readonly object: Expression;
  readonly name: string;
}

export interface CallExpression {
  readonly kind: 'call';
  readonly line: number;
  readonly callee: Expression;
  readonly positional: readonly Expression[];
  readonly keywords: readonly { readonly name: string; readonly value: Expression }[];
}

/** `object[index]`; the index of several axes is a tuple. */
export interface SubscriptExpression {
  readonly kind: 'subscript';
  readonly line: number;
  readonly object: Expression;
  readonly index: Expression;
}

/** `start:stop:step`, only inside a subscript. */
export interface SliceExpression {
  readonly kind: 'slice';
  readonly line: number;
  readonly start: Expression | null;
  readonly stop: Expression | null;
  readonly step: Expression | null;
}

/** A whole number of 0 to 2^63; a bigint where a number cannot hold it exactly. */
export interface IntExpression {
  readonly kind: 'int';
  readonly line: number;
  readonly value: number | bigint;
}

/** Also the bare words `inf` and `nan`. */
export interface FloatExpression {
  readonly kind: 'float';
  readonly line: number;
  readonly value: number;
}

/** `2.j` and the bare words `infj`, `nanj`. */
export interface ImaginaryExpression {
  readonly kind: 'imaginary';
  readonly line: number;
  readonly value: number;
}

export interface StringExpression {
  readonly kind: 'string';
  readonly line: number;
  readonly value: string;
}

export interface BoolExpression {
  readonly kind: 'bool';
  readonly line: number;
  readonly value: boolean;
}

export interface NoneExpression {
  readonly kind: 'none';
  readonly line: number;
}

export interface EllipsisExpression {
  readonly kind: 'ellipsis';
  readonly line: number;
}

export interface TupleExpression {
  readonly kind: 'tuple';
  readonly line: number;
  readonly elements: readonly Expression[];
}

export interface ListExpression {
  readonly kind: 'list';
  readonly line: number;
  readonly elements: readonly Expression[];
}

export interface DictExpression {
  readonly kind: 'dict';
  readonly line: number;
  readonly entries: readonly { readonly key: Expression; readonly value: Expression }[];
}

export type UnaryOperator = '-' | '+' | '~' | 'not';
export type BinaryOperator = '+' | '-' | '*' | '/' | '//' | '%' | '**' | '@' | '<<' | '>>' | '&' | '|' | '^';
export type CompareOperator = '<' | '<=' | '>' | '>=' | '==' | '!=' | 'is' | 'is not' | 'in' | 'not in';

export interface UnaryExpression {
  readonly kind: 'unary';
  readonly line: number;
  readonly operator: UnaryOperator;
  readonly operand: Expression;
}

export interface BinaryExpression {
  readonly kind: 'binary';
  readonly line: number;
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

export interface CompareExpression {
  readonly kind: 'compare';
  readonly line: number;
  readonly operator: CompareOperator;
  readonly left: Expression;
  readonly right: Expression;
}

/** The right side is needed only where the left one does not decide. */
export interface LogicExpression {
  readonly kind: 'logic';
  readonly line: number;
  readonly operator: 'and' | 'or';
  readonly left: Expression;
  readonly right: Expression;
}

/** `then if test else otherwise`. */
export interface ConditionalExpression {
  readonly kind: 'conditional';
  readonly line: number;
  readonly test: Expression;
  readonly then: Expression;
  readonly otherwise: Expression;
}
