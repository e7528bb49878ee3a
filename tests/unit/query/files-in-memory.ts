import { readFile } from 'node:fs/promises';
import type { FileStore } from '../../../shared/store/file-store.port.ts';

/** A store of files without a bucket; its links name the key. */
export class FilesInMemory implements FileStore {
  readonly stored = new Map<string, { text: string; facts: Record<string, string>; contentType: string }>();
  readonly storedAt = '2026-11-22T20:00:00.000Z';

  async putFile(key: string, path: string, about: Parameters<FileStore['putFile']>[2]): Promise<void> {
    const { contentType, facts = {} } = about;
    this.stored.set(key, { text: await readFile(path, 'utf8'), facts, contentType });
  }

  async findFile(key: string) {
    const found = this.stored.get(key);
    return found && { bytes: Buffer.byteLength(found.text), storedAt: this.storedAt, facts: found.facts };
  }

  async getObject(key: string) {
    const found = this.stored.get(key);
    return found && { bytes: Buffer.from(found.text), metadata: {} };
  }

  async linkTo(key: string, fileName: string, seconds: number): Promise<string> {
    return `https://files.example.vn/${key}?as=${fileName}&seconds=${seconds}`;
  }
}
