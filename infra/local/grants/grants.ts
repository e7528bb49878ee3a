import type { LocalStack } from '../template/read-stack.ts';

interface Statement {
  actions: readonly string[];
  resources: readonly string[];
}

/** What each function may do, by function name, as the template's policies grant it. */
export type Grants = ReadonlyMap<string, readonly Statement[]>;

/** Reads the policies of the functions' roles. */
export function readGrants(stack: LocalStack): Grants {
  const policies = stack.list('AWS::IAM::Policy');
  const grants = stack.list('AWS::Lambda::Function').map(({ name, properties }): [string, Statement[]] => {
    const roleName = properties.Role.split('/').at(-1) ?? '';
    const statements = policies
      .filter((policy) => policy.properties.Roles.includes(roleName))
      .flatMap((policy) => policy.properties.PolicyDocument.Statement)
      .map(({ Action, Resource }) => ({ actions: [Action].flat(), resources: [Resource].flat() }));
    return [name, statements];
  });
  return new Map(grants);
}

/** A call to one of AWS's services, as IAM sees it. */
export interface ServiceCall {
  /** Function whose credentials it bears. */
  caller: string;
  /** `dynamodb:PutItem`. */
  action: string;
  resource: string;
}

export function isGranted(grants: Grants, { caller, action, resource }: ServiceCall): boolean {
  const statements = grants.get(caller) ?? [];
  return statements.some(
    ({ actions, resources }) =>
      actions.includes(action) && resources.some((pattern) => matches(pattern, resource)),
  );
}

function matches(pattern: string, resource: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's').test(resource);
}
