// The names of providers as people type them, and the runtime's long reasons as one readable sentence each. Pure.
import { unknownName } from '../errors.ts';

export const PROVIDERS = ['cpu', 'cuda', 'tensorrt', 'webgpu', 'coreml', 'dml', 'wasm'] as const;
/** Names that stand for a choice by measurement. */
export const CHOICES = ['auto', 'gpu'] as const;
export type ProviderChoice = (typeof CHOICES)[number];

/** True for `auto` and `gpu`. */
export function isChoice(name: string): name is ProviderChoice {
  return CHOICES.some((choice) => choice === name);
}

/** Throws `name-not-found` with the nearest names. */
export function checkProvider(name: string): void {
  const known: readonly string[] = [...CHOICES, ...PROVIDERS];
  if (!known.includes(name)) throw unknownName('provider', name, 'provider', known);
}

const CUDA_FILES = 'its files are not installed: they are a separate download, see docs/providers.md';

const REASONS: readonly (readonly [RegExp, string])[] = [
  [/WebGPU adapter|No supported adapters/i, 'no graphics adapter that it can use was found'],
  [/Failed to load shared library/i, CUDA_FILES],
  [/CUDA driver version|no CUDA-capable device|CUDA failure 100/i, 'no NVIDIA GPU with a driver was found'],
  [/backend not found/i, 'the runtime does not offer it on this platform'],
  [/not implemented|NOT_IMPLEMENTED|Could not find an implementation/i, 'it lacks an operation of the model'],
];

const LONGEST_REASON = 160;

/** One short sentence for what the runtime said; its own first line, without source places, where it is not known. */
export function plainReason(provider: string, raw: string): string {
  const known = REASONS.find(([pattern]) => pattern.test(raw));
  if (known !== undefined) return known[1];
  const text = raw
    .replace(/^provider [^:]+: /, '')
    .replace(/\/\S+?:\d+\s[^:]*::\S+\(.*?\)\s*/g, '')
    .trim();
  return text === '' ? `${provider} gave no reason` : text.slice(0, LONGEST_REASON);
}
