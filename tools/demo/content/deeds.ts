/** What somebody of a role may have done, with figures; from which profiles are written. */
export interface Deeds {
  readonly highlights: readonly [string, string, string, string];
  readonly project: { readonly name: string; readonly role: string; readonly description: string };
  readonly certificate?: { readonly title: string; readonly issuer: string };
}

export const DEEDS: Readonly<Record<string, Deeds>> = {
  'back-end': {
    highlights: [
      'Cut the nightly settlement from 3 hours to 11 minutes by moving it to one set-based query.',
      'Brought pages at night down from 14 a month to 2.',
      'Split a 9-year-old order service in two without an hour of downtime.',
      'Wrote the migration guide that 5 teams still follow.',
    ],
    project: {
      name: 'Tidegauge',
      role: 'Author',
      description:
        'A small server that stores readings of 40 water gauges and answers with one curve per gauge.',
    },
  },
  'front-end': {
    highlights: [
      'Brought the checkout from 4.1 s to 1.3 s on a mid-range phone.',
      'Replaced 3 date pickers with the one the browser has; support calls about dates fell by half.',
      'Made all 62 forms work with a keyboard alone.',
      'Led the move to server-rendered pages for 2 million visits a month.',
    ],
    project: {
      name: 'Plain Tables',
      role: 'Author',
      description: 'Sortable tables without a framework, used by a dozen town councils.',
    },
  },
  'data-engineer': {
    highlights: [
      'Moved 210 reports from nightly files to tables that are 15 minutes old.',
      'Found 6% of orders counted twice, and made the check that would have told.',
      'Cut the warehouse bill by 38% in a quarter.',
      'Built the first lineage map of 400 tables.',
    ],
    project: {
      name: 'Open rain',
      role: 'Maintainer',
      description: 'Ten years of rain gauges from 12 public sources in one tidy table.',
    },
  },
  'data-analyst': {
    highlights: [
      'Showed that 1 in 5 returns came from one size chart; the chart was redrawn.',
      'Replaced 17 spreadsheets with one page that is read every Monday.',
      'Ran 24 pricing tests and stopped 9 of them early.',
      'Taught 30 colleagues to ask the database themselves.',
    ],
    project: {
      name: 'Bus minutes',
      role: 'Author',
      description: 'How late each bus line runs, by hour and weather, from public timetables.',
    },
  },
  platform: {
    highlights: [
      'Brought a deployment from 50 minutes to 7.',
      'Moved 80 services to one cluster with two short, announced outages.',
      'Restored the whole company from backup in 3 hours, as a drill, on a Friday.',
      'Halved the cost of idle machines.',
    ],
    project: {
      name: 'Drill',
      role: 'Author',
      description: 'A tool that picks one backup a week and restores it, and says so when it cannot.',
    },
    certificate: { title: 'Cluster administration', issuer: 'Harbour College' },
  },
  nurse: {
    highlights: [
      'Led a ward of 24 beds through two winters with no post open longer than 6 weeks.',
      'Introduced the two-minute handover that 4 wards now use.',
      'Trained 11 new nurses, of whom 10 stayed.',
      'Cut medication errors on the ward by a third.',
    ],
    project: {
      name: 'Night handbook',
      role: 'Editor',
      description: 'Forty pages for the first night alone on a ward, written with six colleagues.',
    },
    certificate: { title: 'Advanced life support', issuer: 'Saint Brannock University' },
  },
  electrician: {
    highlights: [
      'Wired 140 roofs for solar without a failed inspection.',
      'Found the fault that two firms had looked for in 3 days, in 4 hours.',
      'Trained 5 apprentices; all passed.',
      'Kept a crew of 6 free of accidents for 1,200 days.',
    ],
    project: {
      name: 'School roof',
      role: 'Foreman',
      description: 'Panels and battery for a school of 400 pupils, finished within the summer holidays.',
    },
    certificate: { title: 'Work on live installations', issuer: 'Polder Institute of Technology' },
  },
  accountant: {
    highlights: [
      'Brought the monthly close from 12 working days to 5.',
      'Found 84,000 in duties that had been paid twice.',
      'Took 3 companies through their first audit with no finding left open.',
      'Replaced paper expenses for 160 people.',
    ],
    project: {
      name: 'Club books',
      role: 'Treasurer',
      description: 'The books of a rowing club with 300 members, open to each of them.',
    },
    certificate: { title: 'Certified accountant', issuer: 'Saint Brannock University' },
  },
  'product-manager': {
    highlights: [
      'Dropped 11 of 30 planned features after talking to 40 customers; sales grew all the same.',
      'Brought the time from sign-up to first use from 9 days to 1.',
      'Led a team of 8 through the replacement of its oldest screen.',
      'Published a roadmap that 70% of customers said they had read.',
    ],
    project: {
      name: 'Allotment list',
      role: 'Maker',
      description: 'The waiting list for 90 garden plots, as a page on which everybody sees their number.',
    },
  },
  designer: {
    highlights: [
      'Redrew an application form: 23% more people finished it.',
      'Tested with 5 people a week for two years.',
      'Reduced 14 shades of grey to 4.',
      'Made the icons that 3 products share.',
    ],
    project: {
      name: 'Harbour signs',
      role: 'Designer',
      description: 'Signs for a ferry terminal that can be read from 30 metres, in 4 languages.',
    },
  },
  teacher: {
    highlights: [
      'Brought a class of 28 from 61% to 90% passing in mathematics.',
      'Started a reading hour that 9 classes keep.',
      'Mentored 6 teachers in their first year.',
      'Wrote 120 worksheets that colleagues use.',
    ],
    project: {
      name: 'Maths on Saturday',
      role: 'Founder',
      description: 'A free class for 20 children a week, run with parents since the first year.',
    },
    certificate: { title: 'Qualified teacher', issuer: 'Saint Brannock University' },
  },
  sales: {
    highlights: [
      'Grew a region from 40 to 110 customers in 3 years.',
      'Kept 96% of contracts through a price change.',
      'Shortened the offer from 14 pages to 2.',
      'Trained 4 new colleagues who all met their first year.',
    ],
    project: {
      name: 'First call',
      role: 'Author',
      description: 'A short guide to the first talk with a customer, free to copy.',
    },
  },
  support: {
    highlights: [
      'Answered 60 requests a day with 94% solved at the first answer.',
      'Wrote the 35 help pages that took a third of the requests away.',
      'Brought the first answer from 9 hours to 50 minutes.',
      'Led a team of 7 over three time zones.',
    ],
    project: {
      name: 'Repair café',
      role: 'Volunteer',
      description: 'Small machines made to work again, on the first Saturday of each month.',
    },
  },
  logistics: {
    highlights: [
      'Planned 70 tours a day with 98% on time.',
      'Cut empty kilometres by 17%.',
      'Moved a warehouse of 9,000 pallets over one weekend.',
      'Ran a shift of 22 people without an accident for two years.',
    ],
    project: {
      name: 'Food round',
      role: 'Planner',
      description: 'Tours for a food bank: 6 vans, 40 stops, one page.',
    },
    certificate: { title: 'Safe loading', issuer: 'Harbour College' },
  },
  mechanical: {
    highlights: [
      'Took 1.4 kg off a gripper that lifts 2 kg.',
      'Brought the scrap of a line from 7% to 1.5%.',
      'Designed a joint that has run 4 million turns.',
      'Wrote the tolerances that 3 suppliers now build to.',
    ],
    project: {
      name: 'Cargo trailer',
      role: 'Designer',
      description: 'A bicycle trailer that folds flat; drawings are free to use.',
    },
  },
  chef: {
    highlights: [
      'Ran a kitchen of 6 with 80 covers a night.',
      'Brought waste from 11% to 4% of what was bought.',
      'Wrote a menu that changes every 3 weeks and never repeats a year.',
      'Trained 3 apprentices to their examination.',
    ],
    project: {
      name: 'School lunch',
      role: 'Cook',
      description: 'Two hundred lunches a day for three weeks, at the price of the canteen.',
    },
    certificate: { title: 'Food safety', issuer: 'Vesterlund School of Applied Science' },
  },
  legal: {
    highlights: [
      'Brought standard contracts from 22 pages to 6.',
      'Answered 400 access requests, all in time.',
      'Negotiated 90 supplier contracts in a year.',
      'Trained 12 teams in what may be stored and for how long.',
    ],
    project: {
      name: 'Plain terms',
      role: 'Author',
      description: 'A set of terms that can be read in four minutes.',
    },
    certificate: { title: 'Admitted to practise', issuer: 'Saint Brannock University' },
  },
  recruiter: {
    highlights: [
      'Filled 48 posts in a year, 41 of them still held a year later.',
      'Brought the first answer to applicants from 16 days to 3.',
      'Wrote pay bands that everybody in the company can read.',
      'Moved interviews from 5 rounds to 2.',
    ],
    project: {
      name: 'Second look',
      role: 'Founder',
      description: 'An evening a month on which people get their resume read by strangers.',
    },
  },
  marketing: {
    highlights: [
      'Grew a newsletter from 2,000 to 31,000 readers without buying one.',
      'Stopped 40% of the spending with no fall in sales.',
      'Led the launch of 4 products.',
      'Wrote 60 articles, 11 of which still bring half the visits.',
    ],
    project: {
      name: 'Canal guide',
      role: 'Author',
      description: 'Forty walks along canals, with where to sit down.',
    },
  },
  'test-engineer': {
    highlights: [
      'Brought a run of all tests from 95 minutes to 12.',
      'Removed 300 tests that could not fail.',
      'Found the race that lost 1 order in 40,000.',
      'Set up the test bench that 3 teams share.',
    ],
    project: {
      name: 'Flake book',
      role: 'Author',
      description: 'Why tests fail now and then: 25 cases, each with its cause.',
    },
  },
};
