// Where in the model's code the work is: the variables of a call, its file and line; errors get these as their place.
import { failure, type LivebendError } from '../../../errors.ts';
import type { SourceFile } from '../code/ast.ts';
import type { Value } from './value.ts';

export interface Frame {
  readonly variables: Map<string, Value>;
  readonly file: SourceFile;
  readonly functionName: string;
  line: number;
}

/** The same error with the place in the model's code before it; one that has a place stays as it is. */
export function locatedAt(error: LivebendError, frame: Frame): LivebendError {
  if (error.fields.place !== undefined) return error;
  const place = `${frame.file.path}:${frame.line}`;
  return failure(error.code, `${place} (${frame.functionName})`, error.message, {
    cause: error,
    fields: { ...error.fields, place },
  });
}
