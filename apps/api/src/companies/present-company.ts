import type { DirectoryCompany } from '@plainhire/companies';
import type { CompanyView } from '@plainhire/contracts';

export function presentCompany({ createdAt, ...company }: DirectoryCompany): CompanyView {
  return { ...company, createdAt: createdAt.toISOString() };
}
