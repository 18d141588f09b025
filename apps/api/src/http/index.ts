export {
  CurrentActor,
  IS_PUBLIC,
  Public,
  type RequestWithActor,
  Returns,
  ReturnsNothing,
} from './decorators.js';
