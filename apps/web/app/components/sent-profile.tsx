import type { Answer, ApplicationFile, SentProfile } from '@plainhire/contracts';
import type { ReactNode } from 'react';
import { period, partialDate } from '../format/dates.js';
import { countryName, LANGUAGE_LEVEL, languageName } from '../text/labels.js';

/** A profile as paper: the same for the one who sent it and the company that reads it. */
export function ProfileLeaf({
  name,
  contact,
  profile,
}: {
  name: string;
  contact: { email: string; phone: string } | null;
  profile: SentProfile;
}) {
  const line = [
    [profile.city, profile.region, profile.country === '' ? '' : countryName(profile.country)]
      .filter(Boolean)
      .join(', '),
    contact?.phone ?? '',
    contact?.email ?? '',
  ].filter(Boolean);
  return (
    <article className="leaf leaf-flow" aria-label={`Profile of ${name}`}>
      <p className="nm">{name}</p>
      {profile.headline !== '' && <p className="sm">{profile.headline}</p>}
      <div className="ct">
        {line.length > 0 && <p>{line.join(' · ')}</p>}
        {profile.links.map((link, index) => (
          <p key={index}>
            {link.label} <Out url={link.url} />
          </p>
        ))}
      </div>
      <Part title="Summary">
        {profile.summary !== '' && <p className="sm plain-text">{profile.summary}</p>}
      </Part>
      <Part title="Skills">
        {profile.skills.length > 0 && (
          <p>
            {profile.skills
              .map(({ name: skill, years }) => (years === null ? skill : `${skill} ${String(years)}\u00a0y`))
              .join(', ')}
          </p>
        )}
      </Part>
      <Part title="Work">
        {profile.work.map((job, index) => (
          <div className="job" key={index}>
            <Line
              what={[job.title, job.company, job.place].filter(Boolean).join(', ')}
              when={period(job.start, job.end)}
            />
            {job.description !== '' && <p className="plain-text">{job.description}</p>}
            <List items={job.highlights} />
          </div>
        ))}
      </Part>
      <Part title="Education">
        {profile.education.map((item, index) => (
          <div className="job" key={index}>
            <Line
              what={[item.degree, item.institution].filter(Boolean).join(', ')}
              when={period(item.start, item.end)}
            />
            {item.coursework !== '' && <p className="plain-text">{item.coursework}</p>}
          </div>
        ))}
      </Part>
      <Part title="Certificates">
        {profile.certificates.map((item, index) => (
          <Line
            key={index}
            what={[item.title, item.issuer].filter(Boolean).join(', ')}
            when={validity(item.issued, item.expires)}
          />
        ))}
      </Part>
      <Part title="Projects">
        {profile.projects.map((item, index) => (
          <div className="job" key={index}>
            <Line
              what={[item.name, item.role].filter(Boolean).join(', ')}
              when={period(item.start, item.end)}
            />
            {item.url !== null && (
              <p>
                <Out url={item.url} />
              </p>
            )}
            {item.description !== '' && <p className="plain-text">{item.description}</p>}
            <List items={item.highlights} />
          </div>
        ))}
      </Part>
      <Part title="Portfolio">
        {profile.portfolio.map((item, index) => (
          <div className="job" key={index}>
            <Line what={[item.title, item.role].filter(Boolean).join(', ')} when="" />
            <p>
              <Out url={item.url} />
            </p>
            {item.image !== null && (
              <p>
                Picture <Out url={item.image} />
              </p>
            )}
            {item.description !== '' && <p className="plain-text">{item.description}</p>}
          </div>
        ))}
      </Part>
      <Part title="Languages">
        {profile.languages.length > 0 && (
          <p>
            {profile.languages
              .map((item) => `${languageName(item.code)} ${LANGUAGE_LEVEL[item.level].split(',')[0] ?? ''}`)
              .join(', ')}
          </p>
        )}
      </Part>
      <Part title="References">
        {profile.references.map((item, index) => (
          <p key={index}>
            {[item.name, item.position, item.employer, item.contact, item.email].filter(Boolean).join(', ')}
          </p>
        ))}
      </Part>
    </article>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const empty = children === false || (Array.isArray(children) && children.length === 0);
  if (empty) return null;
  return (
    <>
      <p className="lh">{title}</p>
      {children}
    </>
  );
}

/** An address as it was written. The page of somebody else is not told who reads what. */
function Out({ url }: { url: string }) {
  return (
    <a className="out" href={url} rel="nofollow noreferrer">
      {url}
    </a>
  );
}

/** From its issue, and until when it is good where it ends. */
function validity(issued: string | null, expires: string | null): string {
  const from = issued === null ? '' : partialDate(issued);
  return [from, expires === null ? '' : `valid until ${partialDate(expires)}`].filter(Boolean).join(', ');
}

function Line({ what, when }: { what: string; when: string }) {
  return (
    <p className="jr">
      <b>{what}</b>
      <span>{when}</span>
    </p>
  );
}

function List({ items }: { items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <ul>
      {items.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  );
}

export function answerText(answer: Answer, files: readonly ApplicationFile[]): string {
  if (answer.type === 'file') return files.find((file) => file.id === answer.value)?.name ?? 'File';
  return Array.isArray(answer.value) ? answer.value.join(', ') : String(answer.value);
}

export function Answers({
  answers,
  files,
}: {
  answers: readonly Answer[];
  files: readonly ApplicationFile[];
}) {
  return (
    <dl className="facts">
      {answers.map((answer) => (
        <div key={answer.questionId}>
          <dt>{answer.label}</dt>
          <dd className="plain-text">{answerText(answer, files)}</dd>
        </div>
      ))}
    </dl>
  );
}

export function fileSize(bytes: number): string {
  return bytes < 1_000_000
    ? `${String(Math.max(1, Math.round(bytes / 1000)))} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
