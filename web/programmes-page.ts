import type { ProgrammesAnswer } from '../shared/contracts/programme.contract.ts';
import type { Problem } from '../shared/http-problem/problem.contract.ts';
import type { GivenParameters } from './filter-form.ts';
import type { Html } from './layout.ts';
import { renderListPage } from './list-page.ts';
import { PROGRAMMES_VIEW } from './list-view.ts';
import { renderProgrammesTable } from './programmes-table.ts';

/** The register as a page, one thing agreed after the other. */
export function renderProgrammesPage(given: GivenParameters, shown: ProgrammesAnswer | Problem): Html {
  return renderListPage(PROGRAMMES_VIEW, given, shown, renderProgrammesTable);
}
