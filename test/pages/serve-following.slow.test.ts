/** Pages of `plan serve` follow the plan's files: in every window, with what is tried on them, and through a plan that breaks. */
import { appendFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page, Route } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { HAS_BROWSER, openBrowser } from '../support/browser.ts'
import {
  another,
  box,
  control,
  openWindow,
  planRepository,
  SAMPLE,
  type ServedProcess,
  serveBuilt,
  tiles,
  tried,
  typed,
  type Window,
} from '../support/served-process.ts'

let browser: Browser
beforeAll(async () => {
  if (HAS_BROWSER) browser = await openBrowser()
})
afterAll(() => browser?.close())

let folder: ReturnType<typeof planRepository>
let served: ServedProcess
let window: Window
let header = ''

beforeEach(async () => {
  folder = planRepository()
  header = join(folder.path, SAMPLE, 'plan.yaml')
  served = await serveBuilt(folder.path, [SAMPLE, '--lang', 'en'])
  window = await openWindow(browser, served)
})
afterEach(async () => {
  await window.context.close()
  const code = await served.stop()
  folder.remove()
  expect(code).toBe(0)
})

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8')
  if (!text.includes(from)) throw new Error(`no ${from}`)
  writeFileSync(
    file,
    text.replace(from, () => to),
  )
}

/** Resolves once a page holds the words. */
function shows(page: Page, words: string): Promise<unknown> {
  return page.getByText(words).first().waitFor({ state: 'attached' })
}

const WORKBENCH = '/what-if?out=P-021&start=P-050%3D%2B6M'

describe.skipIf(!HAS_BROWSER)('an edited file', () => {
  it('is followed by every page that is open, in two windows', async () => {
    const other = await openWindow(browser, served)
    const pages = [
      window.page,
      await another(window, '/report/audit.html'),
      await another(window, WORKBENCH),
      other.page,
      await another(other, '/report/portfolio.html'),
    ]
    edit(header, 'IT master plan 2022-2027', 'Quite another plan')
    for (const page of pages) await shows(page, 'Quite another plan')
    expect([...window.faults, ...other.faults]).toEqual([])
    await other.context.close()
  })

  it('has its new findings told', async () => {
    const page = await another(window, '/findings')
    edit(join(folder.path, SAMPLE, 'projects/P-021.yaml'), 'status: ', 'statuss: ')
    await shows(page, 'Unknown key "statuss"')
    expect(await page.getByText('projects/P-021.yaml').first().isVisible()).toBe(true)
  })

  it('leaves the state that is tried, with its controls, in the page that tries it', async () => {
    const { page } = window
    await page.goto(`${served.origin}${WORKBENCH}`)
    const address = page.url()
    const before = await tiles(page)
    edit(join(folder.path, SAMPLE, 'projects/P-031.yaml'), 'status: ', 'status: cancelled #')
    await page
      .locator('#result .tile .value')
      .first()
      .filter({ hasNotText: before['Retained value'] ?? '' })
      .waitFor()
    expect(page.url()).toBe(address)
    expect(await box(page, 'P-021').isChecked()).toBe(false)
    expect(await control(page, 'later.P-050').inputValue()).toBe('6')
    expect((await tiles(page))['Retained value']).not.toBe(before['Retained value'])
  })
})

describe.skipIf(!HAS_BROWSER)('a change between a page and its first look at the plan', () => {
  it('is seen, once', async () => {
    const page = await window.context.newPage()
    // The page comes, and whatever it asks then has to wait.
    const held: Route[] = []
    const isHeld = new Promise<void>((resolve) => {
      void page.route(
        '**/events',
        (route) => {
          held.push(route)
          resolve()
        },
        { times: 1 },
      )
    })
    await page.goto(served.origin)
    await isHeld
    edit(header, 'IT master plan 2022-2027', 'Quite another plan')
    // All that follow have been told.
    await shows(window.page, 'Quite another plan')
    let loads = 0
    page.on('load', () => {
      loads += 1
    })
    for (const route of held) await route.continue()
    await shows(page, 'Quite another plan')
    await page.goto(`${served.origin}/findings`)
    expect(loads).toBe(2)
  })
})

