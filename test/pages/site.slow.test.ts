/** The pages above the reports of a site, and the ways between its pages: accessible, on any screen and on paper. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderHtml } from '../../src/render/html.ts'
import { a4Pages, HAS_BROWSER, openBrowser } from '../support/browser.ts'
import { shareOf } from '../support/cases.ts'
import { faultsOf, seen } from '../support/page-faults.ts'
import { renderOptions } from '../support/render-options.ts'
import { checksInPage, markUpFaults, rgaaFaults } from '../support/rgaa.ts'
import { sitePagesOfSamples, type TestSitePage } from '../support/site-pages.ts'

let browser: Browser
let checks = ''
beforeAll(async () => {
  if (HAS_BROWSER) [browser, checks] = [await openBrowser(), await checksInPage()]
})
afterAll(() => browser?.close())

/** French words are the longer ones; English pages are looked at in turns. */
const PAGES = [...sitePagesOfSamples('fr'), ...shareOf(sitePagesOfSamples('en'))].map(
  (page) => [`${page.name} in ${page.lang}`, page] as const,
)

function madeOf({ outcome, lang, navigation }: TestSitePage): Promise<string> {
  return renderHtml(outcome, { ...renderOptions(lang), ...(navigation && { navigation }) })
}

const WIDE = { viewport: { width: 1440, height: 900 } }

describe.skipIf(!HAS_BROWSER)('a page of a site', () => {
  it.each(PAGES)('%s breaks no rule and fits every screen', async (_, page) => {
    expect(await seen(browser, await madeOf(page), WIDE, faultsOf)).toEqual([])
  })

  it.each(PAGES)('%s breaks no criterion', async (_, page) => {
    const html = await madeOf(page)
    const faults = [...(await rgaaFaults(browser, html, checks)), ...(await markUpFaults(html))]
    expect(faults).toEqual([])
  })

  it.each(PAGES.filter(([name]) => !name.startsWith('report')))(
    '%s is two sheets of A4 at most, without the ways of the site',
    async (_, page) => {
      const html = await madeOf(page)
      expect(await a4Pages(browser, html)).toBeLessThanOrEqual(2)
      await seen(browser, html, WIDE, async (shown) => {
        await shown.emulateMedia({ media: 'print' })
        for (const way of await shown.locator('nav, .skip, .f').all()) expect(await way.isVisible()).toBe(false)
      })
    },
  )
})

describe.skipIf(!HAS_BROWSER)('the ways of a site', () => {
  const [, report] = PAGES.find(([name]) => name.startsWith('report')) ?? []

  it('come first for the keyboard, behind the way past them, and open without script', async () => {
    if (report === undefined) throw new Error('no report')
    await seen(browser, await madeOf(report), { ...WIDE, javaScriptEnabled: false }, async (page) => {
      const stops: (string | null)[] = []
      for (let stop = 0; stop < 4; stop += 1) {
        await page.keyboard.press('Tab')
        stops.push(await page.locator(':focus').textContent())
      }
      expect(stops.map((text) => text?.trim())).toEqual([
        'Aller au contenu',
        'Tous les plans',
        report.navigation?.path[1]?.text.fr,
        'Autres rapports de ce plan',
      ])
      const link = page.getByRole('link', { name: 'Tableau de bord', exact: true })
      expect(await link.isVisible()).toBe(false)
      await page.keyboard.press('Enter')
      expect(await link.isVisible()).toBe(true)
    })
  })

  it('stay folded when the page is unfolded', async () => {
    if (report === undefined) throw new Error('no report')
    await seen(browser, await madeOf(report), WIDE, async (page) => {
      await page.locator('button.fold').click()
      expect(await page.locator('main details:not([open])').count()).toBe(0)
      expect(await page.locator('.way[open]').count()).toBe(0)
    })
  })
})
