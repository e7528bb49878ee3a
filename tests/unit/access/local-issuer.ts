import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

/** An OpenID Connect issuer on loopback, as far as verifying tokens needs one. */
export interface LocalIssuer {
  issuer: string;
  /** Signs with the newest key; `sub`, `aud`, `iss` and an `exp` in five minutes unless the claims say otherwise. */
  sign(claims?: JWTPayload): Promise<string>;
  /** From now on tokens are signed with a new key; the old one is no longer told. */
  rotateKeys(): Promise<void>;
  /** Answers 500 to everything while set. */
  isBroken: boolean;
  /** How often its keys were asked for. */
  keyRequests: number;
  stop(): Promise<void>;
}

export const AUDIENCE = 'kyket-test';

export async function startLocalIssuer(): Promise<LocalIssuer> {
  let keyNumber = 0;
  let current = await createKey('key-0');
  const server = createServer((request, response) => {
    if (issuer.isBroken) return void response.writeHead(500).end();
    if (request.url === '/keys') issuer.keyRequests += 1;
    const body =
      request.url === '/keys'
        ? { keys: [current.publicJwk] }
        : { issuer: issuer.issuer, jwks_uri: `${issuer.issuer}/keys` };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer: LocalIssuer = {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    isBroken: false,
    keyRequests: 0,
    sign: (claims = {}) => {
      const { kid, privateKey } = current;
      const nowSeconds = Math.floor(Date.now() / 1000);
      const payload = {
        sub: 'reader-1',
        aud: AUDIENCE,
        iss: issuer.issuer,
        exp: nowSeconds + 300,
        ...claims,
      };
      return new SignJWT(payload).setProtectedHeader({ alg: 'ES256', kid, typ: 'at+jwt' }).sign(privateKey);
    },
    async rotateKeys() {
      keyNumber += 1;
      current = await createKey(`key-${keyNumber}`);
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return issuer;
}

async function createKey(kid: string) {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  return { kid, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' } };
}
