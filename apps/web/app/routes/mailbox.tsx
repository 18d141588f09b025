import { data, useLoaderData } from 'react-router';
import { apiFor, orPage, type PageArgs } from '../api.server.js';
import { siteContext } from '../contexts.js';
import { shortMoment } from '../format/dates.js';
import { pageMeta } from '../seo/page-meta.js';

export const handle = { private: true };

interface Mail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly sentAt: string;
}

const text = {
  title: 'Mailbox',
  lead: 'This is a demo, so mails are not sent away. They lie here, newest first.',
  to: 'To this address',
  show: 'Show',
  none: 'No mail yet.',
  noneTo: (to: string) =>
    `No mail to ${to} yet. Mails are made by the worker and take a moment; load the page again.`,
};

export async function loader(args: PageArgs) {
  if (!args.context.get(siteContext).demo) throw data({}, { status: 404 });
  const to = new URL(args.request.url).searchParams.get('to') ?? '';
  const query = to === '' ? '' : `?to=${encodeURIComponent(to)}`;
  const mails = await orPage(args.request, apiFor(args).getPlain<Mail[]>(`/dev/mailbox.json${query}`));
  return { to, mails: mails.slice(0, 100) };
}

export function meta() {
  return pageMeta({ title: text.title, index: false });
}

export default function Mailbox() {
  const { to, mails } = useLoaderData<typeof loader>();
  return (
    <div className="wrap">
      <div className="jobhead">
        <h1>{text.title}</h1>
        <p className="second">{text.lead}</p>
      </div>
      <form className="addline b6" action="/dev/mailbox">
        <div className="field">
          <label htmlFor="to">{text.to}</label>
          <input className="input" id="to" name="to" type="email" defaultValue={to} />
        </div>
        <button className="btn" type="submit">
          {text.show}
        </button>
      </form>
      {mails.length === 0 && <p className="state">{to === '' ? text.none : text.noneTo(to)}</p>}
      <div className="maillist">
        {mails.map((mail, index) => (
          <details key={mail.id} open={index === 0}>
            <summary>
              <b>{mail.subject}</b>
              <span>{mail.to}</span>
              <time dateTime={mail.sentAt}>{shortMoment(mail.sentAt)}</time>
            </summary>
            <pre className="mailtext">
              <Linked text={mail.text} />
            </pre>
          </details>
        ))}
      </div>
    </div>
  );
}

/** Addresses in a plain text as links; everything else stays text. */
function Linked({ text: words }: { text: string }) {
  return words.split(/(https?:\/\/[^\s<>"]+)/).map((part, index) =>
    index % 2 === 1 ? (
      <a key={index} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  );
}
