// Runs the built command line as a process of its own, as a person would.
import { execFile } from 'node:child_process';
import { expect } from 'vitest';
import { CLI } from '../shared.ts';

export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly errors: string;
}

/** Runs `livebend` with these words in a folder. */
export function livebend(words: readonly string[], cwd: string): Promise<Answer> {
  return new Promise((resolve) => {
    const options = { cwd, encoding: 'utf8', maxBuffer: 2 ** 26 } as const;
    const child = execFile(process.execPath, [CLI, ...words], options, (_, out, errors) => {
      resolve({ code: child.exitCode ?? -1, out, errors });
    });
  });
}

/** Expects exit code 2, nothing on stdout and one sentence on stderr that says this. */
export function expectMistake({ code, out, errors }: Answer, sentence: RegExp): void {
  const lines = errors.split('\n').filter((line) => line !== '' && !/^rendering \d+ %$/.test(line));
  expect(lines).toEqual([expect.stringMatching(sentence)]);
  expect(lines[0]).toMatch(/^livebend: /);
  expect(out).toBe('');
  expect(code).toBe(2);
}
