/** Every page of HTML against RGAA 4.1, the French reference of accessibility, where axe-core does not decide. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderHtml } from '../../src/render/html.ts'
import { HAS_BROWSER, openBrowser } from '../support/browser.ts'
import { shareOf } from '../support/cases.ts'
import { everyPage } from '../support/page-reports.ts'
import { PLANTED, PLANTED_IN_MARK_UP, PLANTED_IN_SCRIPT, pageToHarm } from '../support/planted-faults.ts'
import { renderOptions } from '../support/render-options.ts'
import { checksInPage, criteriaOf, markUpFaults, rgaaFaults } from '../support/rgaa.ts'

/** They take minutes and a browser: `npm run check:pages` runs them. */

let browser: Browser
let checks = ''
beforeAll(async () => {
  if (HAS_BROWSER) [browser, checks] = [await openBrowser(), await checksInPage()]
})
afterAll(() => browser?.close())

const CASES = shareOf(everyPage())

describe.skipIf(!HAS_BROWSER)('a page breaks no criterion', () => {
  it.each(CASES)('%s', async (_, outcome, lang) => {
    const html = await renderHtml(outcome, renderOptions(lang))
    const faults = [...(await rgaaFaults(browser, html, checks)), ...(await markUpFaults(html))]
    expect(faults).toEqual([])
  })
})

describe.skipIf(!HAS_BROWSER)('a fault that is planted in a page is found', () => {
  const made = renderHtml(pageToHarm(), renderOptions('fr'))

  it('of a page that has none', async () => {
    const html = await made
    expect(await rgaaFaults(browser, html, checks)).toEqual([])
    expect(await markUpFaults(html)).toEqual([])
  })

  it.each(shareOf(PLANTED))('%s: %s', async (criterion, _, script) => {
    const faults = await rgaaFaults(browser, await made, checks, (page) => page.evaluate(script))
    expect(faults.filter((fault) => fault.startsWith(criterion))).not.toEqual([])
  })

  it.each(shareOf(PLANTED_IN_SCRIPT))('%s: %s', async (criterion, _, line) => {
    const html = (await made).replace('</script>', () => `${line}</script>`)
    const faults = await rgaaFaults(browser, html, checks)
    expect(faults.filter((fault) => fault.startsWith(criterion))).not.toEqual([])
  })

  it.each(PLANTED_IN_MARK_UP)('8.2: %s', async (_, from, to) => {
    const html = await made
    expect(html).toMatch(from)
    expect(await markUpFaults(html.replace(from, to))).not.toEqual([])
  })

  it('for each criterion that is checked in the page', async () => {
    const planted = PLANTED.map(([criterion]) => criterion)
    const criteria = await criteriaOf(browser, checks)
    expect(criteria.filter((one) => !planted.some((own) => one.startsWith(own)))).toEqual([])
  })
})
