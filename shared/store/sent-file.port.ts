import type { SentFile, SentFileState } from '../contracts/sent-file.contract.ts';

/** Files that were announced, with what became of them. */
export interface SentFileStore {
  addSentFile(file: SentFile): Promise<void>;
  readSentFile(fileId: string): Promise<SentFile | undefined>;
  /**
   * Replaces the given fields while the stored file still is in one of these states.
   *
   * @returns the file as it now is; undefined when it is unknown or in another state
   * @throws TemporaryFailure `sent-file-contended` when too many writers want the same file at once
   */
  updateSentFile(
    fileId: string,
    expected: readonly SentFileState[],
    change: (file: SentFile) => Partial<Omit<SentFile, 'fileId'>>,
  ): Promise<SentFile | undefined>;
  /** Files without an answer whose `dueAt` is not after the time given, soonest first; all without a time. May lag. */
  listOpenSentFiles(limit: number, dueUntil?: string): Promise<SentFile[]>;
}

/** The bytes of such files between their coming and their being read. */
export interface IncomingFiles {
  /**
   * An address to which anybody may send exactly so many bytes of this type by PUT, for so long, without asking anything
   * of Kyket.
   */
  linkTo(fileId: string, about: { contentType: string; bytes: number; seconds: number }): Promise<string>;
  /** @returns undefined when there is none; only its length when that is over the limit */
  readFile(
    fileId: string,
    limitBytes: number,
  ): Promise<{ bytes: Uint8Array } | { tooLargeBytes: number } | undefined>;
  hasFile(fileId: string): Promise<boolean>;
  /** One that is not there changes nothing. */
  deleteFile(fileId: string): Promise<void>;
  /** Ids of those that are there, in no order, and the keys of what lies among them and is none. */
  listFiles(): Promise<{ fileIds: string[]; strangeKeys: string[] }>;
}
