// Writes docs/verbs.md from the command table.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle, ROOT } from './bundle.mjs';

const OUT = await bundle(['src/control/verbs-page.ts', 'src/control/table.ts'], 'docs');
const load = (name) => import(pathToFileURL(join(OUT, `${name}.mjs`)).href);
const [{ verbsPage }, { COMMANDS }] = await Promise.all([load('verbs-page'), load('table')]);
writeFileSync(join(ROOT, 'docs', 'verbs.md'), verbsPage(COMMANDS));
console.log('docs/verbs.md');
