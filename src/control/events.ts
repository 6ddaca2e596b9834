// What instances tell the doors without being asked. A door passes on what its listeners want to know.
import type { ErrorCode } from '../errors.ts';
import type { Sender } from './sender.ts';
import type { Atom } from './words.ts';

export type ControlEvent =
  /** A value of the tree has changed: `bend warm amount`, `wet`, `macro glow`. */
  | {
      readonly kind: 'value';
      readonly instance: string;
      readonly path: readonly string[];
      readonly atoms: readonly Atom[];
      /** Who changed it. */
      readonly sender: Sender;
    }
  /** Branches of the tree came or went: `bend warm`, or all of an instance where the path is empty. */
  | {
      readonly kind: 'added' | 'removed';
      readonly instance: string;
      readonly path: readonly string[];
    }
  /** A watch tells. */
  | {
      readonly kind: 'watch';
      readonly instance: string;
      readonly id: string;
      readonly statistic: string;
      readonly atoms: readonly Atom[];
    }
  /** `state`, `model`, `latency`, `latecount`, `cpu` and what else the engine reports. */
  | {
      readonly kind: 'info';
      readonly instance: string;
      readonly name: string;
      readonly atoms: readonly Atom[];
    }
  /** Something failed that nobody waits for. */
  | {
      readonly kind: 'error';
      readonly instance: string;
      readonly verb: string;
      readonly code: ErrorCode;
      readonly message: string;
    };

export type ControlListener = (event: ControlEvent) => void;
