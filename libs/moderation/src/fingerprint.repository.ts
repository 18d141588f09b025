import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@plainhire/platform';
import { type Fingerprint, likeness, SAME_TEXT } from './fingerprint.js';
import { TextFingerprint } from './text-fingerprint.entity.js';

export interface SimilarText {
  readonly postingId: string;
  readonly companyId: string;
  readonly title: string;
  /** 0 to 1. */
  readonly likeness: number;
}

const CANDIDATES = 200;

@Injectable()
export class FingerprintRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Texts of other companies that are nearly the same, most alike first, at most five. */
  async findElsewhere(print: Fingerprint, companyId: string): Promise<SimilarText[]> {
    const rows = await this.uow
      .repo(TextFingerprint)
      .createQueryBuilder('print')
      .where('print.bands && :bands::integer[]', { bands: [...print.bands] })
      .andWhere('print.company_id <> :companyId', { companyId })
      .orderBy('print.seen_at', 'DESC')
      .limit(CANDIDATES)
      .getMany();
    return rows
      .map((row) => ({
        postingId: row.postingId,
        companyId: row.companyId,
        title: row.title,
        likeness: likeness(print.signature, row.signature),
      }))
      .filter((row) => row.likeness >= SAME_TEXT)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, 5);
  }

  /** Remembers the posting's latest text. */
  async remember(row: TextFingerprint): Promise<void> {
    await this.uow.repo(TextFingerprint).upsert({ ...row }, ['postingId']);
  }
}
