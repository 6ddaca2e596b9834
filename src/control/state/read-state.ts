// JSON from anywhere to a state: what is of the right form and known by name is taken, everything else is listed and left out.
// Opens the arrays it names; loads no model and executes nothing.
import * as v from 'valibot';
import { type Bend, checkId, makeBend } from '../../bend/bend.ts';
import { describeError, failure } from '../../errors.ts';
import { makeWatch, type Watch } from '../../monitor/watch.ts';
import type { ParameterValue } from '../../parameter.ts';
import { ATTRIBUTES, type Attributes, FIRST_ATTRIBUTES, isAttribute, withAttribute } from '../attributes.ts';
import { EMPTY_STATE, type InstanceState, type ModelChoice, type Snapshot } from '../instance-state.ts';
import { pathToRead } from '../places.ts';
import type { Skip } from '../skips.ts';
import { readArrays } from './arrays.ts';
import { locatedModel, type ModelPlaces, modelChoice } from './model-choice.ts';
import {
  BEND,
  type BendData,
  HEADER,
  MACRO,
  MAPPING,
  MODEL,
  MODULATION,
  MOST_ENTRIES,
  SNAPSHOT,
  STATE_VERSION,
  WATCH,
} from './schema.ts';

export interface ReadState {
  /** The model is null where there was none or its file is not there. */
  readonly state: InstanceState;
  /** What was left out, and why. */
  readonly skips: readonly Skip[];
}

export interface ReadingPlace extends ModelPlaces {
  /** Words no bend may be called. */
  readonly verbs: ReadonlySet<string>;
}

const SECTIONS = new Set([
  ...['livebend', 'model', 'attributes', 'bends', 'solo', 'macros', 'modulations'],
  ...['snapshots', 'watches', 'mappings'],
]);

/** Reads a state. Throws `file-format` for what is no state at all or of a later version. */
export async function readState(data: unknown, place: ReadingPlace): Promise<ReadState> {
  const header = v.safeParse(HEADER, data);
  if (!header.success) throw failure('file-format', 'state', 'is no state of livebend');
  const { livebend, ...sections } = header.output;
  if (livebend > STATE_VERSION) {
    const what = `was written by a later livebend (version ${livebend}, this one reads ${STATE_VERSION})`;
    throw failure('file-format', 'state', what);
  }
  const reading = new Reading(place);
  const heard = await reading.snapshot(sections, '');
  for (const key of Object.keys(sections))
    if (!SECTIONS.has(key)) reading.skip(key.slice(0, 80), 'is unknown');
  const state: InstanceState = {
    ...EMPTY_STATE,
    ...heard,
    snapshots: await reading.snapshots(sections.snapshots),
    watches: reading.list('watches', sections.watches, WATCH, readWatch),
    mappings: reading.list('mappings', sections.mappings, MAPPING, (mapping) => mapping),
  };
  return { state, skips: reading.skips };
}

class Reading {
  readonly skips: Skip[] = [];

  constructor(private readonly place: ReadingPlace) {}

  skip(what: string, reason: string): void {
    this.skips.push({ what, reason });
  }

  async snapshot(sections: Readonly<Record<string, unknown>>, prefix: string): Promise<Snapshot> {
    const plan = unique(await this.bends(sections.bends, prefix), ({ id }) => id, this, `${prefix}bend`);
    const solo = plan.some(({ id }) => id === sections.solo) ? String(sections.solo) : null;
    const { macros, modulations } = sections;
    return {
      model: await this.model(sections.model, prefix),
      attributes: this.attributes(sections.attributes, prefix),
      plan,
      solo,
      macros: unique(
        this.list(`${prefix}macros`, macros, MACRO, (macro) => {
          checkId(macro.name);
          return macro;
        }),
        ({ name }) => name,
        this,
        `${prefix}macro`,
      ),
      modulations: this.list(`${prefix}modulations`, modulations, MODULATION, (modulation) => modulation),
    };
  }

  async snapshots(data: unknown): Promise<ReadonlyMap<string, Snapshot>> {
    const snapshots = new Map<string, Snapshot>();
    for (const [name, entry] of this.entries('snapshots', data)) {
      const parsed = v.safeParse(SNAPSHOT, entry);
      if (parsed.success && name.length <= 1000)
        snapshots.set(name, await this.snapshot(parsed.output, `snapshot ${name} `));
      else this.skip(`snapshot ${name.slice(0, 80)}`, 'is no snapshot');
    }
    return snapshots;
  }

