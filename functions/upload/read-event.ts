import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Upload } from '../../shared/contracts/upload.contract.ts';
import { RejectedInput } from '../../shared/errors.ts';

const PARAMETERS = ['url'];

/**
 * The gateway's event as an upload.
 *
 * @throws RejectedInput `unknown-parameter`, `invalid-parameter` for a query that does not fit
 */
export function readEvent(event: APIGatewayProxyEventV2): Upload {
  const query = new URLSearchParams(event.rawQueryString);
  for (const parameter of query.keys())
    if (!PARAMETERS.includes(parameter))
      throw new RejectedInput('unknown-parameter', `${parameter} is not known; known is url`, { parameter });
  const urls = query.getAll('url');
  if (urls.length > 1)
    throw new RejectedInput('invalid-parameter', 'url is given more than once', { parameter: 'url' });
  return {
    bytes: Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8'),
    contentType: event.headers['content-type'] ?? '',
    urlParameter: urls[0],
  };
}
