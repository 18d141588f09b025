export { bareMoney, type FormatMoney, instantWords, namedMoney, rateWords } from './money-words.js';
export {
  campaignState,
  type CampaignTerms,
  type CampaignWindow,
  couponEligible,
  couponState,
  type CouponState,
  type CouponTerms,
  type CouponWindow,
  eligible,
  type Eligibility,
  type EligibilityCode,
  type Purchase,
} from './campaign.rules.js';
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
export {
  campaignClaims,
  type ClaimsInput,
  followedOffer,
  LOOK_BACK_DAYS,
  offeredPrice,
  type OfferFigures,
  offerFigures,
  type OfferTerms,
  percentOff,
  percentOfAll,
  type PriceBook,
  priceHistory,
  type PriceLine,
  type PricePeriod,
  type PriceVersion,
  type ReferencePrice,
  referencePrice,
} from './reference-price.js';
