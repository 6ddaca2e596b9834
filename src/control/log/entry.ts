// One line of a gesture log: when, who, which words. Text in, checked entries out and back; executes nothing.
import * as v from 'valibot';
import { failure } from '../../errors.ts';
import type { Skip } from '../skips.ts';

export interface LogEntry {
  /** Milliseconds from the beginning of the log. */
  readonly ms: number;
  /** Who said it, for people: door and name. */
  readonly by: string;
  /** Where its relative file names begin. */
  readonly folder?: string;
  /** True where it was held to that folder. */
  readonly isConfined?: boolean;
  readonly words: readonly string[];
}

export const LOG_VERSION = 1;
/** Entries and bytes of a log at most. */
export const MOST_LINES = 200_000;
export const LARGEST_LOG = 64 * 2 ** 20;
/** A week. */
const LONGEST_MS = 7 * 24 * 3600 * 1000;
const MOST_SKIPS = 64;

const HEADER = v.object({ log: v.literal(LOG_VERSION) });
const word = v.pipe(v.string(), v.maxLength(100_000));
const ENTRY = v.object({
  ms: v.pipe(v.number(), v.minValue(0), v.maxValue(LONGEST_MS)),
  by: v.optional(v.pipe(v.string(), v.maxLength(1000)), ''),
  folder: v.optional(word),
  isConfined: v.optional(v.boolean()),
  words: v.pipe(v.array(word), v.minLength(1), v.maxLength(4096)),
});

/** The first line of a log. */
export function headerLine(): string {
  return `${JSON.stringify({ log: LOG_VERSION })}\n`;
}

export function entryLine(entry: LogEntry): string {
  return `${JSON.stringify(entry)}\n`;
}

/** The entries of a log in the order of time; what is none is listed. Throws `file-format` where it is no log. */
export function readEntries(
  text: string,
  where: string,
): { readonly entries: readonly LogEntry[]; readonly skips: readonly Skip[] } {
  const [first = '', ...lines] = text.split('\n');
  if (!v.is(HEADER, parsed(first))) throw failure('file-format', where, 'is no log of livebend');
  const entries: LogEntry[] = [];
  const skips: Skip[] = [];
  for (const [index, line] of lines.slice(0, MOST_LINES).entries()) {
    if (line.trim() === '') continue;
    const entry = v.safeParse(ENTRY, parsed(line));
    if (entry.success && entry.output.words[0] !== 'log') {
      const { folder, isConfined, ...rest } = entry.output;
      entries.push({
        ...rest,
        ...(folder === undefined ? {} : { folder }),
        ...(isConfined === true ? { isConfined } : {}),
      });
    } else if (skips.length < MOST_SKIPS) skips.push({ what: `line ${index + 2}`, reason: 'is no entry' });
  }
  if (lines.length > MOST_LINES) skips.push({ what: 'lines', reason: `are more than ${MOST_LINES}` });
  return { entries: entries.sort((a, b) => a.ms - b.ms), skips };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
