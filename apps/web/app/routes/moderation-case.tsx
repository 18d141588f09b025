import type {
  CompanyCaseView,
  ModerationCaseView,
  ModerationQueuePage,
  PostingCaseView,
} from '@plainhire/contracts';
import type { ReactNode } from 'react';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { apiFor, orPage, type PageArgs, requireMe } from '../api.server.js';
import { CaseHistory, DecisionFoot, DecisionForm, likelyReason } from '../components/case-parts.js';
import { Flags, Marked, MarkedFact } from '../components/evidence.js';
import { QueueList } from '../components/queue-list.js';
import { errorsOf, field } from '../forms.server.js';
import { exactMoment } from '../format/dates.js';
import { paySentence } from '../format/money.js';
import { readOwnForm } from '../own-form.server.js';
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
  return {
    one,
    queue,
    mine: one.claimedBy?.id === me.id,
    nextId: nextOf(queue, one.id, me.id),
    done: new URL(args.request.url).searchParams.get('done'),
  };
}

/** The next case that nobody else holds; after the last one, the first. */
function nextOf({ items }: ModerationQueuePage, id: string, me: string): string | null {
  const at = items.findIndex((item) => item.id === id);
  const round = [...items.slice(at + 1), ...items.slice(0, Math.max(0, at))];
  return round.find((item) => item.claimedBy === null || item.claimedBy.id === me)?.id ?? null;
}

export async function action(args: Args) {
  const form = await readOwnForm(args);
  const me = await requireMe(args);
  const api = apiFor(args);
  const id = encodeURIComponent(args.params.id ?? '');
  const op = field(form, '_op');
  const values = { reasonCode: field(form, 'reasonCode'), message: field(form, 'message') };
  try {
    if (op === 'claim' || op === 'release') {
      await api.post(`/moderation/cases/${id}/${op}`);
      throw redirect(op === 'claim' ? `/moderation/cases/${id}` : '/moderation?done=release');
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
  const queue = await api.get<ModerationQueuePage>('/moderation/queue', new URLSearchParams({ limit: '30' }));
  const next = nextOf(queue, id, me.id);
  throw redirect(next === null ? `/moderation?done=${op}` : `/moderation/cases/${next}?done=${op}`);
}

export function meta({ loaderData }: { loaderData?: { one: ModerationCaseView } }) {
  return pageMeta({ title: loaderData?.one.title ?? text.title, index: false });
}

export default function Case() {
  const { one, queue, mine, nextId, done } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
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
            {text.waiting(
              queue.open,
              queue.items.length === 0 ? null : Math.max(...queue.items.map((item) => item.age)),
            )}
          </span>
        </div>
      </div>
      <div className="mod">
        <nav aria-label={text.list}>
          <p className="caps b3">{text.list}</p>
          <QueueList items={queue.items} current={one.id} />
        </nav>
        <article className="case" aria-labelledby="case">
          {done !== null && Object.hasOwn(text.doneNote, done) && !result && (
            <p className="note go b4" role="status">
              {text.doneNote[done]}
            </p>
          )}
          {one.kind === 'company' ? <CompanyCase one={one} /> : <PostingCase one={one} />}
        </article>
        <aside aria-label="Evidence">
          <div className="sechead">
            <h2>
              {text.risk} <span className="total">{one.riskScore}</span>
            </h2>
          </div>
          {flags.length === 0 ? <p className="t14 second">{text.noRisk}</p> : <Flags flags={flags} />}
          <DecisionForm
            one={one}
            mine={mine}
            errors={result?.errors ?? []}
            values={result?.values ?? { reasonCode: likelyReason(one) }}
          />
        </aside>
      </div>
      <DecisionFoot one={one} mine={mine} nextId={nextId} />
    </>
  );
}

function PostingCase({ one }: { one: PostingCaseView }) {
  const { content, risk: flags } = one;
  return (
    <>
      <p className="t13 muted">
        {one.change === 'edit' ? text.edit : text.first} · {text.opened} {exactMoment(one.openedAt)}
      </p>
      <h2 id="case">
        <Marked text={content.title} field="title" flags={flags} />
      </h2>
      <p className="second">
        <a href={`/companies/${one.company.slug}`}>
          <MarkedFact text={one.company.name} field="company" flags={flags} />
        </a>
        {one.company.website !== null && ` · ${one.company.website}`} ·{' '}
        {one.company.verified ? 'verified' : 'not verified'}
      </p>
      <dl className="facts m5 b6">
        <Fact name="Pay">
          <MarkedFact text={content.pay ? paySentence(content.pay) : 'Not shown'} field="pay" flags={flags} />
        </Fact>
        <Fact name="Place">{whereWords(content)}</Fact>
        <Fact name="Contract">
          {[
            content.employmentType && EMPLOYMENT_TYPE[content.employmentType],
            content.level && LEVEL[content.level],
          ]
            .filter(Boolean)
            .join(' · ')}
        </Fact>
        <Fact name="Apply">
          {content.apply.mode === 'here' ? (
            'Here'
          ) : (
            <Marked text={content.apply.url} field="apply/url" flags={flags} />
          )}
        </Fact>
        <Fact name="Skills">{content.skills.required.map((skill) => skill.name).join(', ')}</Fact>
        {content.benefits.length > 0 && (
          <Fact name={text.benefits}>
            {content.benefits.map((benefit, index) => (
              <span className="block" key={index}>
                <Marked text={benefit} field={`benefits/${String(index)}`} flags={flags} />
              </span>
            ))}
          </Fact>
        )}
        {content.questions.length > 0 && (
          <Fact name="Questions">
            {content.questions.map((question, index) => (
              <span className="block" key={question.id}>
                <Marked text={question.label} field={`questions/${String(index)}/label`} flags={flags} />
              </span>
            ))}
          </Fact>
        )}
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
      <CaseHistory
        items={[
          ...one.postingHistory,
          // The company's own list holds what was done to this posting, too.
          ...one.companyHistory.filter((item) => item.postingId !== one.postingId),
        ]}
      />
      {one.posting.postedAt !== null && (
        <p className="t14 m5">
          <a href={`/moderation/postings/${one.posting.id}`}>{text.step}</a>
        </p>
      )}
    </>
  );
}

/** What stands and what is asked for, side by side. */
function CompanyCase({ one }: { one: CompanyCaseView }) {
  const { company, asked } = one;
  return (
    <>
      <p className="t13 muted">
        {text.companyChange} · {text.opened} {exactMoment(one.openedAt)}
      </p>
      <h2 id="case">{asked.name}</h2>
      <p className="second">
        <a href={`/companies/${company.slug}`}>{company.name}</a> ·{' '}
        {company.verified ? 'verified' : 'not verified'}
      </p>
      <dl className="facts m5 b6">
        <Fact name={text.nameNow}>{company.name}</Fact>
        <Fact name={text.name}>{asked.name}</Fact>
        <Fact name={text.websiteNow}>{company.website ?? text.noWebsite}</Fact>
        <Fact name={text.website}>{asked.website ?? text.noWebsite}</Fact>
      </dl>
      <CaseHistory items={one.companyHistory} />
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (children === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
