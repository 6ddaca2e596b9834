// `scan cluster`: what the weights and activations do, looked at beside the sound. Takes words, gives tables; changes nothing.

import { readPairs } from '../../bend/read-bend.ts';
import { operatorNamed } from '../../bend/registry.ts';
import { rangesOf } from '../../bend/units.ts';
import { scanTargets } from '../../engine/scan.ts';
import { besideSound } from '../../engine/side-pass.ts';
import { groupUnits, type UnitGroups } from '../../engine/unit-groups.ts';
import { failure } from '../../errors.ts';
import { type Call, type Command, numberWord } from '../command.ts';
import { withoutWord } from '../keyed-words.ts';
import { pathToRead } from '../places.ts';
import { playedMatter } from '../played-matter.ts';
import { line } from '../reply.ts';
import { playing } from '../rig.ts';
import { listName, withNewLists } from '../unit-lists.ts';

const TARGET = { name: 'target', help: 'Which weights and activations.', kind: 'target' } as const;
const MOST_LINES = 64;
const MOST_GROUPS = 64;

export const LOOK_COMMANDS: readonly Command[] = [
  {
    verb: 'scan',
    help: 'Touches each weight and activation a little, beside the sound, on what was played last or a sound file, and tells how much the sound changes, the most first: the level of the change beside that of the sound.',
    arguments: [
      TARGET,
      {
        name: 'touch',
        help: 'An operator and its values, scale amount 1.25 if not said; sound and a WAV or AIFF file.',
        kind: 'pairs',
        optional: true,
      },
    ],
    examples: ['scan a:decoder.first sound in.wav', 'scan w:decoder.* noise std 0.1 sound in.wav'],
    isSlow: true,
    isOffRecord: true,
    run: scan,
  },
  {
    verb: 'cluster',
    help: 'Groups units by how they behave on what was played last or a sound file, the loudest group first, and gives each group a name that can be typed after units: bend soft scale a:decoder.first units decoder_first_0.',
    arguments: [
      TARGET,
      { name: 'count', help: 'How many groups.', kind: 'number', low: 1, high: MOST_GROUPS },
      {
        name: 'values',
        help: 'name and what the names begin with, the target if not said; sound and a WAV or AIFF file.',
        kind: 'pairs',
        optional: true,
      },
    ],
    examples: ['cluster a:decoder.first 3 sound in.wav', 'cluster w:decoder.first.weight 2 name voice'],
    isSlow: true,
    isOffRecord: true,
    run: cluster,
  },
];

async function scan({ words, instance, sender, reply }: Call): Promise<void> {
  const { rest, word: file } = withoutWord('sound', words, 'scan');
  const [target = '', operator, ...pairs] = rest;
  const touch = operator === undefined ? {} : { touch: readTouch(operator, pairs) };
  const engine = playing(instance.rig, 'scan');
  const matter = await playedMatter(engine, file === null ? null : pathToRead(file, sender));
  const scanned = await instance.beside((signal) =>
    besideSound(matter, (side) =>
      scanTargets(side, {
        target,
        ...touch,
        signal,
        onProgress: (part) => instance.report('progress', 'scan', part),
      }),
    ),
  );
  for (const { target: name, change } of scanned.slice(0, MOST_LINES))
    reply(line('scan', name, Number.isFinite(change) ? change : 'broken'));
  if (scanned.length > MOST_LINES) reply(line('more', scanned.length - MOST_LINES));
  reply({ kind: 'data', selector: 'scan', data: scanned });
}

async function cluster({ words, instance, sender, reply }: Call): Promise<void> {
  const { rest: withName, word: file } = withoutWord('sound', words, 'cluster');
  const { rest, word: name } = withoutWord('name', withName, 'cluster');
  const [target = '', groups, more] = rest;
  if (more !== undefined) throw failure('syntax', 'cluster', `expected name or sound, got ${more}`);
  if (name !== null) checkListName(name);
  const count = readCount(groups);
  const path = file === null ? null : pathToRead(file, sender);
  const played = instance.state.model?.path;
  const matter = await playedMatter(playing(instance.rig, 'cluster'), path);
  const found = await instance.beside(() => besideSound(matter, (side) => groupUnits(side, target, count)));
  if (instance.state.model?.path !== played)
    throw failure('nothing-played', 'cluster', 'another model was loaded meanwhile; ask again');
  const begins = listBegins(found, name);
  const lists = namedLists(found, begins);
  instance.unitLists = withNewLists(instance.unitLists, begins, lists);
  for (const list of lists) reply(line('units', list.name, list.target, list.units));
  reply({ kind: 'data', selector: 'cluster', data: lists });
}

/** What the names of each place begin with: the place's, or a given one with a number where there are several places. */
function listBegins(found: readonly UnitGroups[], name: string | null): string[] {
  if (name === null) return found.map(({ target }) => listName(target));
  return found.map((_, index) => (found.length === 1 ? name : `${name}_${index}`));
}

/** Every group under a name. */
function namedLists(found: readonly UnitGroups[], begins: readonly string[]) {
  return found.flatMap(({ target, groups }, index) =>
    groups.map((units, group) => ({
      name: `${begins[index]}_${group}`,
      target,
      units: rangesOf(units),
    })),
  );
}

function readCount(word: string | undefined): number {
  const count = numberWord(word, 'cluster: count');
  if (Number.isInteger(count) && count >= 1 && count <= MOST_GROUPS) return count;
  const what = `must be a whole number from 1 to ${MOST_GROUPS}, got ${count}`;
  throw failure('value-range', 'cluster: count', what);
}

function checkListName(name: string): void {
  if (/^[A-Za-z_]\w{0,63}$/.test(name)) return;
  throw failure('name-invalid', 'cluster: name', 'must be a letter or _, then letters, digits or _');
}

function readTouch(name: string, pairs: readonly string[]) {
  const operator = operatorNamed(name, 'scan');
  return {
    operator: operator.name,
    values: readPairs(pairs, { operator, arrays: new Map(), where: 'scan' }),
  };
}
