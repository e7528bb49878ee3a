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
    bytes: readBytes(event),
    contentType: event.headers['content-type'] ?? '',
    urlParameter: urls[0],
  };
}

/**
 * The gateway's event as JSON, for a route without parameters.
 *
 * @throws RejectedInput `unknown-parameter`, `unsupported-media-type`, `empty-body`, `malformed-json`
 */
export function readJsonEvent(event: APIGatewayProxyEventV2): unknown {
  const [parameter] = new URLSearchParams(event.rawQueryString).keys();
  if (parameter !== undefined)
    throw new RejectedInput('unknown-parameter', `${parameter} is not known; none is`, { parameter });
  const mediaType = (event.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (mediaType !== 'application/json')
    throw new RejectedInput('unsupported-media-type', 'The body is to be JSON that tells of the file', {
      mediaType,
      supported: ['application/json'],
    });
  const json = readBytes(event).toString('utf8');
  if (json.trim() === '') throw new RejectedInput('empty-body', 'The body has no bytes');
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new RejectedInput('malformed-json', 'The body is not JSON', {}, cause);
  }
}

function readBytes({ body, isBase64Encoded }: APIGatewayProxyEventV2): Buffer {
  return Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');
}
