import { parentPort, workerData } from 'node:worker_threads';
import { shiftClock } from './shift-clock.ts';
import type { FunctionReply, FunctionRequest, WorkerSetup } from './worker-messages.ts';

/** Runs one bundle in its own thread, one event at a time, as one Lambda execution environment does. */
const setup = workerData as WorkerSetup;
const port = parentPort;
if (!port) throw new Error('function-worker runs in a worker thread only');

// The deadline is of the real time, whatever the functions are told.
const realNow = Date.now.bind(Date);
if (setup.clockShift) shiftClock(setup.clockShift);

const bundle = (await import(setup.bundleUrl)) as Record<string, unknown>;
const handler = bundle[setup.exportName];
if (typeof handler !== 'function')
  throw new Error(`${setup.bundleUrl} exports no function ${setup.exportName}`);

port.on('message', async ({ requestId, eventJson, deadlineMs }: FunctionRequest) => {
  const context = {
    awsRequestId: requestId,
    functionName: setup.functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: setup.functionArn,
    memoryLimitInMB: String(setup.memoryMb),
    logGroupName: setup.functionName,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadlineMs - realNow()),
  };
  try {
    const result: unknown = await handler(JSON.parse(eventJson), context);
    // As Lambda does: what JSON cannot carry does not arrive, and nothing at all is null.
    port.postMessage({ resultJson: JSON.stringify(result ?? null) } satisfies FunctionReply);
  } catch (error) {
    port.postMessage({ error: describeError(error) } satisfies FunctionReply);
  }
});
port.postMessage({ ready: true } satisfies FunctionReply);

function describeError(error: unknown): { name: string; message: string; stack: string } {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), stack: '' };
  return { name: error.name, message: error.message, stack: error.stack ?? '' };
}
