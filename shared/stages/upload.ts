import type { ArticleDraft, StoredArticle } from '../contracts/article.contract.ts';
import { UPLOAD_BYTES_MAX, type Upload } from '../contracts/upload.contract.ts';
import { RejectedInput } from '../errors.ts';
import type { ArticleStore, ObjectStore } from '../store/store.port.ts';
import { openUpload } from '../upload/open-upload.ts';
import { readRawUpload } from './read-raw-upload.ts';

export interface UploadDeps {
  articles: Pick<ArticleStore, 'saveArticle' | 'expectPage'>;
  objects: Pick<ObjectStore, 'hasObject' | 'getObject' | 'putObject' | 'purgeObjects'>;
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
  try {
    // Before the bytes are there: should this die over them, a withdrawal finds them all the same.
    await deps.articles.expectPage(draft);
    await keepRaw(deps.objects, upload, draft);
    const { article, outcome } = await deps.articles.saveArticle(draft);
    return { article, created: outcome === 'created' };
  } catch (error) {
    if (error instanceof RejectedInput && error.type === 'withdrawn') await purgeRaw(deps.objects, draft);
    throw error;
  }
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

/**
 * Kept while its article was withdrawn, or by a try that died then. Bytes that came another way stay: they may be those of
 * an article that somebody sends under an address that is not its own.
 */
async function purgeRaw(objects: UploadDeps['objects'], { rawKey, url }: ArticleDraft): Promise<void> {
  const { metadata } = (await objects.getObject(rawKey)) ?? {};
  if (metadata?.origin === 'upload' && (metadata.url ?? null) === url) await objects.purgeObjects(rawKey);
}
