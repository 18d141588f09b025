import type { AlertView } from '@plainhire/contracts';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { apiFor, ApiProblem, type PageArgs, requireMe } from '../api.server.js';
import { SearchFields } from '../components/alert-strip.js';
import { ErrorSummary, FormScope, Picks, TextField } from '../components/form.js';
import { SignPage } from '../components/sign-page.js';
import { errorsOf, field, onceKey, readForm } from '../forms.server.js';
import { alertQuery, alertSearch, searchInForm } from '../format/alert-search.js';
import { ownForm } from '../own-form.server.js';
import { pageMeta } from '../seo/page-meta.js';
import { ALERT_FREQUENCY, alertsText as text } from '../text/alerts.js';
import { chipsOf } from '../text/search.js';

export const handle = { private: true };

export async function loader(args: PageArgs) {
  await requireMe(args);
  const page = new URL(args.request.url).searchParams;
  return {
    search: alertQuery(page).toString(),
    frequency: page.get('frequency') === 'weekly' ? 'weekly' : 'daily',
    key: crypto.randomUUID(),
  };
}

export async function action(args: PageArgs) {
  const form = await readForm(args);
  const query = searchInForm(form);
  const frequency = field(form, 'frequency') === 'weekly' ? 'weekly' : 'daily';
  const name = field(form, 'name').trim();
  const values = { name, frequency };
  const api = apiFor(args);
  // From a search, nothing was typed: signing in, or up, comes first, and the search waits in the address.
  if (name === '' && !form.has('_password') && !form.has('_challenge') && !(await api.me())) {
    const next = new URLSearchParams([...query, ['frequency', frequency]]);
    throw redirect(`/sign-in?next=${encodeURIComponent(`/alerts/new?${next.toString()}`)}`);
  }
  await ownForm(args, form);
  try {
    const { id } = await api.post<AlertView>(
      '/me/alerts',
      { search: alertSearch(query), frequency, ...(name === '' ? {} : { name }) },
      onceKey(form),
    );
    throw redirect(`/alerts?saved=${id}`);
  } catch (error) {
    if (error instanceof ApiProblem && error.problem.code === 'alert.exists')
      throw redirect(`/alerts?there=${String((error.problem as { alertId?: unknown }).alertId)}`);
    if (error instanceof Response) throw error;
    const { errors, status } = errorsOf(error);
    return data({ errors, values, search: query.toString() }, { status });
  }
}

export function meta() {
  return pageMeta({ title: text.newTitle, index: false });
}

export default function NewAlert() {
  const { search, frequency, key } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const query = new URLSearchParams(result?.search ?? search);
  const chips = chipsOf(query);
  return (
    <SignPage title={text.newTitle} lead={text.newLead} aside={{ title: text.happens, facts: text.facts }}>
      <FormScope values={result?.values ?? { frequency }} errors={result?.errors ?? []}>
        <form method="post" className="rise" noValidate>
          <input type="hidden" name="_key" value={key} />
          <SearchFields query={query} />
          <ErrorSummary errors={result?.errors} labels={{ name: text.name }} />
          <div>
            <p className="lab">{text.lookedFor}</p>
            <ul className="applied m2" aria-label={text.lookedFor}>
              {chips.length === 0 ? (
                <li className="chip">{text.all}</li>
              ) : (
                chips.map(({ name, value, label }) => (
                  <li className="chip" key={`${name} ${value}`}>
                    {label}
                  </li>
                ))
              )}
            </ul>
          </div>
          <Picks
            name="frequency"
            legend={text.often}
            choices={(['daily', 'weekly'] as const).map((value) => ({
              value,
              label: ALERT_FREQUENCY[value],
              means: text.means[value],
            }))}
          />
          <TextField name="name" label={text.name} hint={text.nameHint} maxLength={80} optional />
          <button className="btn go big wide" type="submit">
            {text.button}
          </button>
        </form>
      </FormScope>
    </SignPage>
  );
}
