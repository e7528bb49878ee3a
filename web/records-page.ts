import { html } from 'hono/html';
import type { RecordsAnswer } from '../shared/contracts/answers.contract.ts';
import { problemTitleVi } from '../shared/http-problem/find-problem.ts';
import type { Problem } from '../shared/http-problem/problem.contract.ts';
import { FILTERS } from '../shared/register/filters/index.ts';
import type { RecordFilter } from '../shared/register/filters/record-filter.ts';
import { type GivenParameters, renderFilterForm } from './filter-form.ts';
import { type Html, renderLayout } from './layout.ts';
import { renderRecordsTable } from './records-table.ts';

/** The register as a page: form, table, and the ways on from it; or the form with what was wrong in it. */
export function renderRecordsPage(given: GivenParameters, shown: RecordsAnswer | Problem): Html {
  const isProblem = 'status' in shown;
  const invalid = isProblem && typeof shown.parameter === 'string' ? shown.parameter : undefined;
  const title = isProblem ? 'Điều kiện không hợp lệ – Kyket' : 'Kyket – sổ ký kết phối hợp';
  return renderLayout(
    title,
    html`${isProblem ? renderProblem(shown as Problem, invalid) : ''}
${renderFilterForm(given, invalid)}
${isProblem ? '' : renderResult(given, shown as RecordsAnswer)}`,
  );
}

function renderProblem(problem: Problem, parameter: string | undefined): Html {
  const filter = FILTERS.find(({ name }: RecordFilter) => name === parameter) as RecordFilter | undefined;
  const named = filter?.label.vi ?? parameter;
  return html`<div class="problem" role="alert"><p><strong>${problemTitleVi(problem)}${named === undefined ? '' : `: ${named}`}.</strong>
${filter?.hintVi ?? ''}</p></div>`;
}

function renderResult(given: GivenParameters, page: RecordsAnswer): Html {
  const caption = `${page.total.toLocaleString('vi-VN')} bản ghi`;
  const excluded = page.excludedUnknown.toLocaleString('vi-VN');
  return html`${
    page.excludedUnknown === 0
      ? ''
      : html`<p>Ngoài ra có ${excluded} bản ghi không được xét vì chưa rõ ngày, giai đoạn hoặc ngày đăng.</p>`
  }
${page.items.length === 0 ? html`<p>Không có bản ghi nào phù hợp trong trang này.</p>` : renderRecordsTable(page.items, caption)}
${renderWays(given, page)}`;
}

function renderWays(given: GivenParameters, { cursor, total }: RecordsAnswer): Html {
  const { cursor: here, limit: _limit, ...view } = given;
  const first = here === undefined ? '' : html`<li><a href="/${search(view)}">Về trang đầu</a></li>`;
  const next =
    cursor === null
      ? ''
      : html`<li><a rel="next" href="/${search({ ...given, cursor: [cursor] })}">Trang sau</a></li>`;
  const csv =
    total === 0 ? '' : html`<li><a href="/v1/records.csv${search(view)}">Tải toàn bộ kết quả (CSV)</a></li>`;
  return html`<nav aria-label="Trang kết quả"><ul>${first}${next}${csv}</ul></nav>`;
}

/** An address's search part; what is blank stays out of it. */
function search(parameters: GivenParameters): string {
  const pairs = Object.entries(parameters).flatMap(([name, values]) => values.map((value) => [name, value]));
  const given = new URLSearchParams(pairs.filter(([, value]) => value !== ''));
  return given.size === 0 ? '' : `?${given}`;
}
