// The reference page of the verbs is the one the command table makes and tells of every verb and argument.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { usageOf } from '../../src/control/command.ts';
import { COMMANDS } from '../../src/control/table.ts';
import { verbsPage } from '../../src/control/verbs-page.ts';
import { MODELS } from '../shared.ts';

const PAGE = join(MODELS, '..', 'docs', 'verbs.md');

it('docs/verbs.md is what the table says; npm run docs writes it', () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(verbsPage(COMMANDS));
});

it('has a part with usage, address, arguments and examples of each verb', () => {
  const page = readFileSync(PAGE, 'utf8');
  for (const command of COMMANDS) {
    const [, rest = ''] = page.split(`\n## \`${command.verb}\`\n`);
    const [part = ''] = rest.split('\n## ');
    expect(part).toContain(`\`${usageOf(command)}\``);
    expect(part).toContain(`\`/livebend/1/${command.verb}\``);
    for (const { name } of command.arguments) expect(part).toContain(`| \`${name}\` |`);
    for (const example of command.examples) expect(part).toContain(`\`${example}\``);
  }
});
