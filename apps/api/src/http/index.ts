export {
  CurrentActor,
  IS_PUBLIC,
  Public,
  type RequestWithActor,
  Returns,
  ReturnsNothing,
} from './decorators.js';
export { contentDisposition, fileNameOf } from './file-headers.js';
