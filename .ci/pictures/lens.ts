/** Pages of HTML as the browser shows them, in a window of fixed size. */
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { openBrowser } from '../../test/support/browser.ts'
import { shrink } from './tools.ts'

/** The window, and how many pixels of the picture one of its pixels takes. */
interface Window {
  readonly width: number
  readonly height: number
  readonly scale?: number
  /** Begins at the top of the page, wherever its first chart lies. */
  readonly isFromTop?: boolean
}

/** What takes pictures. */
export interface Lens {
  /** Of a page in a file; one that begins with text is shown from its first chart on. */
  readonly page: (html: string, file: string, window: Window) => Promise<void>
  readonly html: (html: string, file: string, window: Window) => Promise<void>
  readonly close: () => Promise<void>
}

/** Begins with the first chart where little of it is seen from the top; what is drawn in a cell of a table is none. */
async function showChart(page: Page, height: number): Promise<void> {
  await page.evaluate((most) => {
    const chart = [...document.querySelectorAll('main svg')].find((one) => {
      const box = one.getBoundingClientRect()
      return box.width > 250 && box.height > 120
    })
    if (chart === undefined || chart.getBoundingClientRect().top < most * 0.7) return
    const own = [...document.querySelectorAll('h2, h3, h4')].findLast(
      (one) => (one.compareDocumentPosition(chart) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    )
    own?.scrollIntoView()
    window.scrollBy(0, -12)
  }, height)
}

/** Opens the browser. */
export async function openLens(): Promise<Lens> {
  const browser = await openBrowser()
  const take = async (
    { width, height, scale = 1 }: Window,
    file: string,
    fill: (page: Page) => Promise<unknown>,
  ): Promise<void> => {
    const page = await browser.newPage({
      viewport: { width, height },
      deviceScaleFactor: scale,
      colorScheme: 'light',
      reducedMotion: 'reduce',
    })
    try {
      await fill(page)
      await page.screenshot({ path: file })
    } finally {
      await page.close()
    }
    shrink(file)
  }
  return {
    page: (html, file, window) =>
      take(window, file, async (page) => {
        await page.goto(pathToFileURL(html).href)
        if (window.isFromTop !== true) await showChart(page, window.height)
      }),
    html: (html, file, window) => take(window, file, (page) => page.setContent(html)),
    close: () => browser.close(),
  }
}
