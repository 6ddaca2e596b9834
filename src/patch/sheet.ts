// Draws a patcher: boxes placed in steps of Max's grid, cords between them, patchers inside. What comes out is read-only;
// wrong names and ports are refused at once.
import { failure } from '../errors.ts';
import { brokenLines, textWidth } from './letter-widths.ts';
import { classPorts, objectPorts, type Ports } from './object-ports.ts';
import type { Attributes, Box, BoxParameter, Cord, Patcher } from './patcher.ts';
import { patcherPorts } from './patcher.ts';
import { GRID_PX, onGrid, type Rectangle } from './rectangle.ts';

/** Left, top, width, height in grid steps. */
export type Place = readonly [number, number, number, number];

export interface BoxOptions {
  /** Where it lies in presentation mode, in grid steps. */
  readonly show?: Place;
  /** The scripting name. */
  readonly name?: string;
  /** In grid steps, where the text does not say enough. */
  readonly width?: number;
  readonly attributes?: Attributes;
  readonly parameter?: BoxParameter;
}

export interface CommentOptions extends BoxOptions {
  readonly size?: number;
  readonly bold?: boolean;
}

export interface PatcherOptions {
  readonly digest: string;
  /** The size of the window in grid steps. */
  readonly width: number;
  readonly height: number;
  readonly presentation?: boolean;
  readonly tab?: boolean;
}

export interface Sheet {
  /** An object box; its ports follow from its text. */
  box(text: string, x: number, y: number, options?: BoxOptions): Box;
  message(text: string, x: number, y: number, options?: BoxOptions): Box;
  comment(text: string, x: number, y: number, options?: CommentOptions): Box;
  /** A box of a class of its own: `toggle`, `live.dial`, `panel`. */
  add(maxclass: string, place: Place, options?: BoxOptions): Box;
  inlet(comment: string, x: number, y: number, type?: string): Box;
  outlet(comment: string, x: number, y: number): Box;
  /** A patcher inside, saved with its box; a name of one word is its scripting name too. */
  sub(name: string, x: number, y: number, options: PatcherOptions, draw: (inner: Sheet) => void): Box;
  /** An object box that names a patcher file. */
  object(file: Patcher, args: string, x: number, y: number, options?: BoxOptions): Box;
  /** A patcher file seen through a window. */
  view(file: Patcher, args: string, place: Place, options?: BoxOptions): Box;
  cord(from: Box, outlet: number, to: Box, inlet: number): void;
  /** Cords from first outlet to first inlet, from each box to the next. */
  chain(...boxes: readonly Box[]): void;
}

const FONT_PX = 12;
const BOX_HEIGHT = 22;
const WIDEST_COMMENT = 28;

/** Draws a patcher of that name. */
export function drawPatcher(name: string, options: PatcherOptions, draw: (sheet: Sheet) => void): Patcher {
  const { digest, width, height, presentation = false, tab = false } = options;
  const boxes: Box[] = [];
  const cords: Cord[] = [];
  draw(sheetOf(name, boxes, cords));
  const rect = { x: 85, y: 105, width: width * GRID_PX, height: height * GRID_PX };
  return { name, digest, rect, opensInPresentation: presentation, isTab: tab, boxes, cords };
}

