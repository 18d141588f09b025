import { StripeError } from './stripe-error.js';
import type { Fields } from '../parameters/parameter-table.js';
import { ENDPOINTS } from '../parameters/parameters.gen.js';
import { ROUTES } from '../resources/routes.js';
import type { Route } from '../resources/route.js';

export interface Found {
  readonly route: Route;
  readonly fields: Fields;
  readonly ids: readonly string[];
}

const ID = /^[^/]+$/;

/**
 * The route of a request.
 *
 * @throws StripeError for a path that Stripe does not have, or that is not emulated
 */
export function findRoute(method: string, path: string): Found {
  const parts = path.split('/');
  for (const route of ROUTES) {
    const [verb = '', pattern = ''] = route.endpoint.split(' ');
    const names = pattern.split('/');
    if (verb !== method || names.length !== parts.length) continue;
    if (!names.every((name, at) => (name === ':id' ? ID.test(parts[at] ?? '') : name === parts[at])))
      continue;
    const ids = parts.filter((_, at) => names[at] === ':id').map(decodeURIComponent);
    const fields = ENDPOINTS[route.endpoint];
    if (!fields) throw new Error(`No parameters are known for ${route.endpoint}.`);
    return { route, fields, ids };
  }
  throw new StripeError(404, {
    type: 'invalid_request_error',
    message: `Unrecognized request URL (${method}: ${path}). If you are trying to list objects, remove the trailing slash. If you are trying to retrieve an object, make sure you passed a valid (non-empty) identifier in your code. The emulator knows only a part of Stripe.`,
  });
}
