import { data } from 'react-router';

/** Everything that is no page of ours. */
export function loader() {
  throw data({}, { status: 404 });
}

/** A route with a component is a page: its 404 is HTML. */
export default function NotFound() {
  return null;
}
