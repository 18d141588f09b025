/**
 * The roles that have a page of their own: groups, and in each the role's name, one sentence on the work,
 * and the ways titles name it. Written for this product. A role's address is made of its name and must
 * not change: a name may only be changed together with a redirect.
 */
export const ROLE_LIST = `
# Software
Back-end developer | Builds the services and data stores behind a site or an app. | back end developer, back end engineer, back end software engineer, back end software developer, api developer, api engineer, java developer, java engineer, php developer, python developer, ruby developer, rails developer, go developer, golang developer, golang engineer, node developer, net developer, c# developer, scala developer
Front-end developer | Builds what people see and use in the browser. | front end developer, front end engineer, front end software engineer, front end web developer, react developer, angular developer, vue developer, javascript developer, typescript developer, ui developer, ui engineer
Full-stack developer | Builds both the pages and the services behind them. | full stack developer, full stack engineer, full stack software engineer, full stack web developer
Mobile developer | Builds apps for phones and tablets. | mobile developer, mobile engineer, mobile app developer, ios developer, ios engineer, android developer, android engineer, flutter developer, react native developer
Software engineer | Designs, builds and looks after software. | software engineer, software developer, application developer, applications developer, member technical staff, software development engineer, programmer, coder, embedded software engineer, embedded engineer, firmware engineer
Web developer | Builds and keeps sites. | web developer, webmaster, wordpress developer, website developer
Game developer | Builds games and the tools they are made with. | game developer, game designer, game engineer, games developer, gameplay engineer, unity developer
Software architect | Decides how the parts of a system fit together. | software architect, solution architect, solutions architect, enterprise architect, cloud architect, technical architect, systems architect
Engineering manager | Leads people who build software. | engineering manager, software engineering manager, software development manager, head engineering, director engineering, cto, technical lead, tech lead, engineering lead, development manager
Test engineer | Finds what fails before others do, by hand and by machine. | test engineer, qa engineer, quality assurance engineer, test automation engineer, automation tester, software tester, qa tester, test analyst, qa analyst, quality assurance analyst, sdet, tester
# Platforms and networks
Platform engineer | Keeps the ground that software runs on steady and easy to use. | platform engineer, platform lead, infrastructure engineer, cloud engineer, cloud administrator
DevOps engineer | Brings changes from code to production, safely and often. | devops engineer, devops, release engineer, build engineer, site reliability engineer, sre
System administrator | Runs servers, accounts and backups. | system administrator, systems administrator, linux administrator, windows administrator, it administrator, systems engineer, system engineer, server administrator, database administrator, dba, sql administrator
Network engineer | Plans and runs networks. | network engineer, network administrator, network technician, network architect, telecommunications engineer, telecom engineer, telecommunication technician, noc engineer
Security engineer | Protects systems and answers when they are attacked. | security engineer, information security engineer, security analyst, cyber security analyst, cybersecurity analyst, cyber security engineer, cybersecurity engineer, information security analyst, penetration tester, soc analyst, security architect, ciso
IT support technician | Helps people when their computers do not. | it support technician, it support, it support specialist, it support engineer, it technician, technical support engineer, technical support specialist, technical support, desktop support technician, desktop support, help desk technician, helpdesk technician, helpdesk, help desk analyst, service desk analyst, support technician, it specialist, field support engineer
IT manager | Leads the people and systems an organisation runs on. | it manager, it director, head it, cio, information technology manager, it operations manager, it project manager, it coordinator
# Data
Data engineer | Builds the pipelines that bring data where it is used. | data engineer, etl developer, data platform engineer, big data engineer, data warehouse engineer, analytics engineer, data architect
Data analyst | Answers questions with figures and says how sure the answer is. | data analyst, business intelligence analyst, bi analyst, analytics analyst, reporting analyst, insights analyst, bi developer, power bi developer, business intelligence developer, product analyst, statistician
Data scientist | Builds models that predict, and measures how well. | data scientist, applied scientist, quantitative analyst, quantitative researcher
Machine learning engineer | Brings trained models to work in a product. | machine learning engineer, ml engineer, ai engineer, deep learning engineer, computer vision engineer, nlp engineer, ai researcher, machine learning researcher, artificial intelligence engineer
# Product and design
Product manager | Decides what is built next, and what is not. | product manager, product owner, technical product manager, product lead, head product, product director
Product designer | Designs how a product works and looks. | product designer, ux designer, ui designer, ux ui designer, ui ux designer, user experience designer, user interface designer, interaction designer, ux researcher, user researcher, web designer, digital designer, service designer
Graphic designer | Sets type and pictures for print and screen. | graphic designer, visual designer, brand designer, graphic artist, art director, illustrator, artworker, layout designer, creative designer, motion designer
Interior designer | Plans rooms and what stands in them. | interior designer, interior architect, space planner, kitchen designer, decorator
Project manager | Brings work to its end, on time and within its budget. | project manager, programme manager, program manager, project lead, project coordinator, project leader, scrum master, agile coach, delivery manager, pmo analyst, technical program manager, technical project manager
Business analyst | Finds out what is needed before anybody builds it. | business analyst, business systems analyst, systems analyst, system analyst, process analyst, requirements analyst, functional analyst
Consultant | Advises organisations on how they work. | management consultant, business consultant, strategy consultant, sap consultant, erp consultant, technology consultant, it consultant, technical consultant, consultant
# Engineering
Mechanical engineer | Designs parts and machines that move. | mechanical engineer, mechanical design engineer, design engineer, hvac engineer, thermal engineer, automotive engineer, mechanical engineering technician, piping engineer
Electrical engineer | Designs circuits, drives and supply. | electrical engineer, electronics engineer, electronic engineer, hardware engineer, electrical design engineer, power engineer, power systems engineer, instrumentation engineer, pcb designer
Automation engineer | Programs machines and lines that run by themselves. | automation engineer, controls engineer, control engineer, plc programmer, robotics engineer, mechatronics engineer, control systems engineer
Civil engineer | Plans roads, bridges and what stands on the ground. | civil engineer, structural engineer, site engineer, geotechnical engineer, highway engineer, water engineer, transportation engineer, civil engineering technician
Process engineer | Makes a production step safe, steady and cheap. | process engineer, production engineer, manufacturing engineer, industrial engineer, chemical engineer, lean engineer, process development engineer
Quality engineer | Sees to it that what leaves the plant is as promised. | quality engineer, quality manager, quality inspector, quality controller, quality control inspector, quality assurance manager, quality technician, quality control technician, quality assurance inspector, quality control analyst
Architect | Designs buildings. | architect, architectural designer, landscape architect, architectural technologist, building architect, architectural assistant
Urban planner | Plans how land and streets are used. | urban planner, town planner, city planner, transport planner, transportation planner, traffic planner
Surveyor | Measures land and buildings, and what work on them costs. | surveyor, land surveyor, quantity surveyor, building surveyor, estimator, cost estimator
Draughtsperson | Draws the plans that others build from. | draughtsman, draftsman, drafter, cad technician, cad designer, cad operator, bim modeller, bim technician, draughtsperson
# Building and trades
Electrician | Lays and repairs wiring. | electrician, electrical technician, electrical installer, electrical fitter, maintenance electrician, industrial electrician, solar installer
Plumber | Lays and repairs pipes, heating and drains. | plumber, pipefitter, pipe fitter, heating engineer, gas engineer, heating technician, hvac technician, refrigeration technician, hvac installer
Carpenter | Builds and fits what is made of wood. | carpenter, joiner, cabinet maker, woodworker
Welder | Joins metal. | welder, fabricator, welder fabricator, steel fabricator, boilermaker, sheet metal worker
Painter | Paints and finishes walls and surfaces. | painter, painter decorator, plasterer, drywall installer
Bricklayer | Builds in brick, stone and concrete. | bricklayer, mason, stonemason, concrete finisher, tiler, roofer
Construction worker | Works on building sites. | construction worker, construction labourer, construction laborer, labourer, laborer, groundworker, scaffolder, general labourer, general laborer
Construction manager | Runs a building site. | construction manager, site manager, site supervisor, construction supervisor, construction superintendent, construction project manager, foreman, construction foreman
Maintenance technician | Keeps machines and buildings running. | maintenance technician, maintenance engineer, service technician, service engineer, field service technician, field service engineer, field technician, maintenance mechanic, maintenance worker, millwright, equipment technician, facilities technician, handyman, maintenance operative, lift technician
Vehicle mechanic | Repairs cars, lorries and bicycles. | mechanic, vehicle mechanic, automotive technician, auto technician, car mechanic, diesel mechanic, truck mechanic, vehicle technician, bicycle mechanic, motor mechanic, service advisor, auto body technician
# Making
Machine operator | Sets up and runs machines. | machine operator, cnc operator, cnc machinist, machinist, cnc programmer, production operator, process operator, plant operator, machine setter, press operator, cnc miller, cnc turner
Production worker | Makes, assembles and packs. | production worker, assembler, production operative, factory worker, assembly worker, assembly operator, packer, packaging operator, manufacturing associate, production associate, production technician, manufacturing technician
Production manager | Plans and leads what a plant makes. | production manager, plant manager, manufacturing manager, production supervisor, factory manager, shift supervisor, production lead, manufacturing supervisor, production planner
Tailor | Cuts and sews. | tailor, seamstress, sewing machinist, dressmaker, sewing machine operator, pattern maker, upholsterer
# Moving things
Warehouse operative | Receives, picks and sends goods. | warehouse operative, warehouse worker, warehouse associate, warehouse operator, order picker, picker packer, forklift driver, forklift operator, warehouse assistant, stock clerk, stockroom assistant, material handler, warehouse clerk, warehouse specialist
Warehouse manager | Runs a warehouse and its people. | warehouse manager, warehouse supervisor, warehouse team leader, distribution manager, depot manager, fulfilment manager, fulfillment manager, distribution center manager
Lorry driver | Drives goods over long ways. | lorry driver, truck driver, hgv driver, cdl driver, cdl truck driver, long haul driver, class a driver, lgv driver
Delivery driver | Brings goods to the door. | delivery driver, van driver, courier, courier driver, delivery rider, letter carrier, mail carrier, postal worker, delivery associate
Bus driver | Drives people where they go. | bus driver, coach driver, taxi driver, chauffeur, tram driver, train driver, school bus driver, shuttle driver
Logistics coordinator | Plans what goes where, and when. | logistics coordinator, logistics specialist, logistics manager, logistics planner, logistics analyst, dispatcher, freight forwarder, shipping clerk, shipping coordinator, transport coordinator, transport manager, fleet manager, import export specialist
Supply chain manager | Sees to it that the right goods are there in time. | supply chain manager, supply chain planner, supply chain analyst, supply chain specialist, demand planner, inventory manager, inventory controller, supply planner, inventory analyst
Buyer | Chooses suppliers and agrees on prices. | buyer, purchaser, purchasing manager, procurement manager, procurement specialist, procurement officer, category manager, purchasing specialist, purchasing agent, sourcing manager, strategic buyer, procurement analyst
# Health and care
Nurse | Cares for patients, by plan and by eye. | nurse, staff nurse, charge nurse, nurse practitioner, rn, lpn, community nurse, icu nurse, travel nurse, registered nurse, practical nurse, nurse manager, clinical nurse specialist
Midwife | Is with women before, at and after a birth. | midwife
Care assistant | Helps people with what they cannot do alone. | care assistant, health care assistant, carer, caregiver, care worker, support worker, nursing assistant, nurse assistant, home health aide, health aide, personal care assistant, cna, senior carer, home care assistant, personal care aide
Doctor | Finds out what people suffer from, and treats it. | doctor, physician, general practitioner, surgeon, psychiatrist, anaesthetist, anesthesiologist, radiologist, paediatrician, pediatrician, cardiologist, dermatologist, consultant physician, medical officer, hospitalist, neurologist
Dentist | Looks after teeth. | dentist, orthodontist, dental surgeon
Dental assistant | Helps at the chair and keeps it ready. | dental assistant, dental nurse, dental hygienist, hygienist
Pharmacist | Hands out medicines and knows what they do together. | pharmacist, clinical pharmacist, pharmacy manager
Pharmacy technician | Prepares what the pharmacist hands out. | pharmacy technician, pharmacy assistant, dispenser
Physiotherapist | Helps bodies to move again. | physiotherapist, physical therapist, physical therapist assistant, physio
Occupational therapist | Helps people to do the day's work again. | occupational therapist, speech therapist, speech language pathologist, occupational therapy assistant, speech and language therapist, rehabilitation therapist
Psychologist | Talks with people about what troubles them. | psychologist, clinical psychologist, psychotherapist, counsellor, counselor, mental health counselor, therapist, behavioral therapist
Paramedic | Comes when somebody calls for help. | paramedic, emergency medical technician, emt, ambulance technician
Medical assistant | Keeps a practice going, from the desk to the test tube. | medical assistant, medical secretary, medical receptionist, phlebotomist, clinical assistant, patient coordinator, patient care coordinator, medical biller, medical coder
Radiographer | Takes the pictures that doctors read. | radiographer, radiologic technologist, sonographer, ultrasound technician, mri technologist, x ray technician, radiology technologist, ct technologist
Veterinarian | Treats animals. | veterinarian, vet, veterinary surgeon, veterinary nurse, veterinary technician, veterinary assistant
Social worker | Stands by people in hard times and knows who can help. | social worker, case manager, caseworker, youth worker, family support worker, community worker, case worker, social care worker
# Teaching
Teacher | Teaches a class. | teacher, school teacher, primary school teacher, secondary school teacher, mathematics teacher, english teacher, science teacher, substitute teacher, special education teacher, music teacher
Teaching assistant | Helps in class. | teaching assistant, teacher assistant, teacher aide, classroom assistant, paraprofessional, learning support assistant
Early years educator | Looks after small children and learns with them. | early years educator, nursery nurse, nursery teacher, preschool teacher, kindergarten teacher, childcare worker, child care worker, nanny, childminder, early childhood educator, nursery assistant, daycare teacher
Lecturer | Teaches and researches at a university. | lecturer, professor, associate professor, assistant professor, adjunct professor, adjunct instructor, adjunct faculty, teaching fellow, university lecturer
Trainer | Teaches people at work. | trainer, corporate trainer, training specialist, training manager, training coordinator, instructor, learning designer, instructional designer, learning and development specialist, learning development manager, tutor
# Food and guests
Chef | Cooks, and leads a kitchen. | chef, sous chef, head chef, commis chef, chef de partie, pastry chef, executive chef, kitchen manager, junior sous chef
Cook | Prepares food as it is ordered. | cook, line cook, prep cook, kitchen assistant, kitchen porter, kitchen staff, dishwasher, kitchen helper, kitchen team member
Baker | Bakes before others are up. | baker, pastry cook, confectioner, patissier
Waiter | Serves guests. | waiter, waitress, server, waiting staff, waiter waitress, food server, restaurant server, catering assistant, host, hostess, food runner, front house team member
Barista | Makes coffee, and remembers how you take it. | barista, bartender, bar staff, mixologist, bar tender
Restaurant manager | Runs a restaurant, front and back. | restaurant manager, assistant restaurant manager, food and beverage manager, catering manager, bar manager, cafe manager, food beverage manager
Receptionist | Is the first face and voice of a place. | receptionist, front desk agent, front desk clerk, front office agent, hotel receptionist, front desk associate, concierge, guest service agent, front desk receptionist, night auditor
Hotel manager | Runs a hotel. | hotel manager, front office manager, housekeeping manager, guest relations manager, housekeeping supervisor
Cleaner | Keeps places clean. | cleaner, housekeeper, room attendant, janitor, custodian, cleaning operative, housekeeping attendant, domestic assistant, cleaning staff, hotel housekeeper
# Shops and customers
Sales assistant | Sells and advises in a shop. | sales assistant, shop assistant, retail assistant, retail sales associate, sales associate, cashier, store associate, retail associate, checkout operator, retail sales assistant, store assistant, customer assistant, retail salesperson, sales clerk
Store manager | Runs a shop. | store manager, shop manager, retail manager, assistant store manager, branch manager, retail store manager, store supervisor, retail supervisor, department manager
Customer support specialist | Answers when customers ask. | customer support specialist, customer support agent, customer service representative, customer service agent, customer service advisor, customer service, customer support, customer support representative, customer care representative, customer care specialist, call center agent, call centre agent, call center representative, customer service specialist, customer service associate, support agent, support specialist, support team lead, customer service manager, customer support manager, support analyst, customer experience specialist, customer care agent, customer service officer
Customer success manager | Sees to it that customers get what they bought it for. | customer success manager, customer success specialist, client success manager, customer success associate, client service manager, client manager, onboarding specialist
# Selling
Account executive | Sells to companies, from the first talk to the signature. | account executive, sales executive, enterprise account executive, sales representative, sales consultant, sales specialist, sales agent, field sales representative, inside sales representative, outside sales representative, territory manager, salesperson, medical sales representative, territory sales manager, salesman, sales advisor
Sales development representative | Finds companies that may want to buy. | sales development representative, business development representative, sdr, bdr, lead generation specialist, telemarketer, telesales agent, appointment setter
Account manager | Looks after customers who have bought. | account manager, key account manager, client account manager, account director, relationship manager, client executive, strategic account manager, technical account manager, partner manager
Sales manager | Leads people who sell. | sales manager, sales director, head sales, regional sales manager, area sales manager, sales team leader, sales lead, national sales manager, vp sales, sales operations manager, commercial manager
Business development manager | Opens new markets and partnerships. | business development manager, business development executive, business developer, business development director, partnerships manager, business development specialist, business development associate, head business development
Sales engineer | Shows buyers how a thing works. | sales engineer, presales engineer, pre sales engineer, presales consultant, pre sales consultant, technical sales engineer, solutions engineer, solution engineer
Estate agent | Sells and lets houses. | estate agent, real estate agent, realtor, letting agent, leasing consultant, real estate consultant, leasing agent, lettings negotiator, real estate broker
Property manager | Looks after buildings and the people in them. | property manager, facilities manager, facility manager, building manager, housing officer, facilities coordinator, caretaker, assistant property manager
# Marketing and words
Marketing manager | Plans how a product is made known. | marketing manager, marketing director, head marketing, brand manager, product marketing manager, digital marketing manager, marketing lead, growth manager, growth marketing manager, campaign manager, cmo, performance marketing manager
Marketing specialist | Makes and measures campaigns. | marketing specialist, marketing executive, marketing coordinator, marketing assistant, marketing associate, digital marketer, digital marketing specialist, digital marketing executive, seo specialist, performance marketer, marketer, email marketing specialist, marketing analyst, seo executive, ppc specialist, growth marketer, crm manager
Content marketer | Writes what people look for. | content marketer, content writer, copywriter, content manager, content strategist, content creator, content specialist, content marketing manager, writer, ux writer, content editor
Social media manager | Speaks for a company where people talk. | social media manager, community manager, social media specialist, social media coordinator, social media executive, social media marketing manager
Public relations manager | Speaks with the press. | public relations manager, pr manager, communications manager, communications specialist, communications officer, public relations specialist, pr executive, press officer, communications coordinator, pr specialist
Editor | Makes texts better, and decides which are printed. | editor, journalist, reporter, copy editor, proofreader, news editor, managing editor, editorial assistant
Technical writer | Explains how a thing works, so that nobody needs to ask. | technical writer, documentation specialist, technical author, documentation engineer
Translator | Says it in another language. | translator, interpreter, localisation specialist, localization specialist, linguist, subtitler
Photographer | Takes pictures. | photographer, videographer, video editor, cinematographer, camera operator, retoucher
Event manager | Plans and runs events. | event manager, event planner, events coordinator, event coordinator, events manager, conference manager, wedding planner
# Money
Accountant | Keeps the books right, and says what they mean. | accountant, accounting manager, management accountant, financial accountant, tax accountant, accounting specialist, cost accountant, staff accountant, chartered accountant, tax consultant, tax manager, tax advisor, head accounting, accounting analyst
Bookkeeper | Writes down each payment. | bookkeeper, accounting clerk, accounts payable specialist, accounts payable clerk, accounts receivable specialist, accounts receivable clerk, accounts assistant, accounting assistant, payroll specialist, payroll administrator, billing specialist, payroll manager, payroll clerk, accounts clerk, finance assistant, accounts payable, accounts receivable, payroll officer
Financial analyst | Works out what numbers mean for what comes next. | financial analyst, finance analyst, fp a analyst, business controller, financial planning analyst, investment analyst, equity research analyst, credit analyst, budget analyst, portfolio analyst
Finance manager | Answers for a company's money. | finance manager, financial controller, controller, finance director, cfo, head finance, treasurer, treasury manager, treasury analyst, finance business partner, financial manager, finance officer
Auditor | Checks that books and deeds agree. | auditor, internal auditor, audit manager, external auditor, it auditor, audit associate
Financial advisor | Helps people with their savings. | financial advisor, financial planner, wealth manager, mortgage advisor, loan officer, mortgage loan officer, personal banker, bank teller, teller, relationship banker, financial consultant, investment advisor, banker, loan processor
Insurance specialist | Weighs and settles what may go wrong. | insurance agent, underwriter, claims adjuster, claims handler, insurance specialist, insurance broker, actuary, claims specialist, actuarial analyst, insurance advisor, insurance sales agent, claims examiner
Compliance officer | Sees to it that rules are kept. | compliance officer, compliance manager, risk manager, aml analyst, risk analyst, compliance analyst, compliance specialist, fraud analyst, kyc analyst, regulatory affairs specialist, regulatory affairs manager, data protection officer
# Office and people
Office manager | Keeps an office going. | office manager, office coordinator, practice manager, office supervisor, business manager
Administrative assistant | Keeps papers, dates and people in order. | administrative assistant, office assistant, office administrator, administrator, secretary, clerk, office clerk, data entry clerk, data entry operator, administrative coordinator, administrative officer, admin officer, administration officer, data entry specialist, administrative specialist, administrative clerk
Executive assistant | Keeps somebody's day free for what matters. | executive assistant, personal assistant, executive secretary, management assistant, virtual assistant
Operations manager | Sees to it that the day's work gets done. | operations manager, head operations, coo, operations director, operations supervisor, operations lead, business operations manager, operations coordinator, operations analyst, operations specialist, operations associate
Recruiter | Finds people for the work, and work for the people. | recruiter, talent acquisition specialist, talent acquisition partner, technical recruiter, talent partner, talent acquisition manager, recruitment consultant, recruitment manager, recruitment specialist, sourcer, recruiting coordinator, recruiting manager, talent scout, staffing specialist
HR manager | Looks after the people of a company. | hr manager, human resources manager, hr business partner, people manager, human resources director, head people, hr director, people partner, people operations manager, human resources business partner, hr generalist, human resources generalist, hr specialist, human resources specialist, hr lead
HR assistant | Helps with contracts, questions and files of the people at work. | hr assistant, hr coordinator, human resources coordinator, hr administrator, human resources assistant, hr officer, hr executive, human resources officer, people operations specialist, human resources administrator
Managing director | Answers for the whole. | managing director, chief executive officer, chief executive, general manager, ceo, president, executive director, chief staff, country manager
# Law and safety
Lawyer | Advises on the law, and argues it. | lawyer, legal counsel, attorney, solicitor, barrister, general counsel, counsel, corporate counsel, associate attorney, legal advisor, litigation attorney, patent attorney, head legal, contracts manager
Paralegal | Prepares what lawyers need. | paralegal, legal assistant, legal secretary, law clerk, legal executive, legal intern, legal administrator
Security guard | Keeps watch. | security guard, security officer, door supervisor, security supervisor, guard, security agent, loss prevention officer
Health and safety officer | Sees to it that everybody goes home unhurt. | health safety officer, health and safety manager, safety manager, safety officer, ehs manager, hse manager, ehs specialist, safety specialist, hse advisor, safety engineer, health safety manager, health safety advisor, hse officer
Firefighter | Goes in when others come out. | firefighter, fire fighter
Police officer | Keeps the peace. | police officer, correctional officer, corrections officer, prison officer, deputy sheriff, patrol officer, detective
# Science
Research scientist | Asks nature, and writes down the answer. | research scientist, scientist, researcher, research associate, postdoctoral researcher, postdoctoral fellow, postdoc, research fellow, research assistant, research engineer, biologist, physicist, phd student
Chemist | Makes substances and finds out what is in them. | chemist, analytical chemist, formulation chemist, formulation scientist, biochemist
Laboratory technician | Runs tests and keeps the laboratory in order. | laboratory technician, lab technician, laboratory assistant, medical laboratory technician, laboratory technologist, laboratory analyst, lab assistant, medical technologist, medical laboratory scientist, laboratory scientist, microbiologist
Clinical research associate | Runs trials, and keeps them honest. | clinical research associate, clinical research coordinator, clinical trial manager, clinical trials manager, clinical data manager, clinical project manager, clinical research nurse, clinical trial coordinator
Environmental scientist | Measures what we do to air, water and ground. | environmental scientist, environmental engineer, environmental consultant, ecologist, sustainability manager, sustainability consultant, geologist, environmental specialist, sustainability specialist, hydrologist, environmental manager
# Land and body
Gardener | Grows things. | gardener, landscaper, groundskeeper, horticulturist, greenkeeper, landscape gardener, florist, arborist
Farm worker | Works with animals and on the land. | farm worker, farmer, farm manager, agronomist, farmhand, herdsperson, tractor driver, agricultural worker, farm labourer
Hairdresser | Cuts hair, and listens. | hairdresser, hair stylist, hairstylist, barber, beautician, beauty therapist, nail technician, esthetician, cosmetologist, makeup artist, massage therapist
Fitness trainer | Gets people moving. | fitness trainer, personal trainer, fitness instructor, yoga instructor, sports coach, group fitness instructor, swim instructor, lifeguard, pilates instructor, fitness coach
Cabin crew | Looks after passengers on the way. | cabin crew, flight attendant, air hostess, cabin attendant
Pilot | Flies. | pilot, airline pilot, first officer, flight instructor, helicopter pilot
`;
