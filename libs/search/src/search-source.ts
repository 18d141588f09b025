import type {
  EmploymentType,
  Level,
  Location,
  Pay,
  RemoteEligibility,
  Workplace,
} from '@plainhire/contracts';

/** What a search document is made from: a live posting's content and its company. */
export interface SearchSource {
  readonly postingId: string;
  readonly slug: string;
  readonly title: string;
  readonly descriptionText: string;
  readonly company: {
    readonly id: string;
    readonly name: string;
    readonly slug: string;
    readonly verified: boolean;
  };
  readonly employmentType: EmploymentType | null;
  readonly level: Level | null;
  readonly workplace: Workplace | null;
  readonly remoteEligibility: RemoteEligibility | null;
  readonly locations: readonly Location[];
  readonly pay: Pay | null;
  readonly skills: {
    readonly required: readonly { readonly name: string }[];
    readonly nice: readonly { readonly name: string }[];
  };
  readonly benefits: readonly string[];
  readonly responsePromiseDays: number | null;
  readonly applyMode: 'here' | 'external';
  readonly postedAt: Date;
  readonly expiresAt: Date | null;
  readonly imported: boolean;
}
