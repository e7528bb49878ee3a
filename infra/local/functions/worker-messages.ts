/** What a worker is started with. */
export interface WorkerSetup {
  bundleUrl: string;
  exportName: string;
  functionName: string;
  functionArn: string;
  memoryMb: number;
  /** Milliseconds (one BigInt64) by which the functions' clock is ahead; undefined when it tells the real time. */
  clockShift?: SharedArrayBuffer | undefined;
}

/** main thread → worker. The event travels as JSON, as it does on Lambda. */
export interface FunctionRequest {
  requestId: string;
  eventJson: string;
  deadlineMs: number;
}

/** worker → main thread: once when loaded, then one for each request. */
export type FunctionReply =
  | { ready: true }
  | { resultJson: string }
  | { error: { name: string; message: string; stack: string } };
