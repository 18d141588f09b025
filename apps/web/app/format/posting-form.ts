import type { PostingBody } from '@plainhire/contracts';
import { type FormTree, listAt, textAt, valueAt } from './form-tree.js';
import { toMajor, toMinor } from './money.js';

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** `TypeScript, 3` is a skill with three years. */
function skill(line: string): { name: string; years?: number } {
  const found = /^(.*?),?\s+(\d{1,2})\s*(?:y|years?)?$/.exec(line);
  return found?.[1] ? { name: found[1].replace(/,$/, '').trim(), years: Number(found[2]) } : { name: line };
}

/** `Rotterdam, NL` or `Rotterdam, Zuid-Holland, NL`. */
function place(line: string): { city: string; region: string; country: string } {
  const parts = line.split(',').map((part) => part.trim());
  return {
    city: parts[0] ?? '',
    region: parts.slice(1, -1).join(', '),
    country: parts.length > 1 ? (parts.at(-1) ?? '') : '',
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': '\u00a0',
  '&amp;': '&',
};

/** HTML as people type it: paragraphs, lists with hyphens, headings after ##. What cannot be typed so stays HTML. */
export function toTyped(html: string): string {
  const typed = html
    .replace(/<h3>([^<]*)<\/h3>/g, '## $1\n\n')
    .replace(/<li>([^<]*)<\/li>/g, '- $1\n')
    .replace(/<ul>([^<]*)<\/ul>/g, '$1\n')
    .replace(/<br\s*\/?>/g, '\n')
    .replace(/<p>([^<]*)<\/p>/g, '$1\n\n')
    .replace(/&(?:lt|gt|quot|#39|nbsp|amp);/g, (code) => ENTITIES[code] ?? code)
    .trim();
  return toHtml(typed) === html ? typed : html;
}

/** Plain text becomes paragraphs, headings and lists; what has tags is taken as HTML, which the API sanitises. */
export function toHtml(text: string): string {
  if (/<\/?[a-z][^>]*>/i.test(text)) return text;
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block) => {
      const rows = lines(block);
      const heading = rows.length === 1 ? /^##\s+(.+)$/.exec(block)?.[1] : undefined;
      if (heading !== undefined) return `<h3>${heading}</h3>`;
      if (rows.every((row) => /^[-–•*]\s*/.test(row)))
        return `<ul>${rows.map((row) => `<li>${row.replace(/^[-–•*]\s*/, '')}</li>`).join('')}</ul>`;
      return `<p>${rows.join('<br>')}</p>`;
    })
    .join('');
}

function eligibility(typed: string): { worldwide: true } | { countries: string[] } | null {
  const codes = typed.split(/[\s,;]+/).filter((part) => part !== '');
  if (codes.length === 0) return null;
  if (codes.some((code) => code.toLowerCase() === 'worldwide')) return { worldwide: true };
  return { countries: codes.map((code) => code.toUpperCase()) };
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

/** An empty number field means the fall-back; anything unreadable is sent on, so that the API names it. */
function number(text: string, fallback: number | null): number | string | null {
  if (text.trim() === '') return fallback;
  const value = Number(text);
  return Number.isNaN(value) ? text : value;
}

/** The fields of the form as the body of a PATCH. */
export function postingPatch(tree: FormTree) {
  const at = (path: string) => textAt(tree, path).trim();
  const currency = at('pay.currency') || 'EUR';
  const payGiven = at('pay.min') !== '' || at('pay.max') !== '';
  const min = toMinor(at('pay.min') || at('pay.max'), currency);
  const max = toMinor(at('pay.max') || at('pay.min'), currency);
  return {
    title: at('title'),
    description: toHtml(at('description')),
    employmentType: orNull(at('employmentType')),
    level: orNull(at('level')),
    workplace: orNull(at('workplace')),
    remoteEligibility: at('workplace') === 'remote' ? eligibility(at('remoteEligibility')) : null,
    locations: lines(at('locations')).map(place),
    pay: payGiven
      ? {
          min: Number.isNaN(min) ? at('pay.min') : min,
          max: Number.isNaN(max) ? at('pay.max') : max,
          currency,
          unit: at('pay.unit') || 'year',
        }
      : null,
    skills: { required: lines(at('skills.required')).map(skill), nice: lines(at('skills.nice')).map(skill) },
    benefits: lines(at('benefits')),
    openings: number(at('openings'), 1),
    expiresInDays: number(at('expiresInDays'), 30),
    responsePromiseDays: number(at('responsePromiseDays'), null),
    apply: at('applyUrl') === '' ? { mode: 'here' } : { mode: 'external', url: at('applyUrl') },
    questions: listAt(tree, 'questions')
      .filter((row) => textAt(row, 'label').trim() !== '')
      .map((row, index) => {
        const type = textAt(row, 'type') || 'short_text';
        const choice = type === 'single' || type === 'multi';
        return {
          id: textAt(row, 'id') || `q${String(index + 1)}`,
          type,
          label: textAt(row, 'label').trim(),
          required: textAt(row, 'required') === 'yes',
          ...(choice ? { options: lines(textAt(row, 'options')) } : {}),
        };
      }),
  };
}

const figures = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 });

/** `48,000`, which the form also takes back. */
function grouped(amount: number): string {
  return figures.format(amount);
}

/** A posting as the form shows it. */
export function postingTree(content: PostingBody): FormTree {
  const { pay, remoteEligibility } = content;
  const skills = (list: PostingBody['skills']['required']) =>
    list.map(({ name, years }) => (years ? `${name}, ${String(years)}` : name)).join('\n');
  const tree: FormTree = {
    title: content.title,
    description: toTyped(content.description),
    employmentType: content.employmentType ?? '',
    level: content.level ?? '',
    workplace: content.workplace ?? '',
    remoteEligibility: !remoteEligibility
      ? ''
      : 'worldwide' in remoteEligibility
        ? 'worldwide'
        : remoteEligibility.countries.join(', '),
    locations: content.locations
      .map(({ city, region, country }) => [city, region, country].filter(Boolean).join(', '))
      .join('\n'),
    skills: { required: skills(content.skills.required), nice: skills(content.skills.nice) },
    benefits: content.benefits.join('\n'),
    openings: String(content.openings),
    expiresInDays: String(content.expiresInDays),
    responsePromiseDays: content.responsePromiseDays === null ? '' : String(content.responsePromiseDays),
    applyUrl: content.apply.mode === 'external' ? content.apply.url : '',
    questions: content.questions.map((question) => ({
      id: question.id,
      type: question.type,
      label: question.label,
      required: question.required ? 'yes' : '',
      options: (question.options ?? []).join('\n'),
    })),
  };
  if (pay)
    tree.pay = {
      min: grouped(toMajor(pay.min, pay.currency)),
      max: grouped(toMajor(pay.max, pay.currency)),
      currency: pay.currency,
      unit: pay.unit,
    };
  return tree;
}

/** Several fields of the API stand in one field of the page: `/skills/required/2/name` in `skills.required`. */
export function fieldPointer(pointer: string, tree: unknown): string {
  const known = ['/skills/required', '/skills/nice', '/locations', '/benefits', '/remoteEligibility'];
  const whole = known.find((field) => pointer.startsWith(field));
  if (whole) return whole;
  if (pointer.startsWith('/apply')) return '/applyUrl';
  if (pointer === '/pay') return '/pay/min';
  if (/^\/questions\/\d+$/.test(pointer)) return `${pointer}/label`;
  return valueAt(tree, 'questions') === undefined && pointer.startsWith('/questions') ? '' : pointer;
}
