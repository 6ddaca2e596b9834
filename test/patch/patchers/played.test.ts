// The whole way of a person with Max: every shipped patcher is opened, started, clicked and turned in the order one would, and
// what it says is done by the real desk on the demo model, with sound, through the door of Max. Everything succeeds.
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Box, Patcher } from '../../../src/patch/patcher.ts';
import { SHIPPED } from '../../../src/patch/shipped.ts';
import { emptyFolder } from '../../empty-folder.ts';
import { type Gesture, inOrder } from './hands.ts';
import { Session } from './session.ts';

const folder = emptyFolder();

/** What a person has made before they reach for a part alone: a model that plays, the bend that dials are for, snapshots. */
const BEFORE = [
  'load pebble',
  'bend warm scale decoder.stages.0.2 amount 1',
  ...Array.from({ length: 8 }, (_, index) => `store ${index + 1}`),
];

const reached = new Set<string>();

async function playThrough(session: Session, patcher: Patcher, page: Box | null): Promise<void> {
  const window = session.rig.open(patcher);
  const copy = page === null ? window : (window.inner.get(page.id) ?? window);
  await session.settle();
  const all = inOrder(copy);
  if (all.length > 0) await prepare(session, all);
  for (const { copy: at, box, messages, outside } of all) {
    for (const [port, ...message] of messages) {
      if (outside === true) at.emit(box, port, message);
      else at.send(box, port, message);
    }
    await session.settle();
    await session.play(/^capture .* start/.test(box.text) ? 12 : 1);
    for (const command of session.commands.splice(0)) reached.add(command.split(' ')[0] ?? command);
    expect(session.errors.splice(0).join('\n'), `after ${nameOf(box)} ${messages.join('; ')}`).toBe('');
  }
}

/** Nothing to do where a gesture starts it all, or where opening it has. */
async function prepare(session: Session, gestures: readonly Gesture[]): Promise<void> {
  const isAlone = gestures.every(({ box }) => box.text !== 'start' && box.attributes.text !== 'run');
  if (!isAlone || (session.desk.find('1')?.rig.engine ?? null) !== null) return;
  for (const words of BEFORE) {
    session.rig.run.send('livebend.to', ['cmd', 1, ...words.split(' ')]);
    await session.settle();
  }
}

function nameOf({ text, maxclass, attributes }: Box): string {
  return text === '' ? `${maxclass} ${attributes.text ?? ''}` : text;
}

/** Pages of help are examples of their own; each is played by another person with other files. */
const CASES = SHIPPED.flatMap(({ file, patcher }): [string, Patcher, Box | null][] => {
  const pages = file.endsWith('.maxhelp') ? patcher.boxes.filter(({ inside }) => inside?.isTab === true) : [];
  if (pages.length === 0) return [[file, patcher, null]];
  return pages.map((page) => [`${file}, ${page.inside?.name}`, patcher, page]);
});

describe('everything that a hand can do succeeds', () => {
  it.concurrent.each(CASES)(
    '%s',
    async (_, patcher, page) => {
      const session = new Session(mkdtempSync(join(folder, 'person-')));
      try {
        await playThrough(session, patcher, page);
      } finally {
        await session.close();
      }
    },
    60_000,
  );

  it('reaches the engine with every kind of word', () => {
    const kinds =
      'load audio dsp bend recall store learn cc note watch listen capture version render wet solo';
    for (const verb of kinds.split(' ')) expect(reached).toContain(verb);
  });
});
