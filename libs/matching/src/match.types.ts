import type {
  EmploymentType,
  JobPreferences,
  Level,
  Location,
  Pay,
  ProfileSkill,
  RemoteEligibility,
  WorkEntry,
  Workplace,
} from '@plainhire/contracts';

/** What a score reads of a posting, and nothing else. Null where an imported posting does not say. */
export interface MatchPosting {
  readonly employmentType: EmploymentType | null;
  readonly level: Level | null;
  readonly workplace: Workplace | null;
  readonly remoteEligibility: RemoteEligibility | null;
  readonly locations: readonly Location[];
  readonly pay: Pay | null;
  readonly skills: {
    readonly required: readonly { readonly name: string; readonly years?: number | null }[];
    readonly nice: readonly { readonly name: string; readonly years?: number | null }[];
  };
}

/** What a score reads of a profile. Name, age, photo and schools are not here, so they cannot count. */
export interface MatchProfile {
  readonly city: string;
  readonly country: string | null;
  readonly skills: readonly Pick<ProfileSkill, 'name' | 'years'>[];
  readonly work: readonly Pick<WorkEntry, 'title' | 'start' | 'end'>[];
  readonly preferences: Pick<JobPreferences, 'workplaces' | 'employmentTypes' | 'payFloor' | 'workCountries'>;
}
