import { family } from './family.js';

export const marketing = family(
  'marketing',
  'Sales, marketing and customers',
  `
Sales | selling, sales skills, sales experience, sales techniques, salesperson
B2B sales | business-to-business sales, enterprise sales, corporate sales, solution selling, consultative selling | Sales
B2C sales | direct sales, consumer sales, door-to-door sales | Sales
Inside sales | telesales, telemarketing, phone sales, cold calling, outbound calls, outbound sales | Sales
Field sales | outside sales, territory management, territory sales | Sales
Lead generation | prospecting, lead qualification, sales prospecting, sales development | Sales
Account management | key account management, key accounts, account manager, client management, account executive | Sales
Sales management | sales leadership, sales team management, sales manager | Sales
Sales operations | sales enablement, sales forecasting, pipeline management, sales pipeline | Sales
Technical sales | sales engineering, pre-sales, presales, solutions engineering | Sales
Retail sales | retail, retailing, store sales, shop assistant, sales associate | Sales
Upselling | cross-selling, up-selling, suggestive selling | Sales
Negotiation | negotiating, negotiation skills, negotiations
Customer service | client service, customer care, customer support, customer services, guest service, client services, client support
Call centre | call center, contact centre, contact center, inbound calls, call handling | Customer service
Complaint handling | conflict resolution with customers, dispute resolution, complaints management | Customer service
Customer success | customer success management, customer onboarding, customer retention, client retention, client onboarding
Customer relationship management | CRM, CRM systems, CRM software, client relationship management, customer relations, client relations
Salesforce | Salesforce CRM, SFDC, Salesforce.com | Customer relationship management
HubSpot | HubSpot CRM | Customer relationship management, Marketing automation
Zendesk | Freshdesk, Intercom | Customer service
Customer experience | CX, customer satisfaction, NPS, net promoter score | Customer service
Marketing | marketing management, marketing strategy, marketing plans, marketing campaigns
Digital marketing | online marketing, internet marketing, digital campaigns, performance marketing, growth marketing | Marketing
Search engine optimisation | SEO, search engine optimization, keyword research, link building, on-page SEO | Digital marketing
Search engine marketing | SEM, PPC, pay per click, Google Ads, Google AdWords, AdWords, paid search | Digital marketing
Social media marketing | SMM, social media, social media management, social media strategy, community management, paid social, Facebook Ads | Digital marketing
Content marketing | content strategy, editorial planning | Digital marketing | Content writing
Email marketing | e-mail marketing, Mailchimp, newsletters, email campaigns | Digital marketing
Marketing automation | Marketo, Pardot, Eloqua, lifecycle marketing | Digital marketing
Affiliate marketing | influencer marketing | Digital marketing
Google Analytics | GA4, Google Tag Manager, Adobe Analytics | Digital marketing | Business analytics
Conversion rate optimisation | CRO, conversion rate optimization, landing page optimisation | Digital marketing | A/B testing
App store optimisation | mobile marketing | Digital marketing
Brand management | brand strategy, brand marketing, brand development, brand awareness | Marketing
Product marketing | positioning and messaging, product positioning | Marketing
Trade marketing | shopper marketing, sales promotion, promotions, point-of-sale marketing | Marketing
Event marketing | trade shows, experiential marketing, exhibitions | Marketing | Event management
Advertising | ad campaigns, media advertising, advertising campaigns | Marketing
Media planning | media buying, programmatic advertising | Advertising
Public relations | PR, media relations, press releases, publicity | Communications
Communications | corporate communications, internal communications, external communications, strategic communications, marketing communications
Crisis communications | reputation management | Public relations
Community engagement | community outreach, outreach, public engagement, public outreach
Merchandising | visual merchandising, product displays, retail merchandising, planograms
Store management | retail management, shop management, store operations, store manager | Retail sales
Category management | assortment planning, buying and merchandising | Retail sales
Cash handling | cashier, cash register, till operation, point of sale, POS systems, POS, cash management at till
E-commerce | ecommerce, online retail, online sales, Amazon Marketplace, marketplace selling, online store management
Pricing strategy | pricing, price optimisation, pricing analysis, revenue management
Real estate | property sales, real estate sales, letting, real estate agent, property marketing
Property management | facility leasing, tenancy management, lease administration, property manager | Real estate
Insurance sales | insurance products | Sales | Insurance
Automotive sales | car sales, vehicle sales | Sales
Pharmaceutical sales | medical sales, medical device sales, medical representative | Sales
Fashion retail | luxury retail, apparel sales | Retail sales
Bid management | tender management, tendering, RFP responses, bid writing, tender preparation
Channel sales | partner management, reseller management, distributor management, partner sales | Sales
`,
);
export const finance = family(
  'finance',
  'Finance, accounting and insurance',
  `
Accounting | accountancy, accounting principles, accountant, accounting operations, general accounting
Bookkeeping | book-keeping, bookkeeper, maintaining ledgers | Accounting
Financial accounting | financial reporting, financial statements, financial statement preparation | Accounting
Management accounting | cost accounting, managerial accounting, product costing, cost analysis | Accounting
General ledger | GL, general ledger accounting, journal entries, ledger management, double-entry accounting, double entry bookkeeping | Accounting
Accounts payable | AP processing, accounts payables, invoice processing, vendor invoices, payables | Accounting
Accounts receivable | AR, accounts receivables, receivables, collections accounting, credit control | Accounting
Bank reconciliation | reconciliations, account reconciliation, account reconciliations, bank reconciliations, balance sheet reconciliation | Accounting
Month-end close | month end closing, month-end closing, year-end close, financial close, year end closing | Accounting
Fixed assets accounting | fixed assets, depreciation, fixed asset accounting | Accounting
Invoicing | billing, invoice preparation, client billing | Accounting
Payroll | payroll processing, payroll management, payroll administration, payroll accounting, ADP Workforce
Consolidation accounting | group consolidation, intercompany accounting | Financial accounting
IFRS | International Financial Reporting Standards, IAS | Financial accounting
US GAAP | GAAP, generally accepted accounting principles | Financial accounting
Revenue recognition | ASC 606, IFRS 15 | Financial accounting
Nonprofit accounting | fund accounting, grant accounting, government accounting | Accounting
Auditing | audit, audits, financial audit, external audit, auditor, statutory audit
Internal audit | internal auditing, internal controls, internal control, SOX, Sarbanes-Oxley | Auditing
Taxation | tax, tax preparation, tax returns, tax compliance, income tax, corporate tax, tax accounting
VAT | value added tax, sales tax, GST | Taxation
Transfer pricing | international tax | Taxation
Tax planning | tax advisory, tax law | Taxation
QuickBooks | QuickBooks Online, Intuit QuickBooks | Accounting software
Xero | FreshBooks | Accounting software
Sage | ?Sage, Sage 50, Sage accounting, Peachtree, Sage Intacct | Accounting software
Tally | ?Tally, Tally ERP, TallyPrime | Accounting software
NetSuite | Oracle NetSuite | Accounting software, ERP
SAP FICO | SAP FI, SAP CO, SAP Finance, SAP Concur | SAP, Accounting software
Accounting software | accounting systems, accounting packages
Financial analysis | financial analyst, ratio analysis, financial data analysis, variance analysis
Financial modelling | financial modeling, financial models, discounted cash flow, DCF | Financial analysis
Financial planning | FP&A, financial planning and analysis, financial forecasting, budgeting and forecasting, cash flow forecasting | Financial analysis
Valuation | business valuation, company valuation, asset valuation | Financial analysis
Corporate finance | capital budgeting, capital structure | Finance
Finance | financial management, finance management, finance operations
Treasury management | treasury, cash management, cash flow management, liquidity management | Finance
Investment banking | mergers and acquisitions, M&A, deal structuring, capital markets | Corporate finance
Due diligence | financial due diligence | Investment banking
Investment management | asset management, portfolio analysis, wealth management, investment analysis, fund management, investments
Private equity | venture capital, private equity investing | Investment management
Equity research | securities analysis, stock analysis, equities | Investment management
Trading | ?trading, securities trading, stock trading, algorithmic trading, forex trading, commodity trading
Fixed income | bonds, derivatives, options pricing, financial derivatives | Investment management
Bloomberg Terminal | Bloomberg, Refinitiv, FactSet | Financial analysis
CFA | Chartered Financial Analyst | Financial analysis
CPA | Certified Public Accountant, ACCA, Chartered Accountant, CIMA, ACA accountant | Accounting
Credit analysis | credit risk, credit risk analysis, credit assessment, loan analysis, credit scoring, underwriting loans
Lending | mortgage lending, loan processing, loan origination, mortgages, loans, microfinance | Banking
Banking | retail banking, commercial banking, bank operations, corporate banking, banking operations
Bank teller operations | bank teller, teller operations, teller | Banking, Cash handling
Trade finance | letters of credit, documentary credits, export finance | Banking
Debt collection | collections, loan recovery, debt recovery, recoveries
Anti-money laundering | AML, KYC, know your customer, CFT, customer due diligence, sanctions screening | Compliance
Financial regulation | Basel III, MiFID, Solvency II, regulatory reporting, financial compliance | Compliance
Market risk | operational risk, financial risk management, value at risk | Risk management
Actuarial science | actuarial analysis, actuarial modelling, actuarial, actuary
Insurance | general insurance, insurance industry, life insurance, property and casualty
Underwriting | insurance underwriting, risk underwriting | Insurance
Claims handling | insurance claims, claims processing, claims management, claims adjusting | Insurance
Pensions | pension administration, retirement planning | Insurance
Financial advice | financial planning advice, personal finance, financial advisor, financial adviser, financial counselling
Expense management | expense reports, travel and expense, expense reporting
Grants management | grant administration, grant management, grants administration
`,
);
