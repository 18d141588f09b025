import { CURRENCIES } from '../text/labels.js';
import { campaignText as text } from '../text/finance-campaigns.js';
import { financeText } from '../text/finance.js';
import { Choices, Select, TextField } from './form.js';

/** What comes off: a percentage, or an amount with its currency beside it. */
export function ReductionFields() {
  return (
    <>
      <Choices name="kind" legend={text.kind} choices={text.kinds} kind="radio" />
      <TextField
        name="percent"
        label={text.percent}
        hint={text.percentHint}
        inputMode="numeric"
        maxLength={3}
        autoComplete="off"
        className="w-short"
      />
      <div className="pair">
        <TextField
          name="amount"
          label={text.amount}
          hint={text.amountHint}
          inputMode="decimal"
          maxLength={20}
          autoComplete="off"
        />
        <CurrencyField />
      </div>
    </>
  );
}

export function CurrencyField() {
  return (
    <Select
      name="currency"
      label={financeText.currency}
      choices={CURRENCIES.map((value) => ({ value, label: value }))}
    />
  );
}

/** Who may use it, and how often. */
export function LimitFields() {
  return (
    <>
      <div className="pair stack">
        <TextField
          name="maxUses"
          label={text.maxUses}
          hint={text.maxUsesHint}
          inputMode="numeric"
          maxLength={9}
          autoComplete="off"
          optional
        />
        <TextField
          name="maxUsesPerCompany"
          label={text.maxUsesPerCompany}
          hint={text.perCompanyHint}
          inputMode="numeric"
          maxLength={5}
          autoComplete="off"
          optional
        />
      </div>
      <TextField
        name="companyId"
        label={text.companyId}
        hint={text.companyHint}
        maxLength={36}
        autoComplete="off"
        optional
      />
      <Choices
        name="firstPurchaseOnly"
        legend={text.who}
        choices={[{ value: 'yes', label: text.firstPurchaseOnly }]}
        kind="checkbox"
      />
    </>
  );
}
