import { describe, expect, it } from 'vitest';
import { TextResponse } from '../../../functions/query/text-response.ts';

describe('a response of text', () => {
  const text = '{"tên":"Ký kết"}';
  const response = () =>
    new TextResponse(text, { status: 200, headers: { 'content-type': 'application/json' } });

  it('gives the same as an ordinary one, however it is read', async () => {
    const bytes = new TextEncoder().encode(text);
    expect(await response().text()).toBe(text);
    expect(await response().json()).toEqual({ tên: 'Ký kết' });
    expect(new Uint8Array(await response().arrayBuffer())).toEqual(bytes);
    expect(await response().bytes()).toEqual(bytes);
    expect(await (await response().blob()).text()).toBe(text);
    expect(await response().clone().text()).toBe(text);
  });

  it('keeps its text when a response is made of its body, as middleware does', async () => {
    const again = new Response(response().body, response());
    expect(await again.text()).toBe(text);
    expect(again.headers.get('content-type')).toBe('application/json');
  });
});
