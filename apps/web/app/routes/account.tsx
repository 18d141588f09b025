import type { ReactNode } from 'react';
import type {
  RecoveryCodes,
  SecondFactorEnrolment,
  SecondFactorView,
  SessionList,
} from '@plainhire/contracts';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { apiFor, orPage, type PageArgs, requireMe } from '../api.server.js';
import { ErrorSummary, FormScope, TextField } from '../components/form.js';
import { errorsOf, field } from '../forms.server.js';
import { exactMoment } from '../format/dates.js';
import { deviceName } from '../format/device.js';
import type { FormError } from '../format/form-tree.js';
import { readOwnForm } from '../own-form.server.js';
import { pageMeta } from '../seo/page-meta.js';
import { accountText as text } from '../text/account.js';

export const handle = { private: true, script: true };

export async function loader(args: PageArgs) {
  const me = await requireMe(args);
  const api = apiFor(args);
  const [sessions, second] = await orPage(
    args.request,
    Promise.all([api.get<SessionList>('/me/sessions'), api.get<SecondFactorView>('/me/second-factor')]),
  );
  return { me, sessions: sessions.items, second, done: new URL(args.request.url).searchParams.has('done') };
}

interface Result {
  readonly op: string;
  readonly errors: readonly FormError[];
  readonly email?: string;
  readonly enrolment?: SecondFactorEnrolment;
  readonly codes?: readonly string[];
}

export async function action(args: PageArgs) {
  const form = await readOwnForm(args);
  const api = apiFor(args);
  const op = field(form, '_op');
  // Not carried over the end of a session: then it is set up anew.
  const secret = { secret: field(form, 'secret'), uri: field(form, 'uri') };
  const email = field(form, 'email');
  try {
    switch (op) {
      case 'password':
        await api.post('/me/password', {
          currentPassword: field(form, 'currentPassword'),
          password: field(form, 'password'),
        });
        break;
      case 'email':
        await api.post('/me/email', { email, password: field(form, 'password') });
        break;
      case 'enrol': {
        const enrolment = await api.post<SecondFactorEnrolment>('/me/second-factor', {
          password: field(form, 'password'),
        });
        return data<Result>({ op, errors: [], enrolment });
      }
      case 'confirm': {
        const { recoveryCodes } = await api.post<RecoveryCodes>('/me/second-factor/confirm', {
          code: field(form, 'code'),
        });
        return data<Result>({ op, errors: [], codes: recoveryCodes });
      }
      case 'off':
        await api.delete('/me/second-factor', { password: field(form, 'password') });
        break;
      default:
        if (op.startsWith('end:'))
          await api.delete(`/me/sessions/${encodeURIComponent(op.slice('end:'.length))}`);
    }
  } catch (error) {
    const { errors, status } = errorsOf(error);
    const kept = op === 'confirm' && secret.secret !== '' ? { enrolment: secret } : {};
    return data<Result>({ op, errors, email, ...kept }, { status });
  }
  throw redirect('/account?done');
}

export function meta() {
  return pageMeta({ title: text.title, index: false });
}

