import type { IncomingMessage } from 'node:http';

const OWN_HOST = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/i;

/**
 * Whether a request comes from somebody at this machine rather than from a foreign page that is open in a browser here.
 * Nobody signs on loopback, so such a page could otherwise upload (a form needs nobody's leave), and read too, by a name
 * of its own that it lets resolve to 127.0.0.1.
 */
export function isOwnCaller({ headers: { host = '', origin } }: Pick<IncomingMessage, 'headers'>): boolean {
  return OWN_HOST.test(host) && (origin === undefined || origin === `http://${host}`);
}
