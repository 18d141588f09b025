/** A made-up company. All names and domains are invented; `.example` can never be registered (RFC 2606). */
export interface DemoCompany {
  readonly name: string;
  readonly website: string;
  readonly about: string;
  /** How it is to work there. */
  readonly team: string;
  /** What follows an application. */
  readonly hiring: string;
  readonly owner: string;
  /** Hires beside the owner. */
  readonly recruiter?: string;
  readonly places: readonly { readonly city: string; readonly region: string; readonly country: string }[];
  readonly currency: string;
  /** Middle yearly pay for a pay factor of 1, in major units. */
  readonly middle: number;
  readonly unit: 'year' | 'month' | 'hour';
  readonly promiseDays: number;
  readonly benefits: readonly string[];
  /** Role keys this company hires for. */
  readonly roles: readonly string[];
}

export const COMPANIES: readonly DemoCompany[] = [
  {
    name: 'Halden & Pike',
    website: 'https://haldenpike.example',
    owner: 'Adaeze Bright',
    recruiter: 'Wouter Lindqvist',
    about:
      'Halden & Pike settles card payments for 3,400 independent shops. 186 people, profitable, owned by its staff.',
    team: 'You join a group of nine that owns its part from the first sketch to the phone that rings at night. Decisions are written down on one page, and anybody may ask for one to be opened again.',
    hiring:
      'Two talks of an hour with people you would work with, then half a day of real work that we pay for.',
    places: [{ city: 'Rotterdam', region: 'South Holland', country: 'NL' }],
    currency: 'EUR',
    middle: 78_000,
    unit: 'year',
    promiseDays: 14,
    benefits: ['30 days off', 'Pension at 16%', 'Staff shares'],
    roles: ['back-end', 'front-end', 'data-engineer', 'accountant', 'support', 'test-engineer'],
  },
  {
    name: 'Tern Robotics',
    website: 'https://ternrobotics.example',
    owner: 'Joris Vandal',
    recruiter: 'Maren Tolk',
    about:
      'Tern builds picking arms for greenhouses. Each arm works beside a person, and stops when the person does.',
    team: 'The office stands beside a working greenhouse, so whatever you make is tried on tomatoes the same afternoon. Thirty-one people, no meetings before eleven, and a rule that the person who broke it is thanked for finding it.',
    hiring:
      'A walk through the greenhouse, one task we do together, and a talk about pay before you spend more time on us.',
    places: [{ city: 'Delft', region: 'South Holland', country: 'NL' }],
    currency: 'EUR',
    middle: 80_000,
    unit: 'year',
    promiseDays: 12,
    benefits: ['28 days off', 'Train card', 'A workshop you may use'],
    roles: ['platform', 'mechanical', 'back-end', 'product-manager', 'recruiter'],
  },
  {
    name: 'Osier Energy',
    website: 'https://osierenergy.example',
    owner: 'Signe Lauridsen',
    recruiter: 'Jonna Ekberg',
    about: 'Osier forecasts the grid an hour, a day and a week ahead for eleven network operators.',
    team: "Forecasts leave the house at 05:40 every day, so we plan backwards from there. You work in a pair most mornings and alone most afternoons, and the grid's own engineers tell you what was wrong.",
    hiring:
      'One call with the team lead, one written exercise of at most two hours, one day here with travel paid.',
    places: [
      { city: 'Copenhagen', region: '', country: 'DK' },
      { city: 'Aarhus', region: '', country: 'DK' },
    ],
    currency: 'DKK',
    middle: 640_000,
    unit: 'year',
    promiseDays: 10,
    benefits: ['Six weeks off', 'Lunch', 'Pension at 12%'],
    roles: ['data-engineer', 'back-end', 'data-analyst', 'designer', 'sales'],
  },
  {
    name: 'Lumen Ferry',
    website: 'https://lumenferry.example',
    owner: 'Elin Sandahl',
    about:
      'Lumen Ferry sells the tickets of fourteen ferry lines in the Baltic, and tells people early when the wind will not let them sail.',
    team: 'Our ships sail at six and the work follows them: quiet in winter, full from May on. Crew and office eat at the same table, and you spend your first week on board.',
    hiring: 'We call you within a week, meet once at the quay or by video, and tell you either way.',
    places: [{ city: 'Gothenburg', region: '', country: 'SE' }],
    currency: 'SEK',
    middle: 58_000,
    unit: 'month',
    promiseDays: 14,
    benefits: ['Free crossings', '30 days off'],
    roles: ['back-end', 'front-end', 'support', 'marketing', 'logistics'],
  },
  {
    name: 'Marrow Health',
    website: 'https://marrowhealth.example',
    owner: 'Colm Hanratty',
    recruiter: 'Fintan Mulcair',
    about: 'Marrow runs nine day clinics and the record system they wrote for themselves.',
    team: 'Eight clinics share one record of each patient, and everybody here has shadowed a night shift to see what that means. Rotas are fixed six weeks ahead and swapped without asking a manager.',
    hiring:
      'A conversation with two colleagues, a look around on a normal day, and references only at the very end.',
    places: [
      { city: 'Dublin', region: 'Leinster', country: 'IE' },
      { city: 'Cork', region: 'Munster', country: 'IE' },
    ],
    currency: 'EUR',
    middle: 82_000,
    unit: 'year',
    promiseDays: 14,
    benefits: ['Registration fees paid', 'Ten paid study days'],
    roles: ['nurse', 'back-end', 'accountant', 'legal', 'test-engineer'],
  },
  {
    name: 'Northlight Maps',
    website: 'https://northlightmaps.example',
    owner: 'Ragnhild Moe',
    recruiter: 'Tuva Solheim',
    about: 'Northlight draws maps that work without a network, for rescue teams and for hikers.',
    team: 'We draw ski routes and avalanche slopes that people trust with their necks, so nothing is published by one person alone. Half of the team lives north of the circle; meetings keep to daylight, such as it is.',
    hiring:
      'Show us something you made and what you would change about it now. That is the whole first round.',
    places: [{ city: 'Bergen', region: 'Vestland', country: 'NO' }],
    currency: 'NOK',
    middle: 820_000,
    unit: 'year',
    promiseDays: 14,
    benefits: ['Cabin week', 'Pension at 9%'],
    roles: ['back-end', 'front-end', 'designer', 'data-engineer'],
  },
  {
    name: 'Cobble Logistics',
    website: 'https://cobblelogistics.example',
    owner: 'Piet Oosterling',
    recruiter: 'Daan Kromwijk',
    about: 'Cobble brings parcels the last three kilometres by bicycle and electric van, in nineteen towns.',
    team: 'Bicycle couriers, four depots, parcels that weigh less than a cat. The planning board is open to every rider, and the people who plan ride one day a month.',
    hiring: 'Come by for a shift, paid like any other. We decide within the week.',
    places: [
      { city: 'Utrecht', region: 'Utrecht', country: 'NL' },
      { city: 'Antwerp', region: 'Flanders', country: 'BE' },
    ],
    currency: 'EUR',
    middle: 74_000,
    unit: 'year',
    promiseDays: 7,
    benefits: ['A bicycle', '27 days off'],
    roles: ['logistics', 'back-end', 'support', 'data-analyst', 'recruiter'],
  },
  {
    name: 'Quillpost',
    website: 'https://quillpost.example',
    owner: 'Harriet Voss',
    recruiter: 'Celeste Aubray',
    about: 'Quillpost prints and posts letters for offices that would rather not own a printer.',
    team: 'Letters are written on a screen and arrive on paper in ninety countries. We are forty people in three towns, we write more than we talk, and on Fridays nobody may book a meeting.',
    hiring:
      'Everything in writing, as the work is: three questions, your answers, then one call to get to know each other.',
    places: [
      { city: 'Manchester', region: 'England', country: 'GB' },
      { city: 'Leeds', region: 'England', country: 'GB' },
    ],
    currency: 'GBP',
    middle: 62_000,
    unit: 'year',
    promiseDays: 21,
    benefits: ['Thirty days off', 'Nine-day fortnight'],
    roles: ['front-end', 'platform', 'sales', 'marketing', 'accountant', 'support'],
  },
  {
    name: 'Brightacre Solar',
    website: 'https://brightacre.example',
    owner: 'Marisol Quesada',
    about:
      'Brightacre puts solar roofs and batteries on houses in three states, with crews it employs itself.',
    team: 'Crews of four put up one roof in two days and are home by five. Tools belong to the crew, not to the van, and rain days are paid.',
    hiring: 'A day on a roof with a crew, on the clock. If both sides like it, we sign the same week.',
    places: [
      { city: 'Denver', region: 'Colorado', country: 'US' },
      { city: 'Boulder', region: 'Colorado', country: 'US' },
    ],
    currency: 'USD',
    middle: 52,
    unit: 'hour',
    promiseDays: 10,
    benefits: ['Health insurance', 'Paid training', 'Tools and van'],
    roles: ['electrician', 'logistics', 'sales', 'accountant'],
  },
  {
    name: 'Field & Lantern Schools',
    website: 'https://fieldlantern.example',
    owner: 'Imogen Clarke',
    about: 'Field & Lantern runs four small secondary schools that cap a class at twenty-four.',
    team: 'Six small schools that share a kitchen garden, a choir and a way of teaching reading. Classes have at most twenty-two children, and preparation is counted as work.',
    hiring: 'You teach one lesson, watch one lesson, and have lunch with us in between.',
    places: [{ city: 'Toronto', region: 'Ontario', country: 'CA' }],
    currency: 'CAD',
    middle: 118_000,
    unit: 'year',
    promiseDays: 21,
    benefits: ['Paid planning hours', 'Pension', 'Dental'],
    roles: ['teacher', 'recruiter', 'data-analyst'],
  },
  {
    name: 'Table Nine',
    website: 'https://tablenine.example',
    owner: 'Luca Ferrandi',
    about: 'Table Nine is three kitchens in one city, each with forty seats and a short menu.',
    team: 'Thirty-eight seats, one menu, written on Monday and gone by Saturday. The kitchen is open to the room, everybody tastes, and tips are shared to the cent.',
    hiring: 'Cook with us for an evening, paid. We know by dessert, and so will you.',
    places: [{ city: 'Lyon', region: 'Auvergne-Rhône-Alpes', country: 'FR' }],
    currency: 'EUR',
    middle: 5_200,
    unit: 'month',
    promiseDays: 7,
    benefits: ['Four-day week', 'Meals', 'Sundays free'],
    roles: ['chef', 'accountant', 'marketing'],
  },
  {
    name: 'Kestrel Works',
    website: 'https://kestrelworks.example',
    owner: 'Anke Brandner',
    recruiter: 'Lena Hartwig',
    about: 'Kestrel makes test benches for brakes. When a train stops in time, one of ours said it would.',
    team: 'We make hinges for aircraft doors, which sounds dull until one fails. Drawings are checked by the person who will mill the part, and scrap is discussed standing beside it.',
    hiring: 'A tour of the hall, a drawing to find three mistakes in, and a talk with the works council.',
    places: [
      { city: 'Leipzig', region: 'Saxony', country: 'DE' },
      { city: 'Berlin', region: 'Berlin', country: 'DE' },
    ],
    currency: 'EUR',
    middle: 76_000,
    unit: 'year',
    promiseDays: 14,
    benefits: ['30 days off', '35-hour week', 'Training budget of €2,000'],
    roles: ['mechanical', 'test-engineer', 'electrician', 'platform', 'product-manager', 'legal'],
  },
  {
    name: 'Paper Lantern Books',
    website: 'https://paperlantern.example',
    owner: 'Beatriz Nogueira',
    about: 'Paper Lantern sells e-books for 240 small publishers, and pays them weekly.',
    team: "Eleven people publish thirty children's books a year and the tools that shops use to order them. Every one of us reads manuscripts, also those who write code or invoices.",
    hiring: 'Tell us about a book you would have edited differently. Then one afternoon together.',
    places: [{ city: 'Lisbon', region: '', country: 'PT' }],
    currency: 'EUR',
    middle: 48_000,
    unit: 'year',
    promiseDays: 14,
    benefits: ['25 days off', 'Books'],
    roles: ['front-end', 'back-end', 'marketing', 'designer', 'support'],
  },
  {
    name: 'Sable Harbour',
    website: 'https://sableharbour.example',
    owner: 'Tomasz Wilk',
    recruiter: 'Kacper Nowik',
    about: 'Sable Harbour keeps the books of 600 small exporters, and files what the customs ask for.',
    team: "A port's paperwork runs through our office: who moored, what was unloaded, who pays. Work comes in waves with the tide table, and the tide table is known a year ahead.",
    hiring: "Two short talks on one day, with the offer's numbers on the table before the second.",
    places: [
      { city: 'Gdańsk', region: 'Pomerania', country: 'PL' },
      { city: 'Warsaw', region: 'Masovia', country: 'PL' },
    ],
    currency: 'PLN',
    middle: 19_000,
    unit: 'month',
    promiseDays: 14,
    benefits: ['Private health care', '26 days off'],
    roles: ['accountant', 'back-end', 'legal', 'data-analyst', 'sales'],
  },
];
