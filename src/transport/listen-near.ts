// A TCP server on a port that is free: the one that was wanted, or else one of the next, or any. Takes a server, gives the port.
import type { AddressInfo, Server } from 'node:net';
import { failure } from '../errors.ts';

const MOST_TRIES = 16;

/** Listens; 0 is any port. Throws `port-unavailable` where the address cannot be listened at. */
export async function listenNear(server: Server, host: string, port: number): Promise<number> {
  const next = Array.from({ length: MOST_TRIES }, (_, index) => port + index).filter((each) => each < 65_536);
  for (const wanted of port === 0 ? [0] : [...next, 0]) {
    try {
      return await listenAt(server, host, wanted);
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      if (code === 'EADDRINUSE' && wanted !== 0) continue;
      throw failure('port-unavailable', `${host}:${wanted}`, `cannot be listened at (${code ?? cause})`, {
        cause,
      });
    }
  }
  throw failure('port-unavailable', `${host}:${port}`, 'no port is free');
}

function listenAt(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
