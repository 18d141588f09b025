import { askedOf, type MatchPosting, type MatchProfile, offeredOf, scoreOffered } from '@plainhire/matching';
import { extractSkills, titleLikeness } from '@plainhire/reference';
import { meanOf, rankAll } from '../rank.js';
import { type Document, readRanking } from '../sets.js';

/** Ages of jobs are no part of the sets: any fixed day will do. */
const TODAY = new Date('2026-01-01T00:00:00Z');

/** Ranks every posting for each resume by the product's score; equal scores by the titles' likeness. */
export async function match(folder: string): Promise<Record<string, unknown>> {
  const set = await readRanking(folder);
  const postings = set.corpus.map((document) => ({
    id: document.id,
    title: titleOf(document),
    asked: askedOf(postingOf(document)),
  }));
  const scores = await rankAll(set, (query) => {
    const profile = profileOf(query.text);
    const offered = offeredOf(profile, TODAY);
    return postings
      .map(({ id, title, asked }) => ({
        id,
        score: scoreOffered(asked, offered).score,
        likeness: titleLikeness(title, profile.headline),
      }))
      .sort((a, b) => b.score - a.score || b.likeness - a.likeness)
      .map(({ id }) => id);
  });
  return {
    n: set.queries.length,
    ndcg10: meanOf(scores, 'ndcg10'),
    map50: meanOf(scores, 'map50'),
    mrr: meanOf(scores, 'mrr'),
  };
}

function titleOf(document: Document): string {
  return document.title || firstLine(document.text);
}

function firstLine(text: string): string {
  return (
    text
      .split('\n')
      .find((line) => line.trim() !== '')
      ?.trim()
      .slice(0, 200) ?? ''
  );
}

/** A posting of which only the text is known, as an imported one. */
function postingOf(document: Document): MatchPosting {
  return {
    title: titleOf(document),
    descriptionText: document.text,
    employmentType: null,
    level: null,
    workplace: null,
    remoteEligibility: null,
    locations: [],
    pay: null,
    skills: { required: [], nice: [] },
  };
}

/** The first line stands for the headline; skills are those the product reads from the text. */
function profileOf(text: string): MatchProfile {
  return {
    headline: firstLine(text),
    summary: text,
    city: '',
    country: null,
    skills: extractSkills(text).map(({ name }) => ({ name, years: null })),
    work: [],
    languages: [],
    preferences: {
      workplaces: [],
      places: [],
      employmentTypes: [],
      payFloor: null,
      workCountries: [],
    },
  };
}
