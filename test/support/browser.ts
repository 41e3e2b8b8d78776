/** How pages of HTML are seen: by the browser of the machine, as they are shown and as they are printed. */
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** Where Debian has it. */
const PROGRAM = '/usr/bin/chromium'

/** Whether there is a browser. */
export const HAS_BROWSER = existsSync(PROGRAM)

/** The browser, without what reaches out by itself. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: PROGRAM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-sync',
      '--disable-background-networking',
      '--disable-component-update',
    ],
  })
}

/** How many sheets of paper a page takes, in the size and the margins that its style asks for. */
export async function a4Pages(browser: Browser, html: string): Promise<number> {
  const page = await browser.newPage()
  try {
    await page.setContent(html)
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
    // The root of the tree of pages counts them all.
    const counts = [...pdf.toString('latin1').matchAll(/\/Type\s*\/Pages\b[^>]*\/Count (\d+)/g)]
    return Math.max(...counts.map(([, count]) => Number(count)))
  } finally {
    await page.close()
  }
}
