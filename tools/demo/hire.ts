import type { PostingQuestion } from './plan-postings.js';
import {
  MoveApplication,
  ReadApplication,
  SubmitApplication,
  WithdrawApplication,
} from '@plainhire/applications';
import type { AnswerInput, ApplicationStage } from '@plainhire/contracts';
import type { UserActor } from '@plainhire/kernel';
import {
  COVER_LETTERS,
  INVITATIONS,
  LONG_ANSWERS,
  OFFERS,
  REFUSALS,
  SHORT_ANSWERS,
} from './content/words.js';
import type { DemoWorld } from './demo-world.js';

/** How far an application gets, if nothing else ends it first. */
export type Outcome =
  'unopened' | 'viewed' | 'in_review' | 'interview' | 'offer' | 'hired' | 'declined' | 'withdrawn';

interface Hiring {
  readonly postingId: string;
  readonly questions: readonly PostingQuestion[];
  readonly candidate: () => UserActor;
  readonly employer: () => UserActor;
  readonly outcome: Outcome;
  /** When it is sent, in days before the end. */
  readonly daysAgo: number;
  readonly turn: number;
}

/** Stages on the way, each with the days since the one before. */
const WAYS: Record<Outcome, readonly (readonly [stage: ApplicationStage, days: number])[]> = {
  unopened: [],
  viewed: [],
  withdrawn: [],
  in_review: [['in_review', 1]],
  interview: [
    ['in_review', 1],
    ['interview', 2],
  ],
  offer: [
    ['interview', 3],
    ['offer', 5],
  ],
  hired: [
    ['interview', 3],
    ['offer', 4],
    ['hired', 2],
  ],
  declined: [
    ['in_review', 2],
    ['declined', 2],
  ],
};

/** Plans one application and what becomes of it. */
export function planHiring(world: DemoWorld, hiring: Hiring): void {
  const { postingId, candidate, employer, outcome, daysAgo, turn } = hiring;
  world.timeline.plan(daysAgo, async () => {
    const { id: applicationId } = await world.get(SubmitApplication).execute(candidate(), {
      postingId,
      request: {
        coverLetter: pick(COVER_LETTERS, turn),
        answers: hiring.questions.map((question) => answer(question, turn)),
        fileIds: [],
      },
    });
    if (outcome !== 'unopened') {
      world.timeline.plan(daysAgo - 0.6, async () => {
        await world.get(ReadApplication).execute(employer(), { applicationId });
      });
    }
    let at = daysAgo - 0.6;
    for (const [stage, days] of WAYS[outcome]) {
      at -= days;
      world.timeline.plan(at, async () => {
        await world.get(MoveApplication).execute(employer(), {
          applicationId,
          request: { stage, ...words(stage, turn) },
        });
      });
    }
    if (outcome === 'withdrawn') {
      world.timeline.plan(daysAgo - 2.5, async () => {
        await world.get(WithdrawApplication).execute(candidate(), { applicationId });
      });
    }
  });
}

function words(stage: ApplicationStage, turn: number) {
  if (stage === 'interview') return { message: pick(INVITATIONS, turn) };
  if (stage === 'offer') return { message: pick(OFFERS, turn) };
  if (stage !== 'declined') return {};
  const refusal = pick(REFUSALS, turn);
  return { reasonCode: refusal.reason, message: refusal.message };
}

function answer(question: PostingQuestion, turn: number): AnswerInput {
  const value = {
    short_text: pick(SHORT_ANSWERS, turn),
    long_text: pick(LONG_ANSWERS, turn),
    number: 2012 + (turn % 10),
    url: `https://work.example/${String(turn)}`,
  }[question.type];
  return { questionId: question.id, value };
}

function pick<T>(items: readonly T[], turn: number): T {
  const item = items[turn % items.length];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
}
