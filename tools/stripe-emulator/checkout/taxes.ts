import type { CustomerDetails, Price, TaxRate } from '../objects/objects.js';
import { addTaxRate } from '../resources/tax-rates.js';
import type { Transaction } from '../store/transaction.js';

/** Made up, and only roughly what they are: enough to see that tax follows the country. */
const PERCENT: Readonly<Record<string, number>> = {
  AT: 20,
  BE: 21,
  DE: 19,
  DK: 25,
  ES: 21,
  FI: 25.5,
  FR: 20,
  GB: 20,
  IE: 23,
  IT: 22,
  JP: 10,
  NL: 21,
  PL: 23,
  PT: 23,
  SE: 25,
};
const OTHERWISE = 20;
const EU = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

export interface Taxing {
  readonly automatic: boolean;
  readonly sellerCountry: string;
  readonly details: CustomerDetails | null;
}

export interface LineRate {
  readonly rate: TaxRate;
  /** What is really taken: none from who is exempt. */
  readonly percentage: number;
  readonly reason: string | null;
}

/** The buyer's country is not known yet, so no tax can be worked out. */
export function isLocationMissing({ automatic, details }: Taxing): boolean {
  return automatic && !details?.address?.country;
}

/** The rates of a line: those that were given, or the one of the buyer's country. */
export async function ratesOf(
  tx: Transaction,
  price: Price,
  given: readonly TaxRate[],
  taxing: Taxing,
): Promise<readonly LineRate[]> {
  const reason = exemption(taxing);
  const rates = taxing.automatic ? await automaticRates(tx, price, taxing) : given;
  return rates.map((rate) => ({
    rate,
    percentage: reason === null ? rate.percentage : 0,
    reason: reason ?? (taxing.automatic ? 'standard_rated' : null),
  }));
}

/** Why nothing is taken: a business in another country of the EU accounts for the tax itself. */
function exemption({
  automatic,
  details,
  sellerCountry,
}: Taxing): 'reverse_charge' | 'customer_exempt' | null {
  if (details?.tax_exempt === 'reverse') return 'reverse_charge';
  if (details?.tax_exempt === 'exempt') return 'customer_exempt';
  const country = details?.address?.country?.toUpperCase() ?? '';
  const abroad = EU.has(country) && EU.has(sellerCountry) && country !== sellerCountry;
  const business = details?.tax_ids.some(({ type }) => type === 'eu_vat') ?? false;
  return automatic && abroad && business ? 'reverse_charge' : null;
}

async function automaticRates(tx: Transaction, price: Price, { details }: Taxing): Promise<TaxRate[]> {
  const country = details?.address?.country?.toUpperCase();
  if (!country) return [];
  const inclusive = price.tax_behavior === 'inclusive';
  const percentage = PERCENT[country] ?? OTHERWISE;
  const known = await tx.all('tax_rate', {
    sql: `data->>'country' = $1 AND data->>'inclusive' = $2 AND data->>'description' = $3`,
    values: [country, String(inclusive), AUTOMATIC],
  });
  const [rate] = known;
  if (rate) return [rate];
  const display = country === 'US' ? 'Sales tax' : 'VAT';
  return [
    await addTaxRate(tx, {
      active: false,
      country,
      description: AUTOMATIC,
      display_name: display,
      inclusive,
      percentage,
      tax_type: country === 'US' ? 'sales_tax' : 'vat',
    }),
  ];
}

const AUTOMATIC = 'Automatic tax of the emulator';
