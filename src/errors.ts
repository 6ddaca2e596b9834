// Every error a user can meet is made here: a code, a sentence that says where and what, and fields a program
// can read. Nothing else in livebend constructs an Error for a user.

/** The kinds of failure, each with the sentence the documentation gives it. */
export const ERROR_CODES = {
  'file-not-found': 'A file that was named does not exist or cannot be read.',
  'file-too-large': 'A file is larger than livebend is willing to read.',
  'file-format': 'A file is not of the format its use asks for.',
  'file-not-written': 'A file cannot be written where it was asked for.',
  'model-format': 'The model file is not a model of a known format.',
  'model-broken': 'The model file is damaged or contradicts itself.',
  'model-unsupported': 'The model uses something that livebend or the runtime does not know.',
  'model-external': 'Weights kept outside the model file are missing or lie outside its folder.',
  'model-metadata': 'The description beside or inside the model does not fit it.',
  'name-not-found': 'No weight, activation, method or file has that name.',
  'name-invalid': 'An id is not one that can be used everywhere.',
  syntax: 'What was typed cannot be read.',
  'bend-refused': 'An operator cannot act on its target.',
  'value-invalid': 'A value is of the wrong kind.',
  'value-range': 'A value lies outside its range.',
  'input-missing': 'Something that was asked for needs an input that was not given.',
  'version-mismatch': 'The weights of another file do not fit the graph of the model.',
  'nothing-played': 'A choice by what was played was asked for before anything was played.',
  'shape-mismatch': 'An array does not have the shape that is needed.',
  'runtime-failed': 'The inference runtime refused the model or a run.',
  'provider-unavailable': 'The inference provider cannot be used on this machine.',
  overrun: 'More was asked for at once than is taken.',
  'engine-closed': 'The engine was closed while something was asked of it.',
  'matrix-refused': 'A Jitter matrix is not of the kind that carries sound.',
  'stream-broken': 'What comes over a connection is not what belongs there.',
  'port-unavailable': 'A network port cannot be opened.',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

export interface ErrorDetails {
  /** What was being read or done when it failed. */
  readonly cause?: unknown;
  /** Names or numbers for programs: nearest names, offsets, ranges. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** A failure with a code; `message` reads `where: what was expected, what came, what to do`. */
export class LivebendError extends Error {
  readonly code: ErrorCode;
  readonly fields: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, details: ErrorDetails) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'LivebendError';
    this.code = code;
    this.fields = details.fields ?? {};
  }
}

const LONGEST_MESSAGE = 1000;

/** Makes the error `where: what`. */
export function failure(
  code: ErrorCode,
  where: string,
  what: string,
  details: ErrorDetails = {},
): LivebendError {
  return new LivebendError(code, shortened(`${where}: ${what}`), details);
}

/** Names and words in a sentence can be of any length; the sentence is not. */
function shortened(message: string): string {
  return message.length <= LONGEST_MESSAGE ? message : `${message.slice(0, LONGEST_MESSAGE)}…`;
}

/** Makes the error for a name that nothing has, listing the nearest names there are. */
export function unknownName(
  where: string,
  name: string,
  kind: string,
  known: Iterable<string>,
): LivebendError {
  const nearest = nearestNames(name, known, 5);
  const hint = nearest.length > 0 ? `; nearest: ${nearest.join(', ')}` : '';
  return failure('name-not-found', where, `no ${kind} is called ${name}${hint}`, {
    fields: { name, nearest },
  });
}

/** The sentence of any thrown thing, with its code where it has one. */
export function describeError(error: unknown): { readonly code: ErrorCode; readonly message: string } {
  if (error instanceof LivebendError) return { code: error.code, message: error.message };
  return { code: 'runtime-failed', message: error instanceof Error ? error.message : String(error) };
}

/** Names that are compared letter by letter, and the letters of each; together they bound the time of a miss. */
const MOST_COMPARED = 5000;
const LONGEST_COMPARED = 100;

/** The `count` names most like `name`: by edit distance, where a name that contains it counts as close. */
export function nearestNames(name: string, known: Iterable<string>, count: number): string[] {
  const wanted = name.toLowerCase();
  const scored: { readonly candidate: string; readonly distance: number }[] = [];
  for (const candidate of worthComparing(wanted, [...known]))
    scored.push({ candidate, distance: likeness(wanted, candidate.toLowerCase()) });
  scored.sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
  return scored.slice(0, count).map((entry) => entry.candidate);
}

/** All names where they are few; else those that contain the wanted one, then those of the most similar length. */
function worthComparing(wanted: string, known: readonly string[]): readonly string[] {
  if (known.length <= MOST_COMPARED) return known;
  const distance = (candidate: string) =>
    candidate.toLowerCase().includes(wanted) ? -1 : Math.abs(candidate.length - wanted.length);
  const sorted = known.map((candidate) => ({ candidate, distance: distance(candidate) }));
  sorted.sort((a, b) => a.distance - b.distance);
  return sorted.slice(0, MOST_COMPARED).map((entry) => entry.candidate);
}

function likeness(wanted: string, candidate: string): number {
  const edits = editDistance(wanted.slice(0, LONGEST_COMPARED), candidate.slice(0, LONGEST_COMPARED));
  return candidate.includes(wanted) ? edits * 0.25 : edits;
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replace = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(replace, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
