import type { Message } from '@aws-sdk/client-sqs';
import { z } from 'zod';
import { LOCAL_REGION } from '../template/intrinsics.ts';

/** Messages as Lambda hands them to a function. */
export function createSqsEvent(messages: readonly Message[], queueArn: string): object {
  return {
    Records: messages.map((message) => ({
      messageId: message.MessageId,
      receiptHandle: message.ReceiptHandle,
      body: message.Body,
      attributes: message.Attributes ?? {},
      messageAttributes: {},
      md5OfBody: message.MD5OfBody,
      eventSource: 'aws:sqs',
      eventSourceARN: queueArn,
      awsRegion: LOCAL_REGION,
    })),
  };
}

const BatchAnswer = z
  .object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).nullish() })
  .nullable();

/**
 * Reads a function's partial batch answer by Lambda's rules: nothing or an empty list is success; an answer of
 * another shape, or one that names a message which is not in the batch, is the failure of the whole batch.
 * @returns ids of the messages that are done
 */
export function findDoneMessages(messageIds: readonly string[], answerJson: string): string[] {
  const parsed = BatchAnswer.safeParse(JSON.parse(answerJson));
  if (!parsed.success) return [];
  const failed = new Set((parsed.data?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier));
  if ([...failed].some((id) => !messageIds.includes(id))) return [];
  return messageIds.filter((id) => !failed.has(id));
}
