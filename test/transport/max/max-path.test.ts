// Paths as Max writes them on each system.
import { expect, it } from 'vitest';
import { systemPath } from '../../../src/transport/max/max-path.ts';

it.each([
  ['darwin', 'Macintosh HD:/Users/ada/a b.ts', '/Users/ada/a b.ts'],
  ['darwin', 'SSD:/models/a.ts', '/Volumes/SSD/models/a.ts'],
  ['darwin', '/Users/ada/a.ts', '/Users/ada/a.ts'],
  ['darwin', 'pebble', 'pebble'],
  ['win32', 'C:/Users/ada/a.ts', 'C:/Users/ada/a.ts'],
  ['linux', '/home/ada/a.ts', '/home/ada/a.ts'],
  ['darwin', 'http://x', 'http://x'],
] as const)('on %s %s is %s', (platform, path, wanted) => {
  expect(systemPath(path, platform)).toBe(wanted);
});
