import { html } from 'hono/html';
import type { RecordAnswer } from '../shared/contracts/answers.contract.ts';
import type { StoredArticle } from '../shared/contracts/article.contract.ts';
import type { Evidence, EvidenceSpan } from '../shared/contracts/evidence.contract.ts';
import { markId, renderEvidenceText } from './evidence-text.ts';
import { showFieldPath } from './field-words.ts';
import { type Html, renderLayout } from './layout.ts';
import { showInferredFrom, showReason, showRule } from './reason-words.ts';
import { findShownValues, type ShownValue } from './record-values.ts';
import { renderCitation } from './records-table.ts';
import { renderReviewMark } from './review-mark.ts';
import { showGivenValue } from './show-given-value.ts';
import { showTitle } from './show-record.ts';

/** A value that a reviewer gave for a field of a record. */
export interface GivenValue {
  field: string;
  value: unknown;
}

/**
 * One record beside its article, in which the words that tell it are marked.
 *
 * @param reopened what reviewers gave that does not stand in the record any more
 */
export function renderRecordPage(record: RecordAnswer, article: StoredArticle, reopened: GivenValue[]): Html {
  const title = showTitle(record);
  const values = findShownValues(record);
  return renderLayout(
    `${title} – Kyket`,
    html`<p><a href="/">← Sổ ký kết</a></p>
<h2>${title}</h2>
<p>Nguồn: ${renderCitation(record)}</p>
<p><a href="/programmes/${encodeURIComponent(record.programmeId)}">Diễn biến của chương trình này, theo mọi nguồn</a></p>
${renderReview(record, reopened)}
<div class="reading">
<section aria-label="Giá trị và bằng chứng">
<table class="values"><caption>Giá trị và câu chữ làm bằng chứng</caption><tbody>
${values.map(renderValue)}
</tbody></table>
<p class="cite">Mã bản ghi: ${record.id}. Phiên bản bộ đọc: ${record.extractorVersion}.
<a href="/v1/records/${encodeURIComponent(record.id)}">JSON của bản ghi</a> ·
<a href="/v1/articles/${encodeURIComponent(article.id)}">JSON của bài viết</a></p>
</section>
<article class="article" aria-label="Bài viết"><h3>${renderEvidenceText(article.title, 'title', values)}</h3>${renderEvidenceText(article.text, 'text', values)}</article>
</div>`,
  );
}

function renderReview({ reasons, review }: RecordAnswer, given: GivenValue[]): Html | '' {
  if (reasons.length === 0 && review === undefined) return '';
  const corrected = review?.corrected ?? [];
  const reopened = review?.reopened ?? [];
  const told = [
    ...(corrected.length > 0 ? [`Người duyệt đã sửa: ${corrected.map(showFieldPath).join(', ')}.`] : []),
    ...(reopened.length > 0 ? [`Nguồn nay nói khác: ${reopened.map(showFieldPath).join(', ')}.`] : []),
    ...given.map(
      ({ field, value }) => `Người duyệt đã ghi ${showFieldPath(field)}: ${showGivenValue(value)}.`,
    ),
    ...(reasons.length > 0 ? [`Lý do: ${reasons.map(showReason).join('; ')}.`] : []),
  ];
  return html`<p>${renderReviewMark({ reasons, review })} ${told.join(' ')}</p>`;
}

function renderValue({ number, label, shown, evidence }: ShownValue): Html {
  return html`<tr id="value-${number}"><th scope="row">${number}. ${label}</th><td>${shown}
${pickDistinct(evidence).map((one) => renderEvidence(one, number))}</td></tr>
`;
}

/** Day and part of the day are often told by the same words: they are printed once. */
function pickDistinct(evidence: Evidence[]): Evidence[] {
  const keyOf = ({ rule, spans, inferredFrom }: Evidence) =>
    JSON.stringify([showRule(rule), spans, inferredFrom]);
  return [...new Map(evidence.map((one) => [keyOf(one), one])).values()];
}

function renderEvidence({ rule, spans, inferredFrom }: Evidence, value: number): Html {
  const quotes = spans.map((span, i) => html`${i === 0 ? '' : ' … '}${renderQuote(span, value)}`);
  const inferred = inferredFrom === undefined ? '' : html` (suy ra từ ${showInferredFrom(inferredFrom)})`;
  return html`<p class="cite">${quotes}${inferred} <small title="${rule}">${showRule(rule)}</small></p>`;
}

function renderQuote(span: EvidenceSpan, value: number): Html {
  const isInPage = span.source === 'text' || span.source === 'title';
  return isInPage
    ? html`<a href="#${markId(value, span)}">“${span.quote}”</a>`
    : html`“${span.quote}” (${span.source === 'url' ? 'địa chỉ' : 'thông tin trang'})`;
}
