import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { sharedClients } from '../../../shared/store/clients.ts';

/** As little as a handler on the same client can do: one small read, and an answer. */
export async function handler(): Promise<{ statusCode: number }> {
  const { dynamo } = sharedClients();
  const Key = { pk: { S: 'none' }, sk: { S: 'none' } };
  await dynamo.send(new GetItemCommand({ TableName: process.env.TABLE_NAME, Key }));
  return { statusCode: 200 };
}
