// The `--at` options of a command line: `SECONDS ID KEY VALUE [ramp MS]…`, as events of a score.
import type { Bend, Plan } from '../bend/bend.ts';
import { openArrays } from '../bend/open-bend.ts';
import { readBend, splitWords } from '../bend/read-bend.ts';
import type { Score, ScoreEvent } from '../engine/score.ts';
import { failure, unknownName } from '../errors.ts';
import type { ArrayValue } from '../parameter.ts';

/** Reads every `--at`. Throws `syntax`, `name-not-found`, and what reading a bend throws. */
export async function readScore(plan: Plan, texts: readonly string[]): Promise<Score> {
  const score: ScoreEvent[] = [];
  for (const text of texts) score.push(...(await readEvents(plan, text)));
  return score;
}

async function readEvents(plan: Plan, text: string): Promise<ScoreEvent[]> {
  const where = `--at ${text}`;
  const [time = '', id, ...words] = splitWords(text);
  const seconds = Number(time);
  if (time === '' || id === undefined || words.length < 2 || !Number.isFinite(seconds)) {
    throw failure('syntax', where, 'expected: seconds id key value, and perhaps ramp and milliseconds');
  }
  const bend = plan.find((each) => each.id === id);
  if (bend === undefined) {
    throw unknownName(
      where,
      id,
      'bend',
      plan.map((each) => each.id),
    );
  }
  const arrays = await openArrays(words);
  return glides(words, where).flatMap((glide) => events(bend, glide, seconds, arrays));
}

/** Pairs of keys and values that share one ramp. */
interface Glide {
  readonly words: readonly string[];
  readonly rampMs: number;
}

/** Cuts the words after every `ramp MS`. */
function glides(words: readonly string[], where: string): Glide[] {
  const at = words.findIndex((word) => /^@?ramp$/.test(word));
  if (at < 0) return words.length === 0 ? [] : [{ words, rampMs: 0 }];
  const rampMs = Number(words[at + 1] ?? Number.NaN);
  if (!Number.isFinite(rampMs)) throw failure('syntax', where, 'ramp has no number of milliseconds');
  if (at < 2) throw failure('syntax', where, 'ramp comes after a key and its value');
  return [{ words: words.slice(0, at), rampMs }, ...glides(words.slice(at + 2), where)];
}

/** The bend is read anew with these pairs, so that keys and values mean what they mean after `-b`. */
function events(
  bend: Bend,
  { words, rampMs }: Glide,
  seconds: number,
  arrays: ReadonlyMap<string, ArrayValue>,
): ScoreEvent[] {
  const { id, operator, target, values } = bend;
  const texts = operator.parameters.flatMap(({ name, kind }) => {
    const value = values.get(name);
    return kind === 'text' && typeof value === 'string' ? [[name, value] as const] : [];
  });
  const read = readBend([id, operator.name, target, ...texts.flat(), ...words], arrays);
  return [...read.values]
    .filter(([key, value]) => !texts.some(([name, text]) => name === key && text === value))
    .map(([key, value]) => ({ seconds, id, key, value, rampMs }));
}
