/** No end of a line breaks a number, a number and its unit or a word, on a phone and in a usual window. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { committeePage } from '../../src/commands/report/committee-page.ts'
import { renderHtml } from '../../src/render/html.ts'
import { HAS_BROWSER, openBrowser } from '../support/browser.ts'
import { shareOf } from '../support/cases.ts'
import { inBoth, type PageCase, reportsOfSample } from '../support/page-reports.ts'
import { renderOptions } from '../support/render-options.ts'
import { brokenLines, checksInPage } from '../support/rgaa.ts'
import { SAMPLES, samplePlan } from '../support/sample-plan.ts'
import { sitePagesOfSamples } from '../support/site-pages.ts'

/** They take minutes and a browser: `npm run check:pages` runs them. */

let browser: Browser
let checks = ''
beforeAll(async () => {
  if (HAS_BROWSER) [browser, checks] = [await openBrowser(), await checksInPage()]
})
afterAll(() => browser?.close())

/** Every report as its readers have it. */
function readReports(sample: string): PageCase[] {
  const plan = samplePlan(`plans/${sample}`)
  const pages = reportsOfSample(`plans/${sample}`).map(
    ([name, result]) => [name, committeePage(plan, result, 'page')] as const,
  )
  return inBoth(pages)
}

/** French words are the longer ones: those of the largest sample are looked at whatever the share is. */
const ALWAYS = readReports('centre-val-de-loire-2022-2027').filter(([, , lang]) => lang === 'fr')
const CASES = new Map([...ALWAYS, ...shareOf(SAMPLES.flatMap(readReports))].map((one) => [one[0], one]))

describe.skipIf(!HAS_BROWSER)('lines end between words', () => {
  it.each([...CASES.values()])('in %s', async (_, outcome, lang) => {
    const html = await renderHtml(outcome, renderOptions(lang))
    expect(await brokenLines(browser, html, checks)).toEqual([])
  })

  it.each(['fr', 'en'] as const)('above the reports of a site in %s', async (lang) => {
    const faults: string[] = []
    for (const { name, outcome, navigation } of sitePagesOfSamples(lang)) {
      const options = { ...renderOptions(lang), ...(navigation && { navigation }) }
      const found = await brokenLines(browser, await renderHtml(outcome, options), checks)
      faults.push(...found.map((one) => `${name} ${one}`))
    }
    expect(faults).toEqual([])
  })

  it('or a fault is found', async () => {
    const page = (words: string) => `<p style="width: 4em">${words}</p>`
    expect(await brokenLines(browser, page('aaaa bb 1 200 k€'), checks)).not.toEqual([])
    expect(await brokenLines(browser, page('aaaaaa 12 %'), checks)).not.toEqual([])
    const broken = page('<span style="word-break: break-all">anticonstitution</span>')
    expect(await brokenLines(browser, broken, checks)).not.toEqual([])
    expect(await brokenLines(browser, page('aaaa b 1\u00a0200\u00a0k€'), checks)).toEqual([])
  })
})
