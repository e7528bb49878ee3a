import type { ContentCount, ExtractedRecord, Party } from '../shared/contracts/record.contract.ts';
import { ACTION_LABELS, INSTRUMENT_LABELS, PART_OF_DAY_LABELS } from '../shared/register/labels.ts';
import { showDate } from './show-date.ts';

/** Stands where a value is not known. */
export const UNKNOWN = 'chưa rõ';

export function showEventDate({ date, partOfDay }: Pick<ExtractedRecord, 'date' | 'partOfDay'>): string {
  if (date === null) return UNKNOWN;
  return partOfDay === null ? showDate(date) : `${showDate(date)} (${PART_OF_DAY_LABELS[partOfDay].vi})`;
}

export function showPeriod({ period }: Pick<ExtractedRecord, 'period'>): string {
  if (period === null) return UNKNOWN;
  return period.start === period.end ? String(period.start) : `${period.start}–${period.end}`;
}

export function showAction({ action }: Pick<ExtractedRecord, 'action'>): string {
  return ACTION_LABELS[action].vi;
}

export function showInstrument({
  instrument,
  subject,
}: Pick<ExtractedRecord, 'instrument' | 'subject'>): string {
  const name = INSTRUMENT_LABELS[instrument].vi;
  return subject === null ? `${name} phối hợp` : `${name}: ${subject}`;
}

/** `Ký kết chương trình: công tác dân vận` */
export function showTitle(record: Pick<ExtractedRecord, 'action' | 'instrument' | 'subject'>): string {
  const instrument = showInstrument(record);
  return `${showAction(record)} ${instrument.charAt(0).toLowerCase()}${instrument.slice(1)}`;
}

export function showContentCount({ value, unit, qualifier }: ContentCount): string {
  return [value, unit, qualifier].filter((part) => part !== null).join(' ');
}

/** The places of the parties, each once, with the province of today where it has another name. */
export function showPlaces(parties: Party[]): string[] {
  return [...new Set(parties.map(showPlace).filter((place) => place !== ''))];
}

export function showPlace({ commune, district, province, provinceNow }: Party): string {
  const then = [commune, district, province].filter((part) => part !== null).join(', ');
  const isRenamed = provinceNow !== null && province !== null && provinceNow !== province;
  return isRenamed ? `${then} (nay thuộc ${provinceNow})` : then;
}
