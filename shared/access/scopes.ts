/** What a token may allow, as OAuth 2.0 scopes. */
export const SCOPES = ['records:read', 'articles:write', 'records:review'] as const;
export type Scope = (typeof SCOPES)[number];

/** Whoever asks, as far as the token tells. */
export interface Caller {
  /** The token's `sub`: stable for one person or program at one issuer. */
  subject: string;
  scopes: ReadonlySet<Scope>;
}

/**
 * Scopes of a token's claims: `scope`, a list divided by spaces (RFC 9068), or `scp`, the same or an array, as some
 * issuers write it.
 *
 * @param prefix what the issuer puts before the name of each scope, such as `kyket/`; scopes without it are others'
 */
export function readScopes(claims: Readonly<Record<string, unknown>>, prefix: string): ReadonlySet<Scope> {
  const told = claims.scope ?? claims.scp ?? [];
  const names = Array.isArray(told) ? told : String(told).split(' ');
  const given = new Set(
    names
      .filter((name) => typeof name === 'string' && name.startsWith(prefix))
      .map((name) => name.slice(prefix.length)),
  );
  return new Set(SCOPES.filter((scope) => given.has(scope)));
}
