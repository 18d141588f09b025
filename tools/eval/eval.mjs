import { runTool } from '../lib/built-tool.mjs';

await runTool('eval', { alone: true });
