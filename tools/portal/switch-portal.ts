import { openStore } from '../../shared/store/open-store.ts';

/**
 * Switches a deployed portal off or on, at once and without a deployment: neither its listings nor its pages are asked
 * for while it is off. Credentials and region are the SDK's usual ones.
 *
 * @param tableName the stack's table
 * @param reason why it is off; undefined switches it on
 */
export async function switchPortal(
  tableName: string,
  portalId: string,
  reason: string | undefined,
): Promise<string> {
  const { switches } = openStore({ tableName, bucketName: 'not-used' });
  const before = await switches.readSwitchedOff(portalId);
  if (reason === undefined) {
    await switches.switchOn(portalId);
    return before ? `${portalId} is on again (was off: ${before.reason})` : `${portalId} was on`;
  }
  await switches.switchOff(portalId, { reason, since: new Date().toISOString() });
  return `${portalId} is off: ${reason}`;
}
