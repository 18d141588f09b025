import { type Features, titleFeatures, TITLE_WEIGHTS, type Weights } from './title-vector.js';

export interface TitleHit {
  /** Place in the list the index was made of. */
  readonly index: number;
  /** Cosine, 0 to 1. */
  readonly likeness: number;
}

interface Posting {
  readonly index: number;
  readonly weight: number;
}

/** Finds the titles of a list that name the same or a neighbouring job. */
export class TitleIndex {
  private readonly postings = new Map<string, Posting[]>();
  private readonly rarity = new Map<string, number>();
  private readonly size: number;

  constructor(
    titles: readonly string[],
    private readonly weights: Weights = TITLE_WEIGHTS,
  ) {
    this.size = titles.length;
    const features = titles.map((title) => titleFeatures(title, weights));
    const counts = new Map<string, number>();
    for (const one of features) for (const key of one.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const [key, count] of counts) this.rarity.set(key, Math.log((this.size + 1) / (count + 1)) + 1);
    features.forEach((one, index) => {
      for (const [key, weight] of this.unit(one)) {
        const list = this.postings.get(key);
        if (list) list.push({ index, weight });
        else this.postings.set(key, [{ index, weight }]);
      }
    });
  }

  /** Best first; only titles with something in common. */
  find(title: string, limit = 10): TitleHit[] {
    const sums = new Float64Array(this.size);
    for (const [key, weight] of this.unit(titleFeatures(title, this.weights)))
      for (const posting of this.postings.get(key) ?? [])
        sums[posting.index] = (sums[posting.index] ?? 0) + weight * posting.weight;
    return [...sums]
      .map((likeness, index) => ({ index, likeness }))
      .filter((hit) => hit.likeness > 0)
      .sort((a, b) => b.likeness - a.likeness || a.index - b.index)
      .slice(0, limit);
  }

  private unit(features: Features): Map<string, number> {
    const weighed = new Map<string, number>();
    let squares = 0;
    for (const [key, count] of features) {
      const rarity = this.rarity.get(key) ?? Math.log(this.size + 1) + 1;
      const weight = damped(key, count) * rarity;
      weighed.set(key, weight);
      squares += weight * weight;
    }
    const length = Math.sqrt(squares) || 1;
    for (const [key, weight] of weighed) weighed.set(key, weight / length);
    return weighed;
  }
}

/** Letters that come up again count less each time. */
function damped(key: string, count: number): number {
  return key.startsWith('c:') && count > 1 ? 1 + Math.log(count) : count;
}
