export { bareMoney, type FormatMoney, instantWords, namedMoney, rateWords } from './money-words.js';
export {
  candidateOf,
  type DiscountCandidate,
  type PriceInput,
  priceOrder,
  type PriceWorking,
  sayWorking,
  type TaxBehaviour,
  type TaxRule,
  type WorkingDiscount,
  type WorkingStep,
  type WorkingTax,
} from './price-working.js';
export { amountOff, type Reduction, reductionOf, type ReductionRow } from './reduction.js';
export { LARGEST_AMOUNT, shareHalfUp } from './rounding.js';
