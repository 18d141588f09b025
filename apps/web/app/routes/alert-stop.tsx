import type { AlertStopView } from '@plainhire/contracts';
import { data, useActionData, useLoaderData } from 'react-router';
import { apiFor, ApiProblem, orPage, type PageArgs } from '../api.server.js';
import { SignPage } from '../components/sign-page.js';
import { pageMeta } from '../seo/page-meta.js';
import { alertsText as text } from '../text/alerts.js';

export const handle = { private: true };

type StopArgs = PageArgs & { readonly params: { token?: string } };

const pathOf = ({ params }: StopArgs) => `/alerts/stop/${encodeURIComponent(params.token ?? '')}`;

/** Opening the link stops nothing: mail programs open links by themselves. */
export async function loader(args: StopArgs) {
  try {
    return { alert: await apiFor(args).get<AlertStopView>(pathOf(args)) };
  } catch (error) {
    if (error instanceof ApiProblem && [400, 404, 422].includes(error.status))
      return data({ alert: null }, { status: 404 });
    return orPage(args.request, Promise.reject(error as Error));
  }
}

/**
 * The button of the page, and the one press in a mail program (RFC 8058), which comes from anywhere, with
 * no cookie: whoever holds the link may. What the body says does not matter, so it is not read.
 */
export async function action(args: StopArgs) {
  await orPage(args.request, apiFor(args).post(pathOf(args)));
  return { stopped: true };
}

export function meta() {
  return pageMeta({ title: text.stopTitle, index: false });
}

export default function StopAlert() {
  const { alert } = useLoaderData<typeof loader>();
  const stopped = useActionData<typeof action>()?.stopped === true || alert?.state === 'paused';
  const toAlerts = (
    <p className="hstack m4">
      <a className="btn" href="/alerts">
        {text.toAlerts}
      </a>
    </p>
  );
  if (stopped)
    return (
      <SignPage title={text.stopped} lead={text.stoppedLead(alert?.name ?? '')}>
        {toAlerts}
      </SignPage>
    );
  if (alert === null)
    return (
      <SignPage title={text.unknown} lead={text.unknownLead}>
        {toAlerts}
      </SignPage>
    );
  return (
    <SignPage title={text.stopTitle} lead={text.stopLead(alert.name)}>
      <form method="post" className="m4">
        <button className="btn go big" type="submit">
          {text.stopButton}
        </button>
      </form>
    </SignPage>
  );
}
