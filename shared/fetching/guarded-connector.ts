import { lookup } from 'node:dns/promises';
import { buildConnector } from 'undici';
import { KyketError } from '../errors.ts';
import { findForbiddenRange } from './forbidden-address.ts';
import type { LocalHosts } from './local-hosts.ts';

/** The host resolves to where Kyket must never connect. */
export class ForbiddenAddress extends KyketError {}

/** @returns all addresses of a host name, in the order in which to try them */
export type HostResolver = (host: string) => Promise<string[]>;

const CONNECT_TIMEOUT_MS = 8_000;
const MAX_ADDRESSES_TRIED = 2;
/** Mail, shells and databases do not speak HTTP; web servers below 1024 use these two. */
const LOW_PORTS = new Set([80, 443]);

/** The system's resolver, IPv4 first since Lambda outside a VPC has no IPv6. */
export const resolveHost: HostResolver = async (host) =>
  (await lookup(host, { all: true, order: 'ipv4first' })).map(({ address }) => address);

/**
 * An undici connector that resolves the host itself, refuses it when any of its addresses is forbidden, and connects to
 * the very address that was checked, so that a second, different DNS answer is of no use. Literal addresses in any
 * spelling and redirects come through here as well, since every connection does. Only hosts listed in `localHosts` are
 * sent to loopback.
 */
export function guardedConnector(
  localHosts: LocalHosts,
  resolve: HostResolver,
  connect: buildConnector.connector = buildConnector({ timeout: CONNECT_TIMEOUT_MS, allowH2: false }),
): buildConnector.connector {
  return (options, callback) => {
    const local = localHosts.get(options.hostname);
    if (local && options.protocol === 'http:') {
      connect({ ...options, hostname: local.address, port: String(local.port) }, callback);
      return;
    }
    findPermittedAddresses(options, resolve).then(
      (addresses) => connectToFirst(connect, options, addresses, callback),
      (error: Error) => callback(error, null),
    );
  };
}

async function findPermittedAddresses(
  { hostname, port }: buildConnector.Options,
  resolve: HostResolver,
): Promise<string[]> {
  const portNumber = Number(port);
  if (port !== '' && portNumber < 1024 && !LOW_PORTS.has(portNumber)) {
    throw new ForbiddenAddress('forbidden-address', `Port ${port} is not for the web`, { range: 'port' });
  }
  const addresses = await resolve(hostname.replace(/^\[|\]$/g, ''));
  for (const address of addresses) {
    const range = findForbiddenRange(address);
    if (range) {
      throw new ForbiddenAddress('forbidden-address', `${hostname} is at ${address} (${range})`, { range });
    }
  }
  return addresses.slice(0, MAX_ADDRESSES_TRIED);
}

function connectToFirst(
  connect: buildConnector.connector,
  options: buildConnector.Options,
  [address, ...others]: string[],
  callback: buildConnector.Callback,
): void {
  if (!address) {
    callback(new KyketError('dns', `${options.hostname} has no address`), null);
    return;
  }
  // `host` stays the name, and undici takes the TLS server name from it: the certificate must be that of the name.
  connect({ ...options, hostname: address }, (...result) => {
    if (result[0] && others.length > 0) connectToFirst(connect, options, others, callback);
    else callback(...result);
  });
}
