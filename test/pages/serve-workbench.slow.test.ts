/** The workbench of `plan serve`: what it shows is what the command line says of the same choices, and what it saves is what was shown. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { writePlan } from '../../.ci/bench/written-plans.ts'
import { HAS_BROWSER, openBrowser } from '../support/browser.ts'
import { git } from '../support/git-repository.ts'
import { PATIENCE } from '../support/patience.ts'
import { runBuilt } from '../support/run-plan.ts'
import {
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
  unfoldControls,
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
let page: Page

async function start(...more: readonly string[]): Promise<void> {
  served = await serveBuilt(folder.path, [SAMPLE, '--lang', 'en', ...more])
  window = await openWindow(browser, served)
  ;({ page } = window)
  await page.goto(`${served.origin}/what-if`)
  await unfoldControls(page)
}

beforeEach(() => {
  folder = planRepository()
})
afterEach(async () => {
  const { faults } = window
  await window.context.close()
  await served.stop()
  folder.remove()
  expect(faults).toEqual([])
  expect(served.told()).not.toMatch(/\n\s+at /)
})

/** Five moves: one out, one in, one later, one smaller, less money, more people. */
async function fiveMoves(): Promise<void> {
  await tried(page, () => box(page, 'P-008').click())
  await tried(page, () => box(page, 'P-039').click())
  await tried(page, () => typed(page, 'later.P-050', '6'))
  await tried(page, () => typed(page, 'percent.P-031', '80'))
  await tried(page, () => typed(page, 'ceiling.investment:2026', '-10%'))
  await tried(page, () => typed(page, 'posts.APPLI', '1'))
}

const OPTIONS = [
  ['--in', 'P-039', '--out', 'P-008', '--start', 'P-050=+6M', '--scale', 'P-031=80%'],
  ['--envelope', 'investment:2026=-10%', '--hire', 'APPLI=+1@2024-07'],
].flat()

/** The value of a figure of a scenario, as the command line prints it. */
function figuresOf(cwd: string, id: string): readonly (string | null)[] {
  const { stdout, exit } = runBuilt(cwd, ['scenario', 'show', id, SAMPLE, '--lang', 'en', '--format', 'md'])
  if (exit !== 0) throw new Error(stdout)
  return ['Retained value', 'Expected spending', 'Peak load rate', 'Constraints broken'].map(
    (label) => stdout.split('\n').find((row) => row.includes(label)) ?? null,
  )
}

const plain = (text: string | null | undefined): string => (text ?? '').replaceAll(/[\s\u00a0\u202f]+/g, ' ').trim()

describe.skipIf(!HAS_BROWSER)('five moves by the controls', () => {
  it('come to the figures of the scenario that the command line makes of the same choices', async () => {
    await start()
    await fiveMoves()
    const copy = planRepository()
    expect(runBuilt(copy.path, ['scenario', 'new', 'SC-X', SAMPLE, ...OPTIONS]).exit).toBe(0)
    const rows = figuresOf(copy.path, 'SC-X').map(plain)
    const shown = Object.values(await tiles(page))
    expect(shown).toHaveLength(4)
    for (const [index, value] of shown.entries()) {
      const [figure = ''] = value.replace(/^[✗✓!] /, '').split(' (')
      expect(rows[index]).toContain(figure)
    }
    copy.remove()
  })

  it('are the command line that the page prints, which makes the same scenario', async () => {
    await start()
    await fiveMoves()
    const printed = plain(await page.locator('#result details pre').first().textContent())
    const words = printed.match(/'[^']*'|"[^"]*"|\S+/g)?.map((word) => word.replace(/^['"]|['"]$/g, '')) ?? []
    expect(words[0]).toBe('plan')
    const [copy, other] = [planRepository(), planRepository()]
    expect(runBuilt(copy.path, words.slice(1)).exit).toBe(0)
    const id = words[3] ?? ''
    expect(runBuilt(other.path, ['scenario', 'new', id, SAMPLE, ...OPTIONS]).exit).toBe(0)
    const file = join(SAMPLE, `scenarios/${id}.yaml`)
    expect(readFileSync(join(copy.path, file), 'utf8')).toBe(readFileSync(join(other.path, file), 'utf8'))
    copy.remove()
    other.remove()
  })
})

describe.skipIf(!HAS_BROWSER)('what is tried, kept as a scenario', () => {
  const changed = (): string => git(folder.path, ['status', '--porcelain', '--untracked-files=all'])

  async function asked(): Promise<void> {
    await tried(page, () => box(page, 'P-008').click())
    await page.getByLabel('Title', { exact: true }).fill('Without the app')
    await page.getByLabel('Reason of the choices').fill('It is late')
    await page.getByRole('button', { name: 'Show what will be written' }).click()
    await page.getByRole('heading', { name: 'What will be written' }).waitFor()
  }

  it('is shown first, and written only then: the file validates, and no other has changed', async () => {
    await start('--write')
    await asked()
    expect(await page.locator('pre .added').allTextContents()).toContain('+    title: Without the app')
    expect(changed()).toBe('')
    await page.getByRole('button', { name: 'Write these lines' }).click()
    await page.getByRole('heading', { name: 'The scenario is saved' }).waitFor()
    await page.getByText(/scenarios\/SC-\w+\.yaml \(\+\d+ -0\)/).waitFor()
    await page.getByRole('link', { name: 'Go on from it' }).click()
    await page.waitForURL(/\/what-if\?from=SC-/)
    const id = new URL(page.url()).searchParams.get('from') ?? ''
    expect(changed()).toBe(`?? ${SAMPLE}/scenarios/${id}.yaml`)
    // What it leaves out can be ticked back in.
    expect(await box(page, 'P-008').isChecked()).toBe(false)
    expect(await page.locator('#from').inputValue()).toBe(id)
    const { stdout } = runBuilt(folder.path, ['validate', SAMPLE, '--lang', 'en'])
    expect(stdout).not.toMatch(/: error|[1-9]\d* errors?\b/)
  })

  it('stays shown as it was while every other page follows a file that has changed', async () => {
    await start('--write')
    await asked()
    const follower = await window.context.newPage()
    await follower.goto(`${served.origin}/what-if`)
    writeFileSync(
      join(folder.path, SAMPLE, 'scenarios/SC-ELSE.yaml'),
      'scenarios:\n  - { id: SC-ELSE, title: Else, kind: custom, status: draft }\n',
    )
    await follower.locator('#from option', { hasText: 'Else' }).waitFor({ state: 'attached' })
    expect(await page.getByRole('heading', { name: 'What will be written' }).count()).toBe(1)
  })

  it('has no way to be written where the program may not', async () => {
    await start()
    await tried(page, () => box(page, 'P-008').click())
    expect(await page.getByRole('button', { name: 'Show what will be written' }).count()).toBe(0)
    await page.getByText('These pages write nothing').waitFor()
    expect(changed()).toBe('')
  })
})

