/** Units of each currency for one euro, on one day. */
export interface RateTable {
  readonly date: string;
  readonly perEuro: Readonly<Record<string, number>>;
}

/**
 * Dated tables, newest first. The first block of each is the European Central Bank's euro reference
 * rates of that day; the second block holds currencies the bank does not quote, pegged ones by their
 * peg and the others rounded from the dollar. Good enough to compare pay, never to pay by.
 */
export const RATE_TABLES: readonly RateTable[] = [
  {
    date: '2024-12-31',
    perEuro: {
      EUR: 1,
      USD: 1.0389,
      JPY: 163.06,
      BGN: 1.9558,
      CZK: 25.185,
      DKK: 7.4578,
      GBP: 0.82918,
      HUF: 411.35,
      PLN: 4.275,
      RON: 4.9743,
      SEK: 11.459,
      CHF: 0.9412,
      ISK: 143.9,
      NOK: 11.795,
      TRY: 36.7372,
      AUD: 1.6772,
      BRL: 6.4253,
      CAD: 1.4948,
      CNY: 7.5833,
      HKD: 8.0686,
      IDR: 16820.88,
      ILS: 3.7885,
      INR: 88.9335,
      KRW: 1532.15,
      MXN: 21.5504,
      MYR: 4.6454,
      NZD: 1.8532,
      PHP: 60.301,
      SGD: 1.4164,
      THB: 35.676,
      ZAR: 19.6188,

      AED: 3.8154,
      SAR: 3.8959,
      QAR: 3.7816,
      BHD: 0.3906,
      OMR: 0.3994,
      JOD: 0.7366,
      KWD: 0.32,
      XOF: 655.957,
      XAF: 655.957,
      BAM: 1.9558,
      RSD: 117,
      ARS: 1071,
      BDT: 124,
      CLP: 1035,
      COP: 4580,
      EGP: 52.8,
      ETB: 131,
      GHS: 15.3,
      KES: 134,
      LKR: 304,
      MAD: 10.5,
      NGN: 1600,
      PEN: 3.9,
      PKR: 289,
      TND: 3.31,
      TWD: 34.1,
      UAH: 43.7,
      VND: 26440,
    },
  },
];
