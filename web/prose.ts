import { html } from 'hono/html';
import type { Html } from './layout.ts';

/** Words as descriptions have them, in which what stands between backticks is code. */
export function renderProse(text: string): Html {
  const parts = text.split(/`([^`]+)`/);
  return html`${parts.map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}
