// node tools/stripe-emulator/parameters/generate.mjs: after an update of the SDK, writes the table of
// parameters anew. A spec compares the two.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { renderTable } from './render-table.mjs';

writeFileSync(fileURLToPath(new URL('parameters.gen.ts', import.meta.url)), renderTable());
