export { Discover } from './discover.js';
export { IndexCompany } from './index-company.js';
export { IndexPosting } from './index-posting.js';
export { type PaidClaim, type PaidKind, PromotedSlots } from './promoted-slots.js';
export { roleOf } from './role.js';
export { RefreshWords } from './refresh-words.js';
export { SearchForAlert } from './search-for-alert.js';
export { SearchPostings } from './search-postings.js';
export { SearchModule } from './search.module.js';
