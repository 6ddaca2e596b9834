// Runs the code of an archive on values: python is computed, tensors are recorded. Bounded in steps and depth; what it
// cannot do is an error with the file and line of the model's code.
import { failure, LivebendError } from '../../../errors.ts';
import type { Archive } from '../archive.ts';
import type {
  Block,
  Expression,
  FunctionNode,
  IfStatement,
  SourceFile,
  Statement,
  Target,
} from '../code/ast.ts';
import { setElement } from '../ops/containers.ts';
import type { Tracing } from '../ops/operation.ts';
import { bothWays, type Ending } from './branches.ts';
import { type Calls, evaluate } from './expressions.ts';
import { type Frame, locatedAt } from './frame.ts';
import { openCondition, truthOf } from './truth.ts';
import { kindOf, type ObjectValue, type Value } from './value.ts';
import type { World } from './world.ts';

const MOST_STEPS = 3_000_000;
const DEEPEST_CALL = 150;

export class Interpreter implements Calls {
  private steps = 0;
  private depth = 0;

  constructor(
    readonly archive: Archive,
    readonly world: World,
    readonly tracing: Tracing,
  ) {}

  /** Calls a method of an object. Throws `name-not-found` where its class has none of that name. */
  callMethod(
    object: ObjectValue,
    name: string,
    positional: readonly Value[],
    keywords: ReadonlyMap<string, Value>,
  ): Value {
    const { node, file } = this.archive.classNamed(object.className);
    const method = node.methods.get(name);
    if (method === undefined)
      throw failure('name-not-found', file.path, `${object.className} has no method ${name}`);
    const { recorder } = this.tracing;
    const outer = recorder.scope;
    recorder.scope = object.path ?? outer;
    try {
      return this.callFunction(method, file, [object, ...positional], keywords);
    } finally {
      recorder.scope = outer;
    }
  }

  /** Calls a function with its arguments bound by place, name and default. */
  callFunction(
    node: FunctionNode,
    file: SourceFile,
    positional: readonly Value[],
    keywords: ReadonlyMap<string, Value>,
  ): Value {
    const depth = this.depth++;
    if (this.depth > DEEPEST_CALL)
      throw failure(
        'model-unsupported',
        `${file.path}:${node.line}`,
        `calls are nested deeper than ${DEEPEST_CALL}`,
      );
    const frame: Frame = { variables: new Map(), file, line: node.line, functionName: node.name };
    node.parameters.forEach((parameter, index) => {
      const given = positional[index] ?? keywords.get(parameter.name);
      if (given !== undefined) frame.variables.set(parameter.name, given);
      else if (index < positional.length) frame.variables.set(parameter.name, null);
      else if (parameter.value !== null)
        frame.variables.set(parameter.name, evaluate(this, frame, parameter.value));
      else
        throw failure('model-broken', `${file.path}:${node.line}`, `${node.name} misses ${parameter.name}`);
    });
    const ending = this.block(frame, node.body);
    this.depth = depth;
    return typeof ending === 'object' && ending !== null ? ending.value : null;
  }

  evaluate(frame: Frame, expression: Expression): Value {
    return evaluate(this, frame, expression);
  }

  /** Counts one step of work; throws where the code does not come to an end. */
  step(frame: Frame, line: number): void {
    frame.line = line;
    this.steps++;
    if (this.steps <= MOST_STEPS) return;
    throw failure(
      'model-unsupported',
      `${frame.file.path}:${line}`,
      `does not end within ${MOST_STEPS} steps`,
    );
  }

  private block(frame: Frame, statements: Block): Ending {
    for (const statement of statements) {
      this.step(frame, statement.line);
      const ending = this.located(frame, statement);
      if (ending !== null) return ending;
    }
    return null;
  }

  /** Errors from below get the place in the code where they arose. */
  private located(frame: Frame, statement: Statement): Ending {
    try {
      return this.statement(frame, statement);
    } catch (error) {
      if (error instanceof LivebendError) throw locatedAt(error, frame);
      if (error instanceof RangeError)
        throw failure(
          'model-unsupported',
          `${frame.file.path}:${frame.line}`,
          'needs too much memory or depth',
          {
            cause: error,
          },
        );
      throw error;
    }
  }

