import { alertQuery } from '../format/alert-search.js';
import { ALERT_FREQUENCY, alertsText as text } from '../text/alerts.js';
import { Icon } from './icon.js';

/** The search that a form carries along unseen. */
export function SearchFields({ query }: { query: URLSearchParams }) {
  return [...query].map(([name, value]) => (
    <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
  ));
}

/** Under a list of results: mail me what is new of these. A plain form; who is not signed in signs in first. */
export function AlertStrip({ page }: { page: URLSearchParams }) {
  return (
    <form className="alertstrip" id="alert" method="post" action="/alerts/new" aria-labelledby="alert-h">
      <SearchFields query={alertQuery(page)} />
      <div>
        <h2 id="alert-h">
          <Icon name="mail" />
          {text.strip}
        </h2>
        <p className="t14 second">{text.stripNote}</p>
      </div>
      <div className="alertstrip-do">
        <label className="vh" htmlFor="alert-often">
          {text.often}
        </label>
        <select className="input" id="alert-often" name="frequency" defaultValue="daily">
          {Object.entries(ALERT_FREQUENCY).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <button className="btn" type="submit">
          {text.stripButton}
        </button>
      </div>
    </form>
  );
}
