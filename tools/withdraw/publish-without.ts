import { TemporaryFailure } from '../../shared/errors.ts';
import { purgeEarlierFiles } from '../../shared/register/sync/purge-earlier-files.ts';
import { type PublishPorts, publishRegister } from '../../shared/stages/publish.ts';

const PUBLICATIONS = 3;

/**
 * Publishes the register without what was withdrawn: from scratch, since a database file keeps what was deleted in it;
 * again when a scheduled publication came between. Exports, which anybody can ask for again, go altogether.
 */
export async function publishWithout(ports: PublishPorts): Promise<void> {
  for (let attempt = 0; attempt < PUBLICATIONS; attempt += 1) {
    const { version } = await publishRegister(ports, true);
    await ports.objects.purgeObjects('exports/');
    if ((await purgeEarlierFiles(ports.objects)) === version) return;
  }
  throw new TemporaryFailure('publication-contended', 'Another publication came between: run it once more');
}
