import type { DatabaseSync } from 'node:sqlite';
import type { ExportAnswer } from '../../shared/contracts/export.contract.ts';
import { reject } from '../../shared/http-problem/find-problem.ts';
import {
  type ExportRequest,
  exportKey,
  readExportId,
  writeExportId,
} from '../../shared/register/exports/export-id.ts';
import { readRegisterState } from '../../shared/register/sync/apply-changes.ts';
import type { StoredFile } from '../../shared/store/file-store.port.ts';
import type { QueryPorts } from './query-ports.ts';

/** A hundred thousand records take some ten seconds, the start of the function included. */
export const RETRY_AFTER_SECONDS = 5;
/** A run that failed is begun again after half an hour (infra/stages/export.ts); what is not there then does not come. */
const PENDING_AT_MOST_MS = 90 * 60_000;
/** The bucket takes exports away between one and two days after they were made (infra/constructs/store.ts). */
const KEPT_MS = 24 * 3_600_000;
/** Whoever has the link needs no token, so it does not last; a new one is a question away. */
const LINK_SECONDS = 15 * 60;

/** Has a whole view made into a file, unless it is there already. */
export async function requestExport(
  db: DatabaseSync,
  view: Pick<ExportRequest, 'collection' | 'format' | 'query'>,
  ports: QueryPorts,
): Promise<ExportAnswer> {
  const id = writeExportId({ ...view, requestedAt: ports.now(), registerState: readRegisterState(db) });
  const answer = await findExport(id, ports);
  if (answer.status === 'pending') await ports.queues.sendExportRequested({ exportId: id });
  return answer;
}

/**
 * How far an export is, and a fresh link to its file once it is there.
 *
 * @throws RejectedInput `unknown-export`; `export-gone` when it was taken away, or could not be made
 */
export async function findExport(id: string, { files, now }: QueryPorts): Promise<ExportAnswer> {
  const request = readExportId(id);
  const key = exportKey(id, request);
  const stored = await files.findFile(key);
  if (stored === undefined && now().getTime() - request.requestedAt.getTime() > PENDING_AT_MOST_MS) {
    throw reject('export-gone', 'It is no longer kept, or could not be made. Ask for the view again.', {
      id,
    });
  }
  const { format, requestedAt } = request;
  const common = { id, format, requestedAt: requestedAt.toISOString(), statusUrl: `/v1/exports/${id}` };
  if (stored === undefined) return { ...common, status: 'pending', file: null };
  const fileName = key.slice(key.lastIndexOf('/') + 1);
  const url = await files.linkTo(key, fileName, LINK_SECONDS);
  return { ...common, status: 'ready', file: describeFile(stored, url, now()) };
}

function describeFile({ bytes, storedAt, facts }: StoredFile, url: string, now: Date): ExportAnswer['file'] {
  return {
    url,
    urlExpiresAt: new Date(now.getTime() + LINK_SECONDS * 1_000).toISOString(),
    bytes,
    sha256: facts.sha256 ?? '',
    rows: Number(facts.rows),
    madeAt: storedAt,
    keptUntil: new Date(Date.parse(storedAt) + KEPT_MS).toISOString(),
  };
}
