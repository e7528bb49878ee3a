/** What a worker is started with. */
export interface WorkerSetup {
  bundleUrl: string;
  exportName: string;
  functionName: string;
  functionArn: string;
  memoryMb: number;
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
