/**
 * The methods of the SDK that the emulator answers to, by the file of the SDK that declares them. The
 * table of parameters is made for these; every other path is an unrecognized URL.
 */
export const SERVED_METHODS = {
  Charges: ['list', 'retrieve'],
  'Checkout/Sessions': ['list', 'create', 'retrieve', 'expire', 'listLineItems'],
  Coupons: ['list', 'create', 'retrieve', 'del'],
  Customers: [
    'list',
    'create',
    'retrieve',
    'update',
    'listTaxIds',
    'createTaxId',
    'retrieveTaxId',
    'deleteTaxId',
  ],
  Disputes: ['list', 'retrieve', 'update', 'close'],
  Events: ['list', 'retrieve'],
  Invoices: ['list', 'retrieve'],
  PaymentIntents: ['list', 'retrieve'],
  Prices: ['list', 'create', 'retrieve'],
  Products: ['list', 'create', 'retrieve'],
  PromotionCodes: ['list', 'create', 'retrieve', 'update'],
  Refunds: ['list', 'create', 'retrieve'],
  TaxRates: ['list', 'create', 'retrieve'],
};
