import { findInAdvert, flagged, type Rule } from './rule.js';

const PATTERNS = [
  /\b(?:deposit|cash|process)\b[^.!?\n]{0,30}\b(?:the |a |our |company )?(?:checks?|cheques?|payments?)\b[^.!?\n]{0,60}\b(?:your|personal)\b[^.!?\n]{0,20}\b(?:account|bank)\b/gi,
  /\b(?:checks?|cheques?)\s+(?:will be|is|are)\s+(?:sent|mailed|issued)\s+to you\b/gi,
  /\b(?:approved|certified|our|company'?s|designated|accredited)\s+(?:equipment\s+|office\s+|software\s+)*vendors?\b[^.!?\n]{0,60}\b(?:equipment|software|laptop|purchase|buy|check|cheque)/gi,
  /\b(?:purchase|buy)\b[^.!?\n]{0,40}\b(?:equipment|laptop|software|office supplies)\b[^.!?\n]{0,60}\b(?:reimburse|check|cheque|vendor)/gi,
  /\bmini[- ]office\b/gi,
  /\b(?:re-?ship|reshipping|forward(?:ing)?)\s+(?:packages|parcels|goods)\b/gi,
  /\b(?:receive|repackage)\b[^.!?\n]{0,20}\b(?:packages|parcels)\b[^.!?\n]{0,30}\b(?:home|forward)/gi,
  /\b(?:payment|transfer|payroll) (?:agent|representative)\b[^.!?\n]{0,60}\b(?:home|percent|%|commission)/gi,
  /\bmystery shopp(?:er|ing)\b/gi,
];

/** The cheque that bounces after the equipment is bought, and its relatives. */
export const chequeOrEquipment: Rule = {
  id: 'cheque-or-equipment',
  assess: (advert) =>
    flagged(
      'cheque-or-equipment',
      32,
      'It has the pattern of a cheque, equipment or parcel scheme.',
      findInAdvert(advert, PATTERNS),
    ),
};
