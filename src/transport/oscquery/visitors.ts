// Who may speak to the door: keeps web pages from elsewhere out (their Origin), names that were bent to this machine (DNS
// rebinding, the Host) and machines that were not allowed. Takes headers, gives the reason why not.
import { isIP } from 'node:net';
import { hostname } from 'node:os';
import { type Gate, gateOf, isAddress } from '../gate.ts';

export interface Visitor {
  readonly host: string | undefined;
  readonly origin: string | undefined;
  /** The address it comes from. */
  readonly address: string;
}

export interface Doorway {
  /** What the door is bound to. */
  readonly host: string;
  readonly port: number;
  /** Addresses, host names and origins that may come too; `*` is every address, yet no page and no name. */
  readonly allow: readonly string[];
  /** Lets addresses in: `visitorsGate` of what is allowed. */
  readonly mayEnter: Gate;
}

/** Null where a visitor is welcome, else the reason. */
export function whyNot(visitor: Visitor, doorway: Doorway): string | null {
  if (!doorway.mayEnter(visitor.address)) return `${visitor.address} is not among the allowed addresses`;
  if (!isOwnName(visitor.host, doorway)) return `${shown(visitor.host)} is not a name of this machine`;
  if (!isOwnPage(visitor, doorway)) return `pages of ${shown(visitor.origin)} are not allowed`;
  return null;
}

/** Lets in this machine itself and what was allowed as an address or subnet; the others are host names and origins. */
export function visitorsGate(allow: readonly string[]): Gate {
  return allow.includes('*') ? (address) => isIP(address) !== 0 : gateOf(allow.filter(isAddress));
}

/** A bent name is a name, never a number: numbers can be trusted. Programs that are no browsers may say nothing. */
function isOwnName(host: string | undefined, { allow }: Doorway): boolean {
  if (host === undefined) return true;
  const name = nameOf(host);
  if (name === null) return false;
  const own = hostname().toLowerCase();
  return isIP(name) !== 0 || ['localhost', own, `${own}.local`].includes(name) || allow.includes(name);
}

/** No page at all, a page of this door, or one that was allowed. */
function isOwnPage({ origin, host }: Visitor, { port, allow }: Doorway): boolean {
  if (origin === undefined || allow.includes(origin)) return true;
  const from = urlOf(origin);
  if (from === null || from.protocol !== 'http:') return false;
  if (from.host === host?.toLowerCase()) return true;
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(from.hostname);
  return isHere && (from.port === '' ? 80 : Number(from.port)) === port;
}

/** The name in `name:port`, without brackets; null where it is none. */
function nameOf(host: string): string | null {
  const url = urlOf(`http://${host}`);
  if (url === null || url.pathname !== '/' || url.username !== '' || url.search !== '') return null;
  return url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
}

function urlOf(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

function shown(text: string | undefined): string {
  return (text ?? 'nobody').slice(0, 100);
}
