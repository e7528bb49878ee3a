import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { listResources } from './template-reading.ts';
import { synthesizeTinyStack } from './tiny-stack.ts';

const OneOrMore = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());
const PolicyDocument = z.object({
  Statement: z.array(z.object({ Effect: z.literal('Allow'), Action: OneOrMore, Resource: z.unknown() })),
});

const template = synthesizeTinyStack();
const policies = listResources(template, 'AWS::IAM::Policy').map((policy) => ({
  logicalId: policy.logicalId,
  statements: PolicyDocument.parse(policy.at('PolicyDocument')).Statement,
}));

/** Actions that a stage's role has on resources whose text matches. */
function actionsOf(stage: string, resource: RegExp): string[] {
  return policies
    .filter(({ logicalId }) => logicalId.startsWith(`${stage}Role`))
    .flatMap(({ statements }) => statements)
    .filter(({ Resource }) => resource.test(JSON.stringify(Resource)))
    .flatMap(({ Action }) => Action);
}

describe('grants', () => {
  it('name every action; none has a wildcard', () => {
    expect(policies.length).toBeGreaterThanOrEqual(8);
    for (const { logicalId, statements } of policies) {
      for (const { Action } of statements)
        expect(
          Action.filter((action) => action.includes('*')),
          logicalId,
        ).toEqual([]);
    }
  });

  it('name every resource; a wildcard stands only for the objects under one prefix of the bucket', () => {
    for (const { logicalId, statements } of policies) {
      for (const { Resource } of statements) {
        const wildcards = [Resource].flat().filter((entry) => JSON.stringify(entry).includes('*'));
        for (const entry of wildcards) {
          expect(JSON.stringify(entry), logicalId).toMatch(
            /\["Bucket","Arn"\]\},"\/(raw|articles|register|releases|exports|incoming|listings|robots)\/\*"/,
          );
        }
      }
    }
  });

  it('come with no managed policies', () => {
    for (const role of listResources(template, 'AWS::IAM::Role'))
      expect(role.at('ManagedPolicyArns')).toBeUndefined();
  });

  it('let query write nothing but what reviewers say, and publish and export nothing but their files', () => {
    const isWrite = (action: string) => /Put|Update|Delete|Write/.test(action) && !action.startsWith('logs:');
    expect(actionsOf('Query', /./).filter(isWrite)).toEqual(['dynamodb:PutItem', 'dynamodb:DeleteItem']);
    expect(actionsOf('Export', /Table|raw|articles|register|releases/).filter(isWrite)).toEqual([]);
    expect(actionsOf('Publish', /Table/).filter(isWrite)).toEqual([]);
    expect(actionsOf('Publish', /raw|articles|listings|robots/)).not.toContain('s3:PutObject');
  });

  it('let only who looks after something ask what is due, and only the stages before a queue send to it', () => {
    const stages = ['Discover', 'Fetch', 'Extract', 'Upload', 'Receive', 'Publish', 'Export', 'Query'];
    expect(stages.filter((stage) => actionsOf(stage, /index\/due/).length > 0)).toEqual([
      'Discover',
      'Upload',
      'Receive',
    ]);
    const senders = (queue: RegExp) =>
      stages.filter((stage) => actionsOf(stage, queue).includes('sqs:SendMessage'));
    expect(senders(/FetchPagesQueue/)).toEqual(['Discover']);
    expect(senders(/ExtractPagesQueue/)).toEqual(['Discover', 'Fetch']);
    expect(senders(/ExportRequestsQueue/)).toEqual(['Query']);
    expect(senders(/ReceiveArrivalsQueue/)).toEqual(['Receive']);
  });

  it('let upload put files where they come in, by its links, and only receive read and take them away', () => {
    const stages = ['Discover', 'Fetch', 'Extract', 'Upload', 'Receive', 'Publish', 'Export', 'Query'];
    const may = (action: string) => stages.filter((stage) => actionsOf(stage, /incoming/).includes(action));
    expect(may('s3:PutObject')).toEqual(['Upload']);
    expect(may('s3:GetObject')).toEqual(['Receive']);
    expect(may('s3:DeleteObject')).toEqual(['Receive']);
  });

  it('let nobody take anything away for good but raw bytes of what was withdrawn, by whoever reads them into articles', () => {
    const stages = ['Discover', 'Fetch', 'Extract', 'Upload', 'Receive', 'Publish', 'Export', 'Query'];
    const purging = (resource: RegExp) =>
      stages.filter((stage) => actionsOf(stage, resource).includes('s3:DeleteObjectVersion'));
    expect(purging(/"\/raw\//)).toEqual(['Extract', 'Upload', 'Receive']);
    expect(purging(/"\/(articles|register|releases|exports|incoming|listings|robots)\//)).toEqual([]);
  });
});
