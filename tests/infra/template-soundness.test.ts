import { describe, expect, it } from 'vitest';
import { findReferences, listResources } from './template-reading.ts';
import { synthesizeTinyStack } from './tiny-stack.ts';

/** What CloudFormation (and cfn-lint) would refuse before it creates anything. */
describe.each([
  ['without an alarm address', {}],
  [
    'with an alarm address',
    { alarmEmail: 'watch@example.org', crawlerContact: 'https://example.org/crawler' },
  ],
])('the template %s', (_name, context) => {
  const template = synthesizeTinyStack(context);
  const resources = listResources(template);
  const known = new Set(resources.map(({ logicalId }) => logicalId));
  const dependencies = new Map(
    resources.map(({ logicalId, json }) => {
      const resource: { DependsOn?: string | string[] } = JSON.parse(json);
      const all = [...findReferences(resource), ...[resource.DependsOn ?? []].flat()];
      return [logicalId, [...new Set(all)].filter((id) => !id.startsWith('AWS::'))];
    }),
  );

  it('refers to nothing that is not in it', () => {
    for (const [logicalId, targets] of dependencies) {
      expect(
        targets.filter((target) => !known.has(target)),
        logicalId,
      ).toEqual([]);
    }
  });

  it('has no circle of dependencies', () => {
    const settled = new Set<string>();
    const visit = (logicalId: string, path: readonly string[]) => {
      expect(path, `circle: ${[...path, logicalId].join(' → ')}`).not.toContain(logicalId);
      if (settled.has(logicalId)) return;
      for (const target of dependencies.get(logicalId) ?? []) visit(target, [...path, logicalId]);
      settled.add(logicalId);
    };
    for (const logicalId of known) visit(logicalId, []);
    expect(settled.size).toBe(known.size);
  });

  it('has logical ids and a size that CloudFormation takes', () => {
    for (const logicalId of known) expect(logicalId).toMatch(/^[A-Za-z0-9]{1,255}$/);
    expect(known.size).toBeLessThan(500);
    expect(JSON.stringify(template.resources).length).toBeLessThan(1_000_000);
  });
});
