// Whether the patchers of a package fit together: files that are named exist, every named send has a receiver,
// abstractions get the arguments they ask for, help pages are shaped as Max expects.
import { objectWords, wordsOf } from '../object-words.ts';
import type { Patcher } from '../patcher.ts';
import { embeddedPatchers } from '../patcher.ts';
import { lintLayout } from './layout.ts';
import { lintWiring } from './wiring.ts';

/** A patcher with the name of the file it is written to. */
export interface ShippedPatcher {
  readonly file: string;
  readonly patcher: Patcher;
}

/** Every complaint about the shipped patchers; `files` are the base names of all files of the package. */
export function lintPackage(shipped: readonly ShippedPatcher[], files: ReadonlySet<string>): string[] {
  const known = new Set([
    ...files,
    ...writtenFiles(shipped.flatMap(({ patcher }) => embeddedPatchers(patcher))),
  ]);
  const single = shipped.flatMap(({ file, patcher }) =>
    embeddedPatchers(patcher).flatMap((each) =>
      [
        ...lintWiring(each),
        ...lintLayout(each),
        ...fileComplaints(each, known),
        ...argumentComplaints(each),
      ].map((what) => `${file}${each === patcher ? '' : `, ${each.name}`}: ${what}`),
    ),
  );
  const help = shipped.filter(({ file }) => file.endsWith('.maxhelp'));
  return [
    ...single,
    ...help.flatMap(({ file, patcher }) => helpComplaints(patcher).map((what) => `${file}: ${what}`)),
    ...sendComplaints(shipped.flatMap(({ patcher }) => embeddedPatchers(patcher))),
  ];
}

/** Files that messages themselves write: `writewave FILE`, `render FROM FILE`. */
function writtenFiles(patchers: readonly Patcher[]): string[] {
  return patchers.flatMap(({ boxes }) =>
    boxes.flatMap(({ maxclass, text }) => {
      const [verb, ...words] = wordsOf(text);
      const isWriting = maxclass === 'message' && (verb === 'writewave' || verb === 'render');
      return isWriting ? words.slice(-1) : [];
    }),
  );
}

const FILE_ENDINGS = /\.(maxpat|maxhelp|mjs|js|wav|onnx|ts|png|svg|html)$/;

function fileComplaints({ boxes }: Patcher, files: ReadonlySet<string>): string[] {
  const texts = boxes.filter(({ maxclass }) => maxclass === 'newobj' || maxclass === 'message');
  const named = [
    ...texts.flatMap(({ text }) =>
      wordsOf(text.replace(/[,;]/g, ' ')).filter((word) => FILE_ENDINGS.test(word) && !word.includes('%')),
    ),
    ...boxes.flatMap(({ inside, isEmbedded }) =>
      inside === null || isEmbedded ? [] : [`${inside.name}.maxpat`],
    ),
  ];
  return [...new Set(named)].filter((name) => !files.has(name)).map((name) => `no file is called ${name}`);
}

/** What Max passes on to the patcher in a window. */
const MOST_WINDOW_ARGUMENTS = 10;

/** Arguments `#1` of an abstraction must be given where it is used; `patcherargs` has defaults of its own. */
function argumentComplaints({ boxes }: Patcher): string[] {
  return boxes.flatMap(({ text, inside, isEmbedded, attributes }) => {
    if (inside === null || isEmbedded) return [];
    const given = Array.isArray(attributes.args) ? attributes.args.length : objectWords(text).args.length;
    const asked = highestArgument(inside);
    if (Array.isArray(attributes.args) && given > MOST_WINDOW_ARGUMENTS)
      return [`${inside.name} gets ${given} arguments, a window takes ${MOST_WINDOW_ARGUMENTS}`];
    return given < asked ? [`${inside.name} asks for ${asked} arguments and gets ${given}`] : [];
  });
}

function highestArgument(patcher: Patcher): number {
  const texts = embeddedPatchers(patcher).flatMap(({ boxes }) => boxes.map(({ text }) => text));
  const numbers = texts.flatMap((text) => [...text.matchAll(/#([1-9])/g)].map(([, digit]) => Number(digit)));
  return Math.max(0, ...numbers);
}

function helpComplaints({ boxes, cords }: Patcher): string[] {
  const pages = boxes.filter(({ text }) => text.startsWith('p '));
  return [
    ...(cords.length > 0 ? ['the shell of a help file has cords'] : []),
    ...(pages.length === boxes.length ? [] : ['the shell of a help file holds more than pages']),
    ...(pages.some(({ text }) => text === 'p ?') ? [] : ['no page is called ?']),
    ...pages.flatMap(({ text, ports, inside }) => [
      ...(inside?.isTab ? [] : [`${text} is no tab`]),
      ...(ports.inlets + ports.outlets.length === 0 ? [] : [`${text} has inlets or outlets`]),
    ]),
  ];
}

/** Names with `---`, `#0` or `#1` belong to one copy of a patcher and are paired the same way. */
function sendComplaints(patchers: readonly Patcher[]): string[] {
  const named = (names: readonly string[]) =>
    new Set(
      patchers.flatMap(({ boxes }) =>
        boxes.flatMap(({ text }) => {
          const { name, args } = objectWords(text);
          return names.includes(name) ? (args[0] ?? []) : [];
        }),
      ),
    );
  const messages = patchers.flatMap(({ boxes }) =>
    boxes.flatMap(({ maxclass, text }) =>
      maxclass === 'message' ? [...text.matchAll(/;\s*([^\s;,]+)/g)].map(([, name]) => name ?? '') : [],
    ),
  );
  const sends = new Set([...named(['s', 'send', 'forward']), ...messages].filter((name) => name !== 'max'));
  const receives = named(['r', 'receive']);
  return [
    ...[...sends].filter((name) => !receives.has(name)).map((name) => `nothing receives ${name}`),
    ...[...receives].filter((name) => !sends.has(name)).map((name) => `nothing sends ${name}`),
  ];
}
