export const TEST_SETTINGS: Record<string, string | number>;
export function testServerFolder(): string;
export function acquireTestServer(): Promise<{ url: string; release(): void }>;
export function stopTestServerIfUnused(): Promise<void>;
export function liveUsers(folder: string): number;
