/** Serves a plan by a process of the built program, in a repository of its own, and opens its pages in a browser. */
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { git } from './git-repository.ts'
import { BUILT } from './run-plan.ts'
import { REPOSITORY, temporaryFolder } from './scenario.ts'

/** The larger sample, below a folder of copied plans. */
export const SAMPLE = 'plans/centre-val-de-loire-2022-2027'

/** A running program. */
export interface ServedProcess {
  /** With the token. */
  readonly address: string
  readonly origin: string
  readonly pid: number
  /** What it has said of its faults, and else. */
  readonly told: () => string
  /** Ends it as Ctrl+C does; gives its exit code. */
  readonly stop: () => Promise<number | null>
}

/** Starts `plan serve` in a folder. */
export function serveBuilt(cwd: string, argv: readonly string[]): Promise<ServedProcess> {
  const [node, program] = BUILT
  const child = spawn(node, [program, 'serve', ...argv], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', GIT_CONFIG_NOSYSTEM: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let told = ''
  child.stderr.on('data', (part: Buffer) => {
    told += part.toString('utf8')
  })
  const exited = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)))
  const stop = (): Promise<number | null> => {
    child.kill('SIGINT')
    return exited
  }
  return new Promise((resolve, reject) => {
    void exited.then((code) => reject(new Error(`exit ${code}: ${told}`)))
    child.stdout.once('data', (line: Buffer) => {
      const address = line.toString('utf8').trim()
      resolve({ address, origin: new URL(address).origin, pid: child.pid ?? 0, told: () => told, stop })
    })
  })
}

/** A repository with copies of the sample plans in which everything is committed. */
export function planRepository(): { readonly path: string; readonly remove: () => void } {
  const folder = temporaryFolder()
  mkdirSync(join(folder.path, 'plans'))
  cpSync(join(REPOSITORY, 'plans'), join(folder.path, 'plans'), { recursive: true })
  git(folder.path, ['init', '--quiet', '--initial-branch=main'])
  git(folder.path, ['add', '--all'])
  git(folder.path, [
    '-c',
    'user.name=planner',
    '-c',
    'user.email=planner@example.org',
    'commit',
    '--quiet',
    '-m',
    'All',
  ])
  return folder
}

/** A window in which the program's address was opened; what fails in it is told. */
export interface Window {
  readonly context: BrowserContext
  readonly page: Page
  /** Errors of scripts and of the page's own policy. */
  readonly faults: readonly string[]
}

/** Opens the address with the token, and waits for the page that the browser goes on to by itself. */
export async function enter(page: Page, { address, origin }: ServedProcess): Promise<void> {
  await page.goto(address)
  await page.waitForURL(`${origin}/`)
  await page.locator('nav.live').waitFor()
}

/** Opens the start page in a window of its own. */
export async function openWindow(
  browser: Browser,
  served: ServedProcess,
  options: BrowserContextOptions = {},
): Promise<Window> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 1000 }, ...options })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', ({ message }) => faults.push(message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text())
  })
  await enter(page, served)
  return { context, page, faults }
}

/** Another page in the same browser's session. */
export async function another({ context, page }: Window, path: string): Promise<Page> {
  const other = await context.newPage()
  await other.goto(new URL(path, page.url()).href)
  return other
}

/** Resolves once what was changed last on a workbench has its result, and the address says it. */
export async function tried(page: Page, change: () => Promise<unknown>): Promise<void> {
  const before = page.url()
  await change()
  await page.waitForURL((url) => url.href !== before)
  await page.locator('#result:not([aria-busy])').waitFor()
}

/** The box before a project. */
export function box(page: Page, id: string) {
  return page.locator(`input[type=checkbox][name="kept.${id}"]`)
}

/** The field of a control. */
export function control(page: Page, name: string) {
  return page.locator(`input[name="${name}"]:not([type=hidden])`)
}

/** Sets a field as a person does, who types and goes on. */
export async function typed(page: Page, name: string, value: string): Promise<void> {
  await control(page, name).fill(value)
  await control(page, name).press('Tab')
}

/** The figures of the tiles of a workbench, as they are told: each label with the value in it. */
export async function tiles(page: Page): Promise<Readonly<Record<string, string>>> {
  const pairs = await page
    .locator('#result .tile')
    .evaluateAll((all) =>
      all.map((tile) => [
        tile.querySelector('.label')?.textContent?.trim() ?? '',
        tile.querySelector('.value')?.textContent?.replace(/\s+/g, ' ').trim() ?? '',
      ]),
    )
  return Object.fromEntries(pairs) as Record<string, string>
}

/** Opens what is folded among the controls, by the keyboard. */
export async function unfoldControls(page: Page): Promise<void> {
  for (const part of await page.locator('.controls > details').all())
    if ((await part.getAttribute('open')) === null) await part.locator('summary').first().press('Enter')
}
