// Help of one page for the objects that need no more: what it is, the object itself, a message to start with.

import type { Patcher } from '../patcher.ts';
import { livebend } from '../patchers/control.ts';
import { livebendStatus } from '../patchers/status.ts';
import { OBJECTS, type ObjectReference } from '../reference/objects.ts';
import type { Sheet } from '../sheet.ts';
import { drawHead, drawMessages, helpFile } from './help-file.ts';

/** Objects with help files of their own kind. */
const LARGE = ['livebend', 'livebend~'];

/** Help for all other objects. */
export function smallHelp(): Patcher[] {
  return OBJECTS.filter(({ patcher }) => !LARGE.includes(patcher.name)).map((reference) => {
    const { patcher, seeAlso } = reference;
    return helpFile(
      patcher.name,
      patcher.digest,
      [{ tab: 'basic', draw: (p) => drawPage(p, reference) }],
      seeAlso,
    );
  });
}

function drawPage(p: Sheet, { patcher, description, example, window }: ObjectReference): void {
  drawHead(p, patcher.name, description);
  const instance = `help_${patcher.name.replace(/^livebend\./, '').replace('~', '_sound')}`;
  const own = `@instance ${instance} @start 0`;
  const object = p.object(livebend, `${window === undefined ? '' : 'pebble '}${own}`, 1, 18, { width: 23 });
  drawMessages(
    p,
    ['start', 'bend warm scale decoder.stages.0.2 amount 1', 'warm amount 2 ramp 1000', 'clear'],
    [1, 8],
    object,
  );
  p.cord(object, 1, p.box(`print ${instance}`, 8, 22), 0);
  const words = `${example} ${own}`.trim();
  if (window === undefined) p.object(patcher, words, 30, 18, { width: 30 });
  else p.view(patcher, words, [30, 8, window[0], window[1]]);
  p.view(livebendStatus, own, [1, 26, 26, 5]);
}
