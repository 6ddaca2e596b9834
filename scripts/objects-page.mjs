// Writes docs/max-objects.md from the patchers of the Max package, and the picture of the one that is opened first.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle, ROOT } from './bundle.mjs';

const PICTURE = 'livebend.overview';

const out = await bundle(['src/patch/reference/objects-page.ts', 'src/patch/pictures.ts'], 'docs');
const load = (path) => import(pathToFileURL(join(out, path)).href);
const [{ objectsPage }, { patcherPictures }] = await Promise.all([
  load('reference/objects-page.mjs'),
  load('pictures.mjs'),
]);
write('max-objects.md', objectsPage());
for (const { name, draw } of patcherPictures())
  if (name === `${PICTURE}.presentation`) write(`${PICTURE}.png`, draw());

function write(name, content) {
  writeFileSync(join(ROOT, 'docs', name), content);
  console.log(`docs/${name}`);
}
