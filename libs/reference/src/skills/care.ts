import { family } from './family.js';

export const health = family(
  'health',
  'Health care',
  `
Nursing | nursing care, registered nurse, RN, staff nurse, nurse, general nursing
Patient care | patient-centred care, bedside care, caring for patients, patient support, direct patient care
Patient assessment | clinical assessment, triage, health assessment | Nursing
Intensive care | critical care, ICU, intensive care unit | Nursing
Emergency medicine | emergency nursing, emergency room, emergency department, accident and emergency | Medicine
Midwifery | midwife, antenatal care, labour and delivery, obstetric nursing
Paediatric nursing | pediatric nursing, neonatal care, NICU | Nursing, Paediatrics
Mental health nursing | psychiatric nursing | Nursing
Community nursing | public health nursing, district nursing, home health nursing | Nursing
Palliative care | hospice care, end-of-life care | Nursing
Geriatric care | elderly care, aged care, care of older people, dementia care | Patient care
Wound care | wound dressing, dressing changes | Nursing
Infusion therapy | IV therapy, intravenous therapy, IV insertion | Nursing
Medication administration | administering medication, medication management, dispensing medication | Nursing
Phlebotomy | blood collection, venipuncture, drawing blood
Vital signs | taking vital signs, vital signs monitoring | Patient assessment
Infection control | infection prevention, sterilisation of instruments, sterile technique, aseptic technique
Basic life support | BLS, CPR, cardiopulmonary resuscitation, BLS certification | First aid
Advanced life support | ACLS, PALS, advanced cardiac life support | Basic life support
First aid | first aider
Medicine | medical practice, physician, general practitioner, clinical medicine, medical doctor
Internal medicine | general medicine | Medicine
Surgery | surgical procedures, general surgery | Medicine
Surgical assistance | theatre nursing, operating room, perioperative nursing, scrub nurse, surgical technology | Nursing
Anaesthesia | anesthesia, anaesthesiology, anesthesiology | Medicine
Paediatrics | pediatrics | Medicine
Obstetrics and gynaecology | gynaecology, obstetrics, OB/GYN, gynecology | Medicine
Cardiology | cardiac care, electrocardiography, ECG, EKG | Medicine
Oncology | cancer care, chemotherapy | Medicine
Psychiatry | | Medicine, Mental health
Dermatology | | Medicine
Orthopaedics | orthopedics | Medicine
Neurology | | Medicine
Radiology | radiography, X-ray, medical imaging, MRI scanning, CT scanning, radiologic technology | Medicine
Ultrasound | sonography, echocardiography | Radiology
Ophthalmology | optometry, eye examinations, ophthalmic care | Medicine
Dentistry | dental care, dentist, dental surgery
Dental hygiene | dental assisting, dental nursing, dental hygienist | Dentistry
Pharmacy | pharmacist, pharmaceutical care, community pharmacy, hospital pharmacy
Pharmacy dispensing | pharmacy technician, prescription processing, dispensing | Pharmacy
Pharmacology | drug interactions, pharmacokinetics | Pharmacy
Physiotherapy | physical therapy, physiotherapist, physical therapist, musculoskeletal therapy
Occupational therapy | occupational therapist
Speech therapy | speech and language therapy, speech-language pathology
Rehabilitation | rehabilitation therapy, vocational rehabilitation | Physiotherapy
Massage therapy | therapeutic massage, sports massage
Chiropractic | osteopathy
Nutrition | dietetics, dietitian, nutritional counselling, nutrition counseling, diet planning
Mental health | mental healthcare, behavioural health, behavioral health
Psychotherapy | counselling, counseling, cognitive behavioural therapy, CBT, therapy sessions, group therapy | Mental health
Clinical psychology | psychological assessment, psychological testing | Mental health, Psychology
Substance abuse treatment | addiction counselling, substance abuse counseling | Mental health
Medical records | health records, patient records, electronic health records, EHR, EMR, electronic medical records, health information management
Epic systems | ?Epic, Cerner, Epic EHR | Medical records
Medical coding | ICD-10, CPT coding, ICD-9, clinical coding | Medical records
Medical billing | insurance verification, healthcare billing | Medical coding, Invoicing
Medical terminology | medical transcription
HIPAA | patient confidentiality, patient privacy | Medical records, Compliance
Health education | patient education, health promotion, patient teaching
Public health | epidemiology, community health, global health, disease surveillance
Healthcare management | hospital administration, health administration, healthcare administration, clinic management, practice management
Case management | care coordination, discharge planning, care planning, care plans
Clinical research | clinical trials, clinical studies, clinical trial management
Good clinical practice | GCP compliance, ICH-GCP | Clinical research
Clinical laboratory | medical laboratory, laboratory medicine, clinical chemistry, haematology, hematology, lab testing, medical laboratory science | Laboratory techniques
Medical devices | medical equipment, biomedical equipment, biomedical equipment maintenance
Paramedicine | ambulance care, emergency medical services, EMT, paramedic, prehospital care | Emergency medicine
Home care | home health aide, caregiving, personal care, caregiver, personal care assistance, care assistant | Patient care
Nursing assistance | CNA, certified nursing assistant, nursing assistant, healthcare assistant, patient care assistant | Patient care
Veterinary medicine | veterinary care, veterinarian, animal health, veterinary nursing
Telehealth | telemedicine | Patient care
Vaccination | immunisation, immunization | Public health
HIV care | HIV/AIDS programmes, HIV counselling | Public health
`,
);
export const education = family(
  'education',
  'Education and training',
  `
Teaching | teacher, classroom teaching, instruction, teaching experience
Lesson planning | lesson plans, lesson preparation | Teaching
Curriculum development | curriculum design, curriculum planning, syllabus design | Teaching
Classroom management | behaviour management in class, classroom discipline | Teaching
Early childhood education | preschool education, kindergarten teaching, nursery teaching, early years education, preschool | Teaching
Primary education | elementary education, primary school teaching, elementary teaching | Teaching
Secondary education | high school teaching, secondary school teaching | Teaching
Higher education | university teaching, lecturing, academic teaching | Teaching
Special education | special educational needs, SEN, IEP, individualized education program, learning disabilities | Teaching
Adult education | lifelong learning, adult learning | Teaching
Vocational training | apprenticeship training, TVET, technical training | Training delivery
Language teaching | teaching languages, foreign language teaching, TEFL, TESOL, ESL teaching, English as a second language | Teaching
Mathematics teaching | math teaching, teaching mathematics | Teaching, Mathematics
Science teaching | teaching science | Teaching
Music teaching | music education | Teaching, Music performance
Physical education | PE teaching, sports coaching, athletics coaching, sports training
Art teaching | art education | Teaching
Tutoring | private tutoring, tutor, academic support
Student assessment | exam preparation, grading, educational assessment, marking exams, standardized testing | Teaching
Student counselling | guidance counseling, academic advising, school counselling, career counselling, student advising
Educational technology | edtech, smart boards, Google Classroom, classroom technology
E-learning | online learning, distance learning, online teaching, eLearning development, remote teaching
Learning management systems | LMS, Moodle, Blackboard LMS, Canvas LMS | E-learning
Instructional design | Articulate Storyline, course design, course development, training design, SCORM | E-learning, Training delivery
Training delivery | training, staff training, employee training, corporate training, facilitation of training, training and development, trainer
Train the trainer | training of trainers | Training delivery
Coaching | ?coaching, executive coaching, life coaching, business coaching
Education administration | school administration, school management, academic administration, school leadership
Childcare | child care, nanny, babysitting, daycare, after-school care
Child development | child psychology, developmental milestones
Child protection | safeguarding, child safeguarding, child welfare
Academic research | scholarly research, academic writing, research publications, literature review
Library science | librarianship, cataloguing, library services, library management
Student recruitment | admissions, enrolment management, college admissions
Montessori | Montessori method, Waldorf education | Early childhood education
Youth work | youth mentoring, youth development, youth programmes
Driving instruction | driving lessons
`,
);
export const community = family(
  'community',
  'Social care, public service and personal services',
  `
Social work | social worker, clinical social work, social services, social care
Community development | community mobilisation, community organising, community mobilization
Disability support | support work, learning disability support, assistive support | Social work
Family support | family therapy, parenting support, foster care | Social work
Crisis intervention | crisis counselling, crisis management, de-escalation | Social work
Gender equality | gender mainstreaming, women's empowerment, gender-based violence prevention
Refugee support | migration support, asylum support | Social work
Volunteer management | volunteer coordination
Advocacy | policy advocacy, lobbying
Public administration | public sector management, government administration, civil service
Policy analysis | public policy, policy development, policy research, policy making
Law enforcement | policing, police work, crime prevention, criminal investigation
Security guarding | security guard, physical security, access control, security patrol, guarding, loss prevention, CCTV monitoring
Firefighting | fire fighting, fire safety, fire prevention
Emergency management | emergency response, emergency preparedness, disaster management, disaster response
Military service | military operations, armed forces
Hairdressing | hair styling, barbering, hair cutting, hair colouring, hairstylist
Beauty therapy | cosmetology, skin care, facials, make-up artistry, makeup, nail care, esthetics
Fitness instruction | personal training, fitness training, group fitness, personal trainer
Yoga instruction | Pilates instruction, yoga teaching | Fitness instruction
Lifeguarding | swimming instruction, lifeguard
Pet care | dog walking, pet grooming, animal care, animal handling
Housekeeping | house cleaning, domestic cleaning, room cleaning, housekeeper, laundry
Cleaning | janitorial services, commercial cleaning, sanitation, cleaner, custodial work
Laundry operations | dry cleaning, ironing
Sports management | recreation management, sports administration
Religious ministry | pastoral care, chaplaincy
`,
);
