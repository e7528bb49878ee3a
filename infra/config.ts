import type { Node } from 'constructs';
import { z } from 'zod';
import { CrawlerContact, nameCrawler } from '../shared/contracts/crawler-contact.contract.ts';

export const STACK_NAME = 'Kyket';

/** The functions of the stack; each is `functions/<name>/handler.ts`. */
export const FUNCTION_NAMES = [
  'discover',
  'fetch',
  'extract',
  'upload',
  'receive',
  'publish',
  'export',
  'query',
] as const;
export type FunctionName = (typeof FUNCTION_NAMES)[number];

/** What a deployment may choose: `cdk deploy -c alarmEmail=… -c monthlyBudgetUsd=…`, or `context` in cdk.json. */
const DeploymentConfig = z.object({
  /** Alarms and the budget's warnings go there; without one they show in the console only. */
  alarmEmail: z.email().optional(),
  monthlyBudgetUsd: z.coerce.number().positive().default(25),
  crawlerContact: CrawlerContact.optional(),
  /** An OpenID Connect issuer whose tokens open the API, instead of a Cognito user pool made by the stack. */
  tokenIssuer: z.url({ protocol: /^https$/ }).optional(),
  /** Whom its tokens must be meant for; one or more, divided by commas. */
  tokenAudience: z.string().min(1).optional(),
  /** `public`: the register, but no article's text, may be read without a token. */
  registerAccess: z.enum(['public', 'token']).default('token'),
  /** Web pages of these origins may ask the API, and send files, from a browser; divided by commas. */
  corsOrigins: z.string().min(1).optional(),
});
export type DeploymentConfig = z.infer<typeof DeploymentConfig>;

/** A setting of the deployment does not fit; the message names it. */
export class DeploymentConfigError extends Error {}

/** @throws DeploymentConfigError */
export function readDeploymentConfig(node: Node): DeploymentConfig {
  const keys = Object.keys(DeploymentConfig.shape);
  const read = DeploymentConfig.safeParse(
    Object.fromEntries(keys.map((key) => [key, node.tryGetContext(key)])),
  );
  if (read.success && !read.data.tokenIssuer !== !read.data.tokenAudience)
    throw new DeploymentConfigError('-c tokenIssuer and -c tokenAudience belong together');
  if (read.success) return read.data;
  throw new DeploymentConfigError(
    read.error.issues.map(({ path, message }) => `-c ${path.join('.')}: ${message}`).join('; '),
  );
}

/** @param list as `corsOrigins` has it */
export function readOrigins(list: string): string[] {
  return list.split(',').map((origin) => origin.trim());
}

/** What the crawler calls itself, so that a site's owner can tell it apart and object. */
export function describeCrawler(config: DeploymentConfig): string {
  return nameCrawler(config.crawlerContact);
}
