import { isPublicHttpUrl } from '@plainhire/contracts';
import type { FieldError } from '@plainhire/kernel';
import type { Content } from './content.js';
import { isCountry, isCurrency } from './iso-codes.js';
import { salaryHistoryQuestion } from './question-rules.js';

const UNPAID = new Set(['volunteer', 'intern']);

/**
 * What stands between a draft and its review, as JSON pointers into the posting. Empty: it can be
 * submitted. Pay is required of everybody who writes a posting here.
 */
export function missingContent(content: Content): FieldError[] {
  const problems: FieldError[] = [];
  const add = (pointer: string, code: string, detail: string) => problems.push({ pointer, code, detail });

  if (content.title.length < 3)
    add('/title', 'required', 'Give the posting a title of at least 3 characters.');
  else if (!/\p{L}/u.test(content.title)) add('/title', 'no_words', 'Write the title in words.');
  if (content.descriptionText === '') add('/description', 'required', 'Describe the work.');
  else if (content.descriptionText.trim().toLowerCase() === content.title.trim().toLowerCase())
    add('/description', 'same_as_title', 'The description only repeats the title. Describe the work.');
  if (content.employmentType === null) add('/employmentType', 'required', 'Choose the kind of employment.');
  problems.push(...placeProblems(content), ...payProblems(content), ...contentFaults(content));
  return problems;
}

/** What is wrong whatever the state: questions that may not be asked, codes that do not exist. */
export function contentFaults(
  content: Pick<Content, 'questions' | 'locations' | 'remoteEligibility' | 'pay' | 'apply'>,
): FieldError[] {
  const faults: FieldError[] = [];
  content.questions.forEach((question, index) => {
    const reason = salaryHistoryQuestion(question.label);
    if (reason !== null)
      faults.push({ pointer: `/questions/${String(index)}/label`, code: 'salary_history', detail: reason });
  });
  content.locations.forEach((location, index) => {
    if (!isCountry(location.country)) faults.push(unknownCountry(`/locations/${String(index)}/country`));
  });
  if (content.remoteEligibility && 'countries' in content.remoteEligibility)
    content.remoteEligibility.countries.forEach((country, index) => {
      if (!isCountry(country)) faults.push(unknownCountry(`/remoteEligibility/countries/${String(index)}`));
    });
  if (content.pay !== null && !isCurrency(content.pay.currency))
    faults.push({
      pointer: '/pay/currency',
      code: 'unknown_currency',
      detail: 'Use the three-letter code of a currency, such as EUR.',
    });
  if (content.apply.mode === 'external' && !isPublicHttpUrl(content.apply.url))
    faults.push({
      pointer: '/apply/url',
      code: 'not_public',
      detail: 'Use an address that everybody can open, such as https://jobs.example.com/apply.',
    });
  return faults;
}

function placeProblems(content: Content): FieldError[] {
  if (content.workplace === null)
    return [{ pointer: '/workplace', code: 'required', detail: 'Choose on site, hybrid or remote.' }];
  if (content.workplace !== 'remote' && content.locations.length === 0)
    return [
      {
        pointer: '/locations',
        code: 'required',
        detail: 'Name at least one place, or make the work remote.',
      },
    ];
  if (content.workplace === 'remote' && content.remoteEligibility === null)
    return [
      {
        pointer: '/remoteEligibility',
        code: 'required',
        detail: 'Name the countries people may work from, or say worldwide.',
      },
    ];
  return [];
}

function payProblems(content: Content): FieldError[] {
  if (content.pay === null)
    return [
      { pointer: '/pay', code: 'required', detail: 'State the pay as a range. Every posting here shows it.' },
    ];
  if (content.pay.max === 0 && !UNPAID.has(content.employmentType ?? ''))
    return [
      { pointer: '/pay/max', code: 'required', detail: 'State the pay; zero is for unpaid work alone.' },
    ];
  return [];
}

function unknownCountry(pointer: string): FieldError {
  return { pointer, code: 'unknown_country', detail: 'Use the two-letter code of a country, such as NL.' };
}
