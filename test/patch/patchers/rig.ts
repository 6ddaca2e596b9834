// Runs shipped patchers with the engine that is opened by them, and plays the script: what reaches it, what it says.

import type { Box, Patcher } from '../../../src/patch/patcher.ts';
import type { Message } from '../../../src/patch/run/message.ts';
import type { Arrival, PatcherCopy } from '../../../src/patch/run/patcher-copy.ts';
import { PatcherRun } from '../../../src/patch/run/run-patcher.ts';
import { drawPatcher } from '../../../src/patch/sheet.ts';
import { SHIPPED } from '../../../src/patch/shipped.ts';

const FILES = new Map(SHIPPED.map(({ file, patcher }) => [file.split('/').at(-1) ?? file, patcher]));

export class Rig {
  readonly run: PatcherRun;

  /** `choose` gives the file that a hand chooses in a dialog or drops on a box, `folder` is where the patches were saved. */
  constructor(choose?: (box: Box) => string, folder: string | null = null) {
    this.run = new PatcherRun(FILES, choose, folder);
  }

  /** Opens a patcher as the user's own. */
  open(patcher: Patcher): PatcherCopy {
    return this.run.open(patcher);
  }

  /** Opens a patch with one object in it, its first outlets printed as `print 0`, `print 1`. */
  openObject(file: Patcher, args = ''): PatcherCopy {
    return this.open(
      drawPatcher('user', { width: 60, height: 40, digest: 'a patch of a user' }, (p) => {
        const object = p.object(file, args, 1, 4);
        object.ports.outlets.forEach((type, outlet) => {
          if (!/signal/.test(type)) p.cord(object, outlet, p.box(`print ${outlet}`, 1 + 5 * outlet, 8), 0);
        });
      }),
    );
  }

  /** Windows of the engine that are open. */
  get engines(): readonly PatcherCopy[] {
    return this.run.windows.filter(({ patcher }) => patcher.name === 'livebend.engine');
  }

  /** What reached the script, as text, and forgets it. */
  sent(): string[] {
    return this.sentMessages().map((message) => message.join(' '));
  }

  /** The same with its atoms apart. */
  sentMessages(): Message[] {
    return this.#taken((box) => box.text.startsWith('node.script')).map(({ message }) => message);
  }

  /** What came out of the object, `OUTLET: words`, and forgets it. */
  printed(): string[] {
    return this.#taken((box) => box.text.startsWith('print ')).map(
      ({ box, message }) => `${box.text.slice(6)}: ${message.join(' ')}`,
    );
  }

  /** The script says something. */
  say(...message: Message): void {
    this.#emit(0, message);
  }

  /** The process of the script tells what becomes of it. */
  lifecycle(...message: Message): void {
    this.#emit(1, message);
  }

  /** A message into the inlet of the first box of a patch. */
  tell(copy: PatcherCopy, ...message: Message): void {
    const [object] = copy.patcher.boxes;
    if (object !== undefined) copy.send(object, 0, message);
  }

  /** A message into a box of the first window found by its text or class, inside windows too. */
  touch(copy: PatcherCopy, what: string, ...message: Message): void {
    const found = findBox(copy, what);
    found?.copy.send(found.box, 0, message);
  }

  /** What reached boxes of that text or class, and forgets it. */
  reached(what: string): string[] {
    return this.#taken((box) => isCalled(box, what)).map(({ message }) => message.join(' '));
  }

  /** Everything that reached boxes which are not run, and forgets it. */
  arrivals(): Arrival[] {
    return this.#taken(() => true);
  }

  #emit(outlet: number, message: Message): void {
    const [engine] = this.engines;
    const script = engine?.patcher.boxes.find(({ text }) => text.startsWith('node.script'));
    if (engine !== undefined && script !== undefined) engine.emit(script, outlet, message);
  }

  #taken(isWanted: (box: Box) => boolean) {
    const wanted = this.run.arrivals.filter(({ box }) => isWanted(box));
    const others = this.run.arrivals.filter(({ box }) => !isWanted(box));
    this.run.arrivals.splice(0, this.run.arrivals.length, ...others);
    return wanted;
  }
}

function isCalled({ text, maxclass, attributes }: Box, what: string): boolean {
  return text.startsWith(what) || maxclass === what || attributes.text === what;
}

function findBox(copy: PatcherCopy, what: string): { copy: PatcherCopy; box: Box } | undefined {
  for (const box of copy.patcher.boxes) {
    if (isCalled(box, what)) return { copy, box };
    const inner = copy.inner.get(box.id);
    const found = inner === undefined ? undefined : findBox(inner, what);
    if (found !== undefined) return found;
  }
  return undefined;
}
