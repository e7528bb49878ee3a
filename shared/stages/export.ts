import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { ExportRequested } from '../contracts/messages.contract.ts';
import { COLLECTIONS } from '../register/exports/collections.ts';
import { type ExportRequest, exportKey, readExportId } from '../register/exports/export-id.ts';
import { writeTextFile } from '../register/exports/write-file.ts';
import type { FileStore } from '../store/file-store.port.ts';

export interface ExportPorts {
  /** The register as of now; nothing may change it until the export is done. */
  openRegister(): Promise<DatabaseSync>;
  files: Pick<FileStore, 'putFile' | 'findFile'>;
}

export interface Exported {
  outcome: 'exported' | 'there-already';
  key: string;
}

/**
 * Writes a whole view to the file under which its asker looks for it. The same message again does nothing once the file
 * is there.
 *
 * @throws RejectedInput `unknown-export` for an id that was not given out
 */
export async function exportView(ports: ExportPorts, { exportId }: ExportRequested): Promise<Exported> {
  const request = readExportId(exportId);
  const key = exportKey(exportId, request);
  if ((await ports.files.findFile(key)) !== undefined) return { outcome: 'there-already', key };
  const folder = await mkdtemp(join(tmpdir(), 'kyket-export-'));
  try {
    await writeAndStore(ports, request, key, join(folder, 'view'));
    return { outcome: 'exported', key };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeAndStore(
  { openRegister, files }: ExportPorts,
  { collection, format, query }: ExportRequest,
  key: string,
  path: string,
): Promise<void> {
  const { eachItem, formats } = COLLECTIONS[collection];
  const { head, writeRow, mediaType } = formats[format];
  const db = await openRegister();
  let rows = 0;
  function* pieces() {
    yield head;
    for (const item of eachItem(db, query)) {
      rows += 1;
      yield writeRow(item);
    }
  }
  const { sha256 } = await writeTextFile(path, pieces());
  await files.putFile(key, path, { contentType: mediaType, sha256, facts: { rows: String(rows), sha256 } });
}
