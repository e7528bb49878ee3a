import { CrawlerContact, nameCrawler } from '../../shared/contracts/crawler-contact.contract.ts';
import { type LocalHosts, readLocalHosts } from '../../shared/fetching/local-hosts.ts';
import { UsageError } from './usage-error.ts';

/**
 * Who asks, and whom we may ask on this machine.
 *
 * @param told options of the command; a contact may be left out where only this machine is asked
 * @throws UsageError without a contact, or for one that no header carries: no request could be sent
 */
export function introduceOurselves(told: {
  contact?: string | undefined;
  'local-hosts'?: string | undefined;
}): {
  userAgent: string;
  localHosts: LocalHosts;
} {
  const localHosts = readLocalHosts(told['local-hosts']);
  if (!told.contact && localHosts.size === 0) throw new UsageError('Say who is asking: --contact WHO');
  const contact = CrawlerContact.safeParse(told.contact || 'local');
  if (!contact.success) throw new UsageError(`--contact: ${contact.error.issues[0]?.message}`);
  return { userAgent: nameCrawler(contact.data), localHosts };
}
