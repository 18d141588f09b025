export function bootBuilt(node?: string): Promise<
  {
    name: 'api' | 'worker';
    readyMs: number;
    code: number | null;
    signal: NodeJS.Signals | null;
    log: string;
  }[]
>;
