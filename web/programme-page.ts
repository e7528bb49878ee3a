import { html } from 'hono/html';
import type { RecordItem } from '../shared/contracts/answers.contract.ts';
import type { ProgrammeAnswer, ProgrammeEvent } from '../shared/contracts/programme.contract.ts';
import { ACTION_LABELS } from '../shared/register/labels.ts';
import { type Html, renderLayout } from './layout.ts';
import { renderJoining } from './programme-joining.ts';
import { OR, STAGE_WORDS, showProgrammeTitle } from './programme-words.ts';
import { renderCitation } from './records-table.ts';
import { showDate } from './show-date.ts';
import { showContentCount, showEventDate, showPeriod, showPlaces, UNKNOWN } from './show-record.ts';

/** One programme: what is known of it, its timeline with each source's telling, and why its records are one. */
export function renderProgrammePage(programme: ProgrammeAnswer): Html {
  const title = showProgrammeTitle(programme);
  return renderLayout(
    `${title} – Kyket`,
    html`<p><a href="/programmes">← Các chương trình</a></p>
<h2>${title}</h2>
<p>${STAGE_WORDS[programme.stage]}; ${programme.recordIds.length} bản ghi từ ${programme.articleCount} bài viết.</p>
${renderSummary(programme)}
${renderSeries(programme)}
<h2>Diễn biến</h2>
<ol class="timeline">${programme.events.map(renderEvent)}</ol>
${renderJoining(programme)}
<p class="cite">Mã: ${programme.id}. <a href="/v1/programmes/${encodeURIComponent(programme.id)}">JSON của chương trình</a></p>`,
  );
}

function renderSummary({ parties, told, contentCounts, disagreements }: ProgrammeAnswer): Html {
  const periods = told.period.map(({ value }) => showPeriod({ period: value }));
  const isDisputed = (part: ProgrammeAnswer['disagreements'][number]) => disagreements.includes(part);
  const shown = isDisputed('contentCounts') ? told.contentCounts.map(({ value }) => value) : contentCounts;
  const counts = shown.map(showContentCount);
  const rows: [string, string, boolean][] = [
    ['Các bên', parties.map(({ name }) => name).join('; '), isDisputed('parties')],
    ['Địa bàn', showPlaces(parties).join('; '), false],
    ['Giai đoạn', periods.join(OR), isDisputed('period')],
    ['Ngày ký', told.signedOn.map(({ value }) => showDate(value)).join(OR), isDisputed('signedOn')],
    ['Nội dung', counts.join(isDisputed('contentCounts') ? OR : '; '), isDisputed('contentCounts')],
  ];
  return html`<table class="values"><tbody>${rows.map(
    ([label, value, disputed]) => html`<tr><th scope="row">${label}</th><td>${value === '' ? UNKNOWN : value}
${disputed ? html`<span class="review">các nguồn nói khác nhau</span>` : ''}</td></tr>
`,
  )}</tbody></table>`;
}

function renderSeries({ id, series }: ProgrammeAnswer): Html | '' {
  if (series.length < 2) return '';
  const items = series.map((each) => {
    const name = `Giai đoạn ${showPeriod(each)}`;
    const link = html`<a href="/programmes/${encodeURIComponent(each.id)}">${name}</a>`;
    const shown = each.id === id ? html`<strong aria-current="page">${name}</strong>` : link;
    return html`<li>${shown}: ${STAGE_WORDS[each.stage]}</li>`;
  });
  return html`<h2>Các giai đoạn nối tiếp nhau</h2><ol class="series">${items}</ol>`;
}

function renderEvent({ action, dates, tellings }: ProgrammeEvent): Html {
  const days = dates.map(({ value }) => showDate(value)).join(OR);
  return html`<li><h3>${days === '' ? 'Chưa rõ ngày' : days}: ${ACTION_LABELS[action].vi}</h3>
<ul>${tellings.map(renderTelling)}</ul></li>
`;
}

function renderTelling(record: RecordItem): Html {
  const told = [
    showEventDate(record),
    `giai đoạn ${showPeriod(record)}`,
    ...record.contentCounts.map(showContentCount),
  ];
  return html`<li><a href="/records/${encodeURIComponent(record.id)}">${told.join('; ')}</a> ${renderCitation(record)}</li>`;
}
