// What every door of a server is: opened, told where it listens, closed.

export interface Door {
  /** Where it listens; null while it is closed. */
  readonly url: string | null;
  /** Begins to listen. Throws `port-unavailable`. */
  open(): Promise<void>;
  close(): Promise<void>;
}

/** `osc.udp://127.0.0.1:7000`; the address of IPv6 in brackets. */
export function urlOf(
  scheme: string,
  { host, port }: { readonly host: string; readonly port: number },
): string {
  return `${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
