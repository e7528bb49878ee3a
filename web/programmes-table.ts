import { html } from 'hono/html';
import type { ProgrammeItem } from '../shared/contracts/programme.contract.ts';
import type { Html } from './layout.ts';
import { renderTable } from './list-table.ts';
import { STAGE_WORDS, showProgrammeTitle } from './programme-words.ts';
import { showDate } from './show-date.ts';
import { showContentCount, showPeriod, showPlaces, UNKNOWN } from './show-record.ts';

const COLUMNS = [
  'Ngày',
  'Tình trạng',
  'Văn bản',
  'Các bên',
  'Địa bàn',
  'Giai đoạn',
  'Nội dung',
  'Nguồn',
] as const;
const DISPUTED = html`<span class="review">các nguồn nói khác nhau</span>`;

/** The programmes as a table; each leads to its timeline. */
export function renderProgrammesTable(items: ProgrammeItem[], caption: string): Html {
  return renderTable(COLUMNS, items.map(renderCells), caption);
}

function renderCells(programme: ProgrammeItem): Record<(typeof COLUMNS)[number], Html | string | string[]> {
  const { id, stage, parties, contentCounts, disagreements, recordIds, articleCount } = programme;
  const isDisputed = (part: ProgrammeItem['disagreements'][number]) => disagreements.includes(part);
  const link = html`<a href="/programmes/${encodeURIComponent(id)}">${showProgrammeTitle(programme)}</a>`;
  return {
    Ngày: renderDays(programme),
    'Tình trạng': STAGE_WORDS[stage],
    'Văn bản': link,
    'Các bên': parties.map(({ name }) => name),
    'Địa bàn': showPlaces(parties),
    'Giai đoạn': isDisputed('period') ? DISPUTED : showPeriod(programme),
    'Nội dung': isDisputed('contentCounts') ? DISPUTED : contentCounts.map(showContentCount),
    Nguồn: `${recordIds.length} bản ghi từ ${articleCount} bài viết`,
  };
}

/** The day of signing, and the last day that anything of it is told of, by which the list is sorted. */
function renderDays({ signedOn, told, disagreements }: ProgrammeItem): Html | string {
  const days = [told.signedOn, told.launchedOn, told.reviewedOn].flat().map(({ value }) => value);
  const last = days.sort().at(-1);
  if (last === undefined) return UNKNOWN;
  const signed = disagreements.includes('signedOn')
    ? DISPUTED
    : html`<span class="date">${signedOn === null ? `${UNKNOWN} ngày ký` : showDate(signedOn)}</span>`;
  return last === signedOn
    ? signed
    : html`${signed} <span class="cite">gần nhất: <span class="date">${showDate(last)}</span></span>`;
}
