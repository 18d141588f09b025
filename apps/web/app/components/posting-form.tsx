import type { FormError, FormTree } from '../format/form-tree.js';
import { listAt, textAt } from '../format/form-tree.js';
import { hiringText as text } from '../text/hiring.js';
import { CURRENCIES, EMPLOYMENT_TYPE, LEVEL, PAY_UNIT, QUESTION_TYPE, WORKPLACE } from '../text/labels.js';
import { Choices, ErrorSummary, FormScope, options, Select, TextArea, TextField } from './form.js';

export const DEFAULTS: FormTree = {
  openings: '1',
  expiresInDays: '30',
  responsePromiseDays: '14',
  pay: { currency: 'EUR', unit: 'year' },
  employmentType: 'full_time',
};

/** Every field of a posting; works without scripts, a row more by a press. */
export function PostingFields({ tree, errors }: { tree: FormTree; errors: readonly FormError[] }) {
  const rows = listAt(tree, 'questions').length;
  return (
    <FormScope values={tree} errors={errors}>
      <ErrorSummary errors={errors} />
      <section aria-labelledby="w-work">
        <h2 id="w-work">{text.work}</h2>
        <div className="rise">
          <TextField name="title" label={text.jobTitle} hint={text.jobTitleHint} maxLength={160} required />
          <div className="pair stack">
            <Select name="level" label={text.level} choices={options(LEVEL)} empty={text.choose} />
            <Select
              name="employmentType"
              label={text.contract}
              choices={options(EMPLOYMENT_TYPE)}
              empty={text.choose}
            />
          </div>
          <TextArea
            name="description"
            label={text.description}
            hint={text.descriptionHint}
            rows={12}
            maxLength={60000}
          />
          <div className="pair stack">
            <TextArea name="skills.required" label={text.required} hint={text.skillsHint} rows={5} />
            <TextArea name="skills.nice" label={text.nice} hint={text.skillsHint} rows={5} />
          </div>
        </div>
      </section>
      <section aria-labelledby="w-pay">
        <h2 id="w-pay">{text.payPlace}</h2>
        <div className="rise">
          <div className="pair">
            <TextField
              name="pay.min"
              label={text.payFrom}
              hint={text.payHint}
              inputMode="numeric"
              maxLength={20}
              required
            />
            <TextField
              name="pay.max"
              label={text.payTo}
              hint={text.payToHint}
              inputMode="numeric"
              maxLength={20}
              required
            />
          </div>
          <div className="pair">
            <Select
              name="pay.currency"
              label={text.currency}
              choices={CURRENCIES.map((value) => ({ value, label: value }))}
            />
            <Select name="pay.unit" label={text.unit} choices={options(PAY_UNIT)} />
          </div>
          <Choices name="workplace" legend={text.workplace} choices={options(WORKPLACE)} kind="radio" />
          <TextArea name="locations" label={text.places} hint={text.placesHint} rows={2} />
          <TextField name="remoteEligibility" label={text.remoteIn} hint={text.remoteHint} optional />
          <TextArea name="benefits" label={text.benefits} hint={text.benefitsHint} rows={3} optional />
        </div>
      </section>
      <section aria-labelledby="w-questions">
        <h2 id="w-questions">{text.questions}</h2>
        <p className="t14 second b4">{text.questionsLead}</p>
        <div className="rowset">
          {Array.from({ length: rows + 1 }, (_, index) => (
            <QuestionRow
              key={index}
              path={`questions.${String(index)}`}
              number={index + 1}
              id={textAt(tree, `questions.${String(index)}.id`)}
            />
          ))}
        </div>
        <p className="m4">
          <button className="btn" type="submit" name="_op" value="add">
            {text.addQuestion}
          </button>
        </p>
      </section>
      <section aria-labelledby="w-promise">
        <h2 id="w-promise">{text.promise}</h2>
        <div className="rise">
          <TextField
            name="responsePromiseDays"
            label={text.promiseDays}
            hint={text.promiseHint}
            inputMode="numeric"
            maxLength={3}
            className="half"
          />
          <div className="pair">
            <TextField name="expiresInDays" label={text.runs} inputMode="numeric" maxLength={3} />
            <TextField name="openings" label={text.openings} inputMode="numeric" maxLength={3} />
          </div>
          <TextField
            name="applyUrl"
            label={text.applyUrl}
            hint={text.applyUrlHint}
            maxLength={2000}
            optional
          />
        </div>
      </section>
    </FormScope>
  );
}

function QuestionRow({ path, number, id }: { path: string; number: number; id: string }) {
  return (
    <div className="rowitem">
      {id !== '' && <input type="hidden" name={`${path}.id`} value={id} />}
      <TextField name={`${path}.label`} label={`${text.question} ${String(number)}`} maxLength={300} />
      <div className="pair stack">
        <Select name={`${path}.type`} label={text.questionType} choices={options(QUESTION_TYPE)} />
        <TextArea name={`${path}.options`} label={text.questionOptions} rows={2} className="answeroptions" />
      </div>
      <Choices
        name={`${path}.required`}
        legend={text.requiredAnswer}
        kind="radio"
        choices={[
          { value: 'yes', label: 'Yes' },
          { value: '', label: 'No' },
        ]}
      />
    </div>
  );
}
