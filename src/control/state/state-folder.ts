// Where a user's own files of livebend lie on each system: outside of every project. Takes nothing, gives a path.
import { join } from 'node:path';
import envPaths from 'env-paths';

/** The folder of autosaved states. */
export function autosaveFolder(): string {
  return join(envPaths('livebend', { suffix: '' }).data, 'autosave');
}
