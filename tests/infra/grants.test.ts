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
            /\["Bucket","Arn"\]\},"\/(raw|articles|register|exports)\/\*"/,
          );
        }
      }
    }
  });

  it('come with no managed policies', () => {
    for (const role of listResources(template, 'AWS::IAM::Role'))
      expect(role.at('ManagedPolicyArns')).toBeUndefined();
  });

  it('let query read the table and write nothing but exports', () => {
    expect(actionsOf('Query', /Table/).some((action) => /Put|Update|Delete|Write/.test(action))).toBe(false);
    expect(actionsOf('Query', /Bucket.*(raw|articles|register)/)).not.toContain('s3:PutObject');
  });

  it('let only discover ask what is due, and only the stage before a queue send to it', () => {
    const stages = ['Discover', 'Fetch', 'Extract', 'Upload', 'Publish', 'Query'];
    expect(stages.filter((stage) => actionsOf(stage, /index\/due/).length > 0)).toEqual(['Discover']);
    const senders = (queue: RegExp) =>
      stages.filter((stage) => actionsOf(stage, queue).includes('sqs:SendMessage'));
    expect(senders(/FetchPagesQueue/)).toEqual(['Discover']);
    expect(senders(/ExtractPagesQueue/)).toEqual(['Fetch']);
  });
});
