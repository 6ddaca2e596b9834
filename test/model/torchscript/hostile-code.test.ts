// Code that does not end, calls itself, asks for too much or does what cannot be done: a clear error with the place in the
// code, and the other methods open all the same. The archives are the small model with other code.
import { describe, expect, it } from 'vitest';
import { readShared } from '../../../src/model/files.ts';
import { openScript, openScriptMethods } from '../../../src/model/torchscript/open-script.ts';
import { entryBytes, readZip } from '../../../src/model/torchscript/zip.ts';
import { writeZip } from '../../../src/model/torchscript/zip-write.ts';
import { MODELS } from '../../shared.ts';

const ORIGIN = { name: 'pebble', path: null };
const BODY = /(def encode\(self: __torch__\.Player,\n\s+x: Tensor\) -> Tensor:\n)[\s\S]*?(?=\n {2}def )/;

/** The small model with other lines in the method `encode`. */
async function withEncode(...lines: readonly string[]): Promise<Uint8Array<SharedArrayBuffer>> {
  const bytes = await readShared(`${MODELS}pebble.ts`);
  const parts = [];
  for (const entry of (await readZip(bytes, 'pebble')).values()) {
    const content = entryBytes(bytes, entry);
    const isCode = entry.name.endsWith('code/__torch__.py');
    const text = isCode ? Buffer.from(content).toString('utf8') : '';
    const changed = text.replace(
      BODY,
      (_, head: string) => head + lines.map((line) => `    ${line}`).join('\n'),
    );
    if (isCode && changed === text) throw new Error('the method was not found');
    parts.push({
      name: entry.name,
      bytes: isCode ? Buffer.from(changed) : content,
      isPacked: !entry.isStored,
    });
  }
  const written = writeZip(parts);
  const shared = new Uint8Array(new SharedArrayBuffer(written.length));
  shared.set(written);
  return shared;
}

const HOSTILE: Readonly<Record<string, readonly [lines: readonly string[], message: RegExp]>> = {
  'a loop without end': [
    ['while True:', '  y = 1', 'return x'],
    /code\/__torch__\.py:\d+.*does not end within/,
  ],
  'a loop within loops': [
    ['for i in range(1000000):', '  for j in range(1000000):', '    y = 1', 'return x'],
    /does not end within/,
  ],
  'a method that calls itself': [['return (self).encode(x, )'], /nested deeper than/],
  'a list that grows without end': [
    ['l = [1]', 'while True:', '  l = torch.add(l, l)', 'return x'],
    /list: of \d+ elements is too long/,
  ],
  'a string that grows without end': [
    ['l = "a"', 'while True:', '  l = torch.add(l, l)', 'return x'],
    /of \d+ elements is too long/,
  ],
  'a tensor of a million million elements': [
    ['y = torch.arange(1000000000000)', 'return torch.add(x, torch.sum(y))'],
    /of 1000000000000 elements is too large/,
  ],
  'an endless range': [
    ['for i in range(9000000000000000):', '  y = 1', 'return x'],
    /range: of \d+ steps is too long/,
  ],
  'an operation nobody knows': [
    ['y = torch.frobnicate(x)', 'return y'],
    /method encode: code\/__torch__\.py:\d+ \(encode\): torch\.frobnicate: livebend does not know this operation/,
  ],
  'a branch that gives other shapes by the sound': [
    ['if bool(torch.gt(torch.sum(x), 0)):', '  y = x', 'else:', '  y = torch.slice(x, -1, 0, 5)', 'return y'],
    /method encode: code\/__torch__\.py:\d+ \(encode\): branch: gives .* by what the model hears/,
  ],
  'a loop that ends by the sound': [
    ['while bool(torch.gt(torch.sum(x), 0)):', '  y = x', 'return x'],
    /method encode: code\/__torch__\.py:\d+ \(encode\): branch: which way it goes depends on what the model hears/,
  ],
  'a list that grows by the sound': [
    ['l = [x]', 'if bool(torch.gt(torch.sum(x), 0)):', '  _1 = torch.append(l, x)', 'return torch.cat(l, 1)'],
    /changes a list or dictionary one way/,
  ],
  'a mask that picks elements by the sound': [
    ['y = torch.index(x, [torch.gt(x, 0)])', 'return y'],
    /gives a shape that depends on the sound/,
  ],
  'shapes that do not fit': [
    ['return torch.add(x, torch.zeros([1, 7, 3, 5]))'],
    /do not fit each other|must be/,
  ],
  'an exception of its own': [
    ['ops.prim.RaiseException("not today", "builtins.RuntimeError")', 'return x'],
    /the model refuses: not today/,
  ],
  'a name that is not there': [['return nothing'], /gives name, no tensor|model-broken|no tensor/],
  'an attribute that is not there': [['y = self.nothing', 'return x'], /has no such attribute/],
  'a class that is not there': [
    ['y = __torch__.gone.Away.__new__(__torch__.gone.Away)', 'z = (y).go()', 'return x'],
    /gone/,
  ],
};

describe('hostile code in a TorchScript model', () => {
  it.each(Object.entries(HOSTILE))('%s is refused, and decode still opens', async (_, [lines, message]) => {
    const bytes = await withEncode(...lines);
    await expect(openScript(bytes, ORIGIN, { method: 'encode' })).rejects.toThrow(message);
    const decode = await openScript(bytes, ORIGIN, { method: 'decode' });
    expect([...decode.methods.keys()]).toEqual(['decode']);
  });

  it('lists the methods that open and the reasons why others do not', async () => {
    const bytes = await withEncode('return torch.frobnicate(x)');
    const { models, problems } = await openScriptMethods(bytes, ORIGIN, []);
    expect(models.flatMap((model) => [...model.methods.keys()])).toEqual(['decode', 'forward']);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('torch.frobnicate');
  });
});
