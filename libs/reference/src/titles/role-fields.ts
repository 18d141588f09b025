/**
 * Fields of work and the words of job titles that point at them, written for this product. A word may
 * stand in several fields; it then points at each a little.
 */
const FIELDS = `
childcare: nanny, babysitter, childcare, child care, daycare, preschool, nursery, au pair, child minder, early childhood, after school
school-teaching: teacher, kindergarten, preschool, elementary, classroom, middle school, high school, primary school, secondary school, educator, pre kindergarten, substitute teacher, teaching assistant, literacy, montessori, special education, educational
higher-education: professor, lecturer, university, college, faculty, instructor, adjunct, academic, dean, teaching fellow, provost, graduate program
tutoring-training: tutor, trainer, instructor, coach, training, learning, facilitator, instructional
school-leadership: principal, headteacher, head of school, school administrator, superintendent, education director
student-services: admissions, student, academic advisor, career advisor, enrolment, enrollment, registrar, guidance counselor
library: librarian, library, archivist, archive, curator, museum
food-science: food technologist, food scientist, flavorist, food engineer, food safety, food quality, sensory
cooking: cook, chef, sous chef, kitchen, culinary, caterer, catering, baker, pastry, butcher, banquet, food service, grill
restaurant-service: waiter, waitress, server, bartender, barista, bar, restaurant, food and beverage, sommelier, busser, host, hostess, cafe, mixologist, guest service
hotel: hotel, concierge, front desk, housekeeping, room attendant, guest service, reservations, hospitality, resort, night auditor
cleaning: cleaner, cleaning, janitor, housekeeper, custodian, sanitation, maid, laundry
travel: travel, tour, tourism, ticketing, cruise
broadcast: broadcast, broadcasting, television, tv, radio, master control, transmission, studio, video, news, on air, anchor
journalism: journalist, reporter, correspondent, news, anchor, editor, columnist, newsroom, editorial, on air personality, publisher, press
film: film, producer, cinematographer, director of photography, screenwriter, casting, video, production assistant, line producer, location scout, filmmaker, camera, movie, videographer, editor
music: singer, musician, music, musical, band, songwriter, composer, vocalist, conductor, pianist, recording, dj, choir, orchestra, entertainer
audio: recording engineer, sound, audio, mixing, acoustics, recording
performing-arts: actor, actress, dancer, dance, choreographer, theatre, theater, drama, performer, performing, artistic director, stage, entertainer, comedian, model
photography: photographer, photo, photography, camera, retoucher
graphic-design: graphic, designer, design, visual, creative, art director, illustrator, artworker, brand design, layout, typographer, digital designer, graphic artist, publications
fashion-textile: fashion, textile, clothing, apparel, footwear, knitwear, garment, menswear, womenswear, accessories, tailor, seamstress, sewing, stylist, pattern maker
interior-design: interior, decorator, decorating, furnishing, kitchen designer, space planner
ux-web-design: ux, ui, user experience, user interface, web designer, interaction designer, product designer
veterinary: veterinarian, veterinary, animal hospital
animal-care: dog, groomer, kennel, pet, animal, zookeeper, horse, dog walker
nursing: nurse, nursing, rn, lpn, midwife, nurse practitioner, charge nurse, cna
care-work: caregiver, care assistant, home health, personal care, carer, care worker, support worker, healthcare assistant, companion
physician: physician, doctor, surgeon, intensivist, resident, medical director, fellow, internist, anesthesiologist, cardiologist, pediatrician, psychiatrist, radiologist, dermatologist, neurologist, general practitioner, hospitalist, oncologist, medicine, anesthesiology, anesthesia, consultant physician
emergency-care: paramedic, emt, ambulance, emergency medical
imaging: radiologic, radiology, radiographer, imaging, ultrasound, sonographer, mri, ct, x ray, mammographer, radiation
laboratory: laboratory, lab, medical technologist, phlebotomist, histology, pathology, microbiologist, clinical laboratory
pharmacy: pharmacist, pharmacy, pharmaceutical, pharmacologist, drug
dental: dentist, dental, hygienist, orthodontist
therapy: physiotherapist, physical therapist, occupational therapist, rehabilitation, speech, therapist, chiropractor, audiologist, recreational therapist
alternative-medicine: acupuncturist, herbalist, naturopath, massage, reiki, homeopath, osteopath, ayurveda
mental-health: psychologist, psychotherapist, counselor, mental health, behavioral, psychiatric, addiction, substance abuse
social-work: social worker, case manager, social services, caseworker, community, outreach, family support, youth, welfare, shelter, counselor
nutrition: dietitian, nutritionist, dietary, nutrition
optical: optometrist, optician, ophthalmic, optical
health-admin: medical records, health information, medical biller, medical coder, practice manager, clinic, hospital administrator, patient, healthcare administrator, medical secretary
clinical-research: clinical research, clinical trial, clinical data, regulatory affairs, pharmacovigilance
biomedical: biomedical, medical device, medical equipment, bioengineer
fitness: fitness, personal trainer, gym, yoga, pilates, cycling instructor, bootcamp, crossfit, group exercise, wellness, personal training, sports coach
sports: athlete, sports, athletic, coach, referee, player, golf, tennis, swim, lifeguard, recreation
beauty: makeup, hairdresser, hairstylist, hair, barber, manicurist, nail, beautician, cosmetologist, esthetician, salon, beauty, spa, tanning, stylist
lending: loan, lending, mortgage, home loan, closing, underwriter, originator, credit, loan processor
retail-banking: banker, bank, teller, branch, banking, private bank, relationship banker, credit officer, personal banking
collections: collections, collector, debt, recovery, recoveries
investment-banking: investment banking, private equity, corporate finance, corporate development, mergers, structured finance, leveraged finance, equity research, valuation, venture capital, capital markets, hedge fund
asset-management: portfolio, fund, investment, asset management, wealth, hedge fund, commodity, equities
trading: trader, trading, dealer, derivatives, equity, equities, futures, fixed income, forex, broker, stock, market maker, commodity
financial-advice: financial advisor, financial adviser, financial planner, wealth, financial consultant
insurance: insurance, claims, adjuster, actuary, actuarial, underwriting, policy, loss
accounting: accountant, accounting, bookkeeper, accounts payable, accounts receivable, ledger, controller, comptroller, cpa, payroll, billing, invoicing, reconciliation
audit: auditor, audit, internal audit, sox
tax: tax, taxation, vat
financial-management: finance, financial, cfo, fp and a, treasury, treasurer, budget, financial analyst
risk-compliance: risk, compliance, aml, kyc, fraud, regulatory
economics: economist, economic, statistician, econometric
real-estate: realtor, real estate, broker, property, leasing, appraiser, title agent, escrow, landlord, housing, realty
property-care: facilities, facility, building manager, property manager, caretaker, maintenance
law: lawyer, attorney, counsel, legal, solicitor, barrister, judge, law, paralegal, litigation, prosecutor, notary, law clerk, patent
investigation: investigator, detective, investigation, inspector, police, special agent, crime, forensic, surveillance
police-security: police, officer, sheriff, patrol, security guard, security officer, guard, corrections, correctional, loss prevention, trooper, bailiff
fire-rescue: firefighter, fire, rescue, emergency management
military: military, army, navy, soldier, infantry, marine, air force, sergeant, platoon
network-telecom: network, telecommunications, telecom, wireless, switch, core engineer, rf, voip, cisco, lan, wan, fiber, radio frequency, transmission engineer
systems-admin: system administrator, systems engineer, server, infrastructure, windows administrator, linux, cloud, devops, site reliability, platform, operating system, storage, virtualization
information-security: information security, security analyst, cyber, information assurance, penetration, security engineer, network security, soc, infosec
it-support: technical support, desktop, helpdesk, help desk, service desk, deskside, it support, support technician, computer technician, field technician, computer repair, computer service, hardware technician, support analyst, user support, client support, software support, pc technician
it-management: it manager, it director, cio, information technology, it project, it operations
software: software, developer, programmer, programming, java, net, php, python, full stack, backend, frontend, web developer, application developer, technical lead, software architect, module lead, engineer ii, mobile developer, android, ios, c, coder, member of technical staff, systems analyst, technology
web: web, webmaster, website, wordpress, front end
qa-testing: qa, quality assurance, tester, test engineer, test analyst, sdet
data: data, database, dba, etl, business intelligence, bi, analytics, data warehouse, sql, statistician
machine-learning: machine learning, artificial intelligence, data scientist, research scientist, computer vision, nlp
product-management: product manager, product owner, product management, product lead
project-management: project manager, project coordinator, program manager, scrum, pmo, project management, project leader, agile
business-analysis: business analyst, business consultant, process analyst, management consultant, strategy, strategic, consultant
erp: sap, erp, oracle, peoplesoft, dynamics, salesforce
sales: sales, account executive, account manager, business development, territory, salesperson, sales representative, key account, commercial manager, presales
retail: cashier, retail, store, shop, merchandiser, stock, clerk, greeter, sales associate, checkout, frontend manager, shift lead, customer service associate, assistant manager, grocery, buyer, supermarket
customer-service: customer service, call center, customer support, client service, contact center, customer care, customer relations, member services, csr, customer experience
marketing: marketing, brand, seo, campaign, digital marketing, content, social media, market research, advertising, media, copywriter, product marketing, crm
public-relations: public relations, communications, spokesperson, press officer, publicist, media relations
writing: writer, author, editor, copywriter, proofreader, translator, interpreter, technical writer, content writer, linguist
event-planning: event, wedding, planner, conference, meeting planner, convention, event coordinator
recruiting: recruiter, recruitment, talent acquisition, recruiting, staffing, headhunter, sourcer, resourcer
human-resources: hr, human resources, personnel, talent, compensation, benefits, employee relations, people, organizational development
administration: administrative, secretary, receptionist, office manager, executive assistant, personal assistant, clerk, typist, data entry, office assistant, administrator, front office
postal: letter carrier, mail, postal, postmaster, rural carrier, courier, mailroom, carrier associate, mail processor, post office
logistics: logistics, warehouse, supply chain, shipping, receiving, inventory, distribution, forklift, freight, dispatcher, fulfillment, storekeeper, stock
purchasing: purchasing, procurement, buyer, sourcing, vendor, contracts manager, category manager
driving: driver, truck, delivery, bus, chauffeur, taxi, courier, cdl, transport, fleet
aviation: pilot, airline, flight, aviation, aircraft, cabin crew, airport, captain, first officer, flight attendant, helicopter
aerospace: aerospace, aeronautical, spacecraft, propulsion, aerodynamics, avionics, flight test, satellite
maritime: ship, marine, vessel, deck, sailor, captain, port, harbour, naval, boat
rail: train, railway, rail, locomotive
mechanical: mechanical, machine design, hvac engineer, thermal, cad designer, drafter, draftsman, piping, design engineer
electrical: electrical, electronics, electrician, power, instrumentation, controls, circuit, hardware engineer, pcb, electronic
automation: automation, plc, robotics, mechatronics, controls engineer
civil-construction: civil, construction, structural, site engineer, quantity surveyor, foreman, superintendent, building, concrete, estimator, bridge, road, surveyor, land surveyor, geotechnical, highway
architecture: architect, architectural, urban planner, landscape architect, planner
trades: carpenter, plumber, electrician, painter, mason, welder, roofer, handyman, joiner, plasterer, tiler, locksmith, installer, glazier, hvac technician, pipefitter
manufacturing: production, manufacturing, assembler, machine operator, plant, operator, machinist, cnc, fabricator, process engineer, industrial engineer, lean, quality control, quality inspector, factory
metallurgy: metallurgist, metallurgical, metals, materials engineer, foundry, steel, welding
mining-geology: geologist, geological, geology, geoscientist, geophysicist, mining, mine, exploration, hydrogeologist, mineral, drilling
petroleum: petroleum, oil, gas, drilling, reservoir, rig, refinery, offshore, pipeline
chemistry: chemist, chemical, chemistry, formulation, polymer, coatings, analytical chemist
biology: biologist, biology, biotechnology, microbiologist, molecular, geneticist, bioinformatics, biochemist, cell, ecologist
environment: environmental, sustainability, ecologist, conservation, forester, forest, wildlife, park ranger, water, waste, recycling, climate
energy: energy, solar, wind, power plant, utility, nuclear, renewable
agriculture: farm, farmer, agriculture, agricultural, agronomist, crop, livestock, dairy, horticulture, gardener, landscaper, greenhouse, grower, landscaping, groundskeeper
automotive: mechanic, automotive, auto, vehicle, car, service advisor, body shop, tire, motor
maintenance-repair: maintenance, repair, technician, service technician, equipment technician, field service, millwright, maintenance engineer
safety: safety, ehs, hse, health and safety, occupational
executive: ceo, chief executive, president, vice president, coo, managing director, general manager, founder, owner, executive director, board
operations: operations, operations manager, shift supervisor, business operations, production manager
politics-government: policy, government, legislative, political, public administration, city manager, diplomat, campaign manager, lobbyist
religion: pastor, minister, priest, chaplain, church, rabbi, imam, missionary
nonprofit: fundraising, fundraiser, development director, grant, volunteer, charity, nonprofit, ngo, humanitarian, program officer, corps member
research: researcher, research, scientist, postdoctoral, research assistant, research associate, fellow
translation: translator, interpreter, localization, linguist, language
gaming: game, games, casino, dealer, croupier, slot
funeral: funeral, embalmer, mortician, undertaker
`;

/** Phrases of one to three words, each with the fields it points at. */
export const FIELD_PHRASES: ReadonlyMap<string, readonly string[]> = build();

function build(): Map<string, string[]> {
  const phrases = new Map<string, string[]>();
  for (const line of FIELDS.split('\n')) {
    const [field, words] = line.split(':');
    if (field === undefined || words === undefined) continue;
    for (const phrase of words.split(',').map((word) => word.trim())) {
      const known = phrases.get(phrase);
      if (known) known.push(field);
      else phrases.set(phrase, [field]);
    }
  }
  return phrases;
}
