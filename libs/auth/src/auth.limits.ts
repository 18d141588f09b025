import type { AppConfig } from '@plainhire/platform';

export interface LimitRule {
  readonly name: string;
  readonly limit: number;
  readonly windowSeconds: number;
}

const HOUR = 3600;

/** A demo is one machine: all its people share an address, and tests are quick. */
const DEMO_FACTOR = 50;

/** For each address a mail could go to. Counted alike whether it is known or not. */
export const REGISTER_PER_ADDRESS: LimitRule = {
  name: 'auth.register.address',
  limit: 6,
  windowSeconds: HOUR,
};
export const FORGOT_PER_ADDRESS: LimitRule = { name: 'auth.forgot.address', limit: 6, windowSeconds: HOUR };
export const VERIFY_MAIL_PER_USER: LimitRule = {
  name: 'auth.verify-mail.user',
  limit: 6,
  windowSeconds: HOUR,
};
export const CHANGE_EMAIL_PER_USER: LimitRule = {
  name: 'auth.change-email.user',
  limit: 6,
  windowSeconds: HOUR,
};
/** On each address that account holders name as their new one, whoever asks. */
export const CHANGE_EMAIL_PER_ADDRESS: LimitRule = {
  name: 'auth.change-email.address',
  limit: 6,
  windowSeconds: HOUR,
};

export const REGISTER_PER_NETWORK: LimitRule = {
  name: 'auth.register.network',
  limit: 30,
  windowSeconds: HOUR,
};
export const SIGN_IN_PER_NETWORK: LimitRule = { name: 'auth.sign-in.network', limit: 60, windowSeconds: 60 };
export const MAIL_PER_NETWORK: LimitRule = { name: 'auth.mail.network', limit: 30, windowSeconds: HOUR };
export const LINK_PER_NETWORK: LimitRule = { name: 'auth.link.network', limit: 60, windowSeconds: 600 };

/** A network's limit, wider in a demo. */
export function onNetwork(rule: LimitRule, config: Pick<AppConfig, 'production'>): LimitRule {
  return config.production ? rule : { ...rule, limit: rule.limit * DEMO_FACTOR };
}
