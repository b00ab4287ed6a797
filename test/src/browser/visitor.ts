import type { Browser, BrowserContext, Locator, Page, Response } from 'playwright-core';
import { eventually } from './eventually.js';
import { wordsOf } from './words.js';
import type { Language, Words } from './words.js';

/** Password of every demonstration account. */
const PASSWORD = 'haihe-demo-2026';

interface VisitorOptions {
  readonly address: string;
  readonly language?: Language;
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** One person at a browser of their own; keeps what went wrong in it and what the exchange answered. */
export class Visitor {
  /** Console errors, crashes of the page, GraphQL answers with an error, requests without answer. */
  readonly faults: string[] = [];
  /** Bodies of all GraphQL answers: everything that the exchange has told this person. */
  readonly answers: string[] = [];
  private readonly reading = new Set<Promise<void>>();
  private asked = 0;
  private readonly anyLoading = new RegExp(`^(${wordsOf('zh-CN')('common.loading')}|${wordsOf('en')('common.loading')})$`);

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly t: Words,
    readonly language: Language,
    private readonly address: string,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.faults.push(`page: ${error.message}`));
    page.on('request', () => (this.asked += 1));
    page.on('requestfinished', () => (this.asked -= 1));
    page.on('requestfailed', (request) => {
      this.asked -= 1;
      const reason = request.failure()?.errorText ?? '';
      // What the page itself no longer wants when it is left.
      if (reason !== 'net::ERR_ABORTED') this.faults.push(`request: ${reason} ${request.url()}`);
    });
    page.on('response', (response) => this.listen(response));
  }

  /** Opens a browser of one's own; the language is chosen as people choose it, and kept by the browser. */
  static async open(browser: Browser, { address, language = 'zh-CN', viewport = { width: 1440, height: 900 } }: VisitorOptions): Promise<Visitor> {
    const context = await browser.newContext({ viewport, locale: language, timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
    context.setDefaultTimeout(40_000);
    const visitor = new Visitor(context, await context.newPage(), wordsOf(language), language, address);
    if (language === 'en') {
      await visitor.goTo('/sign-in');
      await visitor.page.getByRole('button', { name: 'English' }).click();
      await visitor.heading(visitor.t('session.signIn')).waitFor();
    }
    return visitor;
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(this.address + path);
  }

  /** Where the browser is now, without the exchange's address. */
  get place(): string {
    const { pathname, search } = new URL(this.page.url());
    return pathname + search;
  }

  /** Fills in the sign-in page that is open and sends it. */
  async enter(email: string): Promise<void> {
    await this.field('session.email').fill(email);
    await this.field('session.password').fill(PASSWORD);
    await this.page.locator('#main form').getByRole('button', { name: this.t('session.signIn'), exact: true }).click();
  }

  async signIn(email: string): Promise<void> {
    await this.goTo('/sign-in');
    await this.enter(email);
    await this.page.waitForURL('**/work');
    await this.page.getByRole('navigation', { name: this.t('shell.workNavigation') }).waitFor();
  }

  /** The page's own heading. */
  heading(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name, exact: true });
  }

  button(address: string, gaps?: Readonly<Record<string, string | number>>): Locator {
    return this.page.getByRole('button', { name: this.t(address, gaps), exact: true });
  }

  link(address: string, gaps?: Readonly<Record<string, string | number>>): Locator {
    return this.page.getByRole('link', { name: this.t(address, gaps), exact: true });
  }

  /** An input by its label; labels of inputs that may be left empty say so after the name. */
  field(address: string): Locator {
    const label = this.t(address).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return this.page.getByLabel(new RegExp(`^${label}(${this.t('common.optional')})?$`));
  }

  /** The value beside a name in a list of facts. */
  fact(address: string): Locator {
    return this.page.locator('dt', { hasText: new RegExp(`^${this.t(address)}$`) }).locator('xpath=following-sibling::dd[1]');
  }

  /** Waits until a text stands on the page. */
  async sees(text: string): Promise<void> {
    await this.page.getByText(text, { exact: true }).first().waitFor();
  }

  /** Everything that can be read on the page now. */
  text(): Promise<string> {
    return this.page.locator('body').innerText();
  }

  /** Waits until the page has all that it asked for and shows it. */
  async settled(): Promise<void> {
    await eventually(async () => {
      expect({ asked: this.asked, loading: await this.page.getByRole('status', { name: this.anyLoading }).count() }).toEqual({ asked: 0, loading: 0 });
      await this.drawn();
      expect(this.asked).toBe(0);
    });
  }

  /** Waits until the page is drawn as it is now. */
  async drawn(): Promise<void> {
    await this.page.evaluate('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))');
  }

  /** Waits until every answer that has begun is read. */
  async heard(): Promise<string> {
    while (this.reading.size > 0) await Promise.all(this.reading);
    return this.answers.join('\n');
  }

  close(): Promise<void> {
    return this.context.close();
  }

  private listen(response: Response): void {
    if (!response.url().endsWith('/graphql')) return;
    const read = this.read(response).finally(() => this.reading.delete(read));
    this.reading.add(read);
  }

  private async read(response: Response): Promise<void> {
    const text = await response.text().catch(() => null);
    // The page was left before the whole answer was there.
    if (text === null) return;
    this.answers.push(text);
    const { errors } = JSON.parse(text) as { errors?: unknown };
    if (errors !== undefined || !response.ok()) this.faults.push(`graphql ${response.status()}: ${text.slice(0, 300)}`);
  }
}
