// Writes docs/max-objects.md from the patchers of the Max package.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle, ROOT } from './bundle.mjs';

const OUT = join(await bundle(['src/patch/reference/objects-page.ts'], 'docs'), 'objects-page.mjs');
const { objectsPage } = await import(pathToFileURL(OUT).href);
writeFileSync(join(ROOT, 'docs', 'max-objects.md'), objectsPage());
console.log('docs/max-objects.md');
