import { readSdk } from './read-sdk.mjs';
import { SERVED_METHODS } from './served-methods.mjs';

/** The text of `parameters.gen.ts`, one parameter of an endpoint a line. */
export function renderTable() {
  const { version, endpoints } = readSdk(SERVED_METHODS);
  const lines = Object.entries(endpoints).map(([endpoint, fields]) => {
    const rows = Object.entries(fields).map(
      ([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)},`,
    );
    return `  ${JSON.stringify(endpoint)}: {${rows.length > 0 ? `\n${rows.join('\n')}\n  ` : ''}},`;
  });
  return `// Written by generate.mjs from the declarations of the Stripe SDK. Do not edit.
import type { Endpoints } from './parameter-table.js';

export const API_VERSION = ${JSON.stringify(version)};

export const ENDPOINTS: Endpoints = {
${lines.join('\n')}
};
`;
}
