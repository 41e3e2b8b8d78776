/** Every page of HTML in a browser: no rule of axe-core is broken, nothing is wider than the screen, paper holds it. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderHtml } from '../../src/render/html.ts'
import { a4Pages, HAS_BROWSER, openBrowser } from '../support/browser.ts'
import { shareOf } from '../support/cases.ts'
import { faultsOf, seen } from '../support/page-faults.ts'
import { everyPage, inBoth, MADE_UP } from '../support/page-reports.ts'
import { renderOptions } from '../support/render-options.ts'
import { EMPTY, sampleOutcome } from '../support/sample-outcome.ts'
import { HOSTILE } from '../support/sample-report.ts'

/** They take minutes and a browser: `npm run check:pages` runs them. */

let browser: Browser
beforeAll(async () => {
  if (HAS_BROWSER) browser = await openBrowser()
})
afterAll(() => browser?.close())

const CASES = shareOf(everyPage())
/** Those that are made up have all kinds of things in them: they are looked at whatever the share is. */
const BARE = [...new Map([...inBoth(MADE_UP), ...CASES].map((one) => [one[0], one])).values()]

describe.skipIf(!HAS_BROWSER)('a page has no fault in a browser', () => {
  it.each(CASES)('%s', async (_, outcome, lang) => {
    const html = await renderHtml(outcome, renderOptions(lang))
    expect(await seen(browser, html, { viewport: { width: 1440, height: 900 } }, faultsOf)).toEqual([])
  })

  it.each(BARE)('%s without script', async (_, outcome, lang) => {
    const html = await renderHtml(outcome, renderOptions(lang))
    // The checker is a script: the page's own is taken out instead.
    const bare = html.replace(/<script>[\s\S]*<\/script>/, '')
    expect(await seen(browser, bare, { viewport: { width: 1440, height: 900 } }, faultsOf)).toEqual([])
  })
})

describe.skipIf(!HAS_BROWSER)('a page in a browser', () => {
  const made = (): Promise<string> => renderHtml(sampleOutcome(HOSTILE), renderOptions('fr'))

  it('lets its own styles and script in by its policy, and asks for nothing', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const [asked, told]: [string[], string[]] = [[], []]
    page.on('request', (request) => asked.push(request.url()))
    page.on('console', (message) => told.push(message.text()))
    page.on('pageerror', (error) => told.push(error.message))
    await page.setContent(await made())
    expect(await page.locator('button.fold').count()).toBe(1)
    expect(await page.evaluate('getComputedStyle(document.body).maxWidth')).not.toBe('none')
    expect([asked, told]).toEqual([[], []])
    await context.close()
  })

  it('reads whole without script', async () => {
    const html = await made()
    const shown = await seen(browser, html, { javaScriptEnabled: false }, async (page) => [
      await page.locator('button').count(),
      await page.locator('table').count(),
      await page.locator('summary').first().isVisible(),
    ])
    expect(shown[0]).toBe(0)
    expect(shown[1]).toBeGreaterThan(8)
    expect(shown[2]).toBe(true)
  })

  it('is printed with all that a screen folds but the figures of pictures, and without what only a screen needs', async () => {
    await seen(browser, await made(), { javaScriptEnabled: false }, async (page) => {
      await page.emulateMedia({ media: 'print' })
      const figures = page.locator('details.data td')
      expect(await figures.count()).toBeGreaterThan(20)
      for (const cell of await figures.all()) expect(await cell.isVisible()).toBe(false)
      const folded = page.locator('details:not(.data, .contents) > :not(summary)')
      expect(await folded.count()).toBeGreaterThan(0)
      for (const part of await folded.all()) {
        const box = await part.boundingBox()
        expect(box?.height).toBeGreaterThan(0)
      }
      expect(await page.locator('nav').isVisible()).toBe(false)
    })
  })

  it('takes as many sheets as there is to say', async () => {
    const [words, report] = [await renderHtml(EMPTY, renderOptions('en')), await made()]
    expect(await a4Pages(browser, words)).toBe(1)
    expect(await a4Pages(browser, report)).toBeGreaterThan(2)
  })
})
