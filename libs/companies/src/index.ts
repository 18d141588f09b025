export { CompaniesModule } from './companies.module.js';
export { CompanyDirectory, type DirectoryCompany } from './company-directory.js';
export { companyNotAllowed, companyNotFound, type CompanyErrorCode } from './company.errors.js';
export { type CompanyDeed, mayOnCompany } from './company.policy.js';
export { CreateCompany } from './create-company.js';
export { EnsureImportedCompany } from './ensure-imported-company.js';
export { UpdateCompany } from './update-company.js';
