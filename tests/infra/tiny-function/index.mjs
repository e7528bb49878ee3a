/** Stands in for every function where a test is about the runtime around them: does what the event says. */
let calls = 0;

export const handler = async (event, context) => {
  calls += 1;
  if (event.loopForever) while (true);
  if (event.waitMs) await new Promise((resolve) => setTimeout(resolve, event.waitMs));
  if (event.fail) throw new TypeError(event.fail);
  if (event.exit) process.exit(3);
  if (event.fill) {
    const hoard = [];
    while (true) hoard.push(new Array(1_000_000).fill(hoard.length));
  }
  if (event.answerBytes) return 'x'.repeat(event.answerBytes);
  if (event.requestContext?.http) return answerHttp(event);
  return { calls, event, environment: process.env, remainingMs: context.getRemainingTimeInMillis() };
};

function answerHttp(event) {
  if (event.rawPath === '/binary') {
    return {
      statusCode: 200,
      headers: { 'content-type': 'image/png' },
      body: 'iVBORw==',
      isBase64Encoded: true,
    };
  }
  if (event.rawPath === '/bare') return { told: 'as it is' };
  if (event.rawPath === '/fail') throw new Error('on purpose');
  const headers = { 'content-type': 'application/json' };
  return { statusCode: 201, headers, cookies: ['a=1', 'b=2'], body: JSON.stringify(event) };
}
