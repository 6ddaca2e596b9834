// Empty folders for tests, which go away with everything in them when the tests are over.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

/** For all tests of a file, or of the group in which it is called. */
export function emptyFolder(): string {
  const folder = madeFolder();
  afterAll(() => removed(folder));
  return folder;
}

/** For the one test that runs. */
export function folderOfTest(): string {
  const folder = madeFolder();
  onTestFinished(() => removed(folder));
  return folder;
}

function madeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'livebend-'));
}

function removed(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
