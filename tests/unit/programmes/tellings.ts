import type { Party } from '../../../shared/contracts/record.contract.ts';
import { joinTellings } from '../../../shared/programmes/join-tellings.ts';
import { readTelling, type Telling } from '../../../shared/programmes/telling.ts';
import type { TellingGroup } from '../../../shared/programmes/telling-group.ts';
import { sampleParty, sampleRecord } from '../register/sample-register.ts';

export type ToldRecord = Parameters<typeof sampleRecord>[0] & { article?: string };

/** A telling of the sample record (signed 2022-05-01, for 2022–2026) with changes; its id begins with its article. */
export function telling(id: string, { article = `of-${id}`, ...changes }: ToldRecord = {}): Telling {
  return readTelling(sampleRecord({ id, articleId: article, ...changes }));
}

export function provinceParty(name: string, type: Party['type'], province: string | null): Party {
  const noUnit = { district: null, districtCode: null, provinceCode: null, provinceNowCode: null };
  return sampleParty({ name, type, level: 'province', province, provinceNow: province, ...noUnit });
}

/** The ids of the records of each programme. */
export function idsOf(groups: TellingGroup[]): string[][] {
  return groups.map(({ tellings }) => tellings.map(({ recordId }) => recordId));
}

export function joinedIds(...tellings: Telling[]): string[][] {
  return idsOf(joinTellings(tellings));
}
