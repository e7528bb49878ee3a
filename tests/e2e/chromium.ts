import { fileURLToPath } from 'node:url';
import sparticuz, { inflate } from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** No sandbox, since tests may run as root; nothing that would make the browser speak to the outside on its own. */
const FLAGS = [
  '--headless=shell',
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts the browser that the package brings along. Where the machine lacks the few shared libraries that it needs (NSS,
 * expat), those of the package are used.
 */
export async function launchChromium(): Promise<Browser> {
  const executablePath = await sparticuz.executablePath();
  try {
    return await chromium.launch({ executablePath, args: FLAGS });
  } catch (error) {
    if (!/shared librar/.test(String(error))) throw error;
    const archive = fileURLToPath(
      new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium')),
    );
    const libraries = `${await inflate(archive)}/lib`;
    const env = { ...process.env, LD_LIBRARY_PATH: libraries };
    return chromium.launch({ executablePath, args: FLAGS, env });
  }
}
