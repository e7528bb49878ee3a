/**
 * Opens what is costly when it is first asked for, once for all who ask. A failure is theirs who wait for it, and is
 * forgotten: a process lives for hours, and what did not open once may open the next time.
 */
export function openOnce<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined;
  return () => {
    opened ??= open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
}
