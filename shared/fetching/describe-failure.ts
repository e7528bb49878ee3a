import { UndecodableBody } from './decode-body.ts';
import { BodyTooLarge } from './exchange.ts';
import type { FetchOutcome } from './fetch-outcome.ts';
import { ForbiddenAddress } from './guarded-connector.ts';

/** Codes of Node and undici → our reason. All are worth another try: hosts move, lines drop, certificates get renewed. */
const TEMPORARY_CODES: Record<string, string> = {
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  ENODATA: 'dns',
  ECONNREFUSED: 'connection-refused',
  ECONNRESET: 'connection-reset',
  EPIPE: 'connection-reset',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ETIMEDOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout: connect',
  UND_ERR_HEADERS_TIMEOUT: 'timeout: headers',
  UND_ERR_BODY_TIMEOUT: 'timeout: body',
  UND_ERR_SOCKET: 'cut-short',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'cut-short',
};

/**
 * Tells what an exchange that threw came to. Never throws itself: an unknown error is a temporary failure, so that the
 * address is tried again and then ends with that reason, rather than with none.
 */
export function describeFailure(error: unknown): FetchOutcome {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const known = describeKnown(cause);
    if (known) return known;
  }
  return {
    kind: 'temporary',
    reason: `unexpected: ${error instanceof Error ? error.message : error}`,
    retryAfterMs: null,
  };
}

function describeKnown(error: Error): FetchOutcome | undefined {
  if (error instanceof ForbiddenAddress)
    return { kind: 'failed', reason: `forbidden-address: ${error.detail.range}` };
  if (error instanceof BodyTooLarge) return { kind: 'failed', reason: error.type };
  if (error instanceof UndecodableBody) {
    return error.type === 'broken-encoding' ? temporary(error.type) : { kind: 'failed', reason: error.type };
  }
  if (error.name === 'TimeoutError') return temporary('timeout: total');
  if (error.name === 'HTTPParserError') return temporary('malformed-answer');
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  if (!code) return undefined;
  if (code === 'UND_ERR_HEADERS_OVERFLOW') return temporary('malformed-answer: headers');
  if (/^(?:CERT_|ERR_TLS|ERR_SSL|EPROTO|UNABLE_TO|SELF_SIGNED|DEPTH_ZERO)/.test(code))
    return temporary(`tls: ${code}`);
  const reason = TEMPORARY_CODES[code];
  return reason === undefined ? undefined : temporary(reason);
}

function temporary(reason: string): FetchOutcome {
  return { kind: 'temporary', reason, retryAfterMs: null };
}
