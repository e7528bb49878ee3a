import fc from 'fast-check';
import { exportSPKI, generateKeyPair, importJWK, SignJWT, UnsecuredJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Access, openAccess } from '../../../shared/access/open-access.ts';
import { type KyketError, TemporaryFailure } from '../../../shared/errors.ts';
import { findProblem } from '../../../shared/http-problem/find-problem.ts';
import { AUDIENCE, type LocalIssuer, startLocalIssuer } from './local-issuer.ts';

const SCOPE = 'records:read';

let issuer: LocalIssuer;
let access: Access;
beforeEach(async () => {
  issuer = await startLocalIssuer();
  access = open();
});
afterEach(() => issuer.stop());

function open({ scopePrefix = '', audiences = [AUDIENCE] } = {}): Access {
  return openAccess({
    kind: 'tokens',
    issuer: { issuer: issuer.issuer, audiences, scopePrefix, keysCooldownMs: 0 },
    isRegisterPublic: false,
  });
}

const ask = (token: string, on = access) => on.require(SCOPE, `Bearer ${token}`);

/** @returns the problem's code, status and challenge */
async function refusal(asked: Promise<unknown>) {
  const error = await asked.then(
    () => expect.unreachable('it was let in'),
    (thrown: KyketError) => thrown,
  );
  const { status, headers } = findProblem(error);
  return { type: error.type, status, challenge: headers['www-authenticate'] };
}

const INVALID = {
  type: 'invalid-token',
  status: 401,
  challenge: 'Bearer realm="kyket", error="invalid_token"',
};

describe('a token that holds', () => {
  it('tells who asks and what it allows', async () => {
    const token = await issuer.sign({ scope: 'openid records:read records:review', sub: 'reviewer-7' });
    expect(await ask(token)).toEqual({
      subject: 'reviewer-7',
      scopes: new Set(['records:read', 'records:review']),
    });
  });

  it('is taken whether its scopes stand in `scope` or in `scp`', async () => {
    await ask(await issuer.sign({ scp: ['records:read'] }));
    await ask(await issuer.sign({ scp: 'records:read articles:write' }));
  });

  it('is taken as Cognito writes it: scopes with a prefix, a client in the place of an audience', async () => {
    const cognito = open({ scopePrefix: 'kyket/' });
    const claims = { aud: undefined, client_id: AUDIENCE, token_use: 'access' };
    await ask(await issuer.sign({ ...claims, scope: 'kyket/records:read' }), cognito);
    const other = await issuer.sign({ ...claims, scope: 'records:read other/records:read' });
    expect(await refusal(ask(other, cognito))).toMatchObject({ type: 'insufficient-scope' });
  });

  it('is taken for any of several audiences', async () => {
    await ask(
      await issuer.sign({ aud: ['x', 'second'], scope: SCOPE }),
      open({ audiences: [AUDIENCE, 'second'] }),
    );
  });

  it('is taken after the issuer has changed its key, and the old one then is not', async () => {
    const old = await issuer.sign({ scope: SCOPE });
    await ask(old);
    await issuer.rotateKeys();
    await ask(await issuer.sign({ scope: SCOPE }));
    expect(await refusal(ask(old))).toEqual(INVALID);
  });

  it('is taken within seconds of the change, and tokens with keys that never were cost the issuer little', async () => {
    const usual = openAccess({
      kind: 'tokens',
      issuer: { issuer: issuer.issuer, audiences: [AUDIENCE], scopePrefix: '' },
      isRegisterPublic: false,
    });
    const ofOldKey = await issuer.sign({ scope: SCOPE });
    await ask(ofOldKey, usual);
    await issuer.rotateKeys();
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    await ask(await issuer.sign({ scope: SCOPE }), usual);
    for (let i = 0; i < 20; i += 1) await refusal(ask(ofOldKey, usual));
    expect(issuer.keyRequests).toBeLessThan(5);
  });

  it('costs no request for keys that are known', async () => {
    for (let i = 0; i < 5; i += 1) await ask(await issuer.sign({ scope: SCOPE }));
    expect(issuer.keyRequests).toBe(1);
  });
});

describe('without a token', () => {
  it.each([undefined, '', 'Bearer', 'Bearer ', 'Basic YTpi', 'Bearer a b', 'token'])(
    'the header %j is answered 401 with the scope that is needed',
    async (header) => {
      expect(await refusal(access.require('articles:write', header))).toEqual({
        type: 'missing-token',
        status: 401,
        challenge: 'Bearer realm="kyket", scope="articles:write"',
      });
    },
  );
});

