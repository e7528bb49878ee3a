import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const Template = z.object({
  Resources: z.record(
    z.string(),
    z.looseObject({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) }),
  ),
  Outputs: z.record(z.string(), z.object({ Value: z.unknown() })).default({}),
});
export type TemplateResources = z.infer<typeof Template>['Resources'];

const AssetManifest = z.object({
  files: z.record(z.string(), z.object({ source: z.object({ path: z.string() }) })),
});

/** A synthesized template and where its assets lie on disk. */
export interface SynthesizedTemplate {
  resources: TemplateResources;
  /** Values of the outputs as the template has them, by name. */
  outputs?: Record<string, unknown>;
  /** @returns the unpacked folder of the asset that the template names by `S3Key` (`<hash>.zip`) */
  findAsset(s3Key: string): string;
}

/** @param templateFile `<stack>.template.json` in a CDK output folder */
export function readTemplateFile(templateFile: string): SynthesizedTemplate {
  const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
  const { Resources, Outputs } = Template.parse(readJson(templateFile));
  const { files } = AssetManifest.parse(readJson(templateFile.replace('.template.json', '.assets.json')));
  return {
    resources: Resources,
    outputs: Object.fromEntries(Object.entries(Outputs).map(([name, { Value }]) => [name, Value])),
    findAsset(s3Key) {
      const asset = files[s3Key.replace(/\.zip$/, '')];
      if (!asset) throw new Error(`The template names the asset ${s3Key}, which is not in its manifest`);
      return join(dirname(templateFile), asset.source.path);
    },
  };
}
