// Boxes that show something: meters, sliders of many values, tables, scopes, pictures, pads, files to drop.
import { line } from '../../picture/svg.ts';
import type { Box } from '../patcher.ts';
import type { Rectangle } from '../rectangle.ts';
import { disc, LOOK, letters, numberOf, plate, shape, textOf } from './look.ts';

export function meterBox(_: Box, rect: Rectangle): string {
  const { x, y, width, height } = rect;
  const level = 0.62;
  const lit =
    width > height
      ? { x, y: y + 2, width: level * width, height: height - 4 }
      : { x: x + 2, y: y + (1 - level) * height, width: width - 4, height: level * height };
  return plate(rect, LOOK.ground, { round: 2, edge: '#1c1c1c' }) + plate(lit, '#58c26b', { round: 1 });
}

export function liveGainBox({ parameter }: Box, rect: Rectangle): string {
  const { x, y, width, height } = rect;
  const cx = x + width / 2;
  const bar = (left: number) =>
    plate({ x: left, y: y + 16, width: 6, height: height - 34 }, '#c4c4c4') +
    plate({ x: left, y: y + 16 + 0.4 * (height - 34), width: 6, height: 0.6 * (height - 34) }, '#58c26b');
  const label = (at: number, words: string) =>
    letters(cx, at, words, { size: 9.5, colour: LOOK.ink, anchor: 'middle' });
  const knob = y + 16 + 0.28 * (height - 34);
  return (
    label(y + 7, parameter?.longname ?? '') +
    bar(cx - 8) +
    bar(cx + 2) +
    shape(`M${cx + 10},${knob} l7,-4 v8 Z`, LOOK.ink) +
    label(y + height - 8, `${(parameter?.initial ?? 0).toFixed(1)} dB`)
  );
}

export function multisliderBox({ attributes }: Box, rect: Rectangle): string {
  const { x, y, width, height } = rect;
  const count = Math.min(48, Math.max(1, numberOf(attributes, 'size', 1)));
  const step = width / count;
  const bars = Array.from({ length: count }, (_, index) => {
    const level = 0.15 + 0.6 * Math.abs(Math.sin(0.7 * index + 0.5) * Math.cos(0.23 * index));
    return plate(
      {
        x: x + index * step,
        y: y + height * (1 - level),
        width: Math.max(1, step - 1),
        height: height * level,
      },
      LOOK.teal,
    );
  });
  return plate(rect, LOOK.ground, { edge: '#1c1c1c' }) + bars.join('');
}

export function tableBox({ attributes }: Box, rect: Rectangle): string {
  const { x, y, width, height } = rect;
  const rowHeight = numberOf(attributes, 'rowheight', 18);
  const rows = Array.from({ length: Math.floor(height / rowHeight) }, (_, index) =>
    line(x, y + (index + 1) * rowHeight, x + width, y + (index + 1) * rowHeight, '#c2c6c9'),
  );
  return plate(rect, '#fafafa', { edge: LOOK.faint }) + rows.join('');
}

export function scopeBox(_: Box, rect: Rectangle): string {
  const { x, y, width, height } = rect;
  const points = Array.from({ length: 60 }, (_, index) => {
    const phase = index / 59;
    const level = Math.sin(14 * phase) * Math.cos(5 * phase) * 0.38;
    return `${index === 0 ? 'M' : 'L'}${x + phase * width},${y + height * (0.5 - level)}`;
  });
  return plate(rect, LOOK.ground, { edge: '#1c1c1c' }) + shape(points.join(' '), 'none', '#9fd66a', 1.4);
}

export function pictureBox(_: Box, rect: Rectangle): string {
  const { x, y, width, height } = rect;
  const columns = 16;
  const rows = 8;
  const cells = Array.from({ length: rows * columns }, (_, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    const level = Math.round(
      40 + 170 * Math.abs(Math.sin(0.9 * row + 0.4 * column) * Math.cos(0.3 * row * column)),
    );
    const cell = {
      x: x + (column * width) / columns,
      y: y + (row * height) / rows,
      width: width / columns + 0.5,
      height: height / rows + 0.5,
    };
    return plate(cell, `rgb(${level},${level},${level})`);
  });
  return plate(rect, '#000000') + cells.join('');
}

export function padBox(_: Box, rect: Rectangle): string {
  const { x, y, width, height } = rect;
  const ground = plate(rect, LOOK.ground, { edge: '#1c1c1c', round: 2 });
  return ground + disc(x + width * 0.35, y + height * 0.4, 7, LOOK.gold);
}

export function dropBox(_: Box, rect: Rectangle): string {
  return plate(rect, 'rgba(255,255,255,0.25)', { edge: LOOK.faint, round: 6 });
}

export function editBox({ text, attributes }: Box, rect: Rectangle): string {
  const words = letters(rect.x + 5, rect.y + rect.height / 2, textOf(attributes, 'text', text), {
    size: 12,
    colour: LOOK.ink,
  });
  return plate(rect, '#ffffff', { edge: LOOK.faint, round: 3 }) + words;
}

export function dacBox(_: Box, rect: Rectangle): string {
  const { x, y, width, height } = rect;
  const [cx, cy] = [x + width / 2, y + height / 2];
  const speaker = `M${cx - 9},${cy - 4} h5 l6,-6 v20 l-6,-6 h-5 Z M${cx + 5},${cy - 6} q5,6 0,12`;
  return (
    plate(rect, LOOK.control, { round: 4, edge: LOOK.controlEdge }) + shape(speaker, '#c9ced1', '#c9ced1')
  );
}
