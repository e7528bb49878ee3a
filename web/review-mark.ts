import { html } from 'hono/html';
import type { RecordItem } from '../shared/contracts/answers.contract.ts';
import { REVIEW_LABELS } from '../shared/register/labels.ts';
import type { Html } from './layout.ts';

/**
 * Whether a person has looked at a record, or should. What was confirmed or corrected needs no other look, whatever the
 * extractor had doubts in.
 */
export function renderReviewMark({ reasons, review }: Pick<RecordItem, 'reasons' | 'review'>): Html | '' {
  if (review !== undefined && review.state !== 'reopened')
    return html`<span class="reviewed">${REVIEW_LABELS[review.state].vi.toLowerCase()}</span>`;
  return reasons.length === 0 && review === undefined ? '' : html`<span class="review">cần xem lại</span>`;
}
