import type { CompanyMembersView } from '@plainhire/contracts';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { apiFor, orPage, type PageArgs, requireMe } from '../api.server.js';
import { DeskHead } from '../components/desk-head.js';
import { ErrorSummary, FormScope, options, Select, TextArea, TextField } from '../components/form.js';
import { MemberTable } from '../components/member-table.js';
import { companyOfForm, deskOf } from '../desk.server.js';
import { errorsOf, field } from '../forms.server.js';
import type { FormError } from '../format/form-tree.js';
import { readOwnForm } from '../own-form.server.js';
import { pageMeta } from '../seo/page-meta.js';
import { billingPageText } from '../text/billing.js';
import { companyPageText as text, deskText } from '../text/desk.js';
import { COMPANY_ROLE } from '../text/labels.js';

export const handle = { wide: true, private: true, script: true };

/** The roles that can be given. */
const GIVEN = {
  recruiter: COMPANY_ROLE.recruiter,
  billing: COMPANY_ROLE.billing,
  owner: COMPANY_ROLE.owner,
};

export async function loader(args: PageArgs) {
  const desk = await deskOf(args);
  const members = await orPage(
    args.request,
    apiFor(args).get<CompanyMembersView>(`/companies/${desk.company.id}/members`),
  );
  const url = new URL(args.request.url).searchParams;
  return { ...desk, members, done: url.get('done'), to: url.get('to') ?? '' };
}

interface Result {
  readonly op: string;
  readonly errors: readonly FormError[];
  readonly values: Record<string, string>;
}

export async function action(args: PageArgs) {
  const form = await readOwnForm(args);
  const companyId = await companyOfForm(args, form);
  const me = await requireMe(args);
  const op = field(form, '_op');
  const values = Object.fromEntries(
    ['name', 'website', 'about', 'email', 'role'].map((name) => [name, field(form, name)]),
  );
  const base = `/companies/${companyId}`;
  const [verb = '', id = ''] = op.split(':').map(encodeURIComponent);
  const api = apiFor(args);
  let done = verb;
  try {
    switch (verb) {
      case 'save':
        await api.patch(base, { name: values.name, website: values.website, about: values.about });
        break;
      case 'invite':
        await api.post(`${base}/invitations`, { email: values.email, role: values.role });
        break;
      case 'withdraw':
        await api.delete(`${base}/invitations/${id}`);
        break;
      case 'role':
        await api.patch(`${base}/members/${id}`, { role: field(form, `role-${id}`) });
        break;
      case 'remove':
        await api.delete(`${base}/members/${id}`);
        if (id === me.id) throw redirect('/hiring');
        break;
      default:
        done = '';
    }
  } catch (error) {
    if (error instanceof Response) throw error;
    const { errors, status } = errorsOf(error);
    return data<Result>({ op: verb, errors, values }, { status });
  }
  const query = new URLSearchParams({ company: companyId, done });
  if (verb === 'invite') query.set('to', values.email ?? '');
  throw redirect(`/hiring/company?${query.toString()}`);
}

export function meta() {
  return pageMeta({ title: text.title, index: false });
}

export default function HiringCompany() {
  const { me, company, role, others, members, done, to } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const owner = role === 'owner';
  const errorsFor = (...ops: string[]) => (result && ops.includes(result.op) ? result.errors : []);
  const waiting = company.pendingChange;
  const told = result ? undefined : doneWords(done === 'save' && waiting ? 'propose' : done, to);
  return (
    <>
      <DeskHead
        title={company.name}
        note={<a href={`/companies/${company.slug}`}>{deskText.publicPage}</a>}
        others={others}
        path="/hiring/company"
      >
        <a href={`/hiring/billing?company=${company.id}`}>{billingPageText.title}</a>
        <a href="/hiring/company/new">{text.another}</a>
      </DeskHead>
      <div className="wrap wide hiringpage companydesk">
        <div>
          {told && (
            <p className="note go b6" role="status">
              {told}
            </p>
          )}
          <section aria-labelledby="people">
            <div className="sechead">
              <h2 id="people">{text.people}</h2>
            </div>
            <ErrorSummary errors={errorsFor('role', 'remove', 'withdraw')} kept={false} />
            <MemberTable companyId={company.id} members={members} me={me.id} owner={owner} roles={GIVEN} />
            <p className="t13 muted m2">{text.roles}</p>
          </section>
          {owner && (
            <section className="gap2" aria-labelledby="invite">
              <div className="sechead">
                <h2 id="invite">{text.invite}</h2>
              </div>
              <FormScope
                values={result?.op === 'invite' ? result.values : { role: 'recruiter' }}
                errors={errorsFor('invite')}
              >
                <form method="post" noValidate className="rise">
                  <input type="hidden" name="company" value={company.id} />
                  <ErrorSummary errors={errorsFor('invite')} />
                  <TextField
                    name="email"
                    label={text.email}
                    hint={text.inviteHint}
                    type="email"
                    maxLength={254}
                    autoComplete="off"
                  />
                  <Select name="role" label={text.role} choices={options(GIVEN)} className="w-short" />
                  <p>
                    <button className="btn go" type="submit" name="_op" value="invite">
                      {text.send}
                    </button>
                  </p>
                </form>
              </FormScope>
            </section>
          )}
        </div>
        <section aria-labelledby="words">
          <div className="sechead">
            <h2 id="words">{text.about}</h2>
          </div>
          {owner ? (
            <FormScope
              values={
                result?.op === 'save'
                  ? result.values
                  : {
                      name: (waiting ?? company).name,
                      website: (waiting ?? company).website ?? '',
                      about: company.about,
                    }
              }
              errors={errorsFor('save')}
            >
              <form method="post" className="rise">
                <input type="hidden" name="company" value={company.id} />
                <ErrorSummary errors={errorsFor('save')} />
                <p className={waiting ? 'note' : 't13 muted'}>
                  {waiting ? text.waits(waiting.name, waiting.website) : text.review}
                </p>
                <TextField name="name" label={text.name} maxLength={160} required />
                <TextField
                  name="website"
                  label={text.website}
                  placeholder="https://"
                  maxLength={2000}
                  optional
                />
                <TextArea name="about" label={text.words} hint={text.wordsHint} rows={10} maxLength={5000} />
                <p>
                  <button className="btn" type="submit" name="_op" value="save">
                    {text.save}
                  </button>
                </p>
              </form>
            </FormScope>
          ) : (
            <>
              <p className="serif plain-text">{company.about}</p>
              <p className="t13 muted m3">{text.onlyOwner}</p>
            </>
          )}
        </section>
      </div>
    </>
  );
}

function doneWords(done: string | null, to: string): string | undefined {
  const words: Record<string, string> = {
    save: text.saved,
    propose: text.proposed,
    invite: text.sent(to),
    withdraw: text.withdrawn,
    role: text.changed,
    remove: text.removed,
  };
  return done !== null && Object.hasOwn(words, done) ? words[done] : undefined;
}
