import { html } from 'hono/html';
import { problemTitleVi } from '../shared/http-problem/find-problem.ts';
import type { Problem } from '../shared/http-problem/problem.contract.ts';
import { type Html, renderLayout } from './layout.ts';

/** An error for a reader of pages. */
export function renderProblemPage(problem: Problem): Html {
  const title = problemTitleVi(problem);
  return renderLayout(
    `${title} – Kyket`,
    html`<div class="problem" role="alert"><h2>${title}</h2><p>Mã lỗi: ${problem.status}.</p></div>
<p><a href="/">Về trang đầu</a></p>`,
  );
}
