// Writes docs/operators.md from the registry of operators.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle, ROOT } from './bundle.mjs';

const OUT = join(await bundle(['src/bend/operators-page.ts'], 'docs'), 'operators-page.mjs');
const { operatorsPage } = await import(pathToFileURL(OUT).href);
mkdirSync(join(ROOT, 'docs'), { recursive: true });
writeFileSync(join(ROOT, 'docs', 'operators.md'), operatorsPage());
console.log('docs/operators.md');
