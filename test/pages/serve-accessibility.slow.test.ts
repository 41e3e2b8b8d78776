/** The pages of `plan serve` break no rule of axe-core, are no wider than a screen, and are used by the keyboard alone. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HAS_BROWSER, openBrowser } from '../support/browser.ts'
import { shareOf } from '../support/cases.ts'
import { faultsOf } from '../support/page-faults.ts'
import { checksInPage, markUpFaults, rgaaFaults } from '../support/rgaa.ts'
import {
  box,
  control,
  enter,
  openWindow,
  planRepository,
  SAMPLE,
  type ServedProcess,
  serveBuilt,
  tried,
  unfoldControls,
  type Window,
} from '../support/served-process.ts'

let browser: Browser
let checks = ''
let folder: ReturnType<typeof planRepository>
beforeAll(async () => {
  folder = planRepository()
  if (HAS_BROWSER) [browser, checks] = [await openBrowser(), await checksInPage()]
})
afterAll(async () => {
  for (const served of servers.values()) await (await served).stop()
  await browser?.close()
  folder.remove()
})

const PLACES = {
  'start page': '/',
  'workbench, unchanged': '/what-if',
  'workbench, changed': '/what-if?out=P-021&start=P-050%3D%2B6M&envelope=investment%3A2026%3D-10%25&hire=APPLI%3D%2B1',
  'workbench, refused': '/what-if?out=P-NONE',
  'records to change': '/records',
  'a record': '/records?of=P-014',
  'a new review': '/records?new=reviews',
  findings: '/findings',
  history: '/history',
  'no such page': '/nowhere',
} as const

const servers = new Map<string, Promise<ServedProcess>>()

/** The server of a language: nothing is written here, so its pages are the same for every test. */
function serverOf(lang: string): Promise<ServedProcess> {
  const served = servers.get(lang) ?? serveBuilt(folder.path, [SAMPLE, '--lang', lang, '--write'])
  servers.set(lang, served)
  return served
}

async function withWindow(lang: string, test: (window: Window, served: ServedProcess) => Promise<void>): Promise<void> {
  const served = await serverOf(lang)
  // The policy of the page would keep the checker out.
  const window = await openWindow(browser, served, { bypassCSP: true })
  try {
    await test(window, served)
  } finally {
    await window.context.close()
  }
}

async function faultsIn(page: Page): Promise<readonly string[]> {
  const faults = await faultsOf(page)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1400, height: 1000 })
  return faults
}

describe.skipIf(!HAS_BROWSER).each(['fr', 'en'])('in %s', (lang) => {
  // French words are the longer ones; English pages are looked at in turns.
  it.each(lang === 'fr' ? Object.entries(PLACES) : shareOf(Object.entries(PLACES)))(
    '%s has no fault in a browser, in its mark-up, in the dark and on a phone',
    async (_, place) => {
      await withWindow(lang, async ({ page, context }, { origin }) => {
        await page.goto(`${origin}${place}`)
        expect(await faultsIn(page)).toEqual([])
        const html = await (await context.request.get(`${origin}${place}`)).text()
        expect(await markUpFaults(html)).toEqual([])
      })
    },
  )

  it.each(shareOf(Object.entries(PLACES)))('%s breaks no criterion of RGAA', async (_, place) => {
    const served = await serverOf(lang)
    const faults = await rgaaFaults(
      browser,
      async (page) => {
        await enter(page, served)
        await page.goto(`${served.origin}${place}`)
      },
      checks,
    )
    expect(faults).toEqual([])
  })

  it('a difference and a search have none', async () => {
    await withWindow(lang, async ({ page }, { origin }) => {
      await page.goto(`${origin}${PLACES['workbench, changed']}`)
      await unfoldControls(page)
      await page.locator('button[formaction="/save"]').click()
      await page.locator('pre .added').first().waitFor()
      expect(await faultsIn(page)).toEqual([])
      await page.goto(`${origin}/what-if`)
      await page.locator('button[value=best]').click()
      await page.locator('a.button[href*="in="], a.button[href*="out="], a.button[href*="start="]').first().waitFor()
      expect(await faultsIn(page)).toEqual([])
    })
  })
})

/** The name of the control that has the focus. */
function focused(page: Page): Promise<string | null> {
  return page.locator(':focus').evaluate((one) => one.getAttribute('name') ?? one.id)
}

describe.skipIf(!HAS_BROWSER)('by the keyboard alone', () => {
  it('a project is ticked, moved, scaled and found, and the focus stays where it was after each result', async () => {
    await withWindow('en', async ({ page }, { origin }) => {
      await page.goto(`${origin}/what-if`)
      await box(page, 'P-050').focus()
      await tried(page, () => page.keyboard.press('Space'))
      expect(await focused(page)).toBe('kept.P-050')
      await tried(page, () => page.keyboard.press('Space'))
      await page.keyboard.press('Tab')
      expect(await focused(page)).toBe('later.P-050')
      await tried(page, () => page.keyboard.press('ArrowUp'))
      expect([await focused(page), await control(page, 'later.P-050').inputValue()]).toEqual(['later.P-050', '3'])
      await page.keyboard.press('Tab')
      await tried(page, () => page.keyboard.press('ArrowDown'))
      expect([await focused(page), await control(page, 'percent.P-050').inputValue()]).toEqual(['percent.P-050', '90'])
      await unfoldControls(page)
      await control(page, 'ceiling.investment:2026').focus()
      await page.keyboard.type('-10%')
      await tried(page, () => page.keyboard.press('Enter'))
      expect(await focused(page)).toBe('ceiling.investment:2026')
      await page.locator('#find').focus()
      await page.keyboard.type('network')
      expect(await focused(page)).toBe('find')
      const lines = page.locator('.controls fieldset li')
      const seen = await lines.filter({ visible: true }).count()
      expect([seen > 0, seen < (await lines.count())]).toEqual([true, true])
      await page.locator('button[value=best]').focus()
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/arbitration\/\d+$/)
    })
  })

  it('what is tried is saved as a scenario: named, read as lines to write, and written', async () => {
    const copy = planRepository()
    const served = await serveBuilt(copy.path, [SAMPLE, '--lang', 'en', '--write'])
    const { page, context } = await openWindow(browser, served)
    await page.goto(`${served.origin}/what-if?out=P-008`)
    await page.locator('details.save summary').focus()
    await page.keyboard.press('Enter')
    for (const [name, words] of [
      ['id', 'SC-KEYS'],
      ['title', 'By the keys'],
      ['reason', 'It is late'],
    ] as const) {
      await page.keyboard.press('Tab')
      expect(await focused(page)).toBe(name)
      await page.keyboard.press('Control+A')
      await page.keyboard.type(words)
    }
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'What will be written' }).waitFor()
    await page.getByRole('button', { name: 'Write these lines' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'The scenario is saved' }).waitFor()
    const written = readFileSync(join(copy.path, SAMPLE, 'scenarios/SC-KEYS.yaml'), 'utf8')
    expect(written).toContain('title: By the keys')
    await context.close()
    await served.stop()
    copy.remove()
  })
})
