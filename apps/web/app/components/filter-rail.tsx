import type { SearchAnswer } from '@plainhire/contracts';
import type { ReactNode } from 'react';
import { formatCount } from '../format/money.js';
import { CURRENCIES, EMPLOYMENT_TYPE, LEVEL, WORKPLACE } from '../text/labels.js';
import { searchText } from '../text/search.js';
import { Icon } from './icon.js';

const SHOWN_SKILLS = 10;
const POSTED = [1, 7, 30];

/** The filters with their counts; on phones a sheet at an address of its own (`#filters`). */
export function FilterRail({ page, answer }: { page: URLSearchParams; answer: SearchAnswer }) {
  const { facets } = answer;
  const posted = page.get('postedWithinDays') ?? '';
  return (
    <aside className="rail" id="filters" aria-label={searchText.filters}>
      <div className="rail-head">
        <h2>{searchText.filters}</h2>
        <a className="btn" href="#results">
          <Icon name="cross" />
          {searchText.close}
        </a>
      </div>
      <form action="/jobs">
        {page
          .getAll('q')
          .slice(0, 1)
          .map((q) => (
            <input key="q" type="hidden" name="q" value={q} />
          ))}
        {[
          ...page.getAll('place').map((value) => ['place', value] as const),
          ...page.getAll('company').map((value) => ['company', value] as const),
          ...page.getAll('role').map((value) => ['role', value] as const),
        ]
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <input key={name + value} type="hidden" name={name} value={value} />
          ))}
        {page.get('sort') && <input type="hidden" name="sort" value={page.get('sort') ?? ''} />}
        <Facet
          name="workplace"
          legend={searchText.workplace}
          labels={WORKPLACE}
          counts={facets.workplace}
          page={page}
        />
        <fieldset>
          <legend>{searchText.pay}</legend>
          <div>
            <div className="paypair">
              <div>
                <label className="vh" htmlFor="r-pay">
                  {searchText.payAtLeast}
                </label>
                <input
                  className="input"
                  id="r-pay"
                  name="payMin"
                  inputMode="numeric"
                  maxLength={20}
                  defaultValue={page.get('payMin') ?? ''}
                  placeholder="60,000"
                />
              </div>
              <div>
                <label className="vh" htmlFor="r-currency">
                  {searchText.currency}
                </label>
                <select
                  className="input"
                  id="r-currency"
                  name="currency"
                  defaultValue={page.get('currency') ?? 'EUR'}
                >
                  {CURRENCIES.map((code) => (
                    <option key={code}>{code}</option>
                  ))}
                </select>
              </div>
            </div>
            <p className="t13 muted paynote">{searchText.payNote}</p>
            <label className="check">
              <input
                type="checkbox"
                name="payUnknown"
                value="include"
                defaultChecked={page.get('payUnknown') === 'include'}
              />
              <span>{searchText.payUnknown}</span>
            </label>
          </div>
        </fieldset>
        <Facet
          name="employmentType"
          legend={searchText.contract}
          labels={EMPLOYMENT_TYPE}
          counts={facets.employmentType}
          page={page}
        />
        <Facet name="level" legend={searchText.level} labels={LEVEL} counts={facets.level} page={page} />
        <Facet
          name="skills"
          legend={searchText.skills}
          labels={Object.fromEntries(skillNames(facets.skills, page).map((name) => [name, name]))}
          counts={facets.skills}
          page={page}
        />
        <fieldset>
          <legend>{searchText.posted}</legend>
          <div>
            {POSTED.map((days) => (
              <Check
                key={days}
                type="radio"
                name="postedWithinDays"
                value={String(days)}
                checked={posted === String(days)}
              >
                {searchText.lastDays(days)}
              </Check>
            ))}
            <Check type="radio" name="postedWithinDays" value="" checked={posted === ''}>
              {searchText.anyTime}
            </Check>
          </div>
        </fieldset>
        <div className="group">
          <button className="btn wide" type="submit">
            {searchText.show}
          </button>
        </div>
      </form>
    </aside>
  );
}

/** The most frequent skills, and always those that are chosen. */
function skillNames(counts: Record<string, number>, page: URLSearchParams): string[] {
  const frequent = Object.entries(counts)
    .sort((a, b) => b[1] - a[1])
    .slice(0, SHOWN_SKILLS)
    .map(([name]) => name);
  return [...new Set([...page.getAll('skills').filter(Boolean), ...frequent])];
}

function Facet({
  name,
  legend,
  labels,
  counts,
  page,
}: {
  name: string;
  legend: string;
  labels: Readonly<Record<string, string>>;
  counts: Record<string, number>;
  page: URLSearchParams;
}) {
  const chosen = page.getAll(name);
  const shown = Object.entries(labels).filter(
    ([value]) => (counts[value] ?? 0) > 0 || chosen.includes(value),
  );
  if (shown.length === 0) return null;
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div>
        {shown.map(([value, label]) => (
          <Check
            key={value}
            type="checkbox"
            name={name}
            value={value}
            checked={chosen.includes(value)}
            count={counts[value] ?? 0}
          >
            {label}
          </Check>
        ))}
      </div>
    </fieldset>
  );
}

function Check({
  type,
  name,
  value,
  checked,
  count,
  children,
}: {
  type: 'checkbox' | 'radio';
  name: string;
  value: string;
  checked: boolean;
  count?: number;
  children: ReactNode;
}) {
  return (
    <label className="check">
      <input type={type} name={name} value={value} defaultChecked={checked} />
      <span>{children}</span>
      {count !== undefined && <span className="n">{formatCount(count)}</span>}
    </label>
  );
}
