import type { MeView } from '@plainhire/contracts';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { apiFor, type PageArgs } from '../api.server.js';
import { SignInFields } from '../components/sign-in-fields.js';
import { SignPage } from '../components/sign-page.js';
import { sentContext } from '../contexts.js';
import { field, readForm, safeNext } from '../forms.server.js';
import { pageMeta } from '../seo/page-meta.js';
import { signInStep } from '../sign-in.server.js';
import { authText } from '../text/auth.js';

export async function loader(args: PageArgs) {
  const url = new URL(args.request.url);
  const next = safeNext(url.searchParams.get('next'), '');
  const me = await apiFor(args).me();
  if (me && !args.context.get(sentContext)) throw redirect(next === '' ? '/' : next);
  return { next, reset: url.searchParams.has('reset') };
}

export async function action(args: PageArgs) {
  const form = await readForm(args);
  const step = await signInStep(args, form);
  if (step?.step !== 'done') return data(step, { status: step?.error ? 422 : 200 });
  const me = await apiFor(args).me();
  throw redirect(safeNext(field(form, '_next') || null, homeOf(me)));
}

/** Where somebody's work is. */
function homeOf(me: MeView | null): string {
  if (me?.staffRoles.includes('moderator')) return '/moderation';
  if (me?.staffRoles.includes('administrator')) return '/admin';
  if (me && me.staffRoles.length === 0 && me.intent === 'employer') return '/hiring';
  return '/jobs';
}

export function meta() {
  return pageMeta({ title: authText.signIn, index: false });
}

export default function SignIn() {
  const { next, reset } = useLoaderData<typeof loader>();
  const step = useActionData<typeof action>() ?? null;
  const code = step?.step === 'code';
  return (
    <SignPage
      title={code ? authText.codeTitle : authText.signIn}
      lead={code ? authText.codeLead : next !== '' ? authText.onTheWay(next) : undefined}
      {...(code ? { above: authText.step2 } : {})}
      aside={{
        title: authText.happens,
        facts: authText.facts,
        foot: (
          <p className="t14 second m5">
            <b>{authText.looking}</b> {authText.lookingMore}
          </p>
        ),
      }}
    >
      {reset && !step && <p className="note go b4">{authText.resetDone}</p>}
      <form method="post" noValidate>
        <input type="hidden" name="_next" value={next} />
        <SignInFields step={step} />
        <button className="btn go big wide m4" type="submit">
          {authText.signInButton}
        </button>
      </form>
      <p className="t14 second m6">
        {code ? (
          <a href="/sign-in">{authText.startOver}</a>
        ) : (
          <>
            <a href="/forgot">{authText.forgot}</a>
            {' · '}
            {authText.newHere}{' '}
            <a href={next === '' ? '/sign-up' : `/sign-up?next=${encodeURIComponent(next)}`}>
              {authText.openAccount}
            </a>
          </>
        )}
      </p>
    </SignPage>
  );
}