  /** The entries of a list that are of the form and that `make` takes. */
  list<S extends v.GenericSchema, R>(
    section: string,
    data: unknown,
    schema: S,
    make: (entry: v.InferOutput<S>) => R,
  ): R[] {
    const made: R[] = [];
    for (const [index, entry] of this.elements(section, data)) {
      const checked = this.checked(`${section} ${index + 1}`, entry, schema);
      if (checked !== null) this.attempt(`${section} ${index + 1}`, () => made.push(make(checked.output)));
    }
    return made;
  }

  private async bends(data: unknown, prefix: string): Promise<Bend[]> {
    const bends: Bend[] = [];
    for (const [index, entry] of this.elements(`${prefix}bends`, data)) {
      const checked = this.checked(`${prefix}bends ${index + 1}`, entry, BEND);
      if (checked === null) continue;
      try {
        bends.push(await this.bend(checked.output));
      } catch (error) {
        this.skip(`${prefix}bend ${checked.output.id.slice(0, 80)}`, describeError(error).message);
      }
    }
    return bends;
  }

  private async bend({ id, operator, target, params, on, mix, found }: BendData): Promise<Bend> {
    if (this.place.verbs.has(id)) throw failure('name-invalid', `id ${id}`, 'is a verb');
    const values = new Map<string, ParameterValue>(Object.entries(params));
    if (on !== undefined) values.set('on', on);
    if (mix !== undefined) values.set('mix', mix);
    const bend = makeBend(id, operator, target, await readArrays(values, this.place));
    return found === undefined ? bend : { ...bend, found: new Map(Object.entries(found)) };
  }

  private async model(data: unknown, prefix: string): Promise<ModelChoice | null> {
    if (data === undefined || data === null) return null;
    const checked = this.checked(`${prefix}model`, data, MODEL);
    if (checked === null) return null;
    const located = await locatedModel(checked.output, this.place);
    if (located.note !== null) this.skip(`${prefix}model ${checked.output.name}`, located.note);
    if (located.path === null) return null;
    const versions = new Map<string, string>();
    for (const [name, file] of Object.entries(checked.output.versions))
      this.attempt(`${prefix}version ${name}`, () => versions.set(name, pathToRead(file, this.place)));
    return modelChoice(checked.output, located.path, versions);
  }

  private attributes(data: unknown, prefix: string): Attributes {
    let attributes = FIRST_ATTRIBUTES;
    for (const [name, value] of this.entries(`${prefix}attributes`, data)) {
      const isKnown = isAttribute(name) && (typeof value === 'string' || typeof value === 'number');
      if (!isKnown) this.skip(`${prefix}attribute ${name.slice(0, 80)}`, 'is unknown');
      else
        this.attempt(`${prefix}attribute ${name}`, () => {
          attributes = withAttribute(attributes, name, value);
        });
    }
    return ATTRIBUTES.every(({ name }) => attributes[name] === FIRST_ATTRIBUTES[name])
      ? FIRST_ATTRIBUTES
      : attributes;
  }

  private elements(section: string, data: unknown): [number, unknown][] {
    if (data === undefined) return [];
    if (!Array.isArray(data)) {
      this.skip(section, 'is no list');
      return [];
    }
    if (data.length > MOST_ENTRIES) this.skip(section, `has more than ${MOST_ENTRIES} entries`);
    return [...data.slice(0, MOST_ENTRIES).entries()];
  }

  private entries(section: string, data: unknown): [string, unknown][] {
    if (data === undefined) return [];
    if (typeof data !== 'object' || data === null || Array.isArray(data)) {
      this.skip(section, 'is no dictionary');
      return [];
    }
    const entries = Object.entries(data);
    if (entries.length > MOST_ENTRIES) this.skip(section, `has more than ${MOST_ENTRIES} entries`);
    return entries.slice(0, MOST_ENTRIES);
  }

  private checked<S extends v.GenericSchema>(what: string, data: unknown, schema: S) {
    const parsed = v.safeParse(schema, data);
    if (parsed.success) return { output: parsed.output };
    const [issue] = parsed.issues;
    this.skip(what, `at ${v.getDotPath(issue) ?? 'the top'}: ${issue.message}`.slice(0, 300));
    return null;
  }

  private attempt(what: string, make: () => void): void {
    try {
      make();
    } catch (error) {
      this.skip(what, describeError(error).message);
    }
  }
}

function readWatch({ id, target, statistics, rateHz }: v.InferOutput<typeof WATCH>): Watch {
  checkId(id);
  return makeWatch(id, target, statistics, rateHz);
}

/** The first of each name; the others are listed. */
function unique<T>(all: readonly T[], nameOf: (each: T) => string, reading: Reading, what: string): T[] {
  const seen = new Set<string>();
  return all.filter((each) => {
    const name = nameOf(each);
    const isFirst = !seen.has(name);
    seen.add(name);
    if (!isFirst) reading.skip(`${what} ${name}`, 'is there twice');
    return isFirst;
  });
}
