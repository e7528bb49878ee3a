/** What is known of a stored file without reading it. */
export interface StoredFile {
  bytes: number;
  storedAt: string;
  /** As given when it was stored; names are lower case, values ASCII. */
  facts: Record<string, string>;
}

/** Files of any size that are made on this machine's disk and fetched by people, not by the pipeline. */
export interface FileStore {
  /** Uploads a file from disk without holding it in memory. Under one key it is seen whole or not at all. */
  putFile(
    key: string,
    path: string,
    about: { contentType: string; sha256: string; facts?: Record<string, string> },
  ): Promise<void>;
  findFile(key: string): Promise<StoredFile | undefined>;
  /**
   * An address under which anybody may fetch the file for so long, without asking anything of Kyket.
   *
   * @param fileName ASCII; what the file is to be called where it is saved
   */
  linkTo(key: string, fileName: string, seconds: number): Promise<string>;
}
