// A patcher as an SVG picture that looks as it does in Max, as one patches it or in presentation mode. Shows what is
// saved in the boxes; runs nothing.
import { element } from '../../picture/svg.ts';
import { segmentsOf } from '../lint/segments.ts';
import { isSignal } from '../object-ports.ts';
import type { Box, Patcher } from '../patcher.ts';
import { boxOf } from '../patcher.ts';
import type { Rectangle } from '../rectangle.ts';
import { argued } from './argued.ts';
import {
  buttonBox,
  dialBox,
  liveTextBox,
  menuBox,
  numberBox,
  sliderBox,
  tabBox,
  textButtonBox,
  toggleBox,
} from './control-boxes.ts';
import { LOOK, plate, shape } from './look.ts';
import {
  dacBox,
  dropBox,
  editBox,
  liveGainBox,
  meterBox,
  multisliderBox,
  padBox,
  pictureBox,
  scopeBox,
  tableBox,
} from './view-boxes.ts';
import { commentBox, doorBox, messageBox, objectBox, panelBox } from './written-boxes.ts';

export type View = 'patching' | 'presentation';

type Draw = (box: Box, rect: Rectangle) => string;

const DRAWN: Readonly<Record<string, Draw>> = {
  newobj: objectBox,
  message: messageBox,
  comment: commentBox,
  inlet: doorBox,
  outlet: doorBox,
  panel: panelBox,
  toggle: toggleBox,
  button: buttonBox,
  number: numberBox,
  flonum: numberBox,
  'live.numbox': numberBox,
  'live.dial': dialBox,
  'live.text': liveTextBox,
  textbutton: textButtonBox,
  'live.tab': tabBox,
  umenu: menuBox,
  slider: sliderBox,
  'meter~': meterBox,
  'live.gain~': liveGainBox,
  multislider: multisliderBox,
  'jit.cellblock': tableBox,
  'waveform~': scopeBox,
  'jit.pwindow': pictureBox,
  pictslider: padBox,
  dropfile: dropBox,
  textedit: editBox,
  'ezdac~': dacBox,
};

/** The whole picture, as large as the boxes need and a margin. */
export function patcherPicture(patcher: Patcher, view: View): string {
  const { width, height } = extent(patcher, view);
  const ground = plate({ x: 0, y: 0, width, height }, view === 'patching' ? LOOK.patcher : LOOK.presentation);
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
    ground + inside(patcher, view),
  );
}

/** How large a view is, from its boxes; at least the window in patching mode. */
export function extent(patcher: Patcher, view: View): { readonly width: number; readonly height: number } {
  const rects = placedBoxes(patcher, view).map(({ rect }) => rect);
  const margin = 15;
  return {
    width: margin + Math.max(60, ...rects.map(({ x, width }) => x + width)),
    height: margin + Math.max(30, ...rects.map(({ y, height }) => y + height)),
  };
}

/** What lies in the background first, then cords, then boxes, the first one on top, as Max draws them. */
function inside(patcher: Patcher, view: View): string {
  const placed = placedBoxes(patcher, view).reverse();
  const behind = placed.filter(({ box }) => box.attributes.background === 1);
  const before = placed.filter(({ box }) => box.attributes.background !== 1);
  const cords = view === 'patching' ? cordLines(patcher) : '';
  return behind.map(drawn).join('') + cords + before.map(drawn).join('');
}

interface Placed {
  readonly box: Box;
  readonly rect: Rectangle;
}

function placedBoxes({ boxes }: Patcher, view: View): Placed[] {
  return boxes.flatMap((box) => {
    const rect = view === 'patching' ? box.rect : box.presentation;
    return rect === null || box.attributes.hidden === 1 ? [] : [{ box, rect }];
  });
}

function drawn({ box, rect }: Placed): string {
  if (box.maxclass === 'bpatcher' && box.inside !== null)
    return windowOn(argued(box.inside, argumentsOf(box)), rect);
  const draw = DRAWN[box.maxclass];
  return draw === undefined ? plate(rect, '#ff00ff') : draw(box, rect);
}

function argumentsOf({ attributes: { args } }: Box): string[] {
  return Array.isArray(args) ? args.map(String) : [];
}

function windowOn(patcher: Patcher, { x, y, width, height }: Rectangle): string {
  const view = patcher.opensInPresentation ? 'presentation' : 'patching';
  const ground = plate({ x: 0, y: 0, width, height }, LOOK.presentation);
  return element(
    'svg',
    { x, y, width, height, viewBox: `0 0 ${width} ${height}` },
    ground + inside(patcher, view),
  );
}

function cordLines(patcher: Patcher): string {
  return segmentsOf(patcher)
    .map(({ from, to }, index) => {
      const cord = patcher.cords[index];
      const type = cord === undefined ? '' : boxOf(patcher, cord.source)?.ports.outlets[cord.outlet];
      const reach = Math.max(12, Math.min(60, Math.abs(to.y - from.y) / 3));
      const d = `M${from.x},${from.y} C${from.x},${from.y + reach} ${to.x},${to.y - reach} ${to.x},${to.y}`;
      if (type === undefined || !isSignal(type)) return shape(d, 'none', LOOK.cord, 1.6);
      const dashes = element('path', {
        d,
        fill: 'none',
        stroke: LOOK.signalDark,
        'stroke-width': 2.4,
        'stroke-dasharray': '5 5',
      });
      return shape(d, 'none', LOOK.signal, type === 'signal' ? 2.4 : 4.2) + dashes;
    })
    .join('');
}
