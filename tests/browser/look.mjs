// Looks at one HTML report in Chromium, and prints what it saw as JSON.
// node look.mjs REPORT.html [FOLDER for screenshots and a PDF]
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const [, , file, folder] = process.argv;
const address = pathToFileURL(file).href;
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const seen = { violations: [], overflow: [], requests: [], errors: [], copied: {} };

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
  ],
});

async function open(options = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.on("pageerror", (error) => seen.errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") seen.errors.push(message.text());
  });
  page.on("dialog", (dialog) => {
    seen.errors.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!request.url().startsWith("data:")) seen.requests.push(request.url());
  });
  await page.goto(address);
  return page;
}

const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

async function audit(page, name) {
  await page.evaluate(axe);
  const result = await page.evaluate(
    (tags) => window.axe.run({ runOnly: { type: "tag", values: tags } }), RULES);
  seen.rules = result.passes.length;
  for (const each of result.violations) {
    seen.violations.push(`${name}: ${each.id}: ${each.nodes[0].html.slice(0, 200)}`);
  }
}

for (const colorScheme of ["light", "dark"]) {
  for (const width of [320, 390, 820, 1440]) {
    const page = await open({ colorScheme, viewport: { width, height: 900 } });
    const name = `${width}-${colorScheme}`;
    const wide = await overflow(page);
    if (wide > 0) seen.overflow.push(`${name}: ${wide}`);
    if (width === 390 || width === 1440) {
      await page.evaluate(() => {
        for (const each of document.querySelectorAll("details")) each.open = true;
      });
      await audit(page, name);
    }
    if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
    await page.context().close();
  }
}

// text set wider, as WCAG 1.4.12 asks for
{
  const page = await open({ viewport: { width: 390, height: 900 } });
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }");
    document.adoptedStyleSheets = [sheet];
  });
  const wide = await overflow(page);
  if (wide > 0) seen.overflow.push(`spaced: ${wide}`);
  await page.context().close();
}

// the keyboard alone: Tab to things, type, press Enter or the space bar
async function tabTo(page, wanted) {
  for (let presses = 0; presses < 1000; presses += 1) {
    await page.keyboard.press("Tab");
    const found = await page.evaluate((selector) => {
      const each = document.activeElement;
      return each?.matches(selector) ? each.id : null;
    }, wanted);
    if (found !== null) return found;
  }
  throw new Error(`Tab never reached ${wanted}`);
}

async function pasted(context) {
  const page = await context.newPage();
  await page.setContent("<textarea autofocus></textarea>");
  await page.locator("textarea").focus();
  await page.keyboard.press("Control+V");
  const text = await page.locator("textarea").inputValue();
  await page.close();
  return text;
}

async function copyWithKeys(page, key, button) {
  await tabTo(page, button);
  // what an earlier copy said must not be taken for the answer to this one
  const id = await page.evaluate(() => {
    const name = document.activeElement.dataset.says;
    document.getElementById(name).textContent = "";
    return name;
  });
  await page.keyboard.press(key);
  await page.waitForFunction((name) => document.getElementById(name).textContent, id);
  const said = await page.locator(`#${id}`).textContent();
  const kept = await page.evaluate((b) => document.activeElement.matches(b), button);
  await page.bringToFront();
  return { text: await pasted(page.context()), said, kept };
}

{
  const page = await open({ viewport: { width: 390, height: 900 } });
  seen.first = await (async () => {
    await page.keyboard.press("Tab");
    return page.evaluate(() => document.activeElement.className);
  })();
  const blanks = await page.locator("input[data-blank]").count();
  seen.copied.plain = await copyWithKeys(page, "Enter", "button[data-copies]");
  if (blanks) {
    await page.reload();
    await tabTo(page, "input[data-blank]");
    await page.keyboard.type('12% <b>"more"</b> & growing');
    seen.copied.filled = await copyWithKeys(page, "Space", "button[data-copies]");
    await page.evaluate(() => document.querySelector("input[data-blank]").focus());
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Delete");
    seen.copied.emptied = await copyWithKeys(page, "Enter", "button[data-copies]");
  }
  await page.reload();
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("not allowed"));
  });
  seen.copied.fallback = await copyWithKeys(page, "Enter", "button[data-copies]");
  await page.context().close();
}

// the policy of the page stops what the page itself never does
{
  const page = await open();
  const before = seen.requests.length;
  const errors = seen.errors.length;
  seen.blocked = await page.evaluate(async () => {
    const stopped = [];
    addEventListener("securitypolicyviolation", (e) => stopped.push(e.effectiveDirective));
    await fetch("http://127.0.0.1:9/").catch(() => {});
    new Image().src = "http://127.0.0.1:9/";
    const script = document.createElement("script");
    script.textContent = "document.title = 'broken in'";
    document.body.append(script);
    await new Promise((done) => setTimeout(done, 300));
    return stopped;
  });
  seen.title = await page.title();
  seen.requests.length = before;
  seen.errors.length = errors;
  await page.context().close();
}

// without scripts the texts are there, and nothing that would not work
{
  const page = await open({ javaScriptEnabled: false });
  seen.withoutScript = {
    buttons: await page.locator("button:visible, input:visible").count(),
    texts: await page.locator(".words:visible").count(),
  };
  await page.context().close();
}

if (folder) {
  const page = await open({ colorScheme: "dark" });
  for (const format of ["A4", "Letter"]) {
    await page.pdf({ path: `${folder}/${format}.pdf`, format });
  }
}
seen.requests = [...new Set(seen.requests)].filter((each) => each.split("#")[0] !== address);
console.log(JSON.stringify(seen));
await browser.close();