export default function Account() {
  const { me, sessions, second, done } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const errorsFor = (...ops: string[]) => (result && ops.includes(result.op) ? result.errors : []);
  return (
    <div className="wrap">
      <div className="jobhead">
        <h1>{text.title}</h1>
        <p className="second">
          {me.name} · {me.email}
        </p>
      </div>
      {done && !result && (
        <p className="note go b6" role="status">
          {text.done}
        </p>
      )}
      <div className="accountpage">
        <section className="entry" aria-labelledby="h-sessions">
          <h2 id="h-sessions">{text.sessions}</h2>
          <form method="post">
            <table className="cards c2">
              <caption className="vh">{text.sessions}</caption>
              <thead>
                <tr>
                  <th scope="col">{text.device}</th>
                  <th scope="col">{text.seen}</th>
                  <th scope="col" className="num">
                    {text.end}
                  </th>
                </tr>
              </thead>
              <tbody>
                {sessions.map((session) => (
                  <tr key={session.id}>
                    <th scope="row" title={session.userAgent}>
                      {deviceName(session.userAgent) || session.channel}
                    </th>
                    <td data-l={text.seen}>{exactMoment(session.lastSeenAt)}</td>
                    <td className="num">
                      {session.current ? (
                        text.here
                      ) : (
                        <button className="linkbtn" type="submit" name="_op" value={`end:${session.id}`}>
                          {text.end}
                          <span className="vh"> {deviceName(session.userAgent)}</span>
                        </button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </form>
        </section>
        <Part id="password" title={text.password} errors={errorsFor('password')}>
          <TextField
            name="currentPassword"
            label={text.current}
            type="password"
            autoComplete="current-password"
            maxLength={1024}
          />
          <TextField
            name="password"
            label={text.next}
            hint={text.passwordHint}
            type="password"
            autoComplete="new-password"
            maxLength={256}
          />
          <Submit op="password">{text.change}</Submit>
        </Part>
        <Part
          id="email"
          title={text.email}
          errors={errorsFor('email')}
          values={{ email: result?.email ?? '' }}
        >
          <TextField name="email" label={text.newEmail} hint={text.emailHint} type="email" maxLength={254} />
          <PasswordAgain id="email" />
          <Submit op="email">{text.emailButton}</Submit>
        </Part>
        <Second second={second} result={result} errors={errorsFor('enrol', 'confirm', 'off')} />
      </div>
    </div>
  );
}

function Second({
  second,
  result,
  errors,
}: {
  second: SecondFactorView;
  result: Result | undefined;
  errors: readonly FormError[];
}) {
  if (result?.codes)
    return (
      <Part id="second" title={text.codesTitle} errors={[]}>
        <p>{text.codesLead}</p>
        <ul className="codes">
          {result.codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </Part>
    );
  if (result?.enrolment)
    return (
      <Part id="second" title={text.second} errors={errors}>
        <p>{text.scan}</p>
        <p className="secretbox">{result.enrolment.secret}</p>
        <input type="hidden" name="secret" value={result.enrolment.secret} />
        <input type="hidden" name="uri" value={result.enrolment.uri} />
        <TextField
          name="code"
          label={text.code}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={10}
        />
        <Submit op="confirm">{text.confirm}</Submit>
      </Part>
    );
  return (
    <Part id="second" title={text.second} errors={errors}>
      <p className="t14 second">
        {second.enabled ? text.secondOn(second.recoveryCodesLeft) : text.secondOff}
      </p>
      <PasswordAgain id="second" />
      {second.enabled ? <Submit op="off">{text.turnOff}</Submit> : <Submit op="enrol">{text.setUp}</Submit>}
    </Part>
  );
}

function Part({
  id,
  title,
  errors,
  values,
  children,
}: {
  id: string;
  title: string;
  errors: readonly FormError[];
  values?: object;
  children: ReactNode;
}) {
  return (
    <section className="entry" aria-labelledby={`h-${id}`}>
      <h2 id={`h-${id}`}>{title}</h2>
      <FormScope values={values} errors={errors}>
        <form method="post" noValidate className="rise half">
          <ErrorSummary errors={errors} kept={false} />
          {children}
        </form>
      </FormScope>
    </section>
  );
}

/** The same field stands in several forms of the page, so its id carries the form's name. */
function PasswordAgain({ id }: { id: string }) {
  return (
    <div className="field">
      <label htmlFor={`${id}-password`}>{text.current}</label>
      <input
        className="input"
        id={`${id}-password`}
        name="password"
        type="password"
        autoComplete="current-password"
        maxLength={1024}
      />
    </div>
  );
}

function Submit({ op, children }: { op: string; children: string }) {
  return (
    <p>
      <button className="btn" type="submit" name="_op" value={op}>
        {children}
      </button>
    </p>
  );
}
