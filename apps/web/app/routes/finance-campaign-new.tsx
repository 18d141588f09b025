import type { CampaignCheck } from '@plainhire/contracts';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { apiFor, type PageArgs } from '../api.server.js';
import { CampaignCheckView } from '../components/campaign-check.js';
import { FinanceHead } from '../components/finance-head.js';
import { ErrorSummary, FormScope, TextField } from '../components/form.js';
import { PACKAGE_CHOICES, PackageBoxes } from '../components/package-boxes.js';
import { LimitFields, ReductionFields } from '../components/reduction-fields.js';
import { readFinanceForm, requireFinance, shopNow } from '../finance.server.js';
import { errorsOf, field, onceKey } from '../forms.server.js';
import { CAMPAIGN_LABELS, campaignBody, inOwnWords } from '../format/finance-forms.js';
import { type FormError, type FormTree, formTree } from '../format/form-tree.js';
import { pageMeta } from '../seo/page-meta.js';
import { campaignText as text } from '../text/finance-campaigns.js';

export const handle = { wide: true, private: true, script: true };

export async function loader(args: PageArgs) {
  await requireFinance(args);
  return { once: crypto.randomUUID() };
}

interface Result {
  readonly tree: FormTree;
  readonly errors: readonly FormError[];
  readonly check: CampaignCheck | null;
  /** What the preview shows, as it was read. */
  readonly draft: {
    readonly packageIds: string[];
    readonly currency: string | null;
    readonly endsAt: string;
    readonly maxUses: number | null;
    readonly firstPurchaseOnly: boolean;
    readonly companyId: string | null;
  };
  /** Somebody pressed to make it, and the fields were others than those of the check. */
  readonly changed: boolean;
}

/** The check first, always: what is made is what was checked. Nothing is kept by a check. */
export async function action(args: PageArgs) {
  const form = await readFinanceForm(args);
  const api = apiFor(args);
  const tree = formTree(form);
  const read = campaignBody(tree, await shopNow(args));
  const draft = read.body as unknown as Result['draft'];
  const make = field(form, '_op') === 'create';
  try {
    if (make && field(form, '_checked') === JSON.stringify(tree)) {
      await api.post('/billing/campaigns', read.body, onceKey(form));
    } else {
      const check = await api.post<CampaignCheck>('/billing/campaigns/check', read.body);
      return data<Result>({ tree, errors: [], check, draft, changed: make });
    }
  } catch (error) {
    const { errors, status } = errorsOf(error);
    return data<Result>(
      { tree, errors: inOwnWords(errors, read), check: null, draft, changed: false },
      { status },
    );
  }
  throw redirect('/finance/campaigns?done=create#main');
}

export function meta() {
  return pageMeta({ title: text.newTitle, index: false });
}

const START: FormTree = {
  kind: 'percent',
  currency: 'EUR',
  packageIds: PACKAGE_CHOICES.map(({ value }) => value).filter((id) => !id.startsWith('bundle')),
};

export default function CampaignNew() {
  const { once } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const tree = result?.tree ?? START;
  const errors = result?.errors ?? [];
  const check = result?.check ?? null;
  return (
    <>
      <FinanceHead title={text.newTitle} note={text.newLead} at="/finance/campaigns" />
      <div className="wrap wide financepage companydesk">
        <FormScope values={tree} errors={errors}>
          <form method="post" action="#check" id="campaign" className="rise">
            <ErrorSummary errors={errors} labels={CAMPAIGN_LABELS} />
            <input type="hidden" name="_key" value={once} />
            {check !== null && <input type="hidden" name="_checked" value={JSON.stringify(tree)} />}
            <TextField
              name="name"
              label={text.nameField}
              hint={text.nameHint}
              maxLength={80}
              autoComplete="off"
              required
            />
            <ReductionFields />
            <PackageBoxes legend={text.packagesField} />
            <div className="pair stack">
              <TextField
                name="startsAt"
                label={text.starts}
                hint={text.startsHint}
                type="datetime-local"
                optional
              />
              <TextField
                name="endsAt"
                label={text.ends}
                hint={text.endsHint}
                type="datetime-local"
                required
              />
            </div>
            <LimitFields />
            <p className="hstack">
              <button className={check === null ? 'btn go' : 'btn'} type="submit" name="_op" value="check">
                {check === null ? text.check : text.checkAgain}
              </button>
            </p>
          </form>
        </FormScope>
        <section id="check" aria-labelledby="checked">
          <div className="sechead">
            <h2 id="checked">{text.checked}</h2>
          </div>
          {result && check !== null ? (
            <>
              {result.changed && <p className="note b4">{text.changedSince}</p>}
              <CampaignCheckView check={check} draft={result.draft} />
              <p className="m6">
                <button className="btn go" type="submit" form="campaign" name="_op" value="create">
                  {text.create}
                </button>
              </p>
            </>
          ) : (
            <p className="t14 second">{text.unchecked}</p>
          )}
        </section>
      </div>
    </>
  );
}
