/** Calls `/_test` of an emulator. */
export class ControlClient {
  constructor(private readonly origin: () => string) {}

  /** @throws Error with what the emulator said */
  async post(path: string, body: object = {}): Promise<Record<string, unknown>> {
    return this.call(path, { method: 'POST', body: JSON.stringify(body) });
  }

  async get(path: string): Promise<Record<string, unknown>> {
    return this.call(path, {});
  }

  private async call(path: string, init: RequestInit): Promise<Record<string, unknown>> {
    const response = await fetch(`${this.origin()}/_test/${path}`, init);
    const body = (await response.json()) as Record<string, unknown>;
    if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(body)}`);
    return body;
  }
}

/** Presses a button of a session's page. */
export async function press(
  url: string,
  action: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number; readonly location: string | null; readonly body: string }> {
  const response = await fetch(url, {
    method: 'POST',
    body: new URLSearchParams({ action, ...fields }),
    redirect: 'manual',
  });
  return { status: response.status, location: response.headers.get('location'), body: await response.text() };
}