function sheetOf(name: string, boxes: Box[], cords: Cord[]): Sheet {
  const place = (box: Omit<Box, 'id'>): Box => {
    const placed = { ...box, id: `obj-${boxes.length + 1}` };
    boxes.push(placed);
    return placed;
  };
  const cord = (from: Box, outlet: number, to: Box, inlet: number) => {
    cords.push(checkedCord(name, { from, outlet, to, inlet }));
  };
  return {
    box: (text, x, y, options) => place(objectBox(name, text, { x, y }, options)),
    message: (text, x, y, options) => place(textBox('message', text, { x, y }, options)),
    comment: (text, x, y, options) => place(commentBox(text, { x, y }, options)),
    add: (maxclass, at, options) => place(classBox(name, maxclass, onGrid(at), options)),
    inlet: (comment, x, y, type = '') =>
      place(door('inlet', comment, { x, y }, { inlets: 0, outlets: [type] })),
    outlet: (comment, x, y) => place(door('outlet', comment, { x, y }, { inlets: 1, outlets: [] })),
    sub(subName, x, y, options, draw) {
      const inside = drawPatcher(subName, options, draw);
      const named = /^\w+$/.test(subName) ? { name: subName } : {};
      return place({ ...patcherBox(inside, `p ${subName}`, { x, y }, named), isEmbedded: true });
    },
    object: (file, args, x, y, options) =>
      place(patcherBox(file, `${file.name} ${args}`.trim(), { x, y }, options)),
    view: (file, args, at, options) => place(windowBox(file, args, onGrid(at), options)),
    cord,
    chain: (...chained) =>
      chained.slice(1).forEach((to, index) => {
        const from = chained[index];
        if (from !== undefined) cord(from, 0, to, 0);
      }),
  };
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

/** A box without text or options, to be completed. */
function plainBox(
  maxclass: string,
  ports: Ports,
  rect: Rectangle,
  options: BoxOptions = {},
): Omit<Box, 'id'> {
  return {
    maxclass,
    text: '',
    ports,
    rect,
    presentation: options.show === undefined ? null : onGrid(options.show),
    varname: options.name ?? null,
    attributes: options.attributes ?? {},
    parameter: options.parameter ?? null,
    inside: null,
    isEmbedded: false,
  };
}

function objectBox(where: string, text: string, corner: Corner, options: BoxOptions = {}): Omit<Box, 'id'> {
  const ports = objectPorts(text);
  if (ports === null) throw failure('name-not-found', `patcher ${where}`, `no object is called ${text}`);
  return { ...plainBox('newobj', ports, textRect(text, corner, ports, options), options), text };
}

function textBox(maxclass: string, text: string, corner: Corner, options: BoxOptions = {}): Omit<Box, 'id'> {
  const ports = classPorts(maxclass) ?? { inlets: 1, outlets: [] };
  return { ...plainBox(maxclass, ports, textRect(text, corner, ports, options), options), text };
}

function commentBox(text: string, { x, y }: Corner, options: CommentOptions = {}): Omit<Box, 'id'> {
  const { size = FONT_PX, bold = false, width = WIDEST_COMMENT } = options;
  const inner = width * GRID_PX - 8;
  const lines = brokenLines(text, size, inner, bold);
  const wide = options.width === undefined && lines.length === 1;
  const rect = {
    x: x * GRID_PX,
    y: y * GRID_PX,
    width: wide ? Math.ceil(textWidth(text, size, bold)) + 10 : width * GRID_PX,
    height: Math.ceil(lines.length * size * 1.13) + 7,
  };
  const font = {
    ...(size === FONT_PX ? {} : { fontsize: size }),
    ...(bold ? { fontface: 1 } : {}),
    ...(lines.length > 1 ? { linecount: lines.length } : {}),
  };
  const attributes = { ...font, ...options.attributes };
  return { ...plainBox('comment', { inlets: 1, outlets: [] }, rect, { ...options, attributes }), text };
}

function classBox(
  where: string,
  maxclass: string,
  rect: Rectangle,
  options: BoxOptions = {},
): Omit<Box, 'id'> {
  const ports = classPorts(maxclass);
  if (ports === null) throw failure('name-not-found', `patcher ${where}`, `no box is called ${maxclass}`);
  return plainBox(maxclass, ports, rect, options);
}

function door(maxclass: string, comment: string, { x, y }: Corner, ports: Ports): Omit<Box, 'id'> {
  const rect = { x: x * GRID_PX, y: y * GRID_PX, width: 30, height: 30 };
  return plainBox(maxclass, ports, rect, { attributes: { comment, index: 0 } });
}

function patcherBox(
  inside: Patcher,
  text: string,
  corner: Corner,
  options: BoxOptions = {},
): Omit<Box, 'id'> {
  const ports = patcherPorts(inside);
  return { ...plainBox('newobj', ports, textRect(text, corner, ports, options), options), text, inside };
}

function windowBox(
  inside: Patcher,
  args: string,
  rect: Rectangle,
  options: BoxOptions = {},
): Omit<Box, 'id'> {
  const attributes = {
    name: `${inside.name}.maxpat`,
    args: args === '' ? [] : args.split(' ').map(argumentValue),
    bgmode: 0,
    border: 0,
    clickthrough: 0,
    enablehscroll: 0,
    enablevscroll: 0,
    lockeddragscroll: 0,
    offset: [0, 0],
    viewvisibility: 1,
    ...options.attributes,
  };
  return { ...plainBox('bpatcher', patcherPorts(inside), rect, { ...options, attributes }), inside };
}

function argumentValue(word: string): string | number {
  return word !== '' && Number.isFinite(Number(word)) ? Number(word) : word;
}

/** As wide as the text and its ports need. */
function textRect(text: string, { x, y }: Corner, ports: Ports, options: BoxOptions): Rectangle {
  const forText = Math.ceil(textWidth(text, FONT_PX)) + 15;
  const forPorts = 12 * Math.max(ports.inlets, ports.outlets.length) + 8;
  const width = options.width === undefined ? Math.max(30, forText, forPorts) : options.width * GRID_PX;
  return { x: x * GRID_PX, y: y * GRID_PX, width, height: BOX_HEIGHT };
}

interface Ends {
  readonly from: Box;
  readonly outlet: number;
  readonly to: Box;
  readonly inlet: number;
}

function checkedCord(where: string, { from, outlet, to, inlet }: Ends): Cord {
  const place = `patcher ${where}`;
  if (from.ports.outlets[outlet] === undefined)
    throw failure('name-not-found', place, `${from.text || from.maxclass} has no outlet ${outlet}`);
  if (inlet >= to.ports.inlets)
    throw failure('name-not-found', place, `${to.text || to.maxclass} has no inlet ${inlet}`);
  return { source: from.id, outlet, destination: to.id, inlet };
}
