/** What schema.org data in a page says about its article. Values as written. */
export interface LinkedData {
  headline?: string;
  datePublished?: string;
  authors: string[];
  publisher?: string;
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|NewsItem|Report)$/;
const NODES_MAX = 500;

/** @returns the first article among the page's JSON-LD blocks; broken blocks are passed over */
export function readLinkedData(document: Document): LinkedData | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const article = findArticle(parseBlock(script.textContent ?? ''));
    if (article !== undefined) return describeArticle(article);
  }
  return undefined;
}

function parseBlock(json: string): unknown {
  const body = json.replace(/^\s*(?:<!\[CDATA\[|\/\*.*?\*\/|<!--)|(?:\]\]>|-->)\s*;?\s*$/g, '').trim();
  try {
    return JSON.parse(body.replace(/;$/, ''));
  } catch {
    // Many sites paste raw line breaks and tabs into the strings, which strict JSON refuses.
    return parseWithoutControls(body);
  }
}

function parseWithoutControls(body: string): unknown {
  try {
    return JSON.parse(body.replace(/\p{Cc}+/gu, ' '));
  } catch {
    return undefined;
  }
}

type Json = Record<string, unknown>;

function findArticle(root: unknown): Json | undefined {
  const open: unknown[] = [root];
  for (let seen = 0; open.length > 0 && seen < NODES_MAX; seen += 1) {
    const node = open.shift();
    if (Array.isArray(node)) open.push(...node.slice(0, NODES_MAX));
    else if (isObject(node)) {
      if (listStrings(node['@type']).some((type) => ARTICLE_TYPE.test(type))) return node;
      open.push(node['@graph'], node.mainEntity, node.mainEntityOfPage);
    }
  }
  return undefined;
}

function describeArticle(article: Json): LinkedData {
  const authors = (Array.isArray(article.author) ? article.author : [article.author]).flatMap(
    listPersonNames,
  );
  const publisher = isObject(article.publisher) ? article.publisher.name : undefined;
  return {
    ...(typeof article.headline === 'string' ? { headline: article.headline } : {}),
    ...(typeof article.datePublished === 'string' ? { datePublished: article.datePublished } : {}),
    ...(typeof publisher === 'string' ? { publisher } : {}),
    authors,
  };
}

/** An organisation as the author (VnExpress signs so) names no person. */
function listPersonNames(author: unknown): string[] {
  if (typeof author === 'string') return [author];
  if (!isObject(author) || listStrings(author['@type']).includes('Organization')) return [];
  return listStrings(author.name);
}

function listStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
