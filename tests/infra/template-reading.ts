import type { SynthesizedTemplate } from '../../infra/local/template/template-file.ts';

/** Loose reading of template properties: tests ask for one value deep inside and compare it. */
export interface ReadResource {
  logicalId: string;
  type: string;
  /** @param path `Environment.Variables.TABLE_NAME` @returns undefined where nothing is */
  at(path: string): unknown;
  json: string;
}

export function listResources({ resources }: SynthesizedTemplate, type?: string): ReadResource[] {
  return Object.entries(resources)
    .filter(([, resource]) => type === undefined || resource.Type === type)
    .map(([logicalId, resource]) => ({
      logicalId,
      type: resource.Type,
      json: JSON.stringify(resource),
      at: (path) =>
        path.split('.').reduce<unknown>((value, key) => {
          if (value === null || typeof value !== 'object') return undefined;
          return (value as Record<string, unknown>)[key];
        }, resource.Properties),
    }));
}

/** @returns logical ids that a piece of a template names with Ref or Fn::GetAtt */
export function findReferences(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(findReferences);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, entry]) => {
    if (key === 'Ref') return [String(entry)];
    if (key === 'Fn::GetAtt') return [String(Array.isArray(entry) ? entry[0] : String(entry).split('.')[0])];
    if (key === 'Fn::Sub') return [...String(entry).matchAll(/\$\{([^}.]+)/g)].map((match) => match[1] ?? '');
    return findReferences(entry);
  });
}
