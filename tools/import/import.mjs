import { runTool } from '../lib/built-tool.mjs';

await runTool('import');
