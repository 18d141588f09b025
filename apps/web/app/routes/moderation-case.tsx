import type { ModerationCaseView, ModerationQueuePage } from '@plainhire/contracts';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { apiFor, orPage, type PageArgs, requireMe } from '../api.server.js';
import { CaseHistory, DecisionForm } from '../components/case-parts.js';
import { Flags, Marked } from '../components/evidence.js';
import { QueueList } from '../components/queue-list.js';
import { errorsOf, field, readForm } from '../forms.server.js';
import { exactMoment } from '../format/dates.js';
import { paySentence } from '../format/money.js';
import { pageMeta } from '../seo/page-meta.js';
import { EMPLOYMENT_TYPE, LEVEL, whereWords } from '../text/labels.js';
import { moderationText as text } from '../text/moderation.js';

export const handle = { wide: true, private: true, script: true };

type Args = PageArgs & { params: { id?: string } };

export async function loader(args: Args) {
  const me = await requireMe(args);
  const api = apiFor(args);
  const [one, queue] = await orPage(
    args.request,
    Promise.all([
      api.get<ModerationCaseView>(`/moderation/cases/${encodeURIComponent(args.params.id ?? '')}`),
      api.get<ModerationQueuePage>('/moderation/queue', new URLSearchParams({ limit: '30' })),
    ]),
  );
  return { one, queue, mine: one.claimedBy?.id === me.id };
}

export async function action(args: Args) {
  const form = await readForm(args);
  await requireMe(args);
  const api = apiFor(args);
  const id = encodeURIComponent(args.params.id ?? '');
  const op = field(form, '_op');
  const values = { reasonCode: field(form, 'reasonCode'), message: field(form, 'message') };
  try {
    if (op === 'claim' || op === 'release') {
      await api.post(`/moderation/cases/${id}/${op}`);
      throw redirect(op === 'claim' ? `/moderation/cases/${id}` : '/moderation');
    }
    await api.post(`/moderation/cases/${id}/decision`, {
      decision: op,
      ...(op === 'approve' || values.reasonCode === '' ? {} : { reasonCode: values.reasonCode }),
      ...(values.message === '' ? {} : { message: values.message }),
    });
  } catch (error) {
    if (error instanceof Response) throw error;
    const { errors, status } = errorsOf(error);
    return data({ errors, values }, { status });
  }
  throw redirect('/moderation');
}

export function meta({ loaderData }: { loaderData?: { one: ModerationCaseView } }) {
  return pageMeta({ title: loaderData?.one.title ?? text.title, index: false });
}

export default function Case() {
  const { one, queue, mine } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { content } = one;
  const flags = one.risk;
  return (
    <>
      <div className="workhead">
        <div className="wrap wide">
          <h1>
            <a className="plain" href="/moderation">
              {text.title}
            </a>
          </h1>
          <span className="t14 muted">
            {text.waiting(queue.open, queue.items.length === 0 ? null : one.age)}
          </span>
        </div>
      </div>
      <div className="mod">
        <nav aria-label={text.list}>
          <p className="caps b3">{text.list}</p>
          <QueueList items={queue.items} current={one.id} />
        </nav>
        <article className="case" aria-labelledby="case">
          <p className="t13 muted">
            {one.change === 'edit' ? text.edit : text.first} · {text.opened} {exactMoment(one.openedAt)}
          </p>
          <h2 id="case">
            <Marked text={content.title} field="title" flags={flags} />
          </h2>
          <p className="second">
            <a href={`/companies/${one.company.slug}`}>{one.company.name}</a>
            {one.company.website !== null && (
              <>
                {' · '}
                <Marked text={one.company.website} field="company.website" flags={flags} />
              </>
            )}{' '}
            · {one.company.verified ? 'verified' : 'not verified'}
          </p>
          <dl className="facts m5 b6">
            <Fact name="Pay" value={content.pay ? paySentence(content.pay) : 'Not shown'} />
            <Fact name="Place" value={whereWords(content)} />
            <Fact
              name="Contract"
              value={[
                content.employmentType && EMPLOYMENT_TYPE[content.employmentType],
                content.level && LEVEL[content.level],
              ]
                .filter(Boolean)
                .join(' · ')}
            />
            <Fact name="Apply" value={content.apply.mode === 'here' ? 'Here' : content.apply.url} />
            <Fact name="Skills" value={content.skills.required.map((skill) => skill.name).join(', ')} />
            <Fact name="Questions" value={content.questions.map((question) => question.label).join(' · ')} />
          </dl>
          <div className="prose plain-text">
            <Marked text={content.descriptionText} field="description" flags={flags} />
          </div>
          {one.liveContent && (
            <details className="more m6">
              <summary>{text.now}</summary>
              <h3>{one.liveContent.title}</h3>
              <div className="prose plain-text">{one.liveContent.descriptionText}</div>
            </details>
          )}
          {one.similar.length > 0 && (
            <section className="m8">
              <h3 className="caps">{text.similar}</h3>
              <ul className="t14 m2">
                {one.similar.map((item) => (
                  <li key={item.postingId}>
                    {Math.round(item.likeness * 100)}% · {item.title}, {item.company}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <CaseHistory items={[...one.postingHistory, ...one.companyHistory]} />
        </article>
        <aside aria-label="Evidence">
          <div className="sechead">
            <h2>
              {text.risk} <span className="total">{one.riskScore}</span>
            </h2>
          </div>
          {flags.length === 0 ? <p className="t14 second">{text.noRisk}</p> : <Flags flags={flags} />}
          <DecisionForm one={one} mine={mine} errors={result?.errors ?? []} values={result?.values ?? {}} />
        </aside>
      </div>
    </>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  if (value === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
