// Calls an operation of the table with the arguments of the model's code.
import { failure } from '../../../errors.ts';
import type { Operation, Tracing } from '../ops/operation.ts';
import type { Value } from './value.ts';

/** Binds arguments to the names of an operation's parameters; `*` takes all that are left. */
export function runOperation(
  tracing: Tracing,
  operation: Operation,
  positional: readonly Value[],
  keywords: ReadonlyMap<string, Value>,
): Value {
  const given = new Map<string, Value>();
  const isOpen = operation.parameters.includes('*');
  positional.forEach((value, index) => {
    const name = operation.parameters[index];
    if (name !== undefined && name !== '*') given.set(name, value);
    else if (isOpen) given.set(String(index), value);
    else if (value !== null)
      throw failure(
        'model-unsupported',
        'call',
        `takes ${operation.parameters.length} arguments, got ${positional.length}`,
      );
  });
  for (const [name, value] of keywords) given.set(name, value);
  return operation.run(tracing, given);
}
