import type { RecordsAnswer } from '../shared/contracts/answers.contract.ts';
import type { Problem } from '../shared/http-problem/problem.contract.ts';
import type { GivenParameters } from './filter-form.ts';
import type { Html } from './layout.ts';
import { renderListPage } from './list-page.ts';
import { RECORDS_VIEW } from './list-view.ts';
import { renderRecordsTable } from './records-table.ts';

/** The register as a page, record by record. */
export function renderRecordsPage(given: GivenParameters, shown: RecordsAnswer | Problem): Html {
  return renderListPage(RECORDS_VIEW, given, shown, renderRecordsTable);
}