describe.skipIf(!HAS_BROWSER)('a slip', () => {
  it('is told at once, and what came of the moves before it stays', async () => {
    await start()
    await tried(page, () => box(page, 'P-008').click())
    const before = await tiles(page)
    await typed(page, 'ceiling.investment:2026', 'minus 200')
    await page.locator('#refusal .note.bad').waitFor()
    expect(await tiles(page)).toEqual(before)
    await tried(page, () => typed(page, 'ceiling.investment:2026', '-10%'))
    expect(await page.locator('#refusal').textContent()).toBe('')
  })
})

describe.skipIf(!HAS_BROWSER)('the best choice', () => {
  it('keeps what was changed, tells its proof, and is taken over into the workbench', async () => {
    await start()
    await tried(page, () => box(page, 'P-008').click())
    await tried(page, () => typed(page, 'later.P-050', '6'))
    await page.getByRole('button', { name: 'Find the best choice' }).click()
    await page.getByRole('link', { name: 'Take this proposal over' }).waitFor()
    await page.getByText('this is proven').first().waitFor()
    const best = plain(await page.locator('main').textContent())
    const value = /worth (\d+\.\d+)/.exec(best)?.[1] ?? 'none'
    await page.getByRole('link', { name: 'Take this proposal over' }).click()
    await page.locator('#result .tile').first().waitFor()
    expect((await tiles(page))['Retained value']).toContain(value)
    expect(await box(page, 'P-008').isChecked()).toBe(false)
    expect(await control(page, 'later.P-050').inputValue()).toBe('6')
    await page.goBack()
    await page.getByRole('link', { name: 'Back to what is tried' }).click()
    await page.locator('#controls').waitFor()
    expect([await box(page, 'P-008').isChecked(), await box(page, 'P-039').isChecked()]).toEqual([false, false])
  })

  it('says what it would take to let a project in', async () => {
    await start()
    await page.locator('select[name=add]').selectOption('P-039')
    await page.getByRole('button', { name: 'Find out' }).click()
    await page.getByRole('link', { name: 'Back to what is tried' }).waitFor()
    await page.getByText('P-039').first().waitFor()
    await page.getByText('Done.').waitFor()
  })
})

describe.skipIf(!HAS_BROWSER)('a search among a thousand projects', () => {
  it('is stopped with the best that was found, which says that it is not proven', async () => {
    writePlan(join(folder.path, 'large'), 1000)
    served = await serveBuilt(folder.path, ['large', '--lang', 'en'])
    window = await openWindow(browser, served)
    ;({ page } = window)
    await page.goto(`${served.origin}/what-if`)
    await page.getByRole('button', { name: 'Find the best choice' }).click()
    await page.getByRole('button', { name: 'Stop and take the best found' }).click()
    await page.getByText('Stopped before the end').first().waitFor({ timeout: PATIENCE })
    expect(await page.getByText('this is proven').count()).toBe(0)
    expect(await page.getByText('Done.').count()).toBe(0)
    await page.getByRole('link', { name: 'Back to what is tried' }).waitFor()
  })
})

describe.skipIf(!HAS_BROWSER)('without a script', () => {
  it('the form is sent by its button, reports are read, and a search tells where it stands', async () => {
    served = await serveBuilt(folder.path, [SAMPLE, '--lang', 'en', '--write'])
    window = await openWindow(browser, served, { javaScriptEnabled: false })
    ;({ page } = window)
    await page.getByRole('link', { name: 'Portfolio', exact: true }).click()
    await page.locator('main h2').first().waitFor()
    await page.goto(`${served.origin}/what-if`)
    const before = await page.locator('#result .tile .value').first().textContent()
    await box(page, 'P-008').uncheck()
    await control(page, 'later.P-050').fill('6')
    await page.getByRole('button', { name: 'See what it comes to' }).click()
    await page.waitForURL(/\?out=P-008&start=P-050%3D%2B6M$/)
    expect(await page.locator('#result .tile .value').first().textContent()).not.toBe(before)
    expect(await box(page, 'P-008').isChecked()).toBe(false)
    await page.getByRole('button', { name: 'Find the best choice' }).click()
    await page.waitForURL(/\/arbitration\/1$/)
    expect(await page.locator('#told').isVisible()).toBe(true)
    await page.goto(`${served.origin}/what-if?out=P-008`)
    await page.getByText('Keep as a scenario').click()
    await page.getByRole('button', { name: 'Show what will be written' }).click()
    await page.getByRole('button', { name: 'Write these lines' }).click()
    await page.getByRole('heading', { name: 'The scenario is saved' }).waitFor()
  })
})
