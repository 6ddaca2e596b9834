// The pages for people: links that lead somewhere, pictures that are there and small, an index that forgets none, a front page that
// is short.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PAGES = ['README.md', 'CHANGELOG.md', ...filesOf('docs', '.md')];
const LARGEST_PICTURE = 200_000;
const MOST_LINES = 180;

function filesOf(folder: string, ending: string): string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) =>
    name.endsWith(ending) ? [`${folder}/${name}`] : [],
  );
}

function read(page: string): string {
  return readFileSync(join(ROOT, page), 'utf8');
}

/** Places a page links to, without those elsewhere. */
function linksOf(page: string): string[] {
  const outsideCode = read(page).replace(/^```[\s\S]*?^```/gm, '');
  return [...outsideCode.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^https?:/.test(link));
}

/** Headings as places within a page, as Markdown readers name them; one that is there already gets a number. */
function anchorsOf(page: string): string[] {
  const counts = new Map<string, number>();
  return [...read(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => {
    const anchor = heading
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .trim()
      .replace(/ /g, '-');
    const count = counts.get(anchor) ?? 0;
    counts.set(anchor, count + 1);
    return count === 0 ? anchor : `${anchor}-${count}`;
  });
}

it.each(PAGES)('every link of %s leads to a page and a heading that are there', (page) => {
  const broken = linksOf(page).filter((link) => {
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? page : join(dirname(page), path);
    if (!existsSync(join(ROOT, target))) return true;
    return anchor !== undefined && !anchorsOf(target).includes(anchor);
  });
  expect(broken).toEqual([]);
});

it('the front page is short and names every other page', () => {
  expect(read('README.md').split('\n').length).toBeLessThanOrEqual(MOST_LINES);
  const named = new Set(linksOf('README.md').map((link) => link.split('#')[0]));
  expect(PAGES.filter((page) => page !== 'README.md' && !named.has(page))).toEqual([]);
});

it('pictures of pages are small', () => {
  const large = filesOf('docs', '.png').filter(
    (picture) => statSync(join(ROOT, picture)).size > LARGEST_PICTURE,
  );
  expect(large).toEqual([]);
});
