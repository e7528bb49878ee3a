/** What went wrong in a way that its reader can act on. `type` is stable and part of the public contract. */
export class KyketError extends Error {
  readonly type: string;
  readonly detail: Record<string, unknown>;

  constructor(type: string, message: string, detail: Record<string, unknown> = {}, cause?: unknown) {
    super(message, { cause });
    this.name = new.target.name;
    this.type = type;
    this.detail = detail;
  }
}

/** What the caller sent cannot be taken; nothing was stored. Mapped to a 4xx answer where there is a caller. */
export class RejectedInput extends KyketError {}

/** It did not work now and may later: the message goes back, or the address gets a later time. */
export class TemporaryFailure extends KyketError {}

/** Something that holds by construction does not: a defect here, not in the input. */
export class BrokenInvariant extends KyketError {}
