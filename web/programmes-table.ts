import { html } from 'hono/html';
import type { ProgrammeItem } from '../shared/contracts/programme.contract.ts';
import type { Html } from './layout.ts';
import { renderTable } from './list-table.ts';
import { STAGE_WORDS, showProgrammeTitle } from './programme-words.ts';
import { showDate } from './show-date.ts';
import { showContentCount, showPeriod, showPlaces, UNKNOWN } from './show-record.ts';

const COLUMNS = [
  'Ngày ký',
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
  const { id, stage, parties, signedOn, contentCounts, disagreements, recordIds, articleCount } = programme;
  const isDisputed = (part: ProgrammeItem['disagreements'][number]) => disagreements.includes(part);
  const link = html`<a href="/programmes/${encodeURIComponent(id)}">${showProgrammeTitle(programme)}</a>`;
  return {
    'Ngày ký': isDisputed('signedOn') ? DISPUTED : signedOn === null ? UNKNOWN : showDate(signedOn),
    'Tình trạng': STAGE_WORDS[stage],
    'Văn bản': link,
    'Các bên': parties.map(({ name }) => name),
    'Địa bàn': showPlaces(parties),
    'Giai đoạn': isDisputed('period') ? DISPUTED : showPeriod(programme),
    'Nội dung': isDisputed('contentCounts') ? DISPUTED : contentCounts.map(showContentCount),
    Nguồn: `${recordIds.length} bản ghi từ ${articleCount} bài viết`,
  };
}
