export { totpCode } from './totp.js';
