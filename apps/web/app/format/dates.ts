const DAY_MS = 86_400_000;

/** Made once: making a format costs a hundred times what using it does. */
function formatOf(options: Intl.DateTimeFormatOptions): (instant: string) => string {
  const made = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });
  return (instant) => {
    const date = new Date(instant);
    return Number.isNaN(date.getTime()) ? '' : made.format(date);
  };
}

const asLongDate = formatOf({ day: 'numeric', month: 'long', year: 'numeric' });
const asDayName = formatOf({ weekday: 'long', day: 'numeric', month: 'long' });
const asShortDate = formatOf({ day: 'numeric', month: 'short' });
const asShortMoment = formatOf({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
const asExactMoment = formatOf({
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const asDayMoment = formatOf({
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const asTableDay = formatOf({ day: 'numeric', month: 'short', year: 'numeric' });
const asTime = formatOf({ hour: '2-digit', minute: '2-digit' });
const asMonth = formatOf({ month: 'short', year: 'numeric' });
const relativeWords = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });

/** `23 November 2026` */
export function longDate(instant: string): string {
  return asLongDate(instant);
}

/** `Monday 7 December` */
export function dayName(instant: string): string {
  return asDayName(instant).replace(',', '');
}

/** `23 Nov` */
export function shortDate(instant: string): string {
  return asShortDate(instant);
}

/** `23 Nov, 21:40` */
export function shortMoment(instant: string): string {
  return asShortMoment(instant);
}

/** `23 November 2026, 21:40 UTC`: the exact moment, shown on hover. */
export function exactMoment(instant: string): string {
  return `${asExactMoment(instant).replace(' at ', ', ')} UTC`;
}

/** `Friday 29 January 2027, 17:00`, in UTC. */
export function dayMoment(instant: string): string {
  return asDayMoment(instant).replace(',', '').replace(' at ', ', ');
}

/** `11 Jan 2027, 09:00`, and `1 Jun 2026` at midnight, in UTC: for columns that say so. */
export function tableMoment(instant: string): string {
  const time = asTime(instant);
  return time === '00:00' ? asTableDay(instant) : `${asTableDay(instant)}, ${time}`;
}

/** `2 days ago`, `in 3 hours`, `yesterday`: days are counted, not calendar dates. */
export function relative(instant: string, now: number): string {
  const ms = new Date(instant).getTime() - now;
  const size = Math.abs(ms);
  if (size < 60_000) return 'just now';
  if (size < 3_600_000) return relativeWords.format(Math.trunc(ms / 60_000), 'minute');
  if (size < DAY_MS) return relativeWords.format(Math.trunc(ms / 3_600_000), 'hour');
  if (size < 60 * DAY_MS) return relativeWords.format(Math.trunc(ms / DAY_MS), 'day');
  return longDate(instant);
}

export function addDays(now: number, days: number): string {
  return new Date(now + days * DAY_MS).toISOString();
}

export function days(count: number): string {
  return `${String(count)} ${Math.abs(count) === 1 ? 'day' : 'days'}`;
}

/** Seconds as `3 h 50 min`. */
export function duration(seconds: number): string {
  const minutes = Math.max(0, Math.floor(seconds / 60));
  if (minutes < 60) return `${String(minutes)} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${String(hours)} h ${String(minutes % 60)} min`;
  return days(Math.floor(hours / 24));
}

/** `2021-03` as `Mar 2021`, `2021` as it is. */
export function partialDate(value: string): string {
  const [year = '', month] = value.split('-');
  if (month === undefined) return year;
  return asMonth(`${year}-${month}-01T00:00:00Z`);
}

/** `Mar 2021 – now`; empty when nothing is known. */
export function period(start: string | null, end: string | null): string {
  if (start === null && end === null) return '';
  if (start === null) return `until ${partialDate(end ?? '')}`;
  return `${partialDate(start)} – ${end === null ? 'now' : partialDate(end)}`;
}
