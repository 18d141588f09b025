import type { PostingBody } from '@plainhire/contracts';
import { formatRange, paySentence, unitWords } from '../format/money.js';
import { hiringText as text } from '../text/hiring.js';
import { jobText } from '../text/job.js';
import { EMPLOYMENT_TYPE, LEVEL, whereWords } from '../text/labels.js';
import { RichText } from './job-sections.js';

/** A posting as candidates will see it: in the list, and as its page in short. */
export function PostingPreview({ content, company }: { content: PostingBody; company: string }) {
  const kind = [
    content.employmentType && EMPLOYMENT_TYPE[content.employmentType],
    content.level && LEVEL[content.level],
  ].filter(Boolean);
  return (
    <>
      <p className="caps b3">{text.inList}</p>
      <div className="listcard b6">
        <div>
          <b className="serif">{content.title || text.untitled}</b>
          <span>
            <b>{company}</b> · {whereWords(content)}
          </span>
        </div>
        <p>
          {content.pay ? (
            <>
              <b>{formatRange(content.pay)}</b>
              <span className="block t13 muted">{unitWords(content.pay.unit)}</span>
            </>
          ) : (
            text.payMissing
          )}
        </p>
      </div>
      <p className="caps b3">{text.thePage}</p>
      <article className="pageview">
        <h3>{content.title || text.untitled}</h3>
        <p className="second m2">
          {[<b key="name">{company}</b>, ` · ${[whereWords(content), ...kind].join(' · ')}`]}
        </p>
        <h4>{jobText.what}</h4>
        {content.description === '' ? (
          <p className="second">{text.noDescription}</p>
        ) : (
          <RichText html={content.description} />
        )}
        <Skills title={jobText.bring} items={content.skills.required} />
        <Skills title={jobText.nice} items={content.skills.nice} />
        <h4>{jobText.howMuch}</h4>
        <p className="prose">
          {content.pay ? `${paySentence(content.pay)}, ${jobText.payGross}` : text.payMissing}
        </p>
        {content.benefits.length > 0 && <p className="t14 second m2">{content.benefits.join(', ')}</p>}
        <h4>{jobText.hear}</h4>
        <p className="prose">
          {content.apply.mode === 'external'
            ? jobText.external
            : content.responsePromiseDays === null
              ? jobText.noPromise
              : text.hearWithin(company, content.responsePromiseDays)}
        </p>
        {content.questions.length > 0 && (
          <>
            <h4>{text.theForm}</h4>
            <ol className="t14 second">
              {content.questions.map((question, index) => (
                <li key={question.id}>
                  {index + 1}. {question.label}
                  {question.required && ` (${text.requiredWord})`}
                </li>
              ))}
            </ol>
          </>
        )}
      </article>
    </>
  );
}

function Skills({ title, items }: { title: string; items: PostingBody['skills']['required'] }) {
  if (items.length === 0) return null;
  return (
    <>
      <p className="caps m4">{title}</p>
      <ul className="taglist m2">
        {items.map(({ name, years }) => (
          <li className="tag" key={name}>
            {name}
            {years ? `, ${jobText.years(years)}` : ''}
          </li>
        ))}
      </ul>
    </>
  );
}
