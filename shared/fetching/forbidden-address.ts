import ipaddr from 'ipaddr.js';

/**
 * Whether an address that a name resolved to must not be connected to: anything that is not a public host on the
 * internet, since an attacker's page may point there (private networks, this machine, cloud metadata), in all the ways
 * in which IPv6 can carry an IPv4 address.
 *
 * @param address IPv4 or IPv6 as the resolver gives it
 * @returns the kind of the forbidden range, or undefined when the address is public
 */
export function findForbiddenRange(address: string): string | undefined {
  if (!ipaddr.isValid(address)) return 'not-an-address';
  const parsed = ipaddr.parse(address);
  return parsed instanceof ipaddr.IPv6
    ? findForbiddenRange6(parsed)
    : findForbiddenRange4(parsed as ipaddr.IPv4);
}

/** Azure's metadata and DNS host: the one such address in public space. The others are link-local or CGNAT. */
const AZURE_WIRE_SERVER = '168.63.129.16';

function findForbiddenRange4(address: ipaddr.IPv4): string | undefined {
  if (address.toString() === AZURE_WIRE_SERVER) return 'metadata';
  const range = address.range();
  return range === 'unicast' ? undefined : range;
}

function findForbiddenRange6(address: ipaddr.IPv6): string | undefined {
  const range = address.range();
  if (range === 'ipv4Mapped') return findForbiddenRange4(address.toIPv4Address());
  // 64:ff9b::/96 is how networks with NAT64 reach public IPv4 hosts; its local-use sister 64:ff9b:1::/48 is refused.
  if (range === 'rfc6052' && address.parts[2] === 0) return findForbiddenRange4(embeddedIpv4(address));
  if (range !== 'unicast') return range;
  if (isIsatap(address)) return 'isatap';
  // Only 2000::/3 is handed out as global unicast.
  return ((address.parts[0] ?? 0) & 0xe000) === 0x2000 ? undefined : 'unassigned';
}

function embeddedIpv4(address: ipaddr.IPv6): ipaddr.IPv4 {
  return new ipaddr.IPv4(address.toByteArray().slice(12));
}

/** Interface identifier [02]00:5efe followed by an IPv4 address (RFC 5214), under any prefix. */
function isIsatap(address: ipaddr.IPv6): boolean {
  return ((address.parts[4] ?? 0) & 0xfdff) === 0 && address.parts[5] === 0x5efe;
}
