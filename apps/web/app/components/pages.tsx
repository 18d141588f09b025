import { deskText as text } from '../text/desk.js';
import { Icon } from './icon.js';

/** A list pages by next, not by number; from further on there is a way back to its beginning. */
export function Pages({ first, next }: { first: string | null; next: string | null }) {
  if (first === null && next === null) return null;
  return (
    <nav className="hstack m6" aria-label="Pages">
      {first !== null && (
        <a className="btn" href={first}>
          <Icon name="left" />
          {text.first}
        </a>
      )}
      {next !== null && (
        <a className="btn" href={next} rel="next">
          {text.next}
          <Icon name="right" />
        </a>
      )}
    </nav>
  );
}
