import type { DirectoryCompany } from '@plainhire/companies';
import type { Content } from '@plainhire/postings';
import type { Advert } from './rules/rule.js';

/** A posting's words and facts as the rules read them. */
export function advertOf(content: Content, company: DirectoryCompany | null): Advert {
  const names = (skills: readonly { readonly name: string }[]) => skills.map((skill) => skill.name);
  return {
    title: content.title,
    description: content.descriptionText,
    company: company && { name: company.name, website: company.website, verified: company.verified },
    pay: content.pay,
    employmentType: content.employmentType,
    level: content.level,
    questions: content.questions.map((question) => question.label),
    options: content.questions.map((question) => question.options ?? []),
    benefits: content.benefits,
    skills: { required: names(content.skills.required), nice: names(content.skills.nice) },
    applyUrl: content.apply.mode === 'external' ? content.apply.url : null,
    links: linksOf(content.descriptionHtml),
  };
}

function linksOf(html: string): string[] {
  return [...html.matchAll(/href="([^"]+)"/g)].map((match) => (match[1] ?? '').replaceAll('&amp;', '&'));
}
