import type { ArticleDraft, StoredArticle } from '../contracts/article.contract.ts';
import { UPLOAD_BYTES_MAX, type Upload } from '../contracts/upload.contract.ts';
import { rejectWithdrawn } from '../store/article/withdrawal.ts';
import type { ArticleStore, ObjectStore } from '../store/store.port.ts';
import { openUpload } from '../upload/open-upload.ts';
import { readRawUpload } from './read-raw-upload.ts';

export interface UploadDeps {
  articles: Pick<ArticleStore, 'saveArticle' | 'findWithdrawalOf'>;
  objects: Pick<ObjectStore, 'hasObject' | 'putObject'>;
}

/**
 * Takes in one article that someone sent: judges it, keeps the bytes as they came, extracts, stores. Repeatable: the
 * same article again, by its address or its words, keeps its id.
 *
 * @param limitBytes what the way that it came by takes
 * @returns the article as it stands in the store now, and whether it is new there
 * @throws RejectedInput when it cannot be taken (see read-upload.ts); then nothing has been stored
 */
export async function uploadArticle(
  deps: UploadDeps,
  sent: Upload,
  limitBytes = UPLOAD_BYTES_MAX,
): Promise<{ article: StoredArticle; created: boolean }> {
  const upload = await openUpload(sent, limitBytes);
  const draft = await readRawUpload(upload);
  const withdrawal = await deps.articles.findWithdrawalOf(draft);
  if (withdrawal) throw rejectWithdrawn(withdrawal);
  await keepRaw(deps.objects, upload, draft);
  const { article, outcome } = await deps.articles.saveArticle(draft);
  return { article, created: outcome === 'created' };
}

/** Under the hash of its bytes, so a page that was fetched already keeps what is known of its fetching. */
async function keepRaw(
  objects: UploadDeps['objects'],
  { bytes, contentType }: Upload,
  { rawKey, url }: ArticleDraft,
): Promise<void> {
  if (await objects.hasObject(rawKey)) return;
  await objects.putObject(rawKey, bytes, {
    contentType,
    origin: 'upload',
    ...(url === null ? {} : { url }),
  });
}
