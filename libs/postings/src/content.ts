import type {
  ApplyMode,
  Location,
  Pay,
  PostingPatch,
  Question,
  RemoteEligibility,
} from '@plainhire/contracts';
import type { EmploymentType, Level, PostingBody, PostingSkills, Workplace } from '@plainhire/contracts';
import { toRichText, toPlainText } from './rich-text.js';

/** Everything a posting says: the immutable part of a revision. */
export interface Content {
  readonly title: string;
  readonly descriptionHtml: string;
  readonly descriptionText: string;
  readonly employmentType: EmploymentType | null;
  readonly level: Level | null;
  readonly workplace: Workplace | null;
  readonly remoteEligibility: RemoteEligibility | null;
  readonly locations: readonly Location[];
  readonly pay: Pay | null;
  readonly skills: PostingSkills;
  readonly benefits: readonly string[];
  readonly openings: number;
  readonly expiresInDays: number;
  readonly responsePromiseDays: number | null;
  readonly apply: ApplyMode;
  readonly questions: readonly Question[];
}

/** A draft nobody has written in yet. */
export const EMPTY_CONTENT: Content = {
  title: '',
  descriptionHtml: '',
  descriptionText: '',
  employmentType: null,
  level: null,
  workplace: null,
  remoteEligibility: null,
  locations: [],
  pay: null,
  skills: { required: [], nice: [] },
  benefits: [],
  openings: 1,
  expiresInDays: 30,
  responsePromiseDays: 14,
  apply: { mode: 'here' },
  questions: [],
};

/** The content with the parts of `patch` put in; what the patch leaves out stays. */
export function applyPatch(content: Content, patch: PostingPatch): Content {
  const { description, ...rest } = patch;
  const given = Object.fromEntries(
    Object.entries<unknown>(rest).filter(([key, value]) => key in EMPTY_CONTENT && value !== undefined),
  ) as Partial<Content>;
  const merged: Content = { ...content, ...given };
  if (description === undefined) return merged;
  const descriptionHtml = toRichText(description);
  return { ...merged, descriptionHtml, descriptionText: toPlainText(descriptionHtml) };
}

/** The content as it is sent out. */
export function toBody(content: Content): PostingBody {
  const { descriptionHtml, ...rest } = pickContent(content);
  return { ...rest, description: descriptionHtml } as PostingBody;
}

/** Only the content's own keys of something wider, such as a revision row. */
export function pickContent(source: Content): Content {
  return {
    title: source.title,
    descriptionHtml: source.descriptionHtml,
    descriptionText: source.descriptionText,
    employmentType: source.employmentType,
    level: source.level,
    workplace: source.workplace,
    remoteEligibility: source.remoteEligibility,
    locations: source.locations,
    pay: source.pay,
    skills: source.skills,
    benefits: source.benefits,
    openings: source.openings,
    expiresInDays: source.expiresInDays,
    responsePromiseDays: source.responsePromiseDays,
    apply: source.apply,
    questions: source.questions,
  };
}
