import type { AdminUsersPage, AdminUserView } from '@plainhire/contracts';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { apiFor, orPage, type PageArgs, requireMe } from '../api.server.js';
import { ErrorSummary, FormScope, TextField } from '../components/form.js';
import { errorsOf, field } from '../forms.server.js';
import { readOwnForm } from '../own-form.server.js';
import { pageMeta } from '../seo/page-meta.js';
import { adminText as text } from '../text/admin.js';

export const handle = { wide: true, private: true, script: true };

const ROLES = ['moderator', 'finance', 'administrator'] as const;

export async function loader(args: PageArgs) {
  const me = await requireMe(args);
  if (!me.staffRoles.includes('administrator')) throw data({ code: 'not-found' }, { status: 404 });
  const url = new URL(args.request.url).searchParams;
  const email = (url.get('email') ?? '').trim();
  const page = await orPage(
    args.request,
    apiFor(args).get<AdminUsersPage>('/admin/users', new URLSearchParams(email === '' ? {} : { email })),
  );
  return { me: me.id, email, users: page.items, done: url.get('done') };
}

export async function action(args: PageArgs) {
  const form = await readOwnForm(args);
  const api = apiFor(args);
  const [op = '', id = ''] = field(form, '_op').split(':').map(encodeURIComponent);
  const base = `/admin/users/${id}`;
  try {
    if (op === 'roles')
      await api.put(`${base}/staff-roles`, { staffRoles: ROLES.filter((role) => form.has(`role-${role}`)) });
    else if (op === 'suspend' || op === 'restore')
      await api.put(`${base}/suspension`, { suspended: op === 'suspend' });
    else if (op === 'reset') await api.post(`${base}/second-factor/reset`);
  } catch (error) {
    const { errors, status } = errorsOf(error);
    return data({ errors }, { status });
  }
  const query = new URLSearchParams({ done: op });
  const email = new URL(args.request.url).searchParams.get('email');
  if (email) query.set('email', email);
  throw redirect(`/admin?${query.toString()}`);
}

export function meta() {
  return pageMeta({ title: text.title, index: false });
}

export default function Admin() {
  const { me, email, users, done } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <>
      <div className="workhead">
        <div className="wrap wide">
          <h1>{text.title}</h1>
          <span className="t14 muted">{text.lead}</span>
        </div>
      </div>
      <div className="wrap wide queuepage">
        {!result && done !== null && Object.hasOwn(text.done, done) && (
          <p className="note go b6" role="status">
            {text.done[done]}
          </p>
        )}
        <ErrorSummary errors={result?.errors.map((error) => ({ ...error, pointer: '' }))} kept={false} />
        <FormScope values={{ email }} errors={[]}>
          <form method="get" className="findform">
            <TextField name="email" label={text.find} type="email" maxLength={254} autoComplete="off" />
            <button className="btn" type="submit">
              {text.findButton}
            </button>
          </form>
        </FormScope>
        <section className="m8" aria-labelledby="accounts">
          <div className="sechead">
            <h2 id="accounts">{email === '' ? text.staff : text.found}</h2>
            {email !== '' && (
              <a className="t14" href="/admin">
                {text.allStaff}
              </a>
            )}
          </div>
          {users.length === 0 ? (
            <p className="state second">{email === '' ? text.noStaff : text.none(email)}</p>
          ) : (
            <ul className="accounts">
              {users.map((user) => (
                <Account key={user.id} user={user} self={user.id === me} />
              ))}
            </ul>
          )}
        </section>
      </div>
    </>
  );
}

function Account({ user, self }: { user: AdminUserView; self: boolean }) {
  const facts = [
    user.intent === 'employer' ? text.employer : text.candidate,
    user.verified ? text.verified : text.unverified,
  ];
  return (
    <li>
      <div>
        <b>{user.name}</b>
        <small>{user.email}</small>
        <small>
          {facts.join(' · ')}
          {user.suspended && <b className="wrongtext"> · {text.suspended}</b>}
        </small>
      </div>
      {self ? (
        <p className="t14 second">
          {user.staffRoles.map((role) => text.role[role]).join(', ')}. {text.self}
        </p>
      ) : (
        <form method="post">
          <fieldset className="hstack">
            <legend className="vh">
              {text.roles}: {user.name}
            </legend>
            {ROLES.map((role) => (
              <label className="check" key={role}>
                <input
                  type="checkbox"
                  name={`role-${role}`}
                  defaultChecked={user.staffRoles.includes(role)}
                />
                <span>{text.role[role]}</span>
              </label>
            ))}
          </fieldset>
          <div className="actions m2">
            <button className="btn" type="submit" name="_op" value={`roles:${user.id}`}>
              {text.save}
            </button>
            <button
              className="btn"
              type="submit"
              name="_op"
              value={`reset:${user.id}`}
              title={text.resetNote}
            >
              {text.reset}
            </button>
            <button
              className={user.suspended ? 'btn' : 'btn wrong'}
              type="submit"
              name="_op"
              value={`${user.suspended ? 'restore' : 'suspend'}:${user.id}`}
            >
              {user.suspended ? text.restore : text.suspend}
            </button>
          </div>
        </form>
      )}
    </li>
  );
}
