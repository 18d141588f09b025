/** What a form was filled in for as "now" is a little past by the time it is sent. */
const GRACE_MS = 5 * 60_000;

/** The instant asked for; one that has passed by less than five minutes means now. */
export function startingNow(asked: Date, now: Date): Date {
  const late = now.getTime() - asked.getTime();
  return late > 0 && late <= GRACE_MS ? now : asked;
}