describe('a token that does not hold is refused', () => {
  const nowSeconds = () => Math.floor(Date.now() / 1000);

  it.each([
    ['expired', () => ({ exp: nowSeconds() - 60 })],
    ['not yet valid', () => ({ nbf: nowSeconds() + 120 })],
    ['without an end', () => ({ exp: undefined })],
    ['of another issuer', () => ({ iss: 'https://issuer.example' })],
    ['for another audience', () => ({ aud: 'somebody-else' })],
    ['for nobody', () => ({ aud: undefined })],
    ['for another client', () => ({ aud: undefined, client_id: 'another' })],
    ['for another audience, though the client is known', () => ({ aud: 'another', client_id: AUDIENCE })],
    ['without a subject', () => ({ sub: undefined })],
  ])('%s', async (_name, claims) => {
    expect(await refusal(ask(await issuer.sign({ scope: SCOPE, ...claims() })))).toEqual(INVALID);
  });

  it('with a scope that does not allow this, as 403', async () => {
    expect(await refusal(ask(await issuer.sign({ scope: 'articles:write' })))).toEqual({
      type: 'insufficient-scope',
      status: 403,
      challenge: `Bearer realm="kyket", error="insufficient_scope", scope="${SCOPE}"`,
    });
  });

  it('with the algorithm none', async () => {
    const claims = { sub: 'x', scope: SCOPE, iss: issuer.issuer, aud: AUDIENCE };
    const unsecured = new UnsecuredJWT(claims).setExpirationTime('5m').encode();
    expect(await refusal(ask(unsecured))).toEqual(INVALID);
  });

  it("signed with the issuer's public key as a shared secret", async () => {
    const [jwk] = (await (await fetch(`${issuer.issuer}/keys`)).json()).keys;
    const publicPem = await exportSPKI((await importJWK(jwk, 'ES256', { extractable: true })) as CryptoKey);
    const forged = await new SignJWT({ sub: 'x', scope: SCOPE, iss: issuer.issuer, aud: AUDIENCE })
      .setExpirationTime('5m')
      .setProtectedHeader({ alg: 'HS256', kid: jwk.kid })
      .sign(new TextEncoder().encode(publicPem));
    expect(await refusal(ask(forged))).toEqual(INVALID);
  });

  it("signed by a stranger under the issuer's key id", async () => {
    const { privateKey } = await generateKeyPair('ES256');
    const forged = await new SignJWT({ sub: 'x', scope: SCOPE, iss: issuer.issuer, aud: AUDIENCE })
      .setExpirationTime('5m')
      .setProtectedHeader({ alg: 'ES256', kid: 'key-0' })
      .sign(privateKey);
    expect(await refusal(ask(forged))).toEqual(INVALID);
  });

  it('with other claims than were signed', async () => {
    const [header, , signature] = (await issuer.sign({ scope: 'articles:write' })).split('.');
    const [, payload] = (await issuer.sign({ scope: SCOPE })).split('.');
    expect(await refusal(ask([header, payload, signature].join('.')))).toEqual(INVALID);
  });

  it('whatever stands in its place, always as a fault of the token', async () => {
    await ask(await issuer.sign({ scope: SCOPE }));
    const part = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.json().map((json) => Buffer.from(json).toString('base64url')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 5 }), async (parts) => {
        const { type } = await refusal(ask(parts.join('.')));
        expect(['invalid-token', 'missing-token']).toContain(type);
      }),
      { numRuns: 300 },
    );
  });
});

describe('an issuer that does not answer', () => {
  it('is a passing fault on this side, and is asked again', async () => {
    const token = await issuer.sign({ scope: SCOPE });
    issuer.isBroken = true;
    await expect(ask(token)).rejects.toThrow(TemporaryFailure);
    issuer.isBroken = false;
    await ask(token);
    issuer.isBroken = true;
    await issuer.rotateKeys();
    await expect(ask(await issuer.sign({ scope: SCOPE }))).rejects.toThrow(TemporaryFailure);
    await ask(token);
  });

  it('is not replaced by a page of another issuer', async () => {
    const elsewhere = openAccess({
      kind: 'tokens',
      issuer: { issuer: `${issuer.issuer}/`, audiences: [AUDIENCE], scopePrefix: '' },
      isRegisterPublic: false,
    });
    const token = await issuer.sign({ scope: SCOPE, iss: `${issuer.issuer}/` });
    await expect(ask(token, elsewhere)).rejects.toThrow(TemporaryFailure);
  });
});

describe('on loopback', () => {
  it('everybody may do everything without a token', async () => {
    const open = openAccess({ kind: 'loopback' });
    expect((await open.require('records:review', undefined)).subject).toBe('local');
  });
});
