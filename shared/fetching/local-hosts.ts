import { RejectedInput } from '../errors.ts';

/** Host names that the local runtime serves itself: name → loopback address and port. Empty when deployed. */
export type LocalHosts = ReadonlyMap<string, { address: string; port: number }>;

/**
 * @param setting `demo.kyket.test=127.0.0.1:8090[,…]`; empty or undefined means none
 * @throws RejectedInput `invalid-local-hosts` when malformed, or when it points anywhere but to loopback
 */
export function readLocalHosts(setting: string | undefined): LocalHosts {
  const entries = (setting ?? '').split(',').filter((entry) => entry.trim() !== '');
  return new Map(entries.map(readEntry));
}

function readEntry(entry: string): [string, { address: string; port: number }] {
  const match = /^\s*([a-z0-9.-]+)=(127\.0\.0\.1):(\d{1,5})\s*$/.exec(entry);
  if (!match) throw new RejectedInput('invalid-local-hosts', 'Expected host=127.0.0.1:port', { entry });
  const [, host = '', address = '', port] = match;
  return [host, { address, port: Number(port) }];
}
