import type {
  EmploymentType,
  JobPreferences,
  Level,
  Location,
  Pay,
  ProfileLanguage,
  ProfileSkill,
  RemoteEligibility,
  WorkEntry,
  Workplace,
} from '@plainhire/contracts';

export interface AskedSkill {
  readonly name: string;
  readonly years?: number | null;
}

/** What a score reads of a posting, and nothing else. Null where an imported posting does not say. */
export interface MatchPosting {
  readonly title: string;
  readonly descriptionText: string;
  readonly employmentType: EmploymentType | null;
  readonly level: Level | null;
  readonly workplace: Workplace | null;
  readonly remoteEligibility: RemoteEligibility | null;
  readonly locations: readonly Location[];
  readonly pay: Pay | null;
  readonly skills: { readonly required: readonly AskedSkill[]; readonly nice: readonly AskedSkill[] };
}

export type MatchWork = Pick<WorkEntry, 'title' | 'start' | 'end'> &
  Partial<Pick<WorkEntry, 'description' | 'highlights'>>;

/** What a score reads of a profile. Name, age, photo and schools are not here, so they cannot count. */
export interface MatchProfile {
  readonly headline: string;
  readonly summary: string;
  readonly city: string;
  readonly country: string | null;
  readonly skills: readonly Pick<ProfileSkill, 'name' | 'years'>[];
  readonly work: readonly MatchWork[];
  readonly languages: readonly ProfileLanguage[];
  readonly preferences: JobPreferences;
}
