import { html } from 'hono/html';
import type { ProgrammeAnswer } from '../shared/contracts/programme.contract.ts';
import type { Html } from './layout.ts';

type Joint = ProgrammeAnswer['joints'][number];
type Part = Joint['agreed'][number];

const PART_WORDS: Record<Part, string> = {
  parties: 'các bên',
  places: 'địa bàn',
  instrument: 'loại văn bản',
  subject: 'chủ đề',
  period: 'giai đoạn',
  date: 'ngày',
};
const BASIS_WORDS: Record<NonNullable<Joint['basis']>, string> = {
  'same-terms': 'cùng văn bản, chủ đề và giai đoạn',
  'same-period': 'cùng giai đoạn',
  'same-event': 'cùng một sự kiện',
  'within-period': 'cùng văn bản và chủ đề, ngày nằm trong giai đoạn',
};

/** Why the records of a programme are one, and what it may still be one with. */
export function renderJoining(programme: ProgrammeAnswer): Html | '' {
  const { joints, undecidedWith, mayRenew, mayBeRenewedBy, decisions } = programme;
  const open = [...undecidedWith, ...mayRenew, ...mayBeRenewedBy];
  if (joints.length === 0 && open.length === 0 && decisions.length === 0) return '';
  return html`<details><summary>Vì sao các bản ghi này được coi là một</summary>
<ul>${joints.map(renderJoint)}${decisions.map(renderDecision)}</ul>
${renderOpen('Có thể là một với chương trình sau, nhưng bài viết nói quá ít (ngày, giai đoạn, chủ đề) để biết chắc', undecidedWith)}
${renderOpen('Có thể nối tiếp một trong các chương trình sau', mayRenew)}
${renderOpen('Có thể được nối tiếp bởi một trong các chương trình sau', mayBeRenewedBy)}</details>`;
}

function renderJoint({ recordId, withRecordId, basis, agreed, unknown, differing }: Joint): Html {
  const words = (parts: Part[]) => parts.map((part) => PART_WORDS[part]).join(', ');
  const told = [
    basis === null ? '' : BASIS_WORDS[basis],
    agreed.length === 0 ? '' : `khớp: ${words(agreed)}`,
    unknown.length === 0 ? '' : `không nêu: ${words(unknown)}`,
    differing.length === 0 ? '' : `khác nhau: ${words(differing)}`,
  ].filter((part) => part !== '');
  return html`<li>${renderRecordLink(recordId)} với ${renderRecordLink(withRecordId)}: ${told.join('; ')}</li>`;
}

function renderDecision({ verdict, who, reason, at, undone }: ProgrammeAnswer['decisions'][number]): Html {
  const said = verdict === 'same' ? 'là một' : 'không phải là một';
  const taken = undone === null ? '' : ' (đã rút lại)';
  return html`<li>${who} quyết định ${said}${taken}: ${reason} <small>${at.slice(0, 10)}</small></li>`;
}

function renderOpen(words: string, programmeIds: string[]): Html | '' {
  if (programmeIds.length === 0) return '';
  const links = programmeIds.map((id) => html` <a href="/programmes/${encodeURIComponent(id)}">${id}</a>`);
  return html`<p>${words}:${links}</p>`;
}

function renderRecordLink(id: string): Html {
  return html`<a href="/records/${encodeURIComponent(id)}">${id}</a>`;
}
