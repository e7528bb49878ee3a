import type { ProgrammeItem } from '../../contracts/programme.contract.ts';
import { BETWEEN, type Columns, partyColumns, writeCounts, writeCsvHead, writeCsvLine } from './csv.ts';

/** The programme and what it was joined from; what each source tells is in JSON only. */
const COLUMNS: Columns<ProgrammeItem> = {
  id: (programme) => programme.id,
  stage: (programme) => programme.stage,
  instrument: (programme) => programme.instrument,
  subject: (programme) => programme.subject,
  periodStart: (programme) => programme.period?.start ?? null,
  periodEnd: (programme) => programme.period?.end ?? null,
  signedOn: (programme) => programme.signedOn,
  launchedOn: (programme) => programme.launchedOn,
  reviewedOn: (programme) => programme.reviewedOn.join(BETWEEN),
  ...partyColumns<ProgrammeItem>(),
  contentCounts: ({ contentCounts }) => writeCounts(contentCounts),
  disagreements: (programme) => programme.disagreements.join(BETWEEN),
  recordIds: (programme) => programme.recordIds.join(BETWEEN),
  articleCount: (programme) => programme.articleCount,
  renews: (programme) => programme.renews,
  renewedBy: (programme) => programme.renewedBy,
};

/** In the order of the first line; the codebook has a word for each. */
export const PROGRAMME_CSV_COLUMNS = Object.keys(COLUMNS);
export const PROGRAMME_CSV_HEAD = writeCsvHead(COLUMNS);

/** One programme as one line. */
export function writeProgrammeCsvRow(programme: ProgrammeItem): string {
  return writeCsvLine(COLUMNS, programme);
}
