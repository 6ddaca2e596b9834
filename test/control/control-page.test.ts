// The page on playing by words can be played: every line of docs/control.md from top to bottom while sound goes through the demo
// model, and what it says is answered is answered.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { writeWav } from '../../src/audio/wav.ts';
import type { ControlEvent } from '../../src/control/events.ts';
import { emptyFolder } from '../empty-folder.ts';
import { MODELS } from '../shared.ts';
import { openDesk, play, type TestDesk } from './desk.ts';

const PAGE = join(MODELS, '..', 'docs', 'control.md');
const ANSWER = '  → ';
/** Enough for a watch to be told of and a capture to hold something. */
const BLOCKS = 8;

const folder = emptyFolder();

beforeAll(async () => {
  const sound = { sampleRate: 48_000, channels: [new Float32Array(4800).fill(0.1)] };
  await writeWav(join(folder, 'in.wav'), sound, 'float32');
});

interface Example {
  readonly line: string;
  readonly answers: readonly string[];
}

/** The examples of fenced parts of one kind. */
function examples(page: string, kind: string): Example[] {
  return [...page.matchAll(new RegExp(`\n\`\`\`${kind}\n([^\`]*)\`\`\``, 'g'))]
    .flatMap(([, part = '']) => part.trimEnd().split(/\n(?! )/))
    .map((text) => {
      const [line = '', ...answers] = text.split('\n');
      return { line, answers: answers.map((answer) => answer.replace(ANSWER, '')) };
    });
}

/** `…` stands for anything. */
function isAnswered(heard: readonly string[], answer: string): boolean {
  const parts = answer.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const whole = new RegExp(`^${parts.join('.*')}$`);
  return heard.some((line) => whole.test(line));
}

function textOf(event: ControlEvent): string {
  if (event.kind === 'info') return [event.name, ...event.atoms].join(' ');
  return event.kind === 'watch' ? [event.id, event.statistic, ...event.atoms].join(' ') : '';
}

async function complaints({ desk, say, events }: TestDesk, { line, answers }: Example): Promise<string[]> {
  events.length = 0;
  const replies = await say(line, { door: 'test', name: 'hand', folder });
  if (desk.instance().rig.engine !== null) await play(desk, BLOCKS);
  const heard = [...replies, ...events.map(textOf)];
  const isMistake = answers.some((answer) => answer.startsWith('error'));
  return [
    ...replies.filter((reply) => reply.startsWith('error') && !isMistake).map((reply) => `${line}: ${reply}`),
    ...answers
      .filter((answer) => !isAnswered(heard, answer))
      .map((answer) => `${line}: no ${answer} in ${heard.join(' | ')}`),
  ];
}

it('every line of docs/control.md does what the page says, and so do its mistakes', async () => {
  const page = await readFile(PAGE, 'utf8');
  const desk = openDesk();
  const [right, wrong] = [examples(page, 'livebend'), examples(page, '')];
  expect([right.length > 80, wrong.length]).toEqual([true, 3]);
  const found: string[] = [];
  for (const example of [...right, ...wrong]) found.push(...(await complaints(desk, example)));
  expect(found).toEqual([]);
}, 60_000);
