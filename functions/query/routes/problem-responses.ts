import { Problem } from '../../../shared/http-problem/problem.contract.ts';

/** The error answers of a route for OpenAPI, by status. */
export function problemResponses(descriptions: Record<number, string>) {
  const content = { 'application/problem+json': { schema: Problem } };
  return Object.fromEntries(
    Object.entries(descriptions).map(([status, description]) => [status, { description, content }]),
  );
}
