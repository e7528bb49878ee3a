import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeCodebook } from '../shared/codebook/write-codebook.ts';

/** `npm run codebook`: writes docs/codebook.md from the code. */
writeFileSync(join(import.meta.dirname, '..', 'docs', 'codebook.md'), writeCodebook());
