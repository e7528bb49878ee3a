/** Why and since when a portal is not read, by somebody's decision: its owner objected, its pages are wrong … */
export interface SwitchedOff {
  reason: string;
  since: string;
}

/** Portals that are switched off without a deployment; one that has no entry is on. */
export interface PortalSwitchStore {
  readSwitchedOff(portalId: string): Promise<SwitchedOff | undefined>;
  /** Of these portals those that are off, by their id, by one read. */
  listSwitchedOff(portalIds: readonly string[]): Promise<Map<string, SwitchedOff>>;
  switchOff(portalId: string, off: SwitchedOff): Promise<void>;
  /** On again; one that is on stays so. */
  switchOn(portalId: string): Promise<void>;
}
