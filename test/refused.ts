// What something is refused with: the code, or code and message, of an error of ours; anything else that comes is no refusal.
import { LivebendError } from '../src/errors.ts';

/** The code an action throws; a sentence for anything else that comes. */
export function thrownCode(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return codeIn(error);
  }
  return 'no error';
}

/** The code a promise is refused with; a sentence for anything else that comes. */
export function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(() => 'no error', codeIn);
}

/** The error that something ends in, as `code: message`; anything but an error of ours is thrown on. */
export async function errorOf(act: () => unknown): Promise<string> {
  try {
    await act();
  } catch (error) {
    if (error instanceof LivebendError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'no error';
}

function codeIn(error: unknown): string {
  return error instanceof LivebendError ? error.code : `no code: ${error}`;
}
