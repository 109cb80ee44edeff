import AxeBuilder from "@axe-core/playwright";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, expect } from "vitest";

export type Theme = "light" | "dark";

interface PageChoice {
  javaScript?: boolean;
  theme?: Theme;
  width?: number;
}

const HEIGHT = 900;
const WAIT = 20_000;
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** The rules whose answer changes with the theme. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

let browser: Promise<Browser> | undefined;
const contexts: BrowserContext[] = [];
const problems: string[] = [];
const expectedStatuses = new Map<Page, number[]>();

function launch(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH;
  if (!executablePath) throw new Error("CHROMIUM_PATH: the address of a Chromium to test in is missing");
  return chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--mute-audio"],
  });
}

/** A browser of its own for one person: cookies, theme, width. What goes wrong in it fails the test. */
export async function newContext({ javaScript = true, theme = "light", width = 1280 }: PageChoice = {}) {
  browser ??= launch();
  const context = await (await browser).newContext({
    javaScriptEnabled: javaScript,
    colorScheme: theme,
    viewport: { width, height: HEIGHT },
    locale: "en-US",
    timezoneId: "UTC",
    reducedMotion: "reduce",
    acceptDownloads: true,
    serviceWorkers: "block",
  });
  context.setDefaultTimeout(WAIT);
  context.on("page", (page) => watch(page, javaScript));
  contexts.push(context);
  return context;
}

export async function newPage(choice: PageChoice = {}): Promise<Page> {
  return (await newContext(choice)).newPage();
}

/** From here on, answers with this status are what the test asks for. */
export function expectStatus(page: Page, status: number): void {
  expectedStatuses.set(page, [...(expectedStatuses.get(page) ?? []), status]);
}

function watch(page: Page, javaScript: boolean): void {
  const isExpected = (status: number) => expectedStatuses.get(page)?.includes(status) ?? false;
  const report = (what: string) => problems.push(`${new URL(page.url()).pathname}: ${what}`);
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    const status = /status of (\d{3})/.exec(message.text())?.[1];
    if (!status || !isExpected(Number(status))) report(`console.error: ${message.text()}`);
  });
  page.on("pageerror", (error) => report(`uncaught: ${error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 400 && !isExpected(response.status())) report(`${response.status()} ${response.url()}`);
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    // A page that is left stops what it was still loading, and a download stops being a page.
    const isScript = new URL(request.url()).pathname.endsWith(".js");
    if (reason !== "net::ERR_ABORTED" && (javaScript || !isScript)) report(`${reason} ${request.url()}`);
  });
}

/** What stands between this page and WCAG 2.2 AA as far as a machine can tell, in the theme that is on. */
export async function accessibilityViolations(page: Page, about: "everything" | "colours" = "everything") {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await (about === "colours" ? axe.withRules(COLOUR_RULES) : axe.withTags(WCAG)).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}): ${node.target.join(" ")}: ${node.any[0]?.message ?? node.html}`),
  );
}

/** How many pixels the page is wider than the window: what a reader on a phone would have to push sideways. */
export async function overflow(page: Page): Promise<{ pixels: number; widest: string[] }> {
  return page.evaluate(() => {
    const pixels = document.documentElement.scrollWidth - window.innerWidth;
    if (pixels <= 1) return { pixels: 0, widest: [] };
    const isClipped = (element: Element): boolean => {
      const parent = element.parentElement;
      if (!parent || parent === document.body) return false;
      return getComputedStyle(parent).overflowX !== "visible" || isClipped(parent);
    };
    const widest = [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1 && !isClipped(element))
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`);
    return { pixels, widest: [...new Set(widest)].slice(0, 5) };
  });
}

afterEach(() => {
  expect(problems.splice(0), "the browser reported problems").toEqual([]);
});

afterAll(async () => {
  for (const context of contexts.splice(0)) await context.close();
  await (await browser)?.close();
  browser = undefined;
});
