import type { RecordAnswer } from '../shared/contracts/answers.contract.ts';
import type { Evidence } from '../shared/contracts/evidence.contract.ts';
import { LEVEL_LABELS, PARTY_TYPE_LABELS } from '../shared/register/labels.ts';
import {
  showAction,
  showContentCount,
  showEventDate,
  showInstrument,
  showPeriod,
  showPlace,
  UNKNOWN,
} from './show-record.ts';

/** A value of a record as shown, with everything that is evidence for it or for a part of it. */
export interface ShownValue {
  /** Counts from 1 within the record. */
  number: number;
  /** The field's first name: `date`, `parties`. */
  kind: string;
  label: string;
  shown: string;
  evidence: Evidence[];
}

type ValueOfField = Omit<ShownValue, 'number' | 'evidence'> & { fields: string[] };

/** The values of a record in reading order. Evidence that belongs to none of them comes last, so that none is lost. */
export function findShownValues(record: RecordAnswer): ShownValue[] {
  const values = listValues(record);
  const belongs = (evidence: Evidence, fields: string[]) =>
    fields.some((field) => isPartOf(evidence.field, field));
  const known = values.map((value) => ({
    ...value,
    evidence: record.evidence.filter((one) => belongs(one, value.fields)),
  }));
  const rest = record.evidence.filter((one) => !values.some(({ fields }) => belongs(one, fields)));
  const other = { kind: 'other', label: 'Khác', shown: '', evidence: rest };
  return [...known, ...(rest.length === 0 ? [] : [other])].map(({ kind, label, shown, evidence }, i) => ({
    number: i + 1,
    kind,
    label,
    shown,
    evidence,
  }));
}

/** `parties[0].province` is part of `parties[0]`; `parties[10]` is not part of `parties[1]`. */
function isPartOf(field: string, owner: string): boolean {
  return field === owner || field.startsWith(`${owner}.`) || field.startsWith(`${owner}[`);
}

function listValues(record: RecordAnswer): ValueOfField[] {
  const counts = record.contentCounts.map((count, i) => ({
    kind: 'contentCounts',
    label: 'Số nội dung',
    shown: showContentCount(count),
    fields: [`contentCounts[${i}]`],
  }));
  return [
    { kind: 'action', label: 'Hoạt động', shown: showAction(record), fields: ['action'] },
    { kind: 'date', label: 'Ngày', shown: showEventDate(record), fields: ['date', 'partOfDay'] },
    {
      kind: 'instrument',
      label: 'Văn bản',
      shown: showInstrument(record),
      fields: ['instrument', 'subject'],
    },
    { kind: 'period', label: 'Giai đoạn', shown: showPeriod(record), fields: ['period'] },
    ...listParties(record),
    ...counts,
  ];
}

function listParties({ parties }: RecordAnswer): ValueOfField[] {
  if (parties.length === 0)
    return [{ kind: 'parties', label: 'Các bên', shown: UNKNOWN, fields: ['parties'] }];
  return parties.map((party, i) => {
    const level = party.level === null ? null : `cấp ${LEVEL_LABELS[party.level].vi.toLowerCase()}`;
    const told = [PARTY_TYPE_LABELS[party.type].vi, level, showPlace(party)].filter(Boolean).join('; ');
    return {
      kind: 'parties',
      label: `Bên ${i + 1}`,
      shown: `${party.name} (${told})`,
      fields: [`parties[${i}]`],
    };
  });
}
