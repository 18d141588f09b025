import { searchText } from '../text/search.js';
import { Icon } from './icon.js';

interface SearchFormProps {
  readonly tight?: boolean;
  readonly q?: string;
  readonly place?: string;
  readonly payMin?: string;
  /** The search this one changes: its filters go along, its page does not. */
  readonly kept?: URLSearchParams;
}

const KEPT = [
  'workplace',
  'employmentType',
  'level',
  'skills',
  'company',
  'role',
  'currency',
  'payUnknown',
  'postedWithinDays',
  'sort',
];

/** What, where, for how much: a plain GET form, so that a search is an address. */
export function SearchForm({ tight = false, q, place, payMin, kept }: SearchFormProps) {
  return (
    <form className={`searchform${tight ? ' tight' : ''}`} role="search" action="/jobs">
      {KEPT.flatMap((name) =>
        (kept?.getAll(name) ?? [])
          .filter((value) => value !== '')
          .map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
      )}
      <div className="cell">
        <label htmlFor="s-q">{searchText.what}</label>
        <input
          id="s-q"
          name="q"
          type="search"
          placeholder={searchText.whatHint}
          defaultValue={q}
          maxLength={200}
          data-slash=""
        />
      </div>
      <div className="cell">
        <label htmlFor="s-place">{searchText.where}</label>
        <input
          id="s-place"
          name="place"
          placeholder={searchText.whereHint}
          defaultValue={place}
          maxLength={120}
        />
      </div>
      <div className="cell">
        <label htmlFor="s-pay">{searchText.payAtLeast}</label>
        <input
          id="s-pay"
          name="payMin"
          inputMode="numeric"
          placeholder={searchText.payHint}
          defaultValue={payMin}
          maxLength={20}
        />
      </div>
      <button className="btn go" type="submit">
        <Icon name="search" />
        {tight ? searchText.search : searchText.searchJobs}
      </button>
    </form>
  );
}
