/**
 * A response of text that is made into bytes only when somebody asks for bytes. Lambda takes answers as text: through an
 * ordinary body, a page of two hundred records would be encoded and decoded in more time than reading it takes.
 */
export class TextResponse extends Response {
  readonly #text: string;

  /** @param init status and headers */
  constructor(text: string, init: ResponseInit) {
    super(null, init);
    this.#text = text;
  }

  override async text(): Promise<string> {
    return this.#text;
  }

  override async json(): Promise<unknown> {
    return JSON.parse(this.#text);
  }

  override get body(): Response['body'] {
    return new Response(this.#text).body;
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    return new Response(this.#text).arrayBuffer();
  }

  override async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return new Response(this.#text).bytes();
  }

  override async blob(): Promise<Blob> {
    return new Response(this.#text).blob();
  }

  override clone(): Response {
    return new TextResponse(this.#text, this);
  }
}
