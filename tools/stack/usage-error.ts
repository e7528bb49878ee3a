/** What whoever typed a command has to hear, in a line or two. */
export class UsageError extends Error {}
