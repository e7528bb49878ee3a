import { describe, expect, it } from 'vitest';
import { createApp } from '../../infra/app.ts';
import { DeploymentConfigError } from '../../infra/config.ts';
import { readContext } from '../../infra/synth.ts';

describe('settings of synth', () => {
  it('reads each -c KEY=VALUE, the value as it stands', () => {
    expect(readContext(['-c', 'alarmEmail=a@example.org', '-c', 'x=1=2'])).toEqual({
      alarmEmail: 'a@example.org',
      x: '1=2',
    });
    expect(readContext([])).toEqual({});
  });

  it.each([[['--bogus']], [['-c', 'novalue']], [['stray']]])('refuses %j', (args) => {
    expect(() => readContext(args)).toThrow(TypeError);
  });

  it.each(['đăng ký', 'a@example.org\nx: y', 'a@example.org)', 'hai lần'])(
    'refuses a contact that no header carries: %j',
    (crawlerContact) => {
      const bundles = { directoryOf: () => 'infra' };
      const make = () => createApp({ bundles, context: { crawlerContact } });
      expect(make).toThrow(DeploymentConfigError);
      expect(make).toThrow(/crawlerContact: the contact goes into a header/);
    },
  );

  it('names the setting that does not fit', () => {
    const bundles = { directoryOf: () => 'infra' };
    expect(() => createApp({ bundles, context: { monthlyBudgetUsd: 'abc' } })).toThrow(DeploymentConfigError);
    expect(() => createApp({ bundles, context: { monthlyBudgetUsd: 'abc' } })).toThrow(/monthlyBudgetUsd/);
  });
});
