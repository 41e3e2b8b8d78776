/** What is wrong with a page in a browser: rules of axe-core that it breaks, and screens that it is too wide for. */
import axeCore from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

/** What axe-core is asked for: the rules of WCAG A and AA, and what its makers hold for good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
}

/** Looks at a page; what it loads and what fails in it is a fault. */
export async function seen<T>(
  browser: Browser,
  html: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  // The policy of the page would keep the checker out; that it lets the page's own script in has its own test.
  const context = await browser.newContext({ bypassCSP: true, ...options })
  const page = await context.newPage()
  try {
    await page.setContent(html)
    return await look(page)
  } finally {
    await context.close()
  }
}

/** The rules that a page breaks, each with where. */
async function violations(page: Page, options: object): Promise<string[]> {
  const broken = await page.evaluate(async (asked) => {
    const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<{ violations: Violation[] }> } }
    const { violations: found } = await axe.run(asked)
    return found.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
    }))
  }, options)
  return broken.map(
    ({ id, nodes: [node, ...others] }) =>
      `${id}: ${node?.html.slice(0, 200)} ${node?.failureSummary} (+${others.length})`,
  )
}

/** The rules whose answer depends on colours and on the room that there is. */
const OF_LOOKS = ['color-contrast', 'target-size', 'scrollable-region-focusable', 'link-in-text-block']

/** Two frames of the page: what watches its size has run in between. */
const FRAMES = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))'

/** What is wrong with a page: in light, in dark, and on a phone, and where it is wider than a screen. */
export async function faultsOf(page: Page): Promise<string[]> {
  // Everything that opens is looked at.
  await page.evaluate('for (const part of document.querySelectorAll("details")) part.open = true')
  await page.evaluate(axeCore.source)
  const faults = await violations(page, { runOnly: { type: 'tag', values: RULES } })
  const looks = { runOnly: { type: 'rule', values: OF_LOOKS } }
  await page.emulateMedia({ colorScheme: 'dark' })
  faults.push(...(await violations(page, looks)).map((fault) => `dark: ${fault}`))
  for (const width of [768, 320]) {
    await page.setViewportSize({ width, height: 800 })
    // The page makes what now scrolls reachable by keyboard once it was told of its new size: after the next frame.
    await page.evaluate(FRAMES)
    const wide = Number(await page.evaluate('document.documentElement.scrollWidth'))
    if (wide > width) faults.push(`${wide} wide on ${width}`)
  }
  faults.push(...(await violations(page, looks)).map((fault) => `phone: ${fault}`))
  return faults
}
