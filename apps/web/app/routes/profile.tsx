import type { ProfileView } from '@plainhire/contracts';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { apiFor, orPage, type PageArgs, requireMe } from '../api.server.js';
import {
  Choices,
  ErrorSummary,
  FormScope,
  options,
  Picks,
  Select,
  TextArea,
  TextField,
} from '../components/form.js';
import { Icon } from '../components/icon.js';
import { Rows } from '../components/profile-rows.js';
import { errorsOf, field } from '../forms.server.js';
import { type FormTree, formTree, listAt, nameOf, rowOperation } from '../format/form-tree.js';
import {
  PROFILE_LISTS,
  type ProfileList,
  profileBody,
  profileDifferences,
  profileTree,
} from '../format/profile-form.js';
import { readOwnForm } from '../own-form.server.js';
import { pageMeta } from '../seo/page-meta.js';
import { CURRENCIES, EMPLOYMENT_TYPE, PAY_UNIT, VISIBILITY, WORKPLACE } from '../text/labels.js';
import { profileText as text } from '../text/profile.js';

export const handle = { private: true, script: true };

export async function loader(args: PageArgs) {
  await requireMe(args);
  const api = apiFor(args);
  const { value: profile, etag } = await orPage(args.request, api.getTagged<ProfileView>('/me/profile'));
  return { profile, etag, saved: new URL(args.request.url).searchParams.has('saved') };
}

export async function action(args: PageArgs) {
  const form = await readOwnForm(args);
  const op = field(form, '_op');
  const etag = field(form, '_etag');
  const tree = formTree(form);
  const change = rowOperation(op);
  if (change) {
    if (change.kind === 'remove' && (PROFILE_LISTS as readonly string[]).includes(change.list))
      tree[change.list] = listAt(tree, change.list).filter(
        (_, index) => index !== change.index,
      ) as FormTree[];
    return { kind: 'form' as const, tree, op, etag, errors: [] };
  }
  try {
    await apiFor(args).put('/me/profile', profileBody(tree), etag === '' ? {} : { 'if-match': etag });
  } catch (error) {
    const { errors, status, code } = errorsOf(error);
    if (code === 'profile.stale')
      return data({ kind: 'conflict' as const, tree, op, etag, errors: [] }, { status });
    return data({ kind: 'form' as const, tree, op, etag, errors }, { status });
  }
  throw redirect('/profile?saved');
}

export function meta() {
  return pageMeta({ title: text.title, index: false });
}

export default function Profile() {
  const loaded = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { profile, saved } = loaded;
  const tree = result?.tree ?? profileTree(profile);
  const conflict = result?.kind === 'conflict';
  // Who has been shown what the others wrote may write over it; everybody else names what they opened.
  const etag = result && !conflict ? result.etag : loaded.etag;
  const rows = (list: ProfileList) => ({
    count: listAt(tree, list).length,
    adding: result?.op === `add:${list}`,
  });
  return (
    <div className="wrap">
      <div className="jobhead">
        <h1>{text.title}</h1>
        <p className="second narrow">{text.lead}</p>
      </div>
      <div className="profgrid two-columns">
        <div className="comp">
          <Complete completeness={profile.completeness} />
          <Jumps tree={tree} />
        </div>
        <FormScope values={tree} errors={result?.errors ?? []}>
          <form method="post" className="profform">
            <button className="vh" type="submit" name="_op" value="save" tabIndex={-1} aria-hidden="true">
              {text.save}
            </button>
            <input type="hidden" name="_etag" value={etag} />
            <ErrorSummary errors={result?.errors} />
            {conflict && <Conflict typed={tree} saved={profileTree(profile)} />}
            {saved && !result && (
              <p className="note go" role="status">
                <b>{text.saved}</b>
              </p>
            )}
            <section aria-label={text.visibility}>
              <Picks
                name="visibility"
                legend={text.visibility}
                choices={Object.entries(VISIBILITY).map(([value, { name, means }]) => ({
                  value,
                  label: name,
                  means,
                }))}
              />
            </section>
            <section aria-labelledby="h-you">
              <h2 id="h-you">{text.you}</h2>
              <div className="rise">
                <TextField name="headline" label={text.headline} hint={text.headlineHint} maxLength={160} />
                <div className="pair stack">
                  <TextField name="city" label={text.city} autoComplete="address-level2" maxLength={120} />
                  <TextField name="region" label={text.region} maxLength={120} optional />
                </div>
                <div className="pair stack">
                  <TextField name="country" label={text.country} hint={text.countryHint} maxLength={2} />
                  <TextField
                    name="phone"
                    label={text.phone}
                    hint={text.phoneHint}
                    type="tel"
                    autoComplete="tel"
                    maxLength={40}
                    optional
                  />
                </div>
                <TextArea name="summary" label={text.summary} rows={5} maxLength={4000} />
              </div>
            </section>
            <Wants />
            <Rows list="skills" title={text.skills} {...rows('skills')} />
            <Rows list="languages" title={text.languages} {...rows('languages')} />
            <Rows list="work" title={text.work} {...rows('work')} />
            <Rows list="education" title={text.education} {...rows('education')} />
            <Rows list="certificates" title={text.certificates} {...rows('certificates')} />
            <Rows list="projects" title={text.projects} {...rows('projects')} />
            <Rows list="portfolio" title={text.portfolio} {...rows('portfolio')} />
            <Rows list="references" title={text.references} {...rows('references')} />
            <Rows list="links" title={text.links} {...rows('links')} />
            <section className="savebar">
              <button className="btn go" type="submit" name="_op" value="save">
                {conflict ? text.saveOver : text.save}
              </button>
              <span className="t13 muted">{text.saveNote}</span>
            </section>
          </form>
        </FormScope>
      </div>
    </div>
  );
}

