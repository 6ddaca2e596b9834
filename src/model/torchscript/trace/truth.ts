// Which way a branch goes: what is true in python, where it is known while tracing.
import { failure } from '../../../errors.ts';
import { type Data, singleNumber } from './data.ts';
import { kindOf, type Value } from './value.ts';

/** The tensor a condition depends on, where it is not known while tracing; null where it is. */
export function openCondition(value: Value): Data | null {
  if (typeof value !== 'object' || value === null) return null;
  if (value.kind !== 'scalar') return null;
  return singleNumber(value.data) === null ? value.data : null;
}

/** Throws `model-unsupported` where it depends on what the model hears. */
export function truthOf(value: Value): boolean {
  if (value === null) return false;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (typeof value === 'string') return value !== '';
  if (value.kind === 'float') return value.value !== 0;
  if (value.kind === 'size') return true;
  if (value.kind === 'list' || value.kind === 'tuple') return value.elements.length > 0;
  if (value.kind === 'dict') return value.entries.size > 0;
  if (value.kind === 'scalar') return dataTruth(value.data);
  if (value.kind === 'tensor' && value.views.length === 0) return dataTruth(value.cell.content);
  throw failure('model-broken', 'condition', `${kindOf(value)} is neither true nor false`);
}

function dataTruth(data: Data): boolean {
  const known = singleNumber(data);
  if (known !== null) return known !== 0;
  throw failure('model-unsupported', 'branch', 'which way it goes depends on what the model hears');
}
