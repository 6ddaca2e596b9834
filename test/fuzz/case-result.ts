// What came out of one case of the fuzz: opened, or refused with a code.
import { LivebendError } from '../../src/errors.ts';

export interface CaseResult {
  readonly outcome: 'opened' | 'refused';
  /** Of the refusal, of the file or of the runtime; '' where there is none. */
  readonly code: string;
  readonly message: string;
}

export function opened(message = ''): CaseResult {
  return { outcome: 'opened', code: '', message };
}

/** The code and the words of a refusal; a failure without a code is thrown on. */
export function refusal(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof LivebendError) return { code: error.code, message: error.message };
  throw error;
}
