import type { Evidence } from '../../contracts/evidence.contract.ts';
import type { ExtractedRecord, Party } from '../../contracts/record.contract.ts';
import type { ArticleView } from '../engine/article-view.ts';
import type { Mention } from '../engine/mention.ts';
import { proveEvidence } from '../engine/prove-evidence.ts';
import type { OrganisationMention } from '../parties/organisation.ts';
import type { Draft } from './draft.ts';

/** The public record of a draft, each value with its evidence. */
export function finishRecord(view: ArticleView, draft: Draft): ExtractedRecord {
  const { date, period, subject } = draft;
  return {
    action: draft.action,
    date: date?.resolved?.date ?? null,
    partOfDay: date?.mention.value.partOfDay ?? null,
    instrument: draft.type ?? 'programme',
    subject: subject?.value ?? null,
    period: period === undefined ? null : { start: period.value.start, end: period.value.end },
    parties: draft.parties.map(({ value }) => partyOf(value)),
    contentCounts: draft.counts.map(({ value }) => value),
    reasons: [...draft.reasons].sort(),
    evidence: listEvidence(view, draft),
  };
}

function partyOf(organisation: OrganisationMention['value']): Party {
  const { name, type, level, province, district, commune } = organisation;
  const { provinceCode, districtCode, communeCode, provinceNow, provinceNowCode } = organisation;
  const told = { name, type, level, province, district, commune };
  return { ...told, provinceCode, districtCode, communeCode, provinceNow, provinceNowCode };
}

function listEvidence(view: ArticleView, draft: Draft): Evidence[] {
  const telling = draft.tellings[0];
  return [
    ...proveEvidence(view, 'action', telling?.action),
    ...proveDate(view, draft),
    ...proveEvidence(view, 'instrument', telling?.instrument ?? assumedFrom(telling?.action)),
    ...proveEvidence(view, 'subject', draft.subject),
    ...proveEvidence(view, 'period', draft.period),
    ...proveEvidence(view, 'parties', draft.parties),
    ...proveEvidence(view, 'contentCounts', draft.counts),
  ];
}

function assumedFrom(action: Mention<unknown> | undefined): Mention<unknown> | undefined {
  return action === undefined ? undefined : { ...action, rule: 'instrument-unsaid', inferredFrom: 'action' };
}

function proveDate(view: ArticleView, { date }: Draft): Evidence[] {
  if (date === undefined) return [];
  const { mention, resolved } = date;
  const partOfDay = mention.value.partOfDay === undefined ? [] : proveEvidence(view, 'partOfDay', mention);
  if (resolved === undefined) return partOfDay;
  const spans = [...mention.spans, ...(resolved.yearFrom?.spans ?? [])];
  const told = {
    ...mention,
    spans,
    ...(resolved.inferredFrom === undefined ? {} : { inferredFrom: resolved.inferredFrom }),
  };
  return [...proveEvidence(view, 'date', told), ...partOfDay];
}
