import { createHash } from 'node:crypto';
import { RejectedInput } from '../errors.ts';
import { hasUnprintable } from '../text/unprintable.ts';
import { isIdleParameter } from './idle-parameters.ts';
import { normalisePercent } from './percent-encoding.ts';

/**
 * The one form of an address that all its twins share: https and http, www and mobile host, index.php and none, AMP and
 * print versions, tracking parameters in any order. It is an identity, not a place: fetch the address as it was found,
 * since some sites answer only there.
 *
 * @param url absolute http or https address
 * @throws RejectedInput `invalid-address` for anything else
 */
export function canonicalAddress(url: string): string {
  const parsed = readWebAddress(url);
  const path = canonicalPath(parsed.pathname);
  const query = canonicalQuery(parsed.searchParams, path);
  // A fragment names a part of one page, except where a script routes by it (#!/…, #/…): those are different pages.
  const route = /^#!?\//.test(parsed.hash) ? parsed.hash : '';
  return `https://${canonicalHost(parsed)}${path}${query}${route}`;
}

/** Key of an address in the frontier and among the aliases: 32 hex digits, the same for all twins. */
export function addressId(url: string): string {
  return createHash('sha256').update(canonicalAddress(url)).digest('hex').slice(0, 32);
}

/** @throws RejectedInput `invalid-address` when it is no absolute http or https address, or holds control characters */
export function readWebAddress(url: string): URL {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !/^https?:$/.test(parsed.protocol) || hasUnprintable(url)) {
    throw new RejectedInput('invalid-address', 'Not an absolute http or https address', { url });
  }
  return parsed;
}

function canonicalHost(url: URL): string {
  const host = url.hostname.replace(/\.$/, '');
  // At least two labels stay, so that www.vn and m.vn remain what they are.
  const bare = host.replace(/^(?:www\d?|m|mobile|amp|wap)\.(?=[^.]+\.[^.])/, '');
  const isDefaultPort = url.port === '' || url.port === '80' || url.port === '443';
  return isDefaultPort ? bare : `${bare}:${url.port}`;
}

/** What one mark of a twin hides may be another one: each round takes something away, until nothing is left to take. */
function canonicalPath(rawPath: string): string {
  let path = normalisePercent(rawPath);
  for (let before = ''; before !== path; ) {
    before = path;
    path = withoutTwinMarks(path);
  }
  return path === '' ? '/' : path;
}

function withoutTwinMarks(marked: string): string {
  const path = marked
    .replace(/;jsessionid=[^/]*/i, '')
    .replace(/\/{2,}/g, '/')
    .replace(/\/index\.php(?=\/)/i, '')
    .replace(/\/(?:index\.(?:php|html?|aspx|jsp)|default\.(?:aspx?|html?))$/i, '/')
    .replace(/^\/(?:m|mobile|amp|print)(?=\/.)/i, '')
    .replace(/\/print(?=\/)/i, '')
    .replace(/\/(?:amp|print)\/?$/i, '')
    .replace(/\.amp$/i, '')
    .replace(/\/+$/, '');
  // IIS, which serves .aspx, takes no notice of case; links to one page differ in it.
  return /\.as[hp]x?$/i.test(path) ? path.toLowerCase() : path;
}

function canonicalQuery(parameters: URLSearchParams, path: string): string {
  const foldsCase = /\.as[hp]x?$/.test(path);
  const kept = [...parameters]
    .map(([name, value]): [string, string] => [foldsCase ? name.toLowerCase() : name, value])
    .filter(([name, value]) => !isIdleParameter(name, value, path))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort();
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}
