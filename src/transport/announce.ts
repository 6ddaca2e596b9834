// The doors found by name on the network (DNS-SD over multicast DNS): what is there and where, told for as long as it is. Only
// told where it can be reached: a door that is bound to this machine is told on this machine alone.
import type { CiaoService, Protocol, Responder, ServiceEvent } from '@homebridge/ciao';

export interface ServicePlace {
  /** Without underscores: `oscjson`, `osc`. */
  readonly type: string;
  readonly protocol: 'tcp' | 'udp';
  readonly port: number;
}

export interface AnnounceOptions {
  readonly name: string;
  /** What the doors are bound to. */
  readonly host: string;
  readonly services: readonly ServicePlace[];
}

export interface Announcement {
  /** The names they are found by: another one where somebody has it already. */
  readonly names: readonly string[];
  /** Takes them back. */
  close(): Promise<void>;
}

/** Tells that services are there; done when nobody else has their names. Throws what the sockets throw. */
export async function announce({ name, host, services }: AnnounceOptions): Promise<Announcement> {
  // Its import sets hooks for the traces of errors, so it is not imported before it is wanted.
  const { getResponder } = await import('@homebridge/ciao');
  const responder = getResponder(isEverywhere(host) ? {} : { interface: host });
  const told = services.map((service) => serviceOf(responder, name, host, service));
  try {
    await Promise.all(told.map((service) => service.advertise()));
  } catch (error) {
    await responder.shutdown();
    throw error;
  }
  return {
    get names() {
      return told.map((service) => service.getFQDN());
    },
    close: async () => {
      await Promise.all(told.map((service) => service.end()));
      await responder.shutdown();
    },
  };
}

function serviceOf(responder: Responder, name: string, host: string, service: ServicePlace): CiaoService {
  const { type, protocol, port } = service;
  const place = isEverywhere(host) ? {} : { restrictedAddresses: [host] };
  const made = responder.createService({
    name,
    type,
    port,
    // Each its own: two services that tell one name of a machine contradict each other.
    hostname: `${name}-${type}`.replace(/[^\w-]+/g, '-'),
    protocol: protocol as Protocol,
    disabledIpv6: host.includes('.') && !isEverywhere(host),
    ...place,
  });
  // The names are asked for when they are wanted; without listeners a line is written to the console.
  made.on('name-change' as ServiceEvent.NAME_CHANGED, () => {});
  made.on('hostname-change' as ServiceEvent.HOSTNAME_CHANGED, () => {});
  return made;
}

function isEverywhere(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}
