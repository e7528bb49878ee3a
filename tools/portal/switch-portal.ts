import type { PortalSwitchStore } from '../../shared/store/portal-switch.port.ts';

/**
 * Switches a portal of a stack off or on, at once and without a deployment: neither its listings nor its pages are asked
 * for while it is off.
 *
 * @param reason why it is off; undefined switches it on
 */
export async function switchPortal(
  switches: PortalSwitchStore,
  portalId: string,
  reason: string | undefined,
): Promise<string> {
  const before = await switches.readSwitchedOff(portalId);
  if (reason === undefined) {
    await switches.switchOn(portalId);
    return before ? `${portalId} is on again (was off: ${before.reason})` : `${portalId} was on`;
  }
  await switches.switchOff(portalId, { reason, since: new Date().toISOString() });
  return `${portalId} is off: ${reason}`;
}
