const READ_BYTES = 128 * 1024;
/** Below this, a page that shows a challenge has no article beside it. */
const FEW_LETTERS = 600;
const SCRIPT_STUB_LETTERS = 120;

const CHALLENGES: [reason: string, pattern: RegExp][] = [
  [
    'captcha',
    /g-recaptcha|h-captcha|cf-turnstile|id="captcha|name="captcha|nhập mã (?:xác nhận|bảo vệ|captcha)/i,
  ],
  [
    'challenge',
    /cf-browser-verification|__cf_chl|cdn-cgi\/challenge-platform|<title>Just a moment|_Incapsula_Resource|ddos-guard/i,
  ],
  ['cookie-wall', /(?:enable|accept|bật|chấp nhận)[^<]{0,40}cookies?/i],
  ['script-needed', /<noscript>[^<]*(?:<[^>]*>[^<]*){0,4}(?:enable|bật|kích hoạt)[^<]{0,30}javascript/i],
  ['login', /<input[^<>]{1,300}type=["']?password/i],
];
/** A page that only sets a cookie or moves on by script: the usual gate of sites behind a simple firewall. */
const SCRIPT_MOVE =
  /document\.cookie\s*=|location\.(?:reload|replace|assign|href)|location\s*=|http-equiv=["']?refresh/i;

/**
 * Tells a page that stands in front of the article from the article: stored as one, it would be an empty article that
 * looks read.
 *
 * @param bytes unpacked body in any charset that keeps ASCII
 * @returns `blocked-page: captcha` and the like, or undefined
 */
export function findBlockReason(headers: Record<string, string>, bytes: Uint8Array): string | undefined {
  if (headers['cf-mitigated'] === 'challenge') return 'blocked-page: challenge';
  const html = new TextDecoder().decode(bytes.subarray(0, READ_BYTES));
  if (!/<(?:html|head|body|script|meta)\b/i.test(html)) return undefined;
  const letters = countVisibleLetters(html);
  if (letters < FEW_LETTERS) {
    const challenge = CHALLENGES.find(([, pattern]) => pattern.test(html));
    if (challenge) return `blocked-page: ${challenge[0]}`;
  }
  return letters < SCRIPT_STUB_LETTERS && SCRIPT_MOVE.test(html) ? 'blocked-page: script-stub' : undefined;
}

// Every pattern here runs on hostile pages: none may look far ahead again and again from each `<`.
function countVisibleLetters(html: string): number {
  const visible = html
    .replace(/<(script|style|noscript|template|head)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<!--[\s\S]*?(?:-->|$)|<[^<>]*>/g, ' ');
  return visible.match(/[\p{L}\ufffd]/gu)?.length ?? 0;
}
