import type { ApplicationPreview, PostingView } from '@plainhire/contracts';
import { addDays, dayName } from '../format/dates.js';
import { uploads } from '../format/apply-body.js';
import { type FormError, type FormTree, textAt } from '../format/form-tree.js';
import { formatRange } from '../format/money.js';
import { applyText } from '../text/apply.js';
import { ProfileLeaf } from './sent-profile.js';
import { MatchMini } from './match-parts.js';
import { Choices, ErrorSummary, FileField, FormScope, Select, TextArea, TextField } from './form.js';

interface ApplyFormProps {
  readonly posting: PostingView;
  readonly verified: boolean;
  readonly seen: ApplicationPreview | null;
  readonly now: number;
  readonly tree: FormTree;
  readonly errors: readonly FormError[];
}

export function ApplyHead({ posting, now }: { posting: PostingView; now?: number }) {
  const facts = [
    posting.company.name,
    posting.pay ? formatRange(posting.pay) : null,
    posting.responsePromiseDays !== null && now !== undefined
      ? applyText.by(dayName(addDays(now, posting.responsePromiseDays)))
      : null,
  ].filter(Boolean);
  return (
    <div className="workhead">
      <div className="wrap wide">
        <h1>{applyText.title(posting.title)}</h1>
        <span className="t14 muted">{facts.join(' · ')}</span>
        <div className="end">
          <a className="btn quiet" href={`/jobs/${posting.slug}`}>
            {applyText.leave}
          </a>
        </div>
      </div>
    </div>
  );
}

export function ApplyForm({ posting, verified, seen, now, tree, errors }: ApplyFormProps) {
  const attached = uploads(tree);
  return (
    <>
      <ApplyHead posting={posting} now={now} />
      <FormScope values={tree} errors={errors}>
        <form method="post" encType="multipart/form-data">
          <input type="hidden" name="_op" value="preview" />
          <div className={seen ? 'flowgrid' : 'wrap applyone'}>
            <div className="flowform">
              <ErrorSummary errors={errors} />
              {!verified && <p className="note wrong b4">{applyText.unverified}</p>}
              <section className="ask" aria-labelledby="a-profile">
                <h2 id="a-profile">{applyText.profile}</h2>
                <p className="t14 second">
                  {applyText.profileLead} <a href="/profile">{applyText.profileEdit}</a>
                </p>
              </section>
              <section className="ask" aria-labelledby="a-questions">
                <h2 id="a-questions">{applyText.questions}</h2>
                <div className="rise">
                  {posting.questions.length === 0 && <p className="t14 second">{applyText.none}</p>}
                  {posting.questions.map((question) => (
                    <QuestionField key={question.id} question={question} tree={tree} />
                  ))}
                </div>
              </section>
              <section className="ask" aria-labelledby="a-letter">
                <div>
                  <h2 id="a-letter">{applyText.letter}</h2>
                  <p className="t13 muted m1">{applyText.optional}</p>
                </div>
                <TextArea
                  name="coverLetter"
                  label={applyText.letterLabel}
                  hint={applyText.letterHint}
                  rows={8}
                  maxLength={8000}
                />
              </section>
              <section className="ask" aria-labelledby="a-files">
                <div>
                  <h2 id="a-files">{applyText.files}</h2>
                  <p className="t13 muted m1">{applyText.optional}</p>
                </div>
                <div className="rise">
                  {attached.length > 0 && (
                    <fieldset>
                      <legend className="lab">{applyText.attached}</legend>
                      {attached.map((file) => (
                        <label className="check" key={file.id}>
                          <input
                            type="checkbox"
                            name="files[]"
                            value={`${file.id}|${file.name}`}
                            defaultChecked
                          />
                          <span>
                            {applyText.keep} {file.name}
                          </span>
                        </label>
                      ))}
                    </fieldset>
                  )}
                  <FileField
                    name="fileIds"
                    label={applyText.filesLabel}
                    hint={applyText.filesHint}
                    multiple
                  />
                </div>
              </section>
            </div>
            {seen && <Seen company={posting.company.name} seen={seen} />}
          </div>
          <div className="decide">
            <div className="wrap wide">
              <p className="t14">{applyText.ready}</p>
              <button className="btn go big end" type="submit">
                {applyText.preview}
              </button>
            </div>
          </div>
        </form>
      </FormScope>
    </>
  );
}

/** Beside the form: the profile and the match as the company gets them. Answers join them at the next step. */
function Seen({ company, seen }: { company: string; seen: ApplicationPreview }) {
  return (
    <section className="mirror" aria-labelledby="a-seen">
      <div className="mirror-in">
        <div className="sechead">
          <h2 id="a-seen">{applyText.seen(company)}</h2>
        </div>
        <p className="t14 second b4">{applyText.seenLead}</p>
        {seen.profileGaps.length > 0 && (
          <p className="note b4">
            <b>{applyText.gaps}</b> {seen.profileGaps.map((gap) => gap.hint).join(' ')}
          </p>
        )}
        {seen.match && (
          <div className="slip b6">
            <h3 className="caps b3">{applyText.match}</h3>
            <MatchMini match={seen.match} evidence={false} />
          </div>
        )}
        <ProfileLeaf name={seen.name} contact={seen.contact} profile={seen.profile} />
      </div>
    </section>
  );
}

type Question = PostingView['questions'][number];

function QuestionField({ question, tree }: { question: Question; tree: FormTree }) {
  const name = `answers.${question.id}`;
  const shared = { name, label: question.label, optional: !question.required, required: question.required };
  const choices = (question.options ?? []).map((value) => ({ value, label: value }));
  switch (question.type) {
    case 'long_text':
      return <TextArea {...shared} rows={4} maxLength={5000} />;
    case 'single':
      return choices.length > 6 ? (
        <Select {...shared} choices={choices} empty={applyText.choose} />
      ) : (
        <Choices
          name={name}
          legend={question.label}
          choices={choices}
          kind="radio"
          optional={!question.required}
        />
      );
    case 'multi':
      return (
        <Choices
          name={name}
          legend={question.label}
          choices={choices}
          kind="checkbox"
          optional={!question.required}
        />
      );
    case 'number':
      return <TextField {...shared} inputMode="decimal" maxLength={20} className="w-short" />;
    case 'date':
      return <TextField {...shared} type="date" className="w-short" />;
    case 'url':
      return <TextField {...shared} inputMode="text" placeholder="https://" maxLength={2000} />;
    case 'file': {
      const kept = textAt(tree, name);
      return (
        <>
          {kept !== '' && (
            <>
              <input type="hidden" name={name} value={kept} />
              <input type="hidden" name={`name_${question.id}`} value={textAt(tree, `name_${question.id}`)} />
            </>
          )}
          <FileField
            {...shared}
            name={`_file.${question.id}`}
            hint={
              kept === ''
                ? applyText.fileHint
                : `${applyText.attached}: ${textAt(tree, `name_${question.id}`)}`
            }
          />
        </>
      );
    }
    case 'short_text':
      return <TextField {...shared} maxLength={500} />;
  }
}
