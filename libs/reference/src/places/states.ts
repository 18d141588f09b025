/** States and provinces that adverts write without their country, by code. */
const US =
  'AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|DC District of Columbia|' +
  'FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|' +
  'MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|' +
  'NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|' +
  'OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|' +
  'VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming';
const CANADA =
  'AB Alberta|BC British Columbia|MB Manitoba|NB New Brunswick|NL Newfoundland and Labrador|NS Nova Scotia|ON Ontario|' +
  'PE Prince Edward Island|QC Quebec|SK Saskatchewan|YT Yukon';

export interface State {
  readonly code: string;
  readonly name: string;
  readonly country: string;
}

export const STATES: readonly State[] = [
  ...US.split('|').map((line) => state(line, 'US')),
  ...CANADA.split('|').map((line) => state(line, 'CA')),
];

/** By its code or its name, in any capitals. */
export function findState(text: string): State | null {
  const said = text.trim().toLowerCase();
  return STATES.find(({ code, name }) => said === code.toLowerCase() || said === name.toLowerCase()) ?? null;
}

function state(line: string, country: string): State {
  return { code: line.slice(0, 2), name: line.slice(3), country };
}