describe.skipIf(!HAS_BROWSER)('a plan that breaks while it is open', () => {
  it('says why where its YAML has an error, and comes back', async () => {
    const { page } = window
    const bench = await another(window, WORKBENCH)
    const text = readFileSync(header, 'utf8')
    writeFileSync(header, text.replace('plan:\n', 'plan: [\n'))
    await shows(bench, 'cannot be read at the moment')
    const findings = await another(window, '/findings')
    await shows(findings, 'plan.yaml')
    expect((await page.reload())?.status()).toBe(200)
    writeFileSync(header, text)
    await bench.locator('#controls').waitFor()
    expect(await box(bench, 'P-021').isChecked()).toBe(false)
    await page.locator('main .tile').first().waitFor()
    expect(served.told()).not.toMatch(/\n\s+at /)
  })

  it('says so where its header is gone, and comes back', async () => {
    const bench = await another(window, WORKBENCH)
    renameSync(header, `${header}.gone`)
    await shows(bench, 'cannot be read at the moment')
    renameSync(`${header}.gone`, header)
    await bench.locator('#controls').waitFor()
    expect(served.told()).not.toMatch(/\n\s+at /)
  })

  it('says so where its folder is gone, and comes back', async () => {
    const { page } = window
    const bench = await another(window, WORKBENCH)
    const away = join(folder.path, 'away')
    renameSync(join(folder.path, SAMPLE), away)
    await bench.locator('#controls').waitFor({ state: 'detached' })
    await page.locator('main .tile').first().waitFor({ state: 'detached' })
    for (const one of [page, bench]) await one.locator('.note.bad').first().waitFor()
    renameSync(away, join(folder.path, SAMPLE))
    await bench.locator('#controls').waitFor()
    await page.locator('main .tile').first().waitFor()
    expect(served.told()).not.toMatch(/\n\s+at /)
  })

  it('is tried on no further while it is broken, without a fault in the page', async () => {
    const { page, faults } = window
    await page.goto(`${served.origin}/what-if`)
    // The page has not heard of it yet when the change is sent.
    await page.route('**/events', (route) => route.abort())
    await page.reload()
    appendFileSync(header, 'plan: [\n')
    await box(page, 'P-021').click()
    await shows(page, 'cannot be read at the moment')
    expect(faults.filter((fault) => !/ERR_FAILED|events/.test(fault))).toEqual([])
  })
})

describe.skipIf(!HAS_BROWSER)('a program that has ended', () => {
  it('is told of by the pages that follow it, and a change says so too', async () => {
    const { page } = window
    await page.goto(`${served.origin}/what-if`)
    const gone = await serveBuilt(folder.path, [SAMPLE, '--lang', 'en'])
    const other = await openWindow(browser, gone)
    await other.page.goto(`${gone.origin}/what-if`)
    await gone.stop()
    await shows(other.page, 'The program no longer answers')
    await box(other.page, 'P-021').click()
    await other.page.locator('#result:not([aria-busy])').waitFor()
    expect(other.faults.filter((fault) => !/ERR_CONNECTION|net::/.test(fault))).toEqual([])
    await other.context.close()
  })
})

describe.skipIf(!HAS_BROWSER)('the state of a workbench', () => {
  it('is gone back from and forward to, reloaded, and opened elsewhere by its address', async () => {
    const { page, faults } = window
    await page.goto(`${served.origin}/what-if`)
    const start = await tiles(page)
    await tried(page, () => box(page, 'P-021').click())
    const one = [page.url(), await tiles(page)] as const
    await tried(page, () => typed(page, 'later.P-050', '6'))
    const two = [page.url(), await tiles(page)] as const
    await page.goBack()
    await page.waitForURL(one[0])
    await page.locator('#result .tile').first().waitFor()
    expect(await tiles(page)).toEqual(one[1])
    expect([await box(page, 'P-021').isChecked(), await control(page, 'later.P-050').inputValue()]).toEqual([
      false,
      '0',
    ])
    await page.goBack()
    await page.locator('#result .tile').first().waitFor()
    expect(await tiles(page)).toEqual(start)
    expect(await box(page, 'P-021').isChecked()).toBe(true)
    for (const _ of [1, 2]) {
      await page.goForward()
      await page.locator('#result .tile').first().waitFor()
    }
    expect([page.url(), await tiles(page)]).toEqual(two)
    await page.reload()
    expect([page.url(), await tiles(page)]).toEqual(two)
    const other = await openWindow(browser, served)
    await other.page.goto(two[0])
    expect(await tiles(other.page)).toEqual(two[1])
    expect([await box(other.page, 'P-021').isChecked(), await control(other.page, 'later.P-050').inputValue()]).toEqual(
      [false, '6'],
    )
    expect(faults).toEqual([])
    await other.context.close()
  })
})
