// Some hundred cases of the archive fuzz; `npm run fuzz` tries thousands.
import { expect, test } from 'vitest';
import { FIXTURES, MODELS } from '../shared.ts';
import { archiveSubjects, tryArchive } from './archive-cases.ts';

const CASES = 300;
const SEED = 11;

test('a mutated archive opens or is refused with a code', async () => {
  const subjects = await archiveSubjects(MODELS, FIXTURES);
  const counts = { opened: 0, refused: 0 };
  for (let number = 0; number < CASES; number++) {
    const { outcome } = await tryArchive(subjects, SEED, number).catch((cause) => {
      throw new Error(`seed ${SEED} case ${number}`, { cause });
    });
    counts[outcome]++;
  }
  expect(counts.opened + counts.refused).toBe(CASES);
  expect(Math.min(counts.opened, counts.refused)).toBeGreaterThan(20);
}, 120_000);
