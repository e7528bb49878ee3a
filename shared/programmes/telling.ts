import { z } from 'zod';
import { ACTIONS, INSTRUMENTS } from '../contracts/enumerations.contract.ts';
import { type ExtractedRecord, type Party, Period } from '../contracts/record.contract.ts';
import { foldPlaceName, spellPlaceName } from '../places/fold-place-name.ts';
import { normaliseText } from '../text/normalise-text.ts';
import { findBodyKey } from './body-key.ts';
import { findSubjectKey } from './subject-key.ts';

const PlaceKey = z.string().nullable();

/** A party as far as it decides what is one programme. */
const TellingParty = z.object({
  /** What it is, at which level, in which unit of that level: equal, or the parties differ. */
  key: z.string(),
  province: PlaceKey,
  district: PlaceKey,
  commune: PlaceKey,
});

/** What one record tells of the thing agreed, comparable with what others tell. Null is: not told. */
export const Telling = z.object({
  recordId: z.string(),
  articleId: z.string(),
  action: z.enum(ACTIONS),
  /** `YYYY-MM-DD` or `YYYY-MM`. */
  date: z.string().nullable(),
  /** Null also where the article does not say the kind (`type-unsaid`). */
  instrument: z.enum(INSTRUMENTS).nullable(),
  /** See findSubjectKey. */
  subject: z.string().nullable(),
  period: Period.nullable(),
  /** Sorted by key. */
  parties: z.array(TellingParty),
});

export type Telling = z.infer<typeof Telling>;
export type TellingParty = z.infer<typeof TellingParty>;

type ToldRecord = Omit<ExtractedRecord, 'evidence'> & { id: string; articleId: string };

/** A record without what does not identify a programme. */
export function readTelling(record: ToldRecord): Telling {
  const isTypeSaid = !record.reasons.some((reason) => reason.split(':')[0] === 'type-unsaid');
  return {
    recordId: record.id,
    articleId: record.articleId,
    action: record.action,
    date: record.date,
    instrument: isTypeSaid ? record.instrument : null,
    subject: findSubjectKey(record.subject),
    period: record.period,
    parties: record.parties.map(readParty).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  };
}

function readParty(party: Party): TellingParty {
  return {
    key: `${findBodyKey(party)}@${findUnit(party) ?? UNKNOWN_UNIT}`,
    province: findProvinceKey(party.province),
    district: findUnitKey(party.district),
    commune: findUnitKey(party.commune),
  };
}

const UNKNOWN_UNIT = '?';

/** What tells which body of a kind a party is. */
type PlacedBody = Pick<Party, 'name' | 'level' | 'province' | 'district' | 'commune'>;

/**
 * The unit that a body is of. A body without a level is known by its name, if that has more than its kind in it.
 *
 * @returns null where it is not told: bodies of that kind are alike in every unit
 */
export function findUnit(party: PlacedBody): string | null {
  const { level, province, district, commune } = party;
  if (level === 'central') return 'central';
  if (level === null) return /[ /]/.test(findBodyKey(party)) ? 'named' : null;
  const place = level === 'province' ? findProvinceKey(province) : findUnitKey({ district, commune }[level]);
  return place === null ? null : `${level}:${place}`;
}

function findProvinceKey(place: string | null): string | null {
  return place === null ? null : foldPlaceName(normaliseText(place));
}

/** With its tones, since Lộc Thành and Lộc Thạnh are neighbours; Đăk, Đắk and Đắc are one. */
function findUnitKey(place: string | null): string | null {
  if (place === null) return null;
  return spellPlaceName(normaliseText(place))
    .replaceAll('y', 'i')
    .replace(/(?<!\p{L})đ[aăâ][ck]\p{M}*/gu, 'dak');
}

/**
 * Tellings of different blocks are never one programme: their parties differ. Bodies are alike in every district, so a
 * record of fewer than two parties, or with one whose own place is not told, is in a block of its own.
 */
export function findBlock({ recordId, parties }: Telling): string {
  const isIdentified = parties.length >= 2 && parties.every(({ key }) => !key.endsWith(`@${UNKNOWN_UNIT}`));
  return isIdentified ? parties.map(({ key }) => key).join(' + ') : `alone ${recordId}`;
}