/** Somebody wrote first: what was typed stays in the form, and each part that differs is named beside it. */
function Conflict({ typed, saved }: { typed: FormTree; saved: FormTree }) {
  return (
    <div className="errsum" role="alert" aria-labelledby="conflict" tabIndex={-1} data-focus="">
      <h2 id="conflict">{text.conflict}</h2>
      <p>{text.conflictLead}</p>
      <ul>
        {profileDifferences(typed, saved).map(({ path, now }) => (
          <li key={path}>
            <a href={`#f-${path.replaceAll('.', '-')}`}>{text.parts[path] ?? path}</a>
            {now !== null && <> · {text.savedNow(now)}</>}
          </li>
        ))}
      </ul>
      <p className="m3">
        <a href="/profile">{text.seeSaved}</a>
      </p>
    </div>
  );
}

function Complete({ completeness }: { completeness: ProfileView['completeness'] }) {
  return (
    <nav aria-labelledby="complete">
      <h2 className="caps" id="complete">
        {text.complete}
      </h2>
      <p className="bigfig">
        <span className="total">{completeness.percent}%</span>
      </p>
      <ol>
        {completeness.missing.map((gap) => (
          <li key={gap.rule}>
            <a className="miss" href={`#f-${nameOf(gap.field).replaceAll('.', '-')}`}>
              <Icon name="unknown" label="not given" />
              <span>{gap.hint}</span>
            </a>
          </li>
        ))}
      </ol>
      <p className="t13 muted m3">{text.listNote}</p>
    </nav>
  );
}

/** In the order of the page. */
const PARTS = [
  'you',
  'preferences',
  'skills',
  'languages',
  'work',
  'education',
  'certificates',
  'projects',
  'portfolio',
  'references',
  'links',
];

/** The parts of the form, with how many entries stand in each. */
function Jumps({ tree }: { tree: FormTree }) {
  return (
    <nav className="jumps" aria-label={text.onThisPage}>
      <ul>
        {PARTS.map((part) => (
          <li key={part}>
            <a href={part === 'you' ? '#h-you' : `#f-${part}`}>
              <span>{part === 'you' ? text.you : (text.parts[part] ?? part)}</span>
              {listAt(tree, part).length > 0 && <span>{listAt(tree, part).length}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Wants() {
  const floor = 'preferences.payFloor';
  return (
    <section id="f-preferences" tabIndex={-1} aria-labelledby="h-wants">
      <h2 id="h-wants">{text.wants}</h2>
      <div className="rise">
        <Choices
          name="preferences.workplaces"
          legend={text.workplaces}
          choices={options(WORKPLACE)}
          kind="checkbox"
        />
        <Choices
          name="preferences.employmentTypes"
          legend={text.types}
          choices={options(EMPLOYMENT_TYPE)}
          kind="checkbox"
        />
        <div className="rowline" id="f-preferences-payFloor" tabIndex={-1}>
          <TextField name={`${floor}.amount`} label={text.payFloor} inputMode="numeric" maxLength={20} />
          <Select
            name={`${floor}.currency`}
            label={text.currency}
            choices={CURRENCIES.map((value) => ({ value, label: value }))}
          />
          <Select name={`${floor}.unit`} label={text.unit} choices={options(PAY_UNIT)} />
        </div>
        <div className="pair stack">
          <TextField name="preferences.places" label={text.places} hint={text.placesHint} />
          <TextField name="preferences.workCountries" label={text.countries} hint={text.countriesHint} />
        </div>
      </div>
    </section>
  );
}
