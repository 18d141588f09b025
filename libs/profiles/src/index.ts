export { COMPLETENESS_RULES, completenessOf } from './profile.completeness.js';
export { ProfileReader, type VersionedProfile } from './profile.reader.js';
export { emptyProfile } from './profile.shape.js';
export { ProfilesModule } from './profiles.module.js';
export { PutProfile, type PutProfileInput } from './put-profile.js';
