import { family } from './family.js';

export const logistics = family(
  'logistics',
  'Logistics, purchasing and transport',
  `
Supply chain management | supply chain, SCM, supply chain planning, end-to-end supply chain
Logistics | logistics management, logistics coordination, logistics operations, logistics planning
Procurement | purchasing, strategic sourcing, sourcing, procurement management, buying, buyer
Tender procurement | public procurement, procurement law | Procurement
Inventory management | inventory control, stock control, stock management, inventory, stocktaking, stock counting
Warehouse operations | warehousing, warehouse, warehouse work, storekeeping, store keeping, storekeeper
Warehouse management | warehouse management systems, WMS, warehouse supervision | Warehouse operations
Order picking | picking and packing, pick and pack, order fulfilment, order fulfillment, picking | Warehouse operations
Forklift operation | forklift, forklift driving, reach truck, forklift operator, forklift licence | Warehouse operations
Loading and unloading | material handling, manual handling, loading cargo | Warehouse operations
Shipping and receiving | goods receiving, shipping, dispatching goods, dispatch, goods-in | Warehouse operations
Freight forwarding | freight, air freight, sea freight, ocean freight, cargo handling
Customs clearance | customs, customs brokerage, customs procedures, customs compliance
Import and export | import/export, export operations, import operations, international trade, foreign trade
Incoterms | shipping terms | Import and export
Demand planning | supply planning, materials planning, MRP, material requirements planning | Supply chain management
Distribution | distribution management, distribution network, last-mile delivery, product distribution
Transport planning | route planning, transport management, transportation management, TMS, transportation planning
Fleet management | vehicle fleet, fleet operations, fleet maintenance
Driving | ?driver, driving licence, driver's license, car driving, valid driving licence, delivery driving, delivery driver
Truck driving | CDL, HGV driving, lorry driving, heavy vehicle driving, commercial driver's license, truck driver, C licence | Driving
Bus driving | passenger transport, coach driving, PSV licence | Driving
Taxi driving | chauffeuring, ride hailing | Driving
Courier services | parcel delivery, motorcycle delivery, bike courier | Driving
Dangerous goods handling | hazardous materials, hazmat, ADR certificate, IATA dangerous goods
Cold chain | cold storage, refrigerated transport
Rail operations | train driving, railway operations, rail transport
Aviation operations | flight operations, airport operations, ground handling, air traffic control
Piloting | pilot licence, commercial pilot, flight training, drone piloting
Cabin crew | flight attendant, in-flight service
Seafaring | deck operations, ship navigation, maritime operations, able seaman
Port operations | terminal operations, stevedoring
Postal services | mail sorting, mail handling
Reverse logistics | returns handling, returns processing
Lean logistics | just-in-time, JIT, cross-docking
Asset tracking | barcode scanning, RFID, asset registers
Logistics software | SAP EWM, SAP WM, Oracle WMS, transport software
Humanitarian logistics | relief logistics, emergency logistics
Waste collection | refuse collection, recycling operations
`,
);
export const hospitality = family(
  'hospitality',
  'Hospitality, food and travel',
  `
Cooking | culinary arts, food preparation, culinary skills, cook, meal preparation, line cook
Professional kitchen work | commercial kitchen, kitchen operations, kitchen porter, kitchen assistance | Cooking
Chef skills | executive chef, sous chef, head chef, chef de partie, kitchen management | Cooking
Menu planning | menu development, menu design, recipe development | Cooking
Baking | bakery, bread making, baker
Pastry making | pastry, patisserie, cake decorating, pastry chef | Baking
Butchery | meat cutting, fish filleting
Grill cooking | barbecue cooking, pizza making | Cooking
International cuisine | Italian cuisine, French cuisine, Asian cuisine, Mediterranean cuisine | Cooking
Vegetarian cooking | vegan cooking, dietary requirements cooking | Cooking
Food and beverage service | food service, table service, waiting tables, waitressing, food and beverage, F&B, restaurant service, waiter
Fine dining | silver service | Food and beverage service
Bartending | mixology, cocktail making, bar service, bartender
Barista skills | barista, coffee making, latte art, espresso
Wine service | sommelier, wine knowledge, wine tasting
Catering | catering management, banqueting, banquet service, catering operations
Restaurant management | restaurant operations, food service management, food and beverage management, restaurant manager
Fast food operations | quick service restaurant, counter service
Hotel management | hospitality management, hotel operations, hospitality, hotel manager
Front desk | hotel reception, front office hotel, guest reception, guest relations, concierge, night audit | Hotel management
Hotel housekeeping | room attendant, housekeeping supervision | Housekeeping
Reservations | booking management, hotel reservations, reservation systems, table bookings
Opera PMS | Opera hotel system, property management system hotel | Hotel management
Revenue management in hotels | yield management | Hotel management, Pricing strategy
Travel planning | travel agency, travel arrangements, itinerary planning, travel booking, ticketing
Amadeus | Sabre GDS, Galileo GDS, global distribution systems | Travel planning
Tour guiding | tour guide, tourism, tour operations, guided tours
Tourism management | destination management, tourism development | Tour guiding
Wedding planning | banquet planning | Event management
Food cost control | portion control, food costing, beverage control | Restaurant management
Dishwashing | kitchen cleaning
Cruise operations | cruise ship service
Spa services | spa management, wellness services
Casino operations | gaming operations, table games dealing
Theme park operations | leisure attractions, amusement operations
Kitchen hygiene | food handling, food handler's certificate, ServSafe | HACCP
`,
);
export const people = family(
  'people',
  'Human resources',
  `
Human resources | HR, human resource management, HRM, people operations, personnel management, human resources management
Recruitment | recruiting, talent acquisition, hiring, candidate sourcing, staffing, recruiter, headhunting
Interviewing | job interviews, candidate interviews, competency-based interviewing, interview skills | Recruitment
Employer branding | recruitment marketing | Recruitment
Employee onboarding | onboarding, induction, new hire orientation | Human resources
Employee relations | labour relations, labor relations, industrial relations, grievance handling, industrial disputes | Human resources
Employee engagement | workplace culture, staff retention, employee retention | Human resources
Compensation and benefits | compensation, benefits administration, rewards management, salary benchmarking, job evaluation | Human resources
Performance appraisal | performance reviews, performance evaluation, employee appraisal | Human resources
Learning and development | L&D, talent development, talent management, employee development, leadership development | Human resources
Workforce planning | succession planning, manpower planning, headcount planning | Human resources
HR policies | HR policy development, employee handbook, personnel policies | Human resources
HR analytics | people analytics | Human resources, Data analysis
HRIS | HR information systems, Workday HCM, SAP SuccessFactors, BambooHR, PeopleSoft HR | Human resources
Applicant tracking systems | ATS, Greenhouse recruiting, Taleo | Recruitment
Organisational development | organizational development, organisation design, organizational design | Human resources
Diversity and inclusion | DEI, diversity equity and inclusion, equal opportunity, EEO | Human resources
Employment law | labour law, labor law, employment legislation, FMLA | Law, Human resources
Staff supervision | supervising staff, team supervision, supervision, supervisory skills, staff management
Industrial psychology | organisational psychology, psychometric testing | Human resources
Relocation support | global mobility, expatriate management, immigration support | Human resources
Time and attendance | timekeeping, attendance management, shift rosters
`,
);
export const legal = family(
  'legal',
  'Law and compliance',
  `
Law | legal practice, legal counsel, legal advice, attorney, lawyer, legal affairs
Legal research | case law research, Westlaw, LexisNexis | Law
Legal writing | legal drafting, drafting legal documents, legal documents | Law
Contract law | contract drafting, contract review, drafting contracts | Law
Corporate law | company law, commercial law, business law | Law
Litigation | civil litigation, trial preparation, court representation, court proceedings, trial advocacy | Law
Criminal law | criminal justice, prosecution, criminal defence | Law
Family law | | Law
Intellectual property | patents, trademarks, copyright law, patent law, IP law | Law
Real estate law | property law, conveyancing | Law
Immigration law | visa processing | Law
International law | human rights law, humanitarian law | Law
Environmental law | | Law
Banking law | securities law, financial law | Law
Arbitration | mediation, alternative dispute resolution
Paralegal work | paralegal, legal assistance, legal secretary, legal administration | Law
eDiscovery | document review, electronic discovery | Litigation
Notarial services | notary public
Compliance | regulatory compliance, compliance management, regulatory requirements, compliance monitoring
Regulatory affairs | regulatory submissions, FDA regulations, medical device regulation, product registration | Compliance
Ethics | business ethics, anti-corruption, anti-bribery | Compliance
Company secretarial work | company secretary, corporate secretarial | Corporate governance
Trade compliance | export control, sanctions compliance | Compliance
Policy drafting | standard operating procedures, SOPs, procedure writing
Human rights | human rights monitoring | International law
`,
);
export const office = family(
  'office',
  'Office and administration',
  `
Office administration | administration, administrative support, administrative assistance, office management, clerical work, office manager, administrative duties, clerical
Executive assistance | executive assistant, personal assistant, executive support, PA duties | Office administration
Secretarial work | secretary, secretarial skills, secretarial | Office administration
Reception | receptionist, front desk reception, front office, visitor management | Office administration
Calendar management | diary management, appointment scheduling, meeting scheduling, appointment setting | Office administration
Minute taking | meeting minutes, taking minutes | Office administration
Filing | document filing, file management, records filing, filing systems
Document management | document control, records management, document controller, record keeping, recordkeeping, EDMS
Correspondence | business correspondence, e-mail correspondence, mail correspondence | Office administration
Typing | touch typing, word processing, keyboard skills
Transcription | audio transcription, dictation
Switchboard operation | telephone etiquette, answering phones, phone etiquette, multi-line phone
Travel coordination | travel management, arranging travel | Office administration
Microsoft Office | MS Office, Office suite, Microsoft Office Suite, MS Office Suite, Microsoft Office applications | Computer literacy
Microsoft Excel | Excel, MS Excel, spreadsheets, pivot tables, VLOOKUP, advanced Excel | Microsoft Office
Microsoft Word | MS Word, ?Word | Microsoft Office
Microsoft PowerPoint | PowerPoint, MS PowerPoint, presentation slides | Microsoft Office
Microsoft Outlook | Outlook, MS Outlook, Lotus Notes | Microsoft Office
Microsoft Visio | Visio, MS Visio, Lucidchart, diagramming
Microsoft Teams | MS Teams, Zoom meetings, Slack messaging | Computer literacy
Google Workspace | G Suite, Google Docs, Google Sheets, Google Drive | Computer literacy
Notion | ?Notion, Airtable | Computer literacy
Computer literacy | computer skills, basic computer skills, basic computer knowledge, IT literacy, computer operation
Virtual assistance | virtual assistant, remote administrative support | Office administration
Purchase order processing | purchase orders, order processing, order entry | Procurement
Database entry | database maintenance, data maintenance | Data entry
Mailroom operations | incoming mail, mail distribution
Office equipment | photocopying, scanning documents, fax machines, copiers, fax
`,
);
export const science = family(
  'science',
  'Science and research',
  `
Mathematics | maths, math, applied mathematics, calculus, linear algebra, algebra
Physics | applied physics, quantum mechanics
Chemistry | organic chemistry, inorganic chemistry, physical chemistry
Analytical chemistry | chemical analysis, chemical testing | Chemistry
Chromatography | HPLC, gas chromatography, GC-MS, LC-MS | Analytical chemistry
Spectroscopy | mass spectrometry, NMR, infrared spectroscopy, UV-Vis | Analytical chemistry
Biology | life sciences, biological sciences
Molecular biology | PCR, qPCR, DNA extraction, gel electrophoresis, cloning genes | Biology
Cell biology | cell culture, tissue culture, flow cytometry | Biology
Genetics | genomics, gene editing, CRISPR, DNA sequencing, next-generation sequencing | Biology
Biochemistry | protein purification, western blot, ELISA, enzymology | Biology, Chemistry
Microbiology | bacteriology, virology, microbiological testing | Biology
Immunology | immunoassays | Biology
Neuroscience | | Biology
Bioinformatics | computational biology, sequence analysis | Biology, Data analysis
Biotechnology | bioprocessing, fermentation | Biology
Ecology | field ecology, biodiversity, wildlife conservation, nature conservation
Botany | plant science, plant biology | Biology
Zoology | | Biology
Geology | geological mapping, mineralogy, hydrogeology, geophysics
Meteorology | climate science, climate change, atmospheric science
Oceanography | marine biology
Astronomy | astrophysics | Physics
Environmental science | environmental management, environmental impact assessment, EIA, environmental monitoring, ISO 14001
Sustainability | ESG, sustainability reporting, carbon accounting, corporate social responsibility, CSR, sustainable development
Waste management | recycling management, circular economy | Environmental science
WASH | ?WASH, water sanitation and hygiene
Laboratory techniques | laboratory skills, lab work, laboratory work, lab techniques, laboratory testing, pipetting
Laboratory management | lab management, laboratory information management, LIMS | Laboratory techniques
Good laboratory practice | GLP, ISO 17025 | Laboratory techniques
Laboratory safety | biosafety, chemical safety | Laboratory techniques
Microscopy | electron microscopy, SEM microscopy, confocal microscopy | Laboratory techniques
Research | scientific research, research methods, research design, research skills, research methodology
Qualitative research | in-depth interviews, ethnography, NVivo, thematic analysis | Research
Quantitative research | | Research, Statistics
Experimental design | design of experiments, DOE | Research, Statistics
Scientific writing | scientific publications, peer-reviewed publications, research papers | Research, Writing
Economics | microeconomics, macroeconomics, economic analysis, development economics
Psychology | social psychology, behavioural science, behavioral science
Sociology | social sciences, anthropology, social research
Political science | international relations, political analysis
History | ?history, archaeology, historical research
Philosophy | ?philosophy
Demography | population studies
Agriculture | agronomy, crop production, farming, crop management, agricultural science, agribusiness
Animal husbandry | livestock management, dairy farming, poultry farming, livestock farming
Soil science | soil analysis, soil fertility | Agriculture
Irrigation | irrigation systems | Agriculture
Pest control | pest management, plant protection | Agriculture
Forestry | forest management, arboriculture, tree surgery
Fisheries | aquaculture, fish farming
Greenhouse growing | horticultural production, nursery plants, floriculture | Agriculture
Viticulture | wine making, oenology | Agriculture
Food security | food aid, rural development | International development
Tractor operation | farm machinery operation | Agriculture
`,
);
export const languages = family(
  'languages',
  'Languages',
  `
English | English language, ?Engels
Dutch | Dutch language, Flemish, Nederlands
German | German language, Deutsch
French | French language, français
Spanish | Spanish language, español, Castilian
Portuguese | Portuguese language, português, Brazilian Portuguese
Italian | Italian language, italiano
Polish | ?Polish, Polish language, polski
Czech | Czech language
Slovak | Slovak language
Slovenian | Slovene
Croatian | Croatian language
Serbian | Serbian language
Bosnian | Bosnian language
Bulgarian | Bulgarian language
Romanian | Romanian language
Hungarian | Hungarian language
Greek | Greek language
Turkish | Turkish language
Russian | Russian language
Ukrainian | Ukrainian language
Lithuanian | Lithuanian language
Latvian | Latvian language
Estonian | Estonian language
Finnish | Finnish language, suomi
Swedish | Swedish language, svenska
Norwegian | Norwegian language, norsk
Danish | Danish language, dansk
Icelandic | Icelandic language
Irish | Irish language, Gaeilge
Welsh | Welsh language, Cymraeg
Catalan | Catalan language
Basque | Basque language
Galician | Galician language
Albanian | Albanian language
Macedonian | Macedonian language
Arabic | Arabic language, Modern Standard Arabic
Hebrew | Hebrew language
Persian | Farsi, Dari
Urdu | Urdu language
Hindi | Hindi language
Bengali | Bangla
Punjabi | Punjabi language
Tamil | Tamil language
Telugu | Telugu language
Marathi | Marathi language
Gujarati | Gujarati language
Nepali | Nepali language
Chinese | Mandarin, Mandarin Chinese, Chinese language
Cantonese | Cantonese Chinese
Japanese | Japanese language
Korean | Korean language
Vietnamese | Vietnamese language
Thai | Thai language
Indonesian | Bahasa Indonesia
Malay | Bahasa Melayu, Bahasa Malaysia
Tagalog | Filipino language
Swahili | Kiswahili
Amharic | Amharic language
Oromo | Afan Oromo, Afaan Oromoo
Tigrinya | Tigrigna
Somali | Somali language
Hausa | Hausa language
Yoruba | Yoruba language
Igbo | Igbo language
Zulu | isiZulu
Afrikaans | Afrikaans language
`,
);
export const soft = family(
  'soft',
  'Working with people and with oneself',
  `
Communication | communication skills, effective communication, interpersonal communication, strong communication, good communication
Verbal communication | oral communication, spoken communication, verbal communication skills | Communication
Written communication | written communication skills, business communication | Communication
Active listening | listening skills, listening
Presentation skills | presentations, presenting, public speaking, giving presentations, oral presentation
Interpersonal skills | people skills, relationship building, building relationships, rapport building
Teamwork | team work, team player, collaboration, working in a team, cooperation, teambuilding, team building
Cross-functional collaboration | cross functional teams, interdisciplinary teamwork, cross-team collaboration | Teamwork
Leadership | leadership skills, leading people, leading teams, team leader
Team leadership | team management, people management, managing teams, team lead | Leadership
Mentoring | mentorship, coaching colleagues, mentoring juniors | Leadership
Delegation | delegating tasks | Leadership
Decision making | decision-making, sound judgement, sound judgment
Problem solving | problem-solving, problem solving skills, complex problem solving, creative problem solving
Critical thinking | critical-thinking, critical analysis
Analytical skills | analytical thinking, analytical ability, analysis skills
Strategic thinking | big-picture thinking
Creativity | creative thinking, ideation, creative skills
Innovation | innovative thinking, innovation management
Time management | time-management, meeting deadlines, working to deadlines, prioritisation, prioritization, prioritizing
Organisational skills | organizational skills, organisation skills, planning and organising, organizing
Multitasking | multi-tasking, multi tasking
Attention to detail | detail oriented, detail-oriented, accuracy, eye for detail, thoroughness
Adaptability | flexibility, adaptable, flexible approach, coping with change
Resilience | stress management, working under pressure, stress tolerance
Initiative | taking initiative, proactivity, self-starter, self starter, proactive attitude
Self-motivation | self motivated, self-motivated, self-discipline, drive
Independent working | working independently, autonomous working, autonomy
Work ethic | reliability, dependability, punctuality, diligence, strong work ethic
Integrity | honesty, trustworthiness, professional ethics
Confidentiality | discretion, handling confidential information
Emotional intelligence | empathy, emotional awareness
Patience | calmness
Conflict resolution | conflict management, dispute handling
Persuasion | influencing, influencing skills
Networking with people | professional networking, relationship networking
Customer focus | customer orientation, customer-oriented, service orientation
Cultural awareness | cross-cultural communication, intercultural communication, cultural sensitivity
Learning agility | willingness to learn, fast learner, quick learner, eagerness to learn, continuous learning
Curiosity | inquisitiveness
Facilitation | workshop facilitation, group facilitation, running workshops
Giving feedback | constructive feedback
Troubleshooting | fault finding, diagnosing problems, trouble shooting | Problem solving
Numeracy | numerical skills, arithmetic
Physical stamina | physical fitness, heavy lifting, lifting heavy loads
Manual dexterity | hand-eye coordination
Remote working | working remotely, distributed teamwork
Professionalism | professional attitude, business etiquette
Positive attitude | enthusiasm, can-do attitude
Results orientation | goal-oriented, goal setting, results-driven, target driven
`,
);
