import { describe, expect, it } from 'vitest';
import { type Claim, findSuccession } from '../../../shared/store/article/succession.ts';

const PORTAL: Claim['origin'] = { kind: 'portal', portalId: 'bao-gia-lai' };
const UPLOAD: Claim['origin'] = { kind: 'upload', portalId: null };
const URL = 'https://baogialai.com.vn/1';
const scraped: Claim = { url: URL, origin: PORTAL, revision: 'a' };
const uploaded: Claim = { url: URL, origin: UPLOAD, revision: 'b' };
const nameless: Claim = { url: null, origin: UPLOAD, revision: 'c' };

describe('what becomes of a known article', () => {
  it.each([
    ['a scrape replaces an upload', uploaded, scraped, 'replace'],
    ['a scrape replaces an upload that tells the same', { ...uploaded, revision: 'a' }, scraped, 'replace'],
    ['an upload does not replace a scrape', scraped, uploaded, 'keep'],
    ['an upload with an address replaces one without', nameless, uploaded, 'replace'],
    ['an upload without an address replaces none with one', uploaded, nameless, 'keep'],
    ['an edited page replaces itself', scraped, { ...scraped, revision: 'd' }, 'replace'],
    ['the same again stays', scraped, scraped, 'keep'],
    [
      'another form of the address is the same',
      scraped,
      { ...scraped, url: 'http://www.baogialai.com.vn/1?utm_source=x' },
      'keep',
    ],
    [
      'another address is a duplicate',
      scraped,
      { ...scraped, url: 'https://gialai.gov.vn/1', revision: 'd' },
      'duplicate',
    ],
    [
      'a scrape at another address than the upload is a duplicate',
      { ...uploaded, url: 'https://gialai.gov.vn/1' },
      scraped,
      'duplicate',
    ],
  ] as const)('%s', (_name, stored, incoming, expected) => {
    expect(findSuccession(stored, incoming)).toBe(expected);
  });

  it('never lets two drafts replace each other in turn, except by telling something new from equal doors', () => {
    const claims = [scraped, uploaded, nameless, { ...scraped, url: 'https://gialai.gov.vn/1' }];
    for (const one of claims) {
      for (const two of claims) {
        const both = [findSuccession(one, two), findSuccession(two, one)];
        expect(both, `${one.revision} ${two.revision}`).not.toEqual(['replace', 'replace']);
      }
    }
  });
});
