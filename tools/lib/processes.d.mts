export function isAlive(pid: number): boolean;
export function stopProcess(pid: number, signal: NodeJS.Signals, patienceMs: number): Promise<void>;
export function commandOf(pid: number): string | null;
export function freePort(host?: string): Promise<number>;
