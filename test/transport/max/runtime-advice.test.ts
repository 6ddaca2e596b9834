// What systems say where a native library does not load, and what a person is told.
import { expect, it } from 'vitest';
import { runtimeAdvice } from '../../../src/transport/max/runtime-advice.ts';

const MAC = {
  platform: 'darwin',
  arch: 'x64',
  folder: '/Users/ada/Documents/Max 9/Packages/livebend',
} as const;

it.each([
  [
    "dlopen(/x/onnxruntime_binding.node, 0x0001): tried: '/x/onnxruntime_binding.node' (mach-o file, but is an incompatible architecture (have 'arm64', need 'x86_64'))",
    /another processor.*darwin x64/,
  ],
  [
    'dlopen(/x.node): code signature in <A> not valid for use in process: mapping process and mapped file (non-platform) have different Team IDs',
    /xattr -dr com\.apple\.quarantine "\/Users\/ada/,
  ],
  ['dlopen: library load disallowed by system policy', /press "engine in a terminal" in livebend\.settings/],
  [
    "Cannot find module '../bin/napi-v6/darwin/x64/onnxruntime_binding.node'",
    /get the package for darwin x64/,
  ],
  ['The specified module could not be found.\n\\\\?\\C:\\x.node', /Visual C\+\+/],
  ["/lib/libc.so.6: version `GLIBC_2.99' not found", /older than it needs/],
  ['something else\nsecond line', /it said: something else$/],
])('says what to do about %s', (raw, wanted) => {
  const advice = runtimeAdvice(raw, MAC);
  expect(advice).toMatch(wanted);
  expect(advice).not.toContain('\n');
});
