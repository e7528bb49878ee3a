import { html } from 'hono/html';
import type { RecordFilter } from '../shared/register/filters/record-filter.ts';
import type { Html } from './layout.ts';
import type { ListView } from './list-view.ts';

/** The parameters of the page's address, as they came. */
export type GivenParameters = Record<string, string[]>;

/** Controls shown for a filter that may be given several times: who with whom. */
const REPEATED_CONTROLS = 2;

/** Filters that the form shows at once; the others open with what is set in them. */
const MAIN_COUNT = 4;

function isSet(given: GivenParameters, name: string, unless = ''): boolean {
  return given[name]?.some((value) => value !== '' && value !== unless) ?? false;
}

/** The form over all filters, filled in as given. `invalid` names the parameter that did not fit. */
export function renderFilterForm(
  { path, filters, sorts }: ListView,
  given: GivenParameters,
  invalid: string | undefined,
): Html {
  const [main, more] = [filters.slice(0, MAIN_COUNT), filters.slice(MAIN_COUNT)];
  const usual = sorts[0].value;
  const isMoreUsed = isSet(given, 'sort', usual) || more.some(({ name }) => isSet(given, name));
  return html`<form method="get" action="${path}" role="search" aria-label="Điều kiện lọc">
<div class="fields">
${main.map((filter) => renderFilter(filter, given[filter.name] ?? [], invalid === filter.name))}
</div>
<details${isMoreUsed ? html` open` : ''}><summary>Thêm điều kiện và cách sắp xếp</summary>
<div class="fields">
${more.map((filter) => renderFilter(filter, given[filter.name] ?? [], invalid === filter.name))}
${renderField('sort', 'Sắp xếp', renderSelect('sort', sorts, given.sort?.[0] ?? usual))}
</div>
</details>
<div class="actions"><button type="submit">Tìm</button> <a href="${path}">Xóa mọi điều kiện</a></div>
</form>`;
}

function renderFilter(filter: RecordFilter, values: string[], isInvalid: boolean): Html {
  const { name, label, hintVi } = filter;
  if (filter.repeated) return renderRepeated(filter, values, isInvalid);
  const control = renderControl(filter, values[0] ?? '', isInvalid);
  return renderField(name, label.vi, control, hintVi);
}

function renderField(name: string, label: string, control: Html, hint?: string): Html {
  const hinted = hint === undefined ? '' : html`<p class="hint" id="hint-${name}">${hint}</p>`;
  return html`<div><label for="filter-${name}">${label}</label>${control}${hinted}</div>
`;
}

function renderRepeated(filter: RecordFilter, values: string[], isInvalid: boolean): Html {
  const shown = [...values, ...Array(REPEATED_CONTROLS).fill('')].slice(
    0,
    Math.max(values.length, REPEATED_CONTROLS),
  );
  const controls = shown.map((value, i) =>
    renderControl(filter, value, isInvalid, `${filter.label.vi} ${i + 1}`, i),
  );
  return html`<fieldset><legend>${filter.label.vi}</legend>${controls}</fieldset>
`;
}

function renderControl(
  { name, choices, hintVi }: RecordFilter,
  value: string,
  isInvalid: boolean,
  ariaLabel?: string,
  position = 0,
): Html {
  if (choices !== undefined) {
    const any = { value: '', vi: 'Tất cả' };
    return renderSelect(name, [any, ...choices], value, isInvalid, ariaLabel, position);
  }
  const described = hintVi === undefined ? '' : html` aria-describedby="hint-${name}"`;
  return html`<input type="text" id="filter-${name}" name="${name}" value="${value}" autocomplete="off"${described}${invalidMark(isInvalid)}>`;
}

function renderSelect(
  name: string,
  choices: readonly { value: string; vi: string }[],
  value: string,
  isInvalid = false,
  ariaLabel?: string,
  position = 0,
): Html {
  const id = position === 0 ? `filter-${name}` : `filter-${name}-${position}`;
  const labelled = ariaLabel === undefined ? '' : html` aria-label="${ariaLabel}"`;
  const options = choices.map(
    (choice) =>
      html`<option value="${choice.value}"${choice.value === value ? html` selected` : ''}>${choice.vi}</option>`,
  );
  return html`<select id="${id}" name="${name}"${labelled}${invalidMark(isInvalid)}>${options}</select>`;
}

function invalidMark(isInvalid: boolean): Html | '' {
  return isInvalid ? html` aria-invalid="true"` : '';
}
