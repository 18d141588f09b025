import { createHash } from 'node:crypto';
import { emptyProfile } from '@plainhire/profiles';
import { describe, expect, it } from 'vitest';
import { receiptHash, type Submission } from './application.receipt.js';

const SUBMISSION: Submission = {
  version: 1,
  applicationId: '01900000-0000-7000-8000-000000000001',
  posting: {
    id: '01900000-0000-7000-8000-000000000002',
    revisionId: '01900000-0000-7000-8000-000000000003',
    slug: 'developer',
    title: 'Developer',
    company: { id: '01900000-0000-7000-8000-000000000004', name: 'Brightwater', slug: 'b', verified: true },
  },
  candidateId: '01900000-0000-7000-8000-000000000005',
  name: 'Ada Okafor',
  contact: { email: 'ada@okafor.example', phone: '' },
  profile: emptyProfile(),
  coverLetter: 'Hello',
  answers: [{ questionId: 'q1', type: 'number', label: 'How many', value: 3 }],
  files: [],
  submittedAt: '2026-11-23T09:00:00.000Z',
  promiseDays: 14,
  answerBy: '2026-12-07T09:00:00.000Z',
};

describe('the receipt', () => {
  it('is the sha256 of the canonical JSON, and survives a change of key order', () => {
    const reversed = Object.fromEntries(Object.entries(SUBMISSION).reverse()) as unknown as Submission;
    expect(receiptHash(reversed)).toBe(receiptHash(SUBMISSION));
    const small = createHash('sha256').update('{"a":[1,{"b":null,"c":"x"}]}').digest('hex');
    expect(receiptHash({ a: [1, { c: 'x', b: null }] } as unknown as Submission)).toBe(small);
  });

  it('changes with every part of what was sent', () => {
    const changed: Partial<Submission>[] = [
      { name: 'Ada Okafo' },
      { coverLetter: 'Hello.' },
      { answers: [] },
      { profile: { ...SUBMISSION.profile, summary: 'x' } },
      { posting: { ...SUBMISSION.posting, revisionId: SUBMISSION.candidateId } },
      { submittedAt: '2026-11-23T09:00:00.001Z' },
    ];
    const hashes = changed.map((part) => receiptHash({ ...SUBMISSION, ...part }));
    expect(new Set([receiptHash(SUBMISSION), ...hashes]).size).toBe(changed.length + 1);
  });
});
