// What is bent: a weight or an activation, as far as operators need to know it.
import type { FrameAxis } from '../graph/frames.ts';
import type { Dimension, ElementType } from '../model/model.ts';

/** What is bent, as far as an operator needs to know it. */
export interface BendTarget {
  readonly kind: 'weight' | 'activation';
  readonly name: string;
  readonly type: ElementType;
  /** Names stand for sizes known only when it runs. */
  readonly shape: readonly Dimension[];
  /** How it follows the sound; null for a weight and where that is not known. */
  readonly frames: FrameAxis | null;
}

/** A target's name with its kind, as targets are typed: `w:conv.weight`, `a:conv`. */
export function targetKey({ kind, name }: BendTarget): string {
  return `${kind === 'weight' ? 'w' : 'a'}:${name}`;
}
