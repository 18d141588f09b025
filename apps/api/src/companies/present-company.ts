import type { DirectoryCompany, WaitingCompanyChange } from '@plainhire/companies';
import type { CompanyView } from '@plainhire/contracts';

export function presentCompany(
  { createdAt, ...company }: DirectoryCompany,
  waiting: WaitingCompanyChange | null = null,
): CompanyView {
  return {
    ...company,
    createdAt: createdAt.toISOString(),
    pendingChange: waiting && { ...waiting, since: waiting.since.toISOString() },
  };
}
