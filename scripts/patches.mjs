// Writes what Max reads: patchers, help and reference pages, all made from code; and takes away what is no longer made. With
// `--pictures` also pictures of the patchers, into out/pictures.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle, ROOT } from './bundle.mjs';

const ENTRIES = ['src/patch/shipped-files.ts', 'src/patch/pictures.ts'];
const MADE = /^(patchers|help|extras|clippings|interfaces)\/|^docs\/.*\.maxref\.xml$/;

const out = await bundle(ENTRIES, 'patches');
const { shippedFiles } = await import(pathToFileURL(join(out, 'shipped-files.mjs')).href);
const files = shippedFiles();
const FOLDERS = ['patchers', 'help', 'extras', 'clippings', 'docs', 'interfaces'];
for (const path of FOLDERS.flatMap(listed).filter((each) => MADE.test(each) && !files.has(each))) {
  rmSync(join(ROOT, path));
  console.log(`${path} is gone`);
}
for (const [path, text] of files) write(path, text);
console.log(`${files.size} files`);
if (process.argv.includes('--pictures')) await writePictures();

async function writePictures() {
  const { patcherPictures } = await import(pathToFileURL(join(out, 'pictures.mjs')).href);
  for (const { name, draw } of patcherPictures()) write(`out/pictures/${name}.png`, draw());
}

function write(path, content) {
  mkdirSync(dirname(join(ROOT, path)), { recursive: true });
  writeFileSync(join(ROOT, path), content);
}

function listed(folder) {
  try {
    return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? listed(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
    );
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}
