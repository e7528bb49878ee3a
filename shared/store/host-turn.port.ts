/** One request per host at a time, with a pause after it, across all functions and machines. Times are ISO, UTC. */
export interface HostTurnStore {
  /**
   * Takes the host until `untilIso` unless it is taken or resting; one conditional write.
   *
   * @returns undefined when it was taken, else the time from which it is free
   */
  takeHostTurn(host: string, nowIso: string, untilIso: string): Promise<string | undefined>;
  /** Gives the host back, free from `freeAtIso` on. Does nothing when the turn of `untilIso` has passed to another. */
  endHostTurn(host: string, untilIso: string, freeAtIso: string): Promise<void>;
}
