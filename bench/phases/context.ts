import type { Client } from 'pg';
import type { Dataset } from '../data/dataset.js';
import type { Product } from '../product.js';

/** What every part of the benchmark works with. */
export interface Bench {
  readonly client: Client;
  readonly product: Product;
  readonly data: Dataset;
  readonly databaseUrl: string;
  /** Where what is kept goes. */
  readonly folder: string;
  readonly seconds: number;
  readonly rounds: number;
  readonly say: (line: string) => void;
}
