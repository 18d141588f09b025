import type { PostingBody, PostingView } from '@plainhire/contracts';
import type { ReactNode } from 'react';
import { longDate } from '../format/dates.js';
import { paySentence } from '../format/money.js';
import type { JobPage } from '../routes/job.js';
import { jobText } from '../text/job.js';
import { countryName } from '../text/labels.js';
import { matchText } from '../text/match.js';
import { rolesText } from '../text/roles.js';
import { JobRow } from './job-row.js';
import { MatchGates, MatchTable } from './match-parts.js';
import { AnswerFigures } from './response-figures.js';

/** A question in the margin and what answers it. */
function Entry({ id, question, children }: { id: string; question: string; children: ReactNode }) {
  return (
    <section className="entry" aria-labelledby={id}>
      <h2 id={id}>{question}</h2>
      <div>{children}</div>
    </section>
  );
}

/** The only place where text of a company is HTML: the API has sanitised it. */
export function RichText({ html }: { html: string }) {
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}

export function JobSections({ page }: { page: JobPage }) {
  const { posting, similar, role, now } = page;
  return (
    <div>
      <Entry id="e-what" question={jobText.what}>
        <RichText html={posting.description} />
        <Skills skills={posting.skills} />
      </Entry>
      <Entry id="e-whom" question={jobText.whom}>
        <CompanyFacts posting={posting} />
      </Entry>
      <Entry id="e-where" question={jobText.where}>
        <p className="prose">{whereSentence(posting)}</p>
      </Entry>
      <Entry id="e-pay" question={jobText.howMuch}>
        <p className="prose">
          {posting.pay ? `${paySentence(posting.pay)}, ${jobText.payGross}` : jobText.payUnknown}
        </p>
        {posting.benefits.length > 0 && (
          <dl className="facts m5">
            <div>
              <dt>{jobText.benefits}</dt>
              <dd>{posting.benefits.join(', ')}</dd>
            </div>
          </dl>
        )}
      </Entry>
      {!page.ownCompany && (
        <Entry id="e-fit" question={jobText.fit}>
          <Fit page={page} />
        </Entry>
      )}
      <Entry id="e-hear" question={jobText.hear}>
        <p className="prose">{hearSentence(page)}</p>
        {page.figures && posting.apply.mode === 'here' && (
          <div className="m4">
            <AnswerFigures
              figures={page.figures}
              company={posting.company.name}
              promise={posting.responsePromiseDays}
            />
          </div>
        )}
      </Entry>
      {(similar.length > 0 || role !== null) && (
        <Entry id="e-similar" question={jobText.similar}>
          {similar.length > 0 && (
            <ol className="rows">
              {similar.map((card) => (
                <li key={card.id}>
                  <JobRow card={card} now={now} />
                </li>
              ))}
            </ol>
          )}
          {role !== null && (
            <p className="t14 m3">
              <a href={`/roles/${role.slug}`}>{rolesText.allOf(role.name)}</a>
            </p>
          )}
        </Entry>
      )}
    </div>
  );
}

function Skills({ skills }: { skills: PostingBody['skills'] }) {
  return (
    <>
      <SkillList title={jobText.bring} skills={skills.required} />
      <SkillList title={jobText.nice} skills={skills.nice} />
    </>
  );
}

function SkillList({ title, skills }: { title: string; skills: PostingBody['skills']['required'] }) {
  if (skills.length === 0) return null;
  return (
    <>
      <h3 className="caps m5">{title}</h3>
      <ul className="taglist m2">
        {skills.map(({ name, years }) => (
          <li className="tag" key={name}>
            {name}
            {years ? `, ${jobText.years(years)}` : ''}
          </li>
        ))}
      </ul>
    </>
  );
}

function CompanyFacts({ posting }: { posting: PostingView }) {
  const { company } = posting;
  return (
    <dl className="facts">
      <div>
        <dt>{jobText.company}</dt>
        <dd>
          <a href={`/companies/${company.slug}`}>{company.name}</a>
        </dd>
      </div>
      {company.website !== null && (
        <div>
          <dt>{jobText.website}</dt>
          <dd>
            <a href={company.website} rel="nofollow noopener">
              {company.website.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
            </a>
          </dd>
        </div>
      )}
      {posting.postedAt !== null && (
        <div>
          <dt>{jobText.posted}</dt>
          <dd>
            <time dateTime={posting.postedAt}>{longDate(posting.postedAt)}</time>
          </dd>
        </div>
      )}
      {posting.expiresAt !== null && (
        <div>
          <dt>{jobText.ends}</dt>
          <dd>
            <time dateTime={posting.expiresAt}>{longDate(posting.expiresAt)}</time>
          </dd>
        </div>
      )}
      <div>
        <dt>{jobText.openings}</dt>
        <dd>{posting.openings}</dd>
      </div>
    </dl>
  );
}

function whereSentence(posting: PostingBody): string {
  const places = posting.locations
    .map((place) => [place.city, place.region, countryName(place.country)].filter(Boolean).join(', '))
    .join('; ');
  switch (posting.workplace) {
    case 'remote': {
      const eligible = posting.remoteEligibility;
      if (eligible && 'worldwide' in eligible) return jobText.worldwide;
      if (eligible) return jobText.remoteIn(eligible.countries.map(countryName).join(', '));
      return places === '' ? jobText.remotePlain : `${jobText.remotePlain} ${jobText.placesOnly(places)}`;
    }
    case 'hybrid':
      return places === '' ? jobText.placeUnknown : jobText.hybridIn(places);
    case 'on_site':
      return places === '' ? jobText.placeUnknown : jobText.onSiteIn(places);
    default:
      return places === '' ? jobText.placeUnknown : jobText.placesOnly(places);
  }
}

function Fit({ page: { match, signedIn, posting } }: { page: JobPage }) {
  if (!match)
    return signedIn ? (
      <p>
        {jobText.fitEmpty} <a href="/profile">{jobText.fitFill}</a>
      </p>
    ) : (
      <p>
        <a href={`/sign-in?next=${encodeURIComponent(`/jobs/${posting.slug}`)}`}>Sign in</a>{' '}
        {jobText.fitSignedOut.replace(/^Sign in /, '')}
      </p>
    );
  return (
    <>
      <p className="t14 second narrow b4">{jobText.fitSame(posting.company.name)}</p>
      <MatchGates match={match} />
      <MatchTable match={match} />
      <p className="t13 muted m3">{matchText.note}</p>
    </>
  );
}

function hearSentence({ posting, answerBy }: JobPage): string {
  if (posting.apply.mode === 'external') return jobText.external;
  if (posting.responsePromiseDays === null || answerBy === null) return jobText.noPromise;
  return jobText.promise(posting.company.name, posting.responsePromiseDays, answerBy);
}
