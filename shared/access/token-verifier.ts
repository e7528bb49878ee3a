import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import { TemporaryFailure } from '../errors.ts';
import { reject } from '../http-problem/find-problem.ts';
import { type Caller, readScopes } from './scopes.ts';

export interface TokenIssuer {
  /** As the tokens name it in `iss`; its keys are found through `/.well-known/openid-configuration` below it. */
  issuer: string;
  /** Whom a token must be meant for: one of these in `aud`, or in `client_id` where there is no `aud`. */
  audiences: readonly string[];
  scopePrefix: string;
  /** How soon keys are asked for again after a token with an unknown one. */
  keysCooldownMs?: number;
}

/** Signatures with public keys only: with a shared secret, or none, anybody who can verify a token could make one. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
const CLOCK_SKEW_SECONDS = 30;
const ISSUER_TIMEOUT_MS = 5_000;
/**
 * A token with an unknown key has the keys asked for again, so that one of a key that was changed just now is taken; but
 * not more often than this, since anybody can name a key that does not exist.
 */
const KEYS_COOLDOWN_MS = 1_000;

const Discovery = z.object({ issuer: z.string(), jwks_uri: z.url() });

/**
 * Verifies access tokens (JWT, RFC 9068) of an OpenID Connect issuer.
 *
 * @returns a function from a token to its caller; it throws RejectedInput `invalid-token` with the cause, and
 * TemporaryFailure when the issuer does not answer
 */
export function openTokenVerifier(issuer: TokenIssuer): (token: string) => Promise<Caller> {
  let keys: Promise<JWTVerifyGetKey> | undefined;

  /** Asked for once; a failure is forgotten, so that the next request asks again. */
  async function findKeys(): Promise<JWTVerifyGetKey> {
    keys ??= openKeys(issuer);
    try {
      return await keys;
    } catch (error) {
      keys = undefined;
      throw new TemporaryFailure('issuer-away', 'The issuer of tokens did not answer', {}, error);
    }
  }

  return async (token) => {
    const claims = await verify(token, await findKeys(), issuer.issuer);
    if (!isMeantForUs(claims, issuer.audiences)) throw invalid('it is meant for another audience');
    if (claims.sub === undefined) throw invalid('it names no subject');
    return { subject: claims.sub, scopes: readScopes(claims, issuer.scopePrefix) };
  };
}

async function openKeys({ issuer, keysCooldownMs }: TokenIssuer): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await fetch(address, { signal: AbortSignal.timeout(ISSUER_TIMEOUT_MS) });
  const told = Discovery.parse(await answer.json());
  // OpenID Connect Discovery 1.0, section 4.3: anything else may be another issuer's page.
  if (told.issuer !== issuer) throw new Error(`${address} is of the issuer ${told.issuer}`);
  const findKey = createRemoteJWKSet(new URL(told.jwks_uri), {
    timeoutDuration: ISSUER_TIMEOUT_MS,
    cooldownDuration: keysCooldownMs ?? KEYS_COOLDOWN_MS,
  });
  return (header, token) => findKey(header, token).catch(tellKeyFailure);
}

/** A key that does not exist is the token's fault; keys that cannot be read say nothing of the token. */
function tellKeyFailure(error: unknown): never {
  const isTokensFault =
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys ||
    error instanceof errors.JOSENotSupported;
  if (isTokensFault) throw error;
  throw new TemporaryFailure('issuer-away', 'The keys of the issuer could not be read', {}, error);
}

async function verify(token: string, keys: JWTVerifyGetKey, issuer: string): Promise<JWTPayload> {
  try {
    const options = {
      issuer,
      algorithms: ALGORITHMS,
      requiredClaims: ['exp'],
      clockTolerance: CLOCK_SKEW_SECONDS,
    };
    return (await jwtVerify(token, keys, options)).payload;
  } catch (error) {
    if (error instanceof TemporaryFailure) throw error;
    throw invalid(error instanceof errors.JOSEError ? error.message : 'it cannot be read');
  }
}

/** Cognito's access tokens name the client they were given to instead of an audience. */
function isMeantForUs({ aud, client_id: client }: JWTPayload, audiences: readonly string[]): boolean {
  const named = aud === undefined ? [client] : [aud].flat();
  return named.some((name) => typeof name === 'string' && audiences.includes(name));
}

function invalid(why: string): Error {
  return reject('invalid-token', `The token does not hold: ${why}.`);
}
