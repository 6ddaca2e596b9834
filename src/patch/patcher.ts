// What a patcher is: boxes, cords, patchers inside boxes, and how its window looks. Made by sheet.ts; read by the
// writer, the lint, the picture and the runner. Knows no JSON of Max.
import { isSignal, type Ports } from './object-ports.ts';
import type { Rectangle } from './rectangle.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type Attributes = Readonly<Record<string, Json>>;

export interface Box {
  /** Unique in its patcher. */
  readonly id: string;
  readonly maxclass: string;
  /** What is typed into it: the object text, the message, the comment; empty where there is none. */
  readonly text: string;
  readonly ports: Ports;
  readonly rect: Rectangle;
  /** Where it lies in presentation mode; null where it is not shown there. */
  readonly presentation: Rectangle | null;
  readonly varname: string | null;
  readonly attributes: Attributes;
  /** What Max calls a parameter: range, initial value, words; null for boxes that have none. */
  readonly parameter: BoxParameter | null;
  /** The patcher inside a `p` box or of the abstraction it names; null otherwise. */
  readonly inside: Patcher | null;
  /** True where the inside is saved with the box (`p name`), false where it is a file of its own. */
  readonly isEmbedded: boolean;
}

/** A live.* parameter as it is saved with its box. */
export interface BoxParameter {
  readonly longname: string;
  readonly type: 'float' | 'int' | 'enum';
  readonly min: number;
  readonly max: number;
  readonly initial: number | null;
  readonly words: readonly string[];
  readonly unitstyle: number;
}

export interface Cord {
  readonly source: string;
  readonly outlet: number;
  readonly destination: string;
  readonly inlet: number;
}

export interface Patcher {
  /** The name of its file without ending, or of its box. */
  readonly name: string;
  readonly digest: string;
  readonly rect: Rectangle;
  readonly opensInPresentation: boolean;
  /** Set for the pages of a help file. */
  readonly isTab: boolean;
  readonly boxes: readonly Box[];
  readonly cords: readonly Cord[];
}

/** The inlets and outlets a patcher shows to the outside, from left to right. */
export function patcherPorts(patcher: Patcher): Ports {
  const outlets = doors(patcher, 'outlet').map(({ id }) => typeOfDoor(patcher, id));
  return { inlets: doors(patcher, 'inlet').length, outlets };
}

/** The inlet or outlet boxes of a patcher from left to right, the order they have outside. */
export function doors({ boxes }: Patcher, maxclass: 'inlet' | 'outlet'): Box[] {
  return boxes.filter((box) => box.maxclass === maxclass).sort((a, b) => a.rect.x - b.rect.x);
}

/** Every patcher embedded in one, itself first. */
export function embeddedPatchers(patcher: Patcher): Patcher[] {
  const inner = patcher.boxes.flatMap((box) =>
    box.inside !== null && box.isEmbedded ? embeddedPatchers(box.inside) : [],
  );
  return [patcher, ...inner];
}

/** The box of an id; undefined where there is none. */
export function boxOf(patcher: Patcher, id: string): Box | undefined {
  return patcher.boxes.find((box) => box.id === id);
}

/** An outlet is of the type of what is connected to it. */
function typeOfDoor(patcher: Patcher, id: string): string {
  const types = patcher.cords
    .filter((cord) => cord.destination === id)
    .map((cord) => boxOf(patcher, cord.source)?.ports.outlets[cord.outlet] ?? '');
  return types.find(isSignal) ?? '';
}
