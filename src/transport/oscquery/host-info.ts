// What the door says about itself: the HOST_INFO of the OSCQuery proposal. Takes names and ports, gives plain data.
import type { NodeJson } from './node-json.ts';

/** Where the same addresses are heard by UDP. */
export interface OscPlace {
  readonly host: string;
  readonly port: number;
}

/** HTML is the only extension that is not there; nothing is ever renamed, so PATH_RENAMED is never sent. */
const EXTENSIONS = [
  'ACCESS',
  'VALUE',
  'RANGE',
  'DESCRIPTION',
  'TAGS',
  'EXTENDED_TYPE',
  'UNIT',
  'CRITICAL',
  'CLIPMODE',
  'OVERLOADS',
  'LISTEN',
  'IGNORE',
  'PATH_CHANGED',
  'PATH_ADDED',
  'PATH_REMOVED',
] as const;

/** The HOST_INFO; without `osc` the packets are taken by WebSocket alone. */
export function hostInfo(name: string, osc: OscPlace | null): NodeJson {
  const extensions = Object.fromEntries(EXTENSIONS.map((extension) => [extension, true] as const));
  return {
    NAME: name,
    EXTENSIONS: { ...extensions, PATH_RENAMED: false, HTML: false },
    ...(osc === null ? {} : { OSC_PORT: osc.port, OSC_TRANSPORT: 'UDP', ...oscAddress(osc.host) }),
  };
}

/** Left out where it is heard at every address: then it is the one the client asked at. */
function oscAddress(host: string): NodeJson {
  return host === '0.0.0.0' || host === '::' ? {} : { OSC_IP: host };
}
