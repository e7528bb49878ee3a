import { Agent, request } from 'undici';
import { KyketError } from '../errors.ts';
import { ACCEPTED_ENCODINGS, decodeBody } from './decode-body.ts';
import { guardedConnector, type HostResolver, resolveHost } from './guarded-connector.ts';
import type { LocalHosts } from './local-hosts.ts';

/** Bounds of one exchange; sizes hold while the bytes come in, not after. */
export interface ExchangeLimits {
  headersMs: number;
  /** Between two chunks of the body. */
  idleMs: number;
  /** From the first packet to the last: ends a sender that trickles. */
  totalMs: number;
  wireBytes: number;
  unpackedBytes: number;
}

export interface ExchangeAnswer {
  /** The request as it was sent. */
  sent: { url: string; headers: Record<string, string> };
  status: number;
  /** Lower-case names; a repeated header is joined with a comma. */
  headers: Record<string, string>;
  /** The same, each value by itself. */
  headerValues: Record<string, string[]>;
  /** Unpacked. Empty for statuses and types whose body nobody reads. */
  bytes: Uint8Array;
}

/** One GET of one address, no redirects followed. */
export type Exchange = (
  url: URL,
  headers: Record<string, string>,
  limits: ExchangeLimits,
  wantsBody: (answer: Pick<ExchangeAnswer, 'status' | 'headers'>) => boolean,
) => Promise<ExchangeAnswer>;

/** More bytes than allowed came over the wire. */
export class BodyTooLarge extends KyketError {}

const MAX_HEADER_BYTES = 32 * 1024;

/**
 * @param userAgent names Kyket and a contact
 * @returns the exchange and `close`, which ends its connections
 */
export function guardedExchange(
  userAgent: string,
  localHosts: LocalHosts,
  resolve: HostResolver = resolveHost,
): { exchange: Exchange; close: () => Promise<void> } {
  const dispatcher = new Agent({
    connect: guardedConnector(localHosts, resolve),
    connections: 1,
    // No connection is kept: a function frozen between two requests would find it dead, which looks like a failing site.
    pipelining: 0,
    maxHeaderSize: MAX_HEADER_BYTES,
  });
  const exchange: Exchange = async (url, headers, limits, wantsBody) => {
    const sent = {
      url: withoutCredentials(url).href,
      headers: { ...headers, 'user-agent': userAgent, 'accept-encoding': ACCEPTED_ENCODINGS },
    };
    const answer = await request(sent.url, {
      dispatcher,
      method: 'GET',
      headers: sent.headers,
      headersTimeout: limits.headersMs,
      bodyTimeout: limits.idleMs,
      signal: AbortSignal.timeout(limits.totalMs),
    });
    const headerValues = listHeaderValues(answer.headers);
    const head = { status: answer.statusCode, headers: joinHeaders(headerValues) };
    if (!wantsBody(head)) {
      // Destroyed before its end, a body tells of that by an error, which nobody else listens for.
      answer.body.on('error', () => undefined).destroy();
      return { ...head, sent, headerValues, bytes: new Uint8Array() };
    }
    const packed = await collectWithin(answer.body, limits.wireBytes);
    return {
      ...head,
      sent,
      headerValues,
      bytes: await decodeBody(packed, head.headers['content-encoding'], limits.unpackedBytes),
    };
  };
  return { exchange, close: () => dispatcher.destroy() };
}

async function collectWithin(body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    // Leaving the loop destroys the body, and with it the connection.
    if (size > maxBytes) throw new BodyTooLarge('too-large-on-wire', `More than ${maxBytes} bytes sent`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function withoutCredentials(url: URL): URL {
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  return bare;
}

function listHeaderValues(headers: Record<string, string | string[] | undefined>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value ?? []].flat()]));
}

function joinHeaders(values: Record<string, string[]>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, list]) => [name, list.join(', ')]));
}
