// Finds a port that nobody listens on, for a program that shall listen there. It is free when it is found; nothing keeps it free.
import { createServer } from 'node:net';
import { failure } from '../../errors.ts';
import { LOOPBACK } from './connection-events.ts';

/** A free TCP port. Throws `port-unavailable`. */
export function freePort(host = LOOPBACK): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', (cause) =>
      reject(failure('port-unavailable', host, 'no port is free for jit.net.recv', { cause })),
    );
    server.listen(0, host, () => {
      const address = server.address();
      const port = address === null || typeof address === 'string' ? 0 : address.port;
      server.close(() => resolve(port));
    });
  });
}
