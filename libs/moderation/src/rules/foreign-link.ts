import type { Evidence } from '@plainhire/contracts';
import { flagged, type Rule } from './rule.js';

/** Hosts that many companies take applications on. */
const KNOWN_HOSTS =
  /(?:^|\.)(?:greenhouse\.io|lever\.co|ashbyhq\.com|workable\.com|smartrecruiters\.com|myworkdayjobs\.com|workday\.com|icims\.com|bamboohr\.com|teamtailor\.com|personio\.(?:de|com)|recruitee\.com|breezy\.hr|jobvite\.com|taleo\.net|successfactors\.(?:com|eu)|linkedin\.com)$/i;

/** A link or an apply address that leads to another host than the company's own site. */
export const foreignLink: Rule = {
  id: 'foreign-link',
  assess({ company, applyUrl, links = [] }) {
    const own = siteOf(company?.website ?? null);
    if (own === null) return null;
    const evidence: Evidence[] = [];
    const look = (field: string, url: string) => {
      const site = siteOf(url);
      if (site !== null && site !== own && !KNOWN_HOSTS.test(hostOf(url) ?? ''))
        evidence.push({ field, start: 0, end: url.length, text: url });
    };
    if (applyUrl) look('apply/url', applyUrl);
    const weight = evidence.length > 0 ? 18 : 8;
    links.forEach((link, index) => {
      look(`links/${String(index)}`, link);
    });
    return flagged('foreign-link', weight, `A link leads to another site than ${own}.`, evidence.slice(0, 8));
  },
};

function hostOf(url: string): string | null {
  try {
    const parsed = new URL(url);
    return parsed.protocol.startsWith('http') ? parsed.hostname.toLowerCase().replace(/^www\./, '') : null;
  } catch {
    return null;
  }
}

/** The part of a host one registers: two labels, three under a short second level such as co.uk. */
function siteOf(url: string | null): string | null {
  const host = url === null ? null : hostOf(url);
  if (host === null) return null;
  const labels = host.split('.');
  const second = labels.at(-2) ?? '';
  const shared = /^(?:co|com|org|net|ac|gov|edu)$/.test(second) && labels.length > 2;
  return labels.slice(shared ? -3 : -2).join('.');
}
