import { describe, expect, it } from 'vitest';
import {
  AccessEnvironment,
  ExtractQueueEnvironment,
  FetcherEnvironment,
  FetchQueueEnvironment,
  StoreEnvironment,
} from '../../../shared/settings/function-settings.ts';

const All = StoreEnvironment.and(FetchQueueEnvironment).and(ExtractQueueEnvironment).and(FetcherEnvironment);
const ENVIRONMENT = {
  TABLE_NAME: 'kyket',
  BUCKET_NAME: 'texts',
  FETCH_QUEUE_URL: 'https://sqs.test/fetch',
  EXTRACT_QUEUE_URL: 'https://sqs.test/extract',
  USER_AGENT: 'Kyket/0.1',
  TZ: ':UTC',
};

describe('the settings of a function', () => {
  it('are what its needs name, joined, and nothing else of the environment', () => {
    expect(All.parse({ ...ENVIRONMENT, LOCAL_HOSTS: 'site.test=127.0.0.1:8090' })).toEqual({
      tableName: 'kyket',
      bucketName: 'texts',
      fetchQueueUrl: 'https://sqs.test/fetch',
      extractQueueUrl: 'https://sqs.test/extract',
      userAgent: 'Kyket/0.1',
      localHosts: new Map([['site.test', { address: '127.0.0.1', port: 8090 }]]),
    });
  });

  it.each(['Kyket/0.1 (+đăng ký)', 'Kyket/0.1\nx: y'])(
    'take no user agent that no header carries: %j',
    (USER_AGENT) => {
      expect(() => All.parse({ ...ENVIRONMENT, USER_AGENT })).toThrow('USER_AGENT');
    },
  );

  it('know no local host where none is told', () => {
    expect(All.parse(ENVIRONMENT).localHosts.size).toBe(0);
  });

  it.each(['TABLE_NAME', 'BUCKET_NAME', 'FETCH_QUEUE_URL', 'EXTRACT_QUEUE_URL', 'USER_AGENT'])(
    'are refused without %s, which is named',
    (variable) => {
      expect(() => All.parse({ ...ENVIRONMENT, [variable]: undefined })).toThrow(variable);
      expect(() => All.parse({ ...ENVIRONMENT, [variable]: '' })).toThrow(variable);
    },
  );

  it('name everything that is missing at once', () => {
    const issues = All.safeParse({}).error?.issues.map(({ path }) => path.join('.'));
    expect(issues).toHaveLength(5);
  });
});

describe('whose tokens open the API', () => {
  const told = {
    TOKEN_ISSUER: 'https://login.example.org',
    TOKEN_AUDIENCE: 'kyket, kyket-tools',
    REGISTER_ACCESS: 'token',
  };

  it('is an issuer and one or more audiences', () => {
    expect(AccessEnvironment.parse(told)).toEqual({
      kind: 'tokens',
      issuer: {
        issuer: 'https://login.example.org',
        audiences: ['kyket', 'kyket-tools'],
        scopePrefix: '',
      },
      isRegisterPublic: false,
    });
  });

  it.each(['TOKEN_ISSUER', 'TOKEN_AUDIENCE', 'REGISTER_ACCESS'])(
    'is refused without %s: nothing is open by omission',
    (variable) => {
      expect(AccessEnvironment.safeParse({ ...told, [variable]: undefined }).success).toBe(false);
    },
  );

  it('is nobody on a stack that listens on loopback', () => {
    expect(AccessEnvironment.parse({ ...told, LOCAL_ACCESS: 'open' })).toEqual({ kind: 'loopback' });
    expect(AccessEnvironment.safeParse({ LOCAL_ACCESS: 'yes' }).success).toBe(false);
  });
});
