import { formatCount } from '../format/money.js';

export const homeText = {
  title: 'Jobs that say what they pay · Plainhire',
  description: 'Pay shown, the match explained, an answer to every application.',
  hero: [['See the pay.', 'Know why you fit.'], ['Get an answer.']],
  lead: (total: number) =>
    `${formatCount(total)} ${total === 1 ? 'job is' : 'jobs are'} open. Each says what it pays, and by which day the company will reply to you.`,
  often: 'Look at:',
  oftenLinks: [
    { to: '/jobs?workplace=remote', label: 'remote jobs' },
    { to: '/jobs?sort=newest&postedWithinDays=7', label: 'this week’s postings' },
    { to: '/jobs?payMin=60000&currency=EUR', label: 'jobs from €60,000' },
  ],
  figures: 'The marketplace now',
  live: 'Live postings',
  liveNote: (companies: number) => `From ${formatCount(companies)} companies.`,
  fresh7: 'New this week',
  fresh7Note: 'Posted for the first time in the last seven days.',
  payShown: 'Pay shown',
  payShownNote: (share: number) =>
    share >= 1 ? 'Every live posting shows a range.' : 'Imported postings may show none, and say so.',
  remote: 'Remote',
  remoteNote: 'Each names the countries it is open to.',
  fresh: 'Fresh postings',
  allNew: 'All, newest first',
  payNote: 'Pay is gross, as the company wrote it. Plainhire never fills in an estimate.',
  byRole: 'By role, with the median pay',
  role: 'Role',
  counted: 'Postings',
  median: 'Median',
  medianNote:
    'The middle of what the ranges of so many postings go up to, by the year, in the currency most of the role use.',
  allRoles: 'All roles',
  nothing: 'Nothing is posted at the moment. Come back soon, or post the first job.',
  rulesTitle: 'What we hold ourselves to, and where to check it',
  rules: [
    {
      title: 'Pay is shown',
      text: 'A posting made here cannot go live without a range. An imported one that has none says so.',
      link: { to: '/jobs', label: 'Every posting' },
    },
    {
      title: 'A match is explained',
      text: 'You and the company see the same score, from the same parts, with the line of your profile behind each.',
      link: { to: '/profile', label: 'Your profile' },
    },
    {
      title: 'You get an answer',
      text: 'Each company sets a number of days. The clock runs for both. When it passes, you are told.',
      link: { to: '/applications', label: 'Your applications' },
    },
    {
      title: 'A person has read it',
      text: 'A posting is reviewed before it goes live. One that is sent back says which rule it broke, and where.',
      link: { to: '/hiring', label: 'Post a job' },
    },
  ],
};
