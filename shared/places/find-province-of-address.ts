import { foldText } from '../text/fold-text.ts';
import { findProvince, listProvinces } from './find-province.ts';
import type { Era } from './place.ts';

/** What an address tells about where a site belongs. Offsets count in the address. */
export interface AddressPlace {
  province: string;
  start: number;
  end: number;
}

/**
 * The only names that are too short or too common to be believed inside a longer label: `hanoi` in `nguoihanoi` is told,
 * `hue` only where the site's own words stand around it.
 */
const HUE = /^(?:.*[^a-z])?(?:bao|tin|tinhuy|congan)?hue(?:ngaynay|tv|city)?(?![a-z])/;

let slugs: [slug: string, name: string][] | undefined;

function provinceSlugs(): [slug: string, name: string][] {
  slugs ??= listProvinces('before-2025-07')
    .map(({ name }): [string, string] => [asciiSlug(name), name])
    .sort(([a], [b]) => b.length - a.length);
  return slugs;
}

/** Addresses are written in plain letters: `daklak`, `baria-vungtau` and `bariavungtau`. */
function asciiSlug(name: string): string {
  return foldText(name).replace(/[^a-z]/g, '');
}

/**
 * The province that the host of an address names: `baothaibinh.com.vn` and `hamtan.binhthuan.dcs.vn` tell it, the path
 * does not, since it repeats headlines about anywhere.
 */
export function findProvinceOfAddress(url: string | undefined, era: Era): AddressPlace | undefined {
  const address = url ?? '';
  const host = /^(?:[a-z]+:\/\/)?([^/?#\s]+)/i.exec(address);
  if (host === null) return undefined;
  const end = host[0].length;
  const start = end - (host[1] ?? '').length;
  const name = findProvinceInHost(address.slice(start, end).toLowerCase());
  return name === undefined ? undefined : { province: nameOfEra(name, era), start, end };
}

/** The longest name wins (`hanam` lies in no other); two different names tell nothing. */
function findProvinceInHost(host: string): string | undefined {
  const compact = host.replace(/-/g, '');
  const found = provinceSlugs().filter(([slug]) => compact.includes(slug));
  const [longest] = found;
  if (longest === undefined) return HUE.test(host) ? 'Thừa Thiên Huế' : undefined;
  return found.every(([slug]) => longest[0].includes(slug)) ? longest[1] : undefined;
}

function nameOfEra(name: string, era: Era): string {
  return name === 'Thừa Thiên Huế' && era === 'since-2025-07'
    ? 'Huế'
    : (findProvince(name, era)?.name ?? name);
}
