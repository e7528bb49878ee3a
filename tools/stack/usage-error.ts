/** Why a command cannot be done, for whoever typed it, in a line or two. */
export class CommandError extends Error {}

/** The command was typed wrongly: its usage is told with it. */
export class UsageError extends CommandError {}