  private statement(frame: Frame, statement: Statement): Ending {
    switch (statement.kind) {
      case 'assign':
        this.assign(frame, statement.target, evaluate(this, frame, statement.value));
        return null;
      case 'expression':
        evaluate(this, frame, statement.value);
        return null;
      case 'return':
        return { value: statement.value === null ? null : evaluate(this, frame, statement.value) };
      case 'if':
        return this.choose(frame, statement.arms, statement.otherwise);
      case 'for':
        return this.loop(frame, statement.target, evaluate(this, frame, statement.iterable), statement.body);
      case 'while':
        return this.repeat(frame, statement);
      case 'with':
        return this.block(frame, statement.body);
      case 'augmented': {
        const { target, operator, value, line } = statement;
        const sum = evaluate(this, frame, { kind: 'binary', line, operator, left: target, right: value });
        this.assign(frame, target, sum);
        return null;
      }
      case 'assert':
        if (truthOf(evaluate(this, frame, statement.test))) return null;
        throw failure('model-unsupported', 'assert', 'the model refuses what it was given');
      case 'raise':
        throw failure('model-unsupported', 'raise', 'the model refuses what it was given');
      case 'delete':
        return null;
      case 'define':
        throw failure(
          'model-unsupported',
          statement.function.name,
          'functions inside functions are not known',
        );
      case 'pass':
        return null;
      default:
        return statement.kind;
    }
  }

  private choose(frame: Frame, [arm, ...others]: IfStatement['arms'], otherwise: Block): Ending {
    if (arm === undefined) return this.block(frame, otherwise);
    const test = evaluate(this, frame, arm.test);
    const condition = openCondition(test);
    const { depth } = this;
    const run = (isTrue: boolean) => {
      this.depth = depth;
      return isTrue ? this.block(frame, arm.body) : this.choose(frame, others, otherwise);
    };
    if (condition === null) return run(truthOf(test));
    const { recorder } = this.tracing;
    const { variables } = frame;
    return bothWays({
      recorder,
      condition,
      variables,
      run,
      assign: (object, name, value) => this.world.assign(object, name, value),
    });
  }

  private loop(frame: Frame, target: Target, iterable: Value, body: Block): Ending {
    for (const value of elementsOf(iterable)) {
      this.step(frame, target.line);
      this.assign(frame, target, value);
      const ending = this.block(frame, body);
      if (ending === 'break') break;
      if (ending !== null && ending !== 'continue') return ending;
    }
    return null;
  }

  private repeat(frame: Frame, { test, body, line }: Extract<Statement, { readonly kind: 'while' }>): Ending {
    for (;;) {
      this.step(frame, line);
      if (!truthOf(evaluate(this, frame, test))) return null;
      const ending = this.block(frame, body);
      if (ending === 'break') return null;
      if (ending !== null && ending !== 'continue') return ending;
    }
  }

  private assign(frame: Frame, target: Target, value: Value): void {
    if (target.kind === 'name') {
      frame.variables.set(target.name, value);
      return;
    }
    if (target.kind === 'attribute') {
      const object = evaluate(this, frame, target.object);
      if (typeof object !== 'object' || object?.kind !== 'object')
        throw failure('model-broken', target.name, `${kindOf(object)} has no attributes to set`);
      this.world.assign(object, target.name, value);
      return;
    }
    if (target.kind === 'subscript') {
      const container = evaluate(this, frame, target.object);
      setElement(this.tracing, container, evaluate(this, frame, target.index), value);
      return;
    }
    const values = elementsOf(value);
    if (values.length !== target.elements.length)
      throw failure(
        'model-broken',
        'unpacking',
        `${target.elements.length} names for ${values.length} values`,
      );
    target.elements.forEach((each, index) => {
      this.assign(frame, each as Target, values[index] ?? null);
    });
  }
}

function elementsOf(value: Value): readonly Value[] {
  if (typeof value === 'string') return [...value];
  if (typeof value === 'object' && (value?.kind === 'list' || value?.kind === 'tuple'))
    return [...value.elements];
  if (typeof value === 'object' && value?.kind === 'dict') return [...value.entries.keys()];
  throw failure('model-unsupported', 'loop', `over ${kindOf(value)}`);
}
