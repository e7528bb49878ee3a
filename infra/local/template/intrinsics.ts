/** Values of `Ref` and `Fn::GetAtt` on this machine. */
export interface ResourceValues {
  /** @returns undefined for a name that means nothing here */
  findRef(logicalId: string): string | undefined;
  findAttribute(logicalId: string, attribute: string): string | undefined;
}

/** Stands in for the account, region and so on that CloudFormation knows. */
export const LOCAL_REGION = 'ap-southeast-1';
export const LOCAL_ACCOUNT = '000000000000';
const PSEUDO_PARAMETERS: Record<string, string> = {
  'AWS::Region': LOCAL_REGION,
  'AWS::AccountId': LOCAL_ACCOUNT,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::StackName': 'Kyket',
};

/**
 * Replaces CloudFormation's functions in a value: Ref, Fn::GetAtt, Fn::Join, Fn::Sub.
 * @throws Error on any other function and on names that do not resolve, rather than pass half a value on
 */
export function resolveIntrinsics(value: unknown, values: ResourceValues): unknown {
  if (Array.isArray(value)) return value.map((entry) => resolveIntrinsics(entry, values));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value);
  const [only] = entries;
  if (only && entries.length === 1 && (only[0] === 'Ref' || only[0].startsWith('Fn::'))) {
    return resolveFunction(only[0], only[1], values);
  }
  return Object.fromEntries(entries.map(([key, entry]) => [key, resolveIntrinsics(entry, values)]));
}

function resolveFunction(name: string, argument: unknown, values: ResourceValues): string {
  switch (name) {
    case 'Ref':
      return resolveRef(String(argument), values);
    case 'Fn::GetAtt':
      return resolveAttribute(Array.isArray(argument) ? argument.join('.') : String(argument), values);
    case 'Fn::Join': {
      const [separator, parts] = argument as [string, unknown[]];
      return parts.map((part) => String(resolveIntrinsics(part, values))).join(separator);
    }
    case 'Fn::Sub':
      return resolveSub(argument, values);
    default:
      throw new Error(`${name} is not supported by the local runtime`);
  }
}

function resolveRef(name: string, values: ResourceValues): string {
  const resolved = PSEUDO_PARAMETERS[name] ?? values.findRef(name);
  if (resolved === undefined) throw new Error(`Ref ${name} has no value on this machine`);
  return resolved;
}

function resolveAttribute(path: string, values: ResourceValues): string {
  const [logicalId = '', ...attribute] = path.split('.');
  const resolved = values.findAttribute(logicalId, attribute.join('.'));
  if (resolved === undefined) throw new Error(`Fn::GetAtt ${path} has no value on this machine`);
  return resolved;
}

function resolveSub(argument: unknown, values: ResourceValues): string {
  if (typeof argument !== 'string') throw new Error('Fn::Sub with its own variables is not supported');
  return argument.replace(/\$\{([^}!]+)\}/g, (_match, name: string) =>
    name.includes('.') && !name.startsWith('AWS::')
      ? resolveAttribute(name, values)
      : resolveRef(name, values),
  );
}
