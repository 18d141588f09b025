import type { ApplicationStage, ApplicationState } from '@plainhire/contracts';
import type { FormError } from '../format/form-tree.js';
import { hiringText as text } from '../text/hiring.js';
import { APPLICATION_STATE, DECLINE_REASON } from '../text/labels.js';
import { ErrorSummary, FormScope, options, Select, TextArea } from './form.js';

const ORDER: readonly string[] = ['submitted', 'viewed', 'in_review', 'interview', 'offer', 'hired'];
const FORM = 'answer';

/** The words and the reason that go with a step; the steps themselves stand at the foot of the page. */
export function AnswerForm({
  stages,
  errors,
  values,
  declining,
}: {
  stages: readonly ApplicationStage[];
  errors: readonly FormError[];
  values: object;
  declining: boolean;
}) {
  return (
    <FormScope values={values} errors={errors}>
      <form method="post" id={FORM} className="blk decideform">
        <ErrorSummary errors={errors} />
        <TextArea
          name="message"
          label={text.message}
          hint={text.messageHint}
          rows={3}
          maxLength={4000}
          optional
        />
        {stages.includes('declined') && (
          <details className="more" id="decline" open={declining}>
            <summary data-key="d" aria-keyshortcuts="d">
              {text.decline} <kbd aria-hidden="true">d</kbd>
            </summary>
            <div className="rise">
              <Select
                name="reasonCode"
                label={text.reason}
                hint={text.declineNote}
                choices={options(DECLINE_REASON)}
                empty={text.choose}
              />
              <p>
                <button className="btn wrong" type="submit" name="_op" value="declined">
                  {text.decline}
                </button>
              </p>
            </div>
          </details>
        )}
      </form>
    </FormScope>
  );
}

/** The steps open from here: forward in green, the others beside it. */
export function AnswerFoot({
  state,
  stages,
}: {
  state: ApplicationState;
  stages: readonly ApplicationStage[];
}) {
  if (stages.length === 0) return null;
  const at = state === 'declined' ? ORDER.length : ORDER.indexOf(state);
  const moves = stages.filter((stage) => stage !== 'declined');
  const main = moves.find((stage) => ORDER.indexOf(stage) > at) ?? moves[0];
  return (
    <div className="decide answerfoot">
      <div className="wrap wide">
        {main !== undefined && (
          <button
            className="btn go"
            type="submit"
            form={FORM}
            name="_op"
            value={main}
            data-key="m"
            aria-keyshortcuts="m"
          >
            {words(main, at)} <kbd aria-hidden="true">m</kbd>
          </button>
        )}
        {moves
          .filter((stage) => stage !== main)
          .map((stage) => (
            <button className="btn" type="submit" form={FORM} name="_op" value={stage} key={stage}>
              {words(stage, at)}
            </button>
          ))}
        {stages.includes('declined') && (
          <div className="end">
            <a className="btn wrong" href="#decline" data-opens="decline">
              {text.decline}
            </a>
          </div>
        )}
      </div>
    </div>
  );
}

function words(stage: ApplicationStage, at: number): string {
  if (at === ORDER.length) return text.reopen;
  if (stage === 'hired') return text.hire;
  const name = APPLICATION_STATE[stage];
  return ORDER.indexOf(stage) < at ? text.back2(name) : text.moveTo(name.toLowerCase());
}
