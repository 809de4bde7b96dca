/** One answer on the way of a sign-in. */
export interface Step {
  readonly url: string;
  readonly status: number;
  /** Where it leads, absolute; null at the end. */
  readonly next: string | null;
  readonly cookies: readonly string[];
  readonly body: string;
}

/** As much of a browser as a sign-in needs: keeps cookies and goes where it is sent, one step at a time. */
export class BrowserSession {
  readonly jar = new Map<string, string>();

  /** Fetches one address with the cookies kept so far. */
  async step(url: string, init: RequestInit = {}): Promise<Step> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { accept: "text/html", ...(cookie ? { cookie } : {}), ...init.headers };
    const response = await fetch(url, { redirect: "manual", ...init, headers });
    const cookies = response.headers.getSetCookie();
    for (const line of cookies) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "" || /expires=Thu, 01 Jan 1970/i.test(line)) this.jar.delete(name);
      else this.jar.set(name, value);
    }
    const location = response.headers.get("location");
    return {
      url,
      status: response.status,
      next: location === null ? null : new URL(location, url).href,
      cookies,
      body: await response.text(),
    };
  }

  /** Goes on until an address that `until` names is next, or nothing is. */
  async follow(url: string, until: (next: string) => boolean = () => false): Promise<Step> {
    let last = await this.step(url);
    for (let steps = 0; steps < 12 && last.next !== null && !until(last.next); steps += 1)
      last = await this.step(last.next);
    return last;
  }
}
