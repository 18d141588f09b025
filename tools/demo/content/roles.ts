import type { EmploymentType, Level } from '@plainhire/contracts';

/** One kind of work, from which the demo's postings are written. Pay factors are against a middle back-end salary of 1. */
export interface RoleBlueprint {
  readonly key: string;
  readonly titles: Partial<Record<Level, string>>;
  readonly does: readonly string[];
  readonly brings: string;
  readonly required: readonly [name: string, years: number][];
  readonly nice: readonly string[];
  readonly pay: number;
  readonly employmentType?: EmploymentType;
  readonly onSiteOnly?: boolean;
  readonly question?: {
    readonly label: string;
    readonly type: 'short_text' | 'long_text' | 'number' | 'url';
  };
}

export const ROLES: readonly RoleBlueprint[] = [
  {
    key: 'back-end',
    titles: {
      junior: 'Junior back-end developer',
      mid: 'Back-end developer',
      senior: 'Senior back-end developer',
      lead: 'Lead back-end engineer',
    },
    does: [
      'Build and run the services that take orders, from the first request to the nightly report.',
      'Write the migration before the feature, and the test before either.',
      'Share the pager with four others, one week in five.',
      'Review each change with the question: can the next person undo this?',
    ],
    brings:
      'You have built services that other people depended on, and you can explain a slow query from its plan.',
    required: [
      ['TypeScript', 3],
      ['PostgreSQL', 3],
      ['Node.js', 3],
    ],
    nice: ['Redis', 'Docker', 'Kubernetes'],
    pay: 1,
    question: { label: 'Which change of yours are you glad to have undone?', type: 'long_text' },
  },
  {
    key: 'front-end',
    titles: {
      junior: 'Junior front-end developer',
      mid: 'Front-end developer',
      senior: 'Senior front-end developer',
    },
    does: [
      'Build the pages where customers compare, choose and pay.',
      'Keep them fast on a three-year-old phone, and usable without a mouse.',
      'Work beside a designer from the first sketch, not after the last.',
    ],
    brings: 'You know what the browser does for free, and you reach for a library only after that.',
    required: [
      ['TypeScript', 2],
      ['React', 3],
      ['CSS', 3],
    ],
    nice: ['Accessibility', 'Playwright', 'Node.js'],
    pay: 0.95,
    question: { label: 'A page you made and are content with', type: 'url' },
  },
  {
    key: 'data-engineer',
    titles: { mid: 'Data engineer', senior: 'Senior data engineer' },
    does: [
      'Move the warehouse from nightly files to streams that can be replayed.',
      'Give each table an owner, a test and a date.',
      'Help analysts write queries that finish.',
    ],
    brings:
      'You have repaired a pipeline at an inconvenient hour and then made sure it would not break that way again.',
    required: [
      ['Python', 3],
      ['SQL', 4],
      ['Apache Kafka', 1],
    ],
    nice: ['dbt', 'Apache Spark', 'Terraform'],
    pay: 1.05,
  },
  {
    key: 'data-analyst',
    titles: { junior: 'Junior data analyst', mid: 'Data analyst', senior: 'Senior data analyst' },
    does: [
      'Answer the questions that decide next month: who stays, who leaves, and what it costs.',
      'Say how sure you are, in figures.',
      'Retire three dashboards for each new one.',
    ],
    brings: 'You write SQL that others can read and sentences that others can act on.',
    required: [
      ['SQL', 2],
      ['Microsoft Excel', 2],
      ['Statistics', 2],
    ],
    nice: ['Python', 'Tableau', 'Power BI'],
    pay: 0.78,
  },
  {
    key: 'platform',
    titles: { mid: 'Platform engineer', senior: 'Senior platform engineer', lead: 'Platform lead' },
    does: [
      'Run the clusters that forty engineers deploy to, some of them twenty times a day.',
      'Make the safe way the short way.',
      'Write the run-book, then delete the need for it.',
    ],
    brings: 'You have carried a pager for systems you could not switch off.',
    required: [
      ['Kubernetes', 3],
      ['Terraform', 2],
      ['Linux', 4],
    ],
    nice: ['Go', 'AWS', 'Prometheus'],
    pay: 1.15,
  },
  {
    key: 'nurse',
    titles: { mid: 'Registered nurse, day clinic', senior: 'Senior nurse, intensive care' },
    does: [
      'Look after four patients a shift, never more than five.',
      'Lead the hand-over with the written sheet that the team designed itself.',
      'Teach one student each term.',
    ],
    brings: 'You hold a valid registration and have worked at least two years on a ward.',
    required: [
      ['Nursing', 2],
      ['Patient care', 2],
    ],
    nice: ['Wound care', 'Triage'],
    pay: 0.72,
    onSiteOnly: true,
    question: { label: 'The year of your registration', type: 'number' },
  },
  {
    key: 'electrician',
    titles: {
      junior: 'Apprentice electrician',
      mid: 'Electrician, solar and storage',
      senior: 'Lead electrician',
    },
    does: [
      'Fit solar roofs, batteries and charge points in homes, two a week.',
      'Sign off what you built: your name stands on the certificate.',
      'Start from the depot at seven, home by four.',
    ],
    brings: 'You have your trade certificate and a head for heights.',
    required: [
      ['Electrical installation', 2],
      ['Driving licence', 1],
    ],
    nice: ['Solar installation', 'Health and safety'],
    pay: 0.68,
    onSiteOnly: true,
  },
  {
    key: 'accountant',
    titles: {
      junior: 'Bookkeeper',
      mid: 'Accountant',
      senior: 'Senior accountant',
      lead: 'Head of accounting',
    },
    does: [
      'Close the month in five working days, then in four.',
      'Keep the books so that an auditor finds the answer before asking.',
      'Tell the founders early what the cash will do.',
    ],
    brings: 'You have closed books on your own and know where mistakes like to hide.',
    required: [
      ['Accounting', 3],
      ['Microsoft Excel', 3],
    ],
    nice: ['IFRS', 'Tax', 'SAP'],
    pay: 0.8,
  },
  {
    key: 'product-manager',
    titles: { mid: 'Product manager', senior: 'Senior product manager' },
    does: [
      'Decide with one team what to build next, and what to stop.',
      'Watch five customers work each month, and write down what surprised you.',
      'Own one number and be plain about its misses.',
    ],
    brings: 'You have shipped things people used, and killed one that they did not.',
    required: [
      ['Product management', 3],
      ['Stakeholder management', 2],
    ],
    nice: ['SQL', 'User research'],
    pay: 1.1,
  },
  {
    key: 'designer',
    titles: { mid: 'Product designer', senior: 'Senior product designer' },
    does: [
      'Design the whole way through: the first screen, the error, the mail after it.',
      'Test a drawing with three people before it becomes a ticket.',
      'Keep one set of parts that others enjoy using.',
    ],
    brings: 'Your portfolio shows the problem and what changed, not only the picture.',
    required: [
      ['Figma', 3],
      ['Interaction design', 2],
    ],
    nice: ['User research', 'CSS', 'Accessibility'],
    pay: 0.92,
    question: { label: 'Your portfolio', type: 'url' },
  },
  {
    key: 'teacher',
    titles: { mid: 'Mathematics teacher', senior: 'Head of mathematics' },
    does: [
      'Teach five classes of at most twenty-four.',
      'Plan with two colleagues in hours that are paid.',
      'See each parent twice a year, on a day made for it.',
    ],
    brings: 'You are qualified to teach in secondary school and like the age.',
    required: [
      ['Teaching', 2],
      ['Mathematics', 3],
    ],
    nice: ['Curriculum development', 'Classroom management'],
    pay: 0.66,
    onSiteOnly: true,
  },
  {
    key: 'sales',
    titles: {
      junior: 'Sales development representative',
      mid: 'Account executive',
      senior: 'Senior account executive',
    },
    does: [
      'Run the whole sale, from the first call to the signature, for companies of 50 to 500.',
      'Say no for us when we do not fit.',
      'Hand over to support with notes they can use.',
    ],
    brings: 'You have met targets for two years and can show how.',
    required: [
      ['Sales', 2],
      ['Negotiation', 2],
    ],
    nice: ['CRM', 'Salesforce'],
    pay: 0.85,
  },
  {
    key: 'support',
    titles: {
      junior: 'Customer support agent',
      mid: 'Customer support specialist',
      lead: 'Support team lead',
    },
    does: [
      'Answer by mail and telephone, thirty conversations a day, none from a script.',
      'Write the help page after the third same question.',
      'Sit with the product team every other Thursday.',
    ],
    brings: 'You write clearly under pressure, in two languages or more.',
    required: [['Customer service', 1]],
    nice: ['Zendesk', 'Conflict resolution'],
    pay: 0.5,
  },
  {
    key: 'logistics',
    titles: { mid: 'Transport planner', senior: 'Senior transport planner', lead: 'Depot manager' },
    does: [
      'Plan sixty vans a day so that drivers are home when we said.',
      'Talk to the dock before the dock calls you.',
      'Count the empty kilometres and bring them down.',
    ],
    brings: 'You have planned transport at a desk where the telephone does not stop.',
    required: [
      ['Logistics', 2],
      ['Transport planning', 2],
    ],
    nice: ['Microsoft Excel', 'Supply chain management'],
    pay: 0.64,
  },
  {
    key: 'mechanical',
    titles: { mid: 'Mechanical engineer', senior: 'Senior mechanical engineer' },
    does: [
      'Design grippers and joints that survive four million cycles.',
      'Stand at the test bench yourself.',
      'Draw for the people who will assemble it.',
    ],
    brings: 'You have taken a part from sketch to series.',
    required: [
      ['Mechanical engineering', 3],
      ['CAD', 3],
    ],
    nice: ['SolidWorks', 'Finite element analysis'],
    pay: 0.9,
  },
  {
    key: 'chef',
    titles: { junior: 'Commis chef', mid: 'Chef de partie', senior: 'Sous-chef' },
    does: [
      'Cook a short menu that changes with the market.',
      'Work four days of ten hours, with Sundays free.',
      'Train the person who will have your place.',
    ],
    brings: 'You have worked a busy line and kept it clean.',
    required: [
      ['Cooking', 2],
      ['Food safety', 1],
    ],
    nice: ['Menu planning', 'Inventory management'],
    pay: 0.52,
    onSiteOnly: true,
  },
  {
    key: 'legal',
    titles: { mid: 'Legal counsel', senior: 'Senior legal counsel' },
    does: [
      'Read each contract before sales is in love with it.',
      'Write terms that customers finish reading.',
      'Keep the register of what we promised to whom.',
    ],
    brings: 'You are admitted and have three years of commercial contracts behind you.',
    required: [
      ['Contract law', 3],
      ['Legal writing', 2],
    ],
    nice: ['GDPR', 'Negotiation'],
    pay: 1.05,
  },
  {
    key: 'recruiter',
    titles: { mid: 'Recruiter', senior: 'Senior recruiter' },
    does: [
      'Fill twelve posts a quarter and answer every person who asks for one.',
      'Write the posting with the team that will live with it.',
      'Report how long people waited, first.',
    ],
    brings: 'You have hired for engineering and for the shop floor, and respect both.',
    required: [
      ['Recruiting', 2],
      ['Interviewing', 2],
    ],
    nice: ['Employer branding', 'HR administration'],
    pay: 0.7,
  },
  {
    key: 'marketing',
    titles: { mid: 'Content marketer', senior: 'Marketing manager' },
    does: [
      'Write two long pieces a month that readers send to each other.',
      'Measure what came of them, and say so when nothing did.',
      'Brief one designer and one freelancer.',
    ],
    brings: 'You write better than you advertise, and you can do both.',
    required: [
      ['Content marketing', 2],
      ['Copywriting', 2],
    ],
    nice: ['SEO', 'Google Analytics'],
    pay: 0.74,
  },
  {
    key: 'test-engineer',
    titles: { mid: 'Test engineer', senior: 'Senior test engineer' },
    does: [
      'Own the suite that says whether we may ship.',
      'Find the flaky test and end it.',
      'Break things on Tuesdays, with the team watching.',
    ],
    brings: 'You read code, write code, and distrust green lights.',
    required: [
      ['Test automation', 2],
      ['Playwright', 1],
    ],
    nice: ['TypeScript', 'Python', 'CI/CD'],
    pay: 0.88,
  },
];
