// What the soak of the OSC door and its sender tell each other.

export type SenderOrder =
  | { readonly kind: 'fuzz'; readonly port: number; readonly seed: number; readonly packets: number }
  | { readonly kind: 'rate'; readonly port: number; readonly perSecond: number; readonly seconds: number }
  | { readonly kind: 'moves'; readonly port: number; readonly count: number }
  /** How many packets have come so far. */
  | { readonly kind: 'taken'; readonly packets: number }
  | { readonly kind: 'end' };

export type SenderReport =
  | { readonly kind: 'sent'; readonly packets: number }
  /** When a message was sent, by the clock of the machine. */
  | { readonly kind: 'moved'; readonly timeMs: number };
