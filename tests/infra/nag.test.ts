import type { Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { IConstruct } from 'constructs';
import { describe, expect, it } from 'vitest';
import { STACK_NAME } from '../../infra/config.ts';
import { temporaryDir } from './temporary-dir.ts';
import { createTinyApp } from './tiny-app.ts';

/** The CDK loads much of itself only when it synthesizes. */
const SYNTH_LIMIT_MS = 90_000;

const create = (context = {}) => createTinyApp(context, temporaryDir());

/** Rule id → reason, of everything that was acknowledged anywhere in the app. */
function findAcknowledged(construct: IConstruct): Array<[string, unknown]> {
  const own = construct.node.metadata.filter(({ type }) => type === 'aws:cdk:acknowledged-rules');
  return [
    ...own.flatMap(({ data }) => Object.entries(data ?? {})),
    ...construct.node.children.flatMap(findAcknowledged),
  ];
}

describe('cdk-nag', () => {
  it.each([
    ['as it is', {}],
    ['with an alarm address', { alarmEmail: 'watch@example.org' }],
  ])(
    'finds nothing in the stack %s that is not acknowledged',
    (_name, context) => {
      expect(() => create(context).synth()).not.toThrow();
    },
    SYNTH_LIMIT_MS,
  );

  it(
    'stops a synthesis with a finding that nobody acknowledged',
    () => {
      const app = create();
      new Bucket(app.node.findChild(STACK_NAME) as Stack, 'Careless');
      expect(() => app.synth()).toThrow(/AwsSolutions-S1\b/);
    },
    SYNTH_LIMIT_MS,
  );

  it('has a reason for each finding that is acknowledged', () => {
    const acknowledged = findAcknowledged(create());
    expect(acknowledged.length).toBeGreaterThan(3);
    for (const [rule, reason] of acknowledged)
      expect(JSON.stringify(reason).length, rule).toBeGreaterThan(60);
  });
});

describe('the context of a deployment', () => {
  it('is refused when a value does not fit, by its name', () => {
    expect(() => create({ alarmEmail: 'nobody' })).toThrow(/alarmEmail/);
    expect(() => create({ monthlyBudgetUsd: 'much' })).toThrow(/monthlyBudgetUsd/);
    expect(() => create({ tokenIssuer: 'http://login.example.org' })).toThrow(/tokenIssuer/);
    expect(() => create({ tokenIssuer: 'https://login.example.org' })).toThrow(/belong together/);
  });
});
