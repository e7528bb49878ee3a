import { html } from 'hono/html';
import { type Html, renderLayout } from './layout.ts';
import { renderProse } from './prose.ts';
import { renderSchema, type ShownSchema, showType } from './schema-view.ts';

/** The parts of an OpenAPI document that the page shows. */
export interface ShownApi {
  info: { title: string; version: string; description?: string };
  paths?: Record<string, object>;
}

interface Operation {
  summary?: string;
  description?: string;
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema?: ShownSchema }[];
  requestBody?: { content: Record<string, unknown> };
  responses: Record<string, { description: string; content?: Record<string, { schema?: ShownSchema }> }>;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The description of the API as a page to be read: every address, its parameters, and the shape of each answer. */
export function renderApiPage(api: ShownApi): Html {
  const operations = Object.entries(api.paths ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap((method) =>
      findOperation(item, method).map((operation) => ({ method, path, operation })),
    ),
  );
  return renderLayout(
    'Tài liệu API – Kyket',
    html`<div lang="en">
<h2>${api.info.title} API, version ${api.info.version}</h2>
<p>${renderProse(api.info.description ?? '')}</p>
<p>The same for programs: <a href="/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
<nav aria-label="Addresses"><ul>${operations.map(
      ({ method, path }) =>
        html`<li><a href="#${anchorOf(method, path)}"><code>${method.toUpperCase()} ${path}</code></a></li>`,
    )}</ul></nav>
${operations.map(renderOperation)}
</div>`,
  );
}

function findOperation(item: object, method: string): Operation[] {
  const found = Object.entries(item).find(([name]) => name === method);
  return found === undefined ? [] : [found[1] as Operation];
}

function anchorOf(method: string, path: string): string {
  return `${method}${path.replace(/[^a-z0-9]+/gi, '-')}`;
}

function renderOperation(shown: { method: string; path: string; operation: Operation }): Html {
  const { method, path, operation } = shown;
  const { summary, description, parameters = [], requestBody, responses } = operation;
  return html`<section id="${anchorOf(method, path)}">
<h3><code>${method.toUpperCase()} ${path}</code></h3>
<p><strong>${renderProse(summary ?? '')}</strong></p>
${description === undefined ? '' : html`<p>${renderProse(description)}</p>`}
${parameters.length === 0 ? '' : renderParameters(parameters)}
${requestBody === undefined ? '' : html`<p>Body: ${Object.keys(requestBody.content).join(', ')}</p>`}
${Object.entries(responses).map(renderResponse)}
</section>`;
}

function renderParameters(parameters: NonNullable<Operation['parameters']>): Html {
  return html`<table><caption>Parameters</caption>
<thead><tr><th>name</th><th>in</th><th>type</th><th>meaning</th></tr></thead>
<tbody>${parameters.map(
    ({ name, in: place, required, description, schema }) =>
      html`<tr><td><code>${name}</code>${required ? ' (required)' : ''}</td><td>${place}</td><td>${schema === undefined ? '' : showType(schema)}</td><td>${renderProse(description ?? schema?.description ?? '')}</td></tr>`,
  )}</tbody></table>`;
}

function renderResponse([status, { description, content = {} }]: [
  string,
  Operation['responses'][string],
]): Html {
  return html`<p><strong>${status}</strong> ${renderProse(description)}</p>
${Object.entries(content).map(([type, { schema }]) =>
  schema?.properties === undefined
    ? html`<p class="cite">${type}</p>`
    : html`<details><summary>${type}</summary>${renderSchema(schema)}</details>`,
)}`;
}
