import { reject } from '../http-problem/find-problem.ts';
import { type Caller, SCOPES, type Scope } from './scopes.ts';
import { openTokenVerifier, type TokenIssuer } from './token-verifier.ts';

/** Who may do what. */
export interface Access {
  /** Whether the register may be read without a token; the full text of articles never may. */
  readonly isRegisterPublic: boolean;
  /**
   * @param authorization the request's header
   * @returns who asks
   * @throws RejectedInput `missing-token`, `invalid-token`, `insufficient-scope`; TemporaryFailure when the issuer of
   * tokens does not answer
   */
  require(scope: Scope, authorization: string | undefined): Promise<Caller>;
}

export type AccessSettings =
  | { kind: 'loopback' }
  | { kind: 'tokens'; issuer: TokenIssuer; isRegisterPublic: boolean };

const EVERYONE_HERE: Caller = { subject: 'local', scopes: new Set(SCOPES) };

export function openAccess(settings: AccessSettings): Access {
  if (settings.kind === 'loopback') return { isRegisterPublic: false, require: async () => EVERYONE_HERE };
  const verifyToken = openTokenVerifier(settings.issuer);
  return {
    isRegisterPublic: settings.isRegisterPublic,
    async require(scope, authorization) {
      const caller = await verifyToken(readBearer(scope, authorization));
      if (!caller.scopes.has(scope)) {
        throw reject('insufficient-scope', `The token does not allow ${scope}.`, { scope });
      }
      return caller;
    },
  };
}

function readBearer(scope: Scope, authorization: string | undefined): string {
  const [, token] = /^Bearer +([^\s]+)$/i.exec(authorization ?? '') ?? [];
  if (token === undefined) {
    throw reject('missing-token', `This asks for a token that allows ${scope}.`, { scope });
  }
  return token;
}
