import { generateAtomFeed } from 'feedsmith';
import type { RecordItem } from '../../contracts/answers.contract.ts';
import { removeUnprintable } from '../../text/unprintable.ts';
import { ACTION_LABELS, INSTRUMENT_LABELS } from '../labels.ts';

/**
 * Records as an Atom feed (RFC 4287), in the order given. An entry keeps its id however often it changes, so that a reader
 * shows it once; its links lead to the record's page and to the article.
 *
 * @param baseUrl of the API, without a slash at its end
 * @param selfUrl the feed's own address
 */
export function writeRecordFeed(records: RecordItem[], baseUrl: string, selfUrl: string, now: Date): string {
  const times = records.map(({ updatedAt }) => updatedAt).sort();
  const feed = generateAtomFeed(
    {
      id: selfUrl,
      title: { value: 'Kyket: ký kết phối hợp' },
      updated: new Date(times.at(-1) ?? now),
      links: [
        { href: selfUrl, rel: 'self', type: 'application/atom+xml' },
        { href: `${baseUrl}/`, rel: 'alternate', type: 'text/html' },
      ],
      authors: [{ name: 'Kyket' }],
      entries: records.map((record) => describeEntry(record, baseUrl)),
    },
    { lenient: false },
  );
  // One character that XML forbids, from whatever source, and no reader shows any of the feed.
  return removeUnprintable(feed);
}

function describeEntry(record: RecordItem, baseUrl: string) {
  const { id, article, updatedAt, parties } = record;
  const links = [{ href: `${baseUrl}/records/${id}`, rel: 'alternate', type: 'text/html' }];
  const via = article.url === null ? [] : [{ href: article.url, rel: 'via' }];
  const names = parties.map(({ name }) => name).join(', ');
  return {
    id: `urn:kyket:record:${id}`,
    title: { value: `${ACTION_LABELS[record.action].vi}: ${names || article.title}` },
    updated: new Date(updatedAt),
    links: [...links, ...via],
    summary: { value: describeRecord(record) },
  };
}

function describeRecord({ instrument, subject, date, period, article }: RecordItem): string {
  const what = [INSTRUMENT_LABELS[instrument].vi, subject].filter((part) => part !== null).join(' ');
  const years = period === null ? null : `giai đoạn ${period.start}–${period.end}`;
  return [what, years, date, `${article.title}${article.source === null ? '' : ` (${article.source})`}`]
    .filter((part) => part !== null)
    .join('; ');
}
