// Pictures of patchers: every box there is can be drawn, in both views, and a PNG comes of it.
import { expect, it } from 'vitest';
import { UI_OBJECTS } from '../../../src/patch/object-table.ts';
import { patcherPicture } from '../../../src/patch/picture/patcher-picture.ts';
import { drawPatcher } from '../../../src/patch/sheet.ts';
import { renderPng } from '../../../src/picture/png.ts';

const SIZE = { digest: 'a test', width: 20, height: 20, presentation: true };
const MISSING = '#ff00ff';

it('draws every class of box there is', () => {
  const patcher = drawPatcher('all', SIZE, (p) => {
    const classes = Object.keys(UI_OBJECTS).filter((name) => name !== 'bpatcher');
    classes.forEach((name, index) => void p.add(name, [1, 1 + 3 * index, 4, 2]));
  });
  expect(patcherPicture(patcher, 'patching')).not.toContain(MISSING);
});

it('shows in presentation what is shown there, and what is inside a window', () => {
  const inner = drawPatcher(
    'inner',
    SIZE,
    (p) => void p.comment('from inside', 1, 1, { show: [0, 0, 8, 2] }),
  );
  const outer = drawPatcher('outer', SIZE, (p) => {
    p.view(inner, '', [1, 1, 8, 3], { show: [0, 0, 8, 3] });
    p.comment('only while patching', 1, 6);
  });
  const shown = patcherPicture(outer, 'presentation');
  expect(shown).toContain('from inside');
  expect(shown).not.toContain('only while patching');
  const png = renderPng(shown);
  expect([...png.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
});

it('shows a window with the arguments it is given, and with its own where it is given none', () => {
  const inner = drawPatcher('inner', SIZE, (p) => {
    p.box('patcherargs warm amount 0. 2. @instance 1', 1, 6);
    p.comment('warm amount', 1, 1, { show: [0, 0, 8, 2] });
    p.comment('warm words', 1, 3, { show: [0, 2, 8, 2] });
  });
  const shown = (args: string) =>
    patcherPicture(
      drawPatcher('outer', SIZE, (p) => void p.view(inner, args, [1, 1, 8, 5], { show: [0, 0, 8, 5] })),
      'presentation',
    );
  const holes = shown('holes prob 0. 1. @start 0');
  expect(holes).toContain('holes prob<');
  expect(holes).toContain('warm words<');
  expect(holes).not.toContain('warm amount<');
  expect(shown('@start 0')).toContain('warm amount<');
  expect(shown('holes')).toContain('warm amount<');
});
