// A title and panels one below the other over one axis of time, as the text of an SVG file.
import { scaleLinear } from 'd3-scale';
import { THEME } from './colours.ts';
import { type Area, LABEL_SIZE, type Panel } from './panel.ts';
import { element, line, rectangle, shortened, text } from './svg.ts';

export interface Figure {
  readonly title: string;
  /** A second, smaller line under the title. */
  readonly note?: string;
  readonly panels: readonly Panel[];
}

const WIDTH = 1600;
const LEFT = 120;
const RIGHT = 200;
const TOP = 36;
const TITLE_HEIGHT = 44;
const NOTE_HEIGHT = 32;
const PANEL_TITLE_HEIGHT = 40;
const PANEL_GAP = 22;
const AXIS_HEIGHT = 66;
const LONGEST_TITLE = 90;
const LONGEST_NOTE = 130;

/** The SVG of a figure, 1600 pixels wide and as high as its panels need. */
export function figureSvg({ title, note, panels }: Figure): string {
  const seconds = Math.max(...panels.map((panel) => panel.seconds), 0) || 1;
  const head = TOP + TITLE_HEIGHT + (note === undefined ? 0 : NOTE_HEIGHT);
  const areas = placePanels(panels, head, seconds);
  const last = areas.at(-1);
  const bottom = last === undefined ? head : last.y + last.height;
  const height = bottom + AXIS_HEIGHT;
  const parts = [
    rectangle(0, 0, WIDTH, height, { fill: THEME.background }),
    text(LEFT, TOP + TITLE_HEIGHT / 2, shortened(title, LONGEST_TITLE), { size: 28, bold: true }),
    note === undefined
      ? ''
      : text(LEFT, TOP + TITLE_HEIGHT + NOTE_HEIGHT / 2, shortened(note, LONGEST_NOTE), {
          size: 19,
          colour: THEME.faint,
        }),
    ...panels.flatMap((panel, index) => {
      const area = areas[index];
      return area === undefined ? [] : [panelTitle(panel, area), panel.draw(area), timeGrid(area)];
    }),
    last === undefined ? '' : timeLabels(last),
  ];
  const size = { width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${height}` };
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', ...size, 'font-family': 'DejaVu Sans, sans-serif' },
    parts.join('\n'),
  );
}

function placePanels(panels: readonly Panel[], head: number, seconds: number): Area[] {
  let y = head;
  return panels.map(({ heightPx }) => {
    const area = {
      x: LEFT,
      y: y + PANEL_TITLE_HEIGHT,
      width: WIDTH - LEFT - RIGHT,
      height: heightPx,
      seconds,
    };
    y = area.y + heightPx + PANEL_GAP;
    return area;
  });
}

function panelTitle({ title }: Panel, { x, y }: Area): string {
  return text(x, y - PANEL_TITLE_HEIGHT / 2, shortened(title, LONGEST_TITLE), { size: 20 });
}

function timeScale({ x, width, seconds }: Area) {
  return scaleLinear()
    .domain([0, seconds])
    .range([x, x + width]);
}

function timeGrid(area: Area): string {
  const scale = timeScale(area);
  const bottom = area.y + area.height;
  return scale
    .ticks(10)
    .map((second) => line(scale(second), bottom, scale(second), bottom + 6, THEME.edge))
    .join('');
}

function timeLabels(area: Area): string {
  const scale = timeScale(area);
  const format = scale.tickFormat(10);
  return scale
    .ticks(10)
    .map((second) =>
      text(scale(second), area.y + area.height + 24, `${format(second)} s`, {
        size: LABEL_SIZE,
        anchor: 'middle',
        colour: THEME.faint,
      }),
    )
    .join('');
}
