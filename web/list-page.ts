import { html } from 'hono/html';
import { problemTitleVi } from '../shared/http-problem/find-problem.ts';
import type { Problem } from '../shared/http-problem/problem.contract.ts';
import { type GivenParameters, renderFilterForm } from './filter-form.ts';
import { type Html, renderLayout } from './layout.ts';
import type { ListView } from './list-view.ts';

/** One page of a list, as the API answers it. */
export interface ListedPage<Item> {
  items: Item[];
  cursor: string | null;
  total: number;
  excludedUnknown: number;
}

/** A list as a page: form, table, and the ways on from it; or the form with what was wrong in it. */
export function renderListPage<Item>(
  view: ListView,
  given: GivenParameters,
  shown: ListedPage<Item> | Problem,
  renderTable: (items: Item[], caption: string) => Html,
): Html {
  const isProblem = 'status' in shown;
  const invalid = isProblem && typeof shown.parameter === 'string' ? shown.parameter : undefined;
  const title = isProblem ? 'Điều kiện không hợp lệ – Kyket' : view.title;
  return renderLayout(
    title,
    html`${isProblem ? renderProblem(view, shown as Problem, invalid) : ''}
${renderFilterForm(view, given, invalid)}
${isProblem ? '' : renderResult(view, given, shown as ListedPage<Item>, renderTable)}`,
  );
}

function renderProblem({ filters }: ListView, problem: Problem, parameter: string | undefined): Html {
  const filter = filters.find(({ name }) => name === parameter);
  const named = filter?.label.vi ?? parameter;
  return html`<div class="problem" role="alert"><p><strong>${problemTitleVi(problem)}${named === undefined ? '' : `: ${named}`}.</strong>
${filter?.hintVi ?? ''}</p></div>`;
}

function renderResult<Item>(
  view: ListView,
  given: GivenParameters,
  page: ListedPage<Item>,
  renderTable: (items: Item[], caption: string) => Html,
): Html {
  const caption = `${page.total.toLocaleString('vi-VN')} ${view.noun}`;
  const excluded = page.excludedUnknown.toLocaleString('vi-VN');
  return html`${
    page.excludedUnknown === 0
      ? ''
      : html`<p>Ngoài ra có ${excluded} ${view.noun} không được xét vì chưa rõ ngày, giai đoạn hoặc ngày đăng.</p>`
  }
${page.items.length === 0 ? html`<p>Không có ${view.noun} nào phù hợp trong trang này.</p>` : renderTable(page.items, caption)}
${renderWays(view, given, page)}`;
}

function renderWays(
  { path, csvPath, filters, other }: ListView,
  given: GivenParameters,
  { cursor, total }: ListedPage<unknown>,
): Html {
  const { cursor: here, limit: _limit, ...filtered } = given;
  const first =
    here === undefined ? '' : html`<li><a href="${path}${search(filtered)}">Về trang đầu</a></li>`;
  const next =
    cursor === null
      ? ''
      : html`<li><a rel="next" href="${path}${search({ ...given, cursor: [cursor] })}">Trang sau</a></li>`;
  const csv =
    total === 0 ? '' : html`<li><a href="${csvPath}${search(filtered)}">Tải toàn bộ kết quả (CSV)</a></li>`;
  return html`<nav aria-label="Trang kết quả"><ul>${first}${next}${csv}<li><a href="${other.path}${search(pickKnown(filtered, filters, other.filters))}">${other.name}</a></li></ul></nav>`;
}

/** What was asked, as far as both lists know it. */
function pickKnown(
  given: GivenParameters,
  here: readonly { name: string }[],
  there: readonly { name: string }[],
): GivenParameters {
  const isKnown = (asked: string) =>
    [here, there].every((filters) => filters.some(({ name }) => name === asked));
  return Object.fromEntries(Object.entries(given).filter(([name]) => isKnown(name)));
}

/** An address's search part; what is blank stays out of it. */
function search(parameters: GivenParameters): string {
  const pairs = Object.entries(parameters).flatMap(([name, values]) => values.map((value) => [name, value]));
  const given = new URLSearchParams(pairs.filter(([, value]) => value !== ''));
  return given.size === 0 ? '' : `?${given}`;
}
