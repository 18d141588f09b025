import { family } from './family.js';

export const design = family(
  'design',
  'Design, media and writing',
  `
User experience design | UX, UX design, user experience, UX/UI, UI/UX, UX designer, UI/UX design
User interface design | UI, UI design, interface design, UI designer | | User experience design
Interaction design | IxD, microinteractions | User experience design
User research | UX research, user interviews, usability testing, usability studies, usability | User experience design
Information architecture | card sorting, site maps | User experience design
Wireframing | wireframes, Balsamiq | User experience design
Prototyping | prototypes, rapid prototyping, InVision | User experience design
Design systems | component libraries, style guides, pattern libraries | User interface design
Design thinking | human-centred design, human-centered design, user-centered design | User experience design
Service design | customer journey mapping, journey mapping | User experience design
Inclusive design | accessible design | User experience design | Web accessibility
Figma | FigJam | User interface design | Sketch
Sketch | ?Sketch, Sketch app | User interface design | Figma
Adobe XD | | User interface design | Figma
Web design | website design, web designer | | Graphic design
Graphic design | graphic designer, visual design, visual communication, graphics design
Adobe Photoshop | Photoshop | Graphic design, Adobe Creative Suite
Adobe Illustrator | ?Illustrator, Illustrator CC | Graphic design, Adobe Creative Suite
Adobe InDesign | InDesign, desktop publishing, QuarkXPress | Graphic design, Adobe Creative Suite
Adobe Creative Suite | Adobe Creative Cloud, Creative Suite, Creative Cloud, Adobe CS
CorelDRAW | Corel Draw | Graphic design
Canva | | Graphic design
Typography | | Graphic design
Colour theory | color theory | Graphic design
Branding | brand identity, brand design, logo design, visual identity | Graphic design | Brand management
Packaging design | | Graphic design
Print production | prepress, pre-press, offset printing, print design | Graphic design
Illustration | digital illustration, drawing skills
Motion graphics | motion design, Adobe After Effects, After Effects | Animation
Animation | 2D animation, 3D animation, character animation
3D modelling | 3D modeling, Blender 3D, Autodesk Maya, 3ds Max, Cinema 4D, ZBrush
Rendering and visualisation | 3D rendering, V-Ray, architectural visualisation, Lumion | 3D modelling
Video editing | Adobe Premiere, Premiere Pro, Final Cut Pro, DaVinci Resolve, Avid Media Composer | Video production
Video production | videography, film production, filmmaking, camera operation
Photography | photographer, product photography, studio lighting
Photo editing | Lightroom, Adobe Lightroom, retouching | Photography
Audio production | sound design, audio engineering, sound engineering, Pro Tools, Ableton Live, Logic Pro
Broadcasting | radio production, television production, live production
Industrial design | product design engineering, consumer product design
Product design | digital product design, product designer | | User experience design
Interior design | interior decoration, space planning
Fashion design | garment design, apparel design, pattern making
Textile design | textiles
Landscape design | landscape architecture
Exhibition design | set design, stage design
Art direction | creative direction, art director
Writing | written English, report writing, business writing
Copywriting | copywriter, ad copy, web copy | Writing
Content writing | blog writing, article writing, content creation, content development | Writing
Technical writing | technical documentation, software documentation, API documentation | Writing
UX writing | microcopy, content design | Writing, User experience design
Editing | copy editing, copyediting, proofreading, proof reading | Writing
Journalism | reporting journalism, news writing, investigative journalism | Writing
Grant writing | proposal writing, grant proposals | Writing
Scriptwriting | screenwriting, storytelling, storyboarding | Writing
Translation | translating, localisation, localization, subtitling
Interpreting | simultaneous interpretation, consecutive interpreting, interpretation services
Sign language | sign language interpreting
Music performance | musical performance, singing, piano
Acting | theatre performance, voice acting
Museum curation | curation, archiving, archives management, collections management
`,
);
export const product = family(
  'product',
  'Product, projects and consulting',
  `
Product management | product manager, product owner, product ownership, digital product management
Product strategy | product vision, product roadmap, roadmapping, product roadmaps | Product management
Product discovery | customer discovery, opportunity mapping | Product management
Product launch | go-to-market, go to market strategy, GTM strategy, product launches | Product management
Backlog management | backlog grooming, backlog refinement, user stories, sprint planning | Product management, Agile
Requirements analysis | requirements gathering, requirements elicitation, business requirements, requirement analysis, functional specifications | Business analysis
Business analysis | business analyst, business systems analysis, gap analysis
Business process management | BPM, process mapping, BPMN, process modelling, workflow design, business processes | Business analysis
Process improvement | continuous improvement, process optimisation, process optimization, process re-engineering | | Lean
Lean | ?Lean, lean management, Kaizen, lean manufacturing, 5S, value stream mapping | Process improvement
Six Sigma | Lean Six Sigma, DMAIC, Six Sigma Green Belt, Six Sigma Black Belt | Process improvement
Project management | project manager, project planning, project coordination, managing projects, project leadership, project delivery
Programme management | program management, programme manager, PMO, project management office | Project management
Portfolio management | project portfolio management | Programme management
PRINCE2 | PRINCE 2 | Project management
PMP | Project Management Professional, PMBOK | Project management
Agile | agile methodologies, agile methodology, agile development, agile software development, agile project management
Scrum | Scrum master, certified scrum master, CSM certification | Agile
Kanban | | Agile
SAFe | ?SAFe, Scaled Agile, Scaled Agile Framework | Agile
Extreme programming | pair programming, mob programming | Agile
Waterfall | ?waterfall, waterfall methodology, SDLC, software development life cycle, software development lifecycle | Project management
Jira | Atlassian Jira, Confluence, Atlassian | Project management
Microsoft Project | MS Project | Project management
Primavera | Primavera P6, Oracle Primavera | Project management
Asana | ?Asana, Trello, Monday.com, Basecamp | Project management
Stakeholder management | stakeholder engagement, stakeholder communication, managing stakeholders
Change management | organisational change, organizational change, change leadership
Risk management | risk assessment, risk analysis, risk mitigation, enterprise risk management
Resource planning | capacity planning, resource allocation, resource management | Project management
Scheduling | project scheduling, planning and scheduling, workforce scheduling
Budget management | budgeting, budget planning, budgets, cost control, budget control
Business strategy | strategic planning, corporate strategy, strategy development, strategic management
Management consulting | business consulting, consulting, strategy consulting, advisory services
Business development | partnerships, strategic partnerships, partnership development, new business development
Business planning | business plans, business case development, business cases | Business strategy
Entrepreneurship | start-up experience, founding companies
Market research | market analysis, competitive analysis, competitor analysis, consumer research, focus groups
Quality management | quality control, quality assurance, QA/QC, QMS, total quality management, quality systems
ISO 9001 | ISO 9000, ISO9001 | Quality management
Operations management | operations manager, business operations, operational management, operational excellence
Vendor management | supplier management, supplier relationship management, third-party management | Procurement
Contract management | contract administration, contract negotiation, contracts management
Performance management | KPI, KPIs, key performance indicators, OKRs, balanced scorecard
Corporate governance | board reporting, governance frameworks
Digital transformation | digitalisation, digitization | Change management
ERP | enterprise resource planning, ERP systems, Odoo, Infor
SAP | SAP ERP, SAP S/4HANA, S/4HANA, SAP HANA, SAP R/3, SAP MM, SAP SD | ERP
Oracle ERP | Oracle E-Business Suite, Oracle EBS, Oracle Financials, Oracle Fusion, PeopleSoft, JD Edwards | ERP
Microsoft Dynamics | Dynamics 365, Dynamics AX, Dynamics NAV, Navision | ERP
Monitoring and evaluation | M&E, impact evaluation, programme evaluation, program evaluation, MEAL
International development | humanitarian aid, development cooperation, NGO management, humanitarian response
Fundraising | donor relations, capital campaigns, donor management
Event management | event planning, events coordination, conference planning, event coordination
`,
);
