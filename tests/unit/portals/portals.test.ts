import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canonicalAddress } from '../../../shared/fetching/canonical-address.ts';
import { definePortal, type PortalFile } from '../../../shared/portals/families.ts';
import { findPortal, PORTALS } from '../../../shared/portals/index.ts';

const FOLDER = new URL('../../../shared/portals/', import.meta.url);
const FILE: Omit<PortalFile, 'family'> = {
  id: 'bao-vi-du',
  name: 'Báo Ví dụ',
  homepage: 'https://bao.example/',
  province: null,
  district: null,
  licence: 'none',
  status: 'unverified',
};
const portals = PORTALS.map((portal): [string, (typeof PORTALS)[number]] => [portal.id, portal]);

function findSite(url: string): string {
  return new URL(canonicalAddress(url)).hostname.split('.').slice(-3).join('.');
}

describe('the portals', () => {
  it('are all in the index, each in the file of its id', () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.portal.ts'));
    expect(PORTALS.map(({ id }) => `${id}.portal.ts`).sort()).toEqual(files.sort());
  });

  it('are the four of the seeds and at least ten more across provinces', () => {
    for (const id of ['bao-gia-lai', 'bao-thai-binh', 'bao-thai-nguyen', 'dong-hung-thai-binh']) {
      expect(findPortal(id)).toBeDefined();
    }
    expect(new Set(PORTALS.map(({ province }) => province)).size).toBeGreaterThanOrEqual(14);
  });

  it('have what their family has, unless their file says otherwise', () => {
    const file = { ...FILE, family: 'newspaper' as const };
    expect(definePortal(file)).toMatchObject({
      schedule: { everyMinutes: 60 },
      expectedVolume: { max: 200 },
    });
    expect(definePortal({ ...file, family: 'liferay' })).toMatchObject({ schedule: { everyMinutes: 240 } });
    const own = definePortal({ ...file, expectedVolume: { min: 5, max: 9 } });
    expect(own).toMatchObject({ schedule: { everyMinutes: 60 }, expectedVolume: { min: 5, max: 9 } });
  });

  it.each(portals)('%s is read on its own site', (_id, portal) => {
    const addresses = [...portal.feeds, ...portal.sitemaps, ...portal.listings.map(({ url }) => url)];
    expect(addresses.length).toBeGreaterThan(0);
    for (const url of addresses) expect(findSite(url)).toBe(findSite(portal.homepage));
  });

  it.each(portals)('%s has bounds that can be met and a successor that exists', (_id, portal) => {
    expect(portal.expectedVolume.min).toBeGreaterThanOrEqual(1);
    expect(portal.expectedVolume.max).toBeGreaterThan(portal.expectedVolume.min);
    expect(portal.schedule.jitterMinutes).toBeLessThan(portal.schedule.everyMinutes);
    if (portal.successor) expect(findPortal(portal.successor)).toBeDefined();
  });

  it.each(portals)('%s has layouts in the order of their days', (_id, { selectors }) => {
    const days = selectors.map(({ from }) => from);
    expect(days).toEqual([...days].sort());
  });

  it.each(portals)('%s is not called verified without a passed check', (id, { status }) => {
    if (status !== 'verified') return;
    const proof = readFileSync(
      new URL(`../../../fixtures/portals/${id}/checked.json`, import.meta.url),
      'utf8',
    );
    expect(JSON.parse(proof).pages.length).toBeGreaterThanOrEqual(2);
  });

  it('are explained on one page', () => {
    expect(readFileSync(new URL('README.md', FOLDER), 'utf8').split('\n').length).toBeLessThanOrEqual(61);
  });
});
