import type { Level, PartyType } from '../../../shared/contracts/enumerations.contract.ts';
import type { Party } from '../../../shared/contracts/record.contract.ts';
import { DISTRICT_TABLE } from '../../../shared/places/districts.generated.data.ts';
import { listProvinces } from '../../../shared/places/find-province.ts';
import { FORMER_COMMUNE_TABLE } from '../../../shared/places/former-communes.generated.data.ts';
import type { Place } from '../../../shared/places/place.ts';
import { readPlaceTable } from '../../../shared/places/read-place-table.ts';
import type { Random } from './random.ts';

/** What a body is called at each level, in the order of how often it signs. */
const BODIES: [type: PartyType, name: string][] = [
  ['mass_mobilization', 'Ban Dân vận'],
  ['police', 'Công an'],
  ['fatherland_front', 'Ủy ban Mặt trận Tổ quốc Việt Nam'],
  ['womens_union', 'Hội Liên hiệp Phụ nữ'],
  ['military', 'Bộ Chỉ huy Quân sự'],
  ['farmers_union', 'Hội Nông dân'],
  ['peoples_committee', 'Ủy ban nhân dân'],
  ['youth_union', 'Đoàn Thanh niên'],
  ['trade_union', 'Liên đoàn Lao động'],
  ['veterans_association', 'Hội Cựu chiến binh'],
  ['border_guard', 'Bộ đội Biên phòng'],
  ['education', 'Sở Giáo dục và Đào tạo'],
  ['court', 'Tòa án nhân dân'],
  ['procuracy', 'Viện kiểm sát nhân dân'],
  ['health', 'Sở Y tế'],
  ['justice', 'Sở Tư pháp'],
  ['agriculture', 'Hạt Kiểm lâm'],
  ['peoples_council', 'Hội đồng nhân dân'],
  ['environment', 'Sở Tài nguyên và Môi trường'],
  ['inspection', 'Thanh tra'],
  ['press', 'Đài Phát thanh và Truyền hình'],
  ['enterprise', 'Ngân hàng Chính sách xã hội'],
  ['ethnic_affairs', 'Ban Dân tộc'],
  ['party_committee', 'Đảng ủy'],
];
const LEVEL_WORDS = { province: 'tỉnh', district: 'huyện', commune: 'xã', central: 'Trung ương' };
/** Shares, one on top of the other: there are 63 provinces, some 700 districts and 10,000 communes to sign in. */
const LEVELS_UP_TO = [
  [0.36, 'province'],
  [0.75, 'district'],
  [0.985, 'commune'],
  [1, 'central'],
] as const;

interface Home {
  province: ReturnType<typeof listProvinces>[number];
  district: Place | undefined;
  commune: Place | undefined;
}

let places: { districts: Map<string, Place[]>; communes: Map<string, Place[]> } | undefined;

/** Two parties as a rule, sometimes many, each another body, of one place and mostly one level. */
export function generateParties(random: Random): Party[] {
  const home = findHome(random);
  const level = sampleLevel(random);
  const wanted = samplePartyCount(random);
  const parties = new Map<string, Party>();
  for (let tries = 0; parties.size < wanted && tries < 3 * wanted; tries += 1) {
    // Ministries and central bodies are many and none of them signs with most others.
    const [type, name] = random.skewed(BODIES, level === 'central' ? 0.3 : 0.8);
    const own = random.chance(0.85) ? level : sampleLevel(random);
    parties.set(`${type} ${own}`, toParty(type, name, own, home, random));
  }
  return [...parties.values()];
}

function sampleLevel(random: Random): Level {
  const at = random.next();
  return LEVELS_UP_TO.find(([upTo]) => at < upTo)?.[1] ?? 'province';
}

function samplePartyCount(random: Random): number {
  if (random.chance(0.7)) return 2;
  if (random.chance(0.15)) return 1;
  return random.chance(0.03) ? 10 + random.below(20) : 3 + random.below(4);
}

function findHome(random: Random): Home {
  places ??= {
    districts: byParent(
      readPlaceTable(DISTRICT_TABLE, 'district', (parent) => parent),
      'provinceCode',
    ),
    communes: byParent(
      readPlaceTable(FORMER_COMMUNE_TABLE, 'commune', (parent) => parent),
      'districtCode',
    ),
  };
  const province = random.skewed(listProvinces('before-2025-07'), 0.7);
  const districts = places.districts.get(province.code) ?? [];
  const district = districts.length === 0 ? undefined : random.skewed(districts, 0.5);
  const communes = places.communes.get(district?.code ?? '') ?? [];
  return { province, district, commune: communes.length === 0 ? undefined : random.skewed(communes, 0.5) };
}

function byParent(all: Place[], parent: 'provinceCode' | 'districtCode'): Map<string, Place[]> {
  return Map.groupBy(all, (place) => place[parent] ?? '');
}

function toParty(
  type: PartyType,
  name: string,
  level: Level,
  { province, district, commune }: Home,
  random: Random,
): Party {
  const isLocal = level === 'district' || level === 'commune';
  const place = { province: province.name, district: district?.name, commune: commune?.name, central: '' }[
    level
  ];
  const words = [name, LEVEL_WORDS[level], random.chance(0.6) ? place : ''].filter((word) => word);
  return {
    name: words.join(' '),
    type,
    level,
    province: level === 'central' ? null : province.name,
    district: isLocal ? (district?.name ?? null) : null,
    commune: level === 'commune' ? (commune?.name ?? null) : null,
    provinceCode: level === 'central' ? null : province.code,
    districtCode: isLocal ? (district?.code ?? null) : null,
    communeCode: level === 'commune' ? (commune?.code ?? null) : null,
    provinceNow: level === 'central' ? null : province.now.name,
    provinceNowCode: level === 'central' ? null : province.now.code,
  };
}
