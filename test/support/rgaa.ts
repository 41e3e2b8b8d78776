/**
 * Holds a page of HTML against RGAA 4.1, the French reference of accessibility, where a machine can decide and axe-core
 * does not: in the page as it is read, under the keyboard, with larger type, wider distances and on a narrow screen.
 */
import { HtmlValidate } from 'html-validate'
import type { Browser, Page } from 'playwright-core'
import { rolldown } from 'rolldown'

/** Faults by criterion. */
type Faults = Readonly<Record<string, readonly string[]>>

/** What the bundle of checks gives to a page. */
interface InPage {
  readonly criteria: readonly string[]
  readonly faults: () => Faults
  readonly contentOf: () => readonly string[]
  readonly cutOrOverlapping: () => readonly string[]
  readonly sizesOfType: () => readonly number[]
  readonly widerThanScreen: () => readonly string[]
  readonly brokenByLines: () => readonly string[]
}

/** The checks as one script. */
export async function checksInPage(): Promise<string> {
  const bundle = await rolldown({ input: new URL('in-page/checks.ts', import.meta.url).pathname })
  const { output } = await bundle.generate({ format: 'iife' })
  return output[0].code
}

/** Remembers which events the script of a page waits for, and on what. */
const RECORDER = `
  globalThis.waited = []
  const add = EventTarget.prototype.addEventListener
  EventTarget.prototype.addEventListener = function (type, ...rest) {
    // What the driver of the browser waits for is none of the page's.
    if (document.currentScript !== null) waited.push([type, this instanceof Element ? this.tagName : this.constructor.name])
    return add.call(this, type, ...rest)
  }`

/** Two frames of the page: what watches its size has run in between. */
const FRAMES = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))'

const OPEN_ALL = 'for (const part of document.querySelectorAll("details")) part.open = true'

/** Distances as a reader may set them by the criterion 10.12. */
const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`

const LARGE_TYPE = ':root { font-size: 200% !important }'

function inPage<Name extends keyof InPage>(page: Page, name: Name): Promise<ReturnOf<InPage[Name]>> {
  const asked = name === 'criteria' ? 'rgaa.criteria' : `rgaa.${name}()`
  return page.evaluate(asked) as Promise<ReturnOf<InPage[Name]>>
}

type ReturnOf<T> = T extends () => infer Result ? Result : T

/** Does something while a style is added to the page. */
async function styled<T>(page: Page, css: string, look: () => Promise<T>): Promise<T> {
  await page.addStyleTag({ content: css })
  await page.evaluate(FRAMES)
  const seen = await look()
  await page.evaluate('[...document.querySelectorAll("style")].at(-1)?.remove()')
  await page.evaluate(FRAMES)
  return seen
}

/** What is told for a criterion, each with its number. */
function told(criterion: string, faults: readonly string[]): readonly string[] {
  return faults.map((fault) => `${criterion}: ${fault}`)
}

/** The events that a keyboard, a pointer and a finger all give on what waits for them. */
const ON_CONTROLS: Readonly<Record<string, readonly string[]>> = {
  click: ['BUTTON'],
  input: ['INPUT'],
  toggle: ['HTMLDocument', 'DETAILS'],
  beforeprint: ['Window'],
  afterprint: ['Window'],
  // No device gives these: the window is hidden or shown, an address is left, a program speaks.
  visibilitychange: ['HTMLDocument'],
  popstate: ['Window'],
  job: ['HTMLDocument'],
  change: ['MediaQueryList', 'FORM'],
  submit: ['FORM'],
}

/** Tests 7.3.1, 12.10.1, 13.10.1, 13.11.1 and 13.12.1: only controls act, on what each way of operating them gives. */
async function eventsOfOneDevice(page: Page): Promise<readonly string[]> {
  const waited = (await page.evaluate('waited')) as readonly (readonly [string, string])[]
  return waited
    .filter(([type, on]) => on !== 'EventSource' && ON_CONTROLS[type]?.includes(on) !== true)
    .map(([type, on]) => `${type} on ${on}`)
}

/** Remembers each stop of the keyboard, and whether it is seen that it is there. */
const STOPS = `
  globalThis.stopped = []
  addEventListener('focusin', ({ target }) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(target)
    const box = target.getBoundingClientRect()
    const isSeen = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 &&
      !/, 0\\)$/.test(outlineColor) && box.width > 1 && box.height > 1
    stopped.push([target, isSeen])
  })`

/** How the stops differ from those that the page has, and which are not seen. */
const STOPS_HELD = `(() => {
  const selector = 'a[href], button, input, select, textarea, summary, [tabindex]'
  const expected = [...document.querySelectorAll(selector)]
    .filter((one) => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({ visibilityProperty: true }))
    .slice(0, stopped.length)
  const shown = (one) => one?.outerHTML.slice(0, 160)
  const wrong = stopped.findIndex(([one], index) => one !== expected[index])
  return {
    unseen: stopped.filter(([, isSeen]) => !isSeen).map(([one]) => shown(one)),
    order: wrong < 0 ? [] : ['stop ' + wrong + ' ' + shown(stopped[wrong][0]) + ' and not ' + shown(expected[wrong])],
  }
})()`

/** The most stops that are gone through; behind them a page has more of the same. */
const MOST_STOPS = 150

/** Tests 7.3.2, 10.7.1, 12.8.1 and 12.9.1: the keyboard gets from each stop to the next of the page, and is seen there. */
async function stopsOfKeyboard(page: Page): Promise<readonly string[]> {
  const count = Number(
    await page.evaluate(`[...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
      .filter((one) => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({ visibilityProperty: true })).length`),
  )
  await page.evaluate(STOPS)
  const most = Math.min(count, MOST_STOPS)
  for (let stop = 0; stop < most; stop += 1) await page.keyboard.press('Tab')
  const { unseen, order } = (await page.evaluate(STOPS_HELD)) as {
    readonly unseen: readonly string[]
    readonly order: readonly string[]
  }
  const gone = Number(await page.evaluate('stopped.length'))
  return [
    ...told('10.7', unseen),
    ...told('12.8', order),
    ...told('12.9', gone === most ? [] : [`${gone} stops of ${most}`]),
  ]
}

/** Tests 12.7.2 and 10.7.1: the way past is seen under the keyboard, leads to the content, and it is seen that it did. */
async function wayPast(page: Page): Promise<readonly string[]> {
  const skip = page.locator('a.skip')
  if ((await skip.count()) === 0) return []
  await skip.focus()
  const box = await skip.boundingBox()
  await page.keyboard.press('Enter')
  const isThere = await page.evaluate('document.activeElement?.tagName === "MAIN"')
  const isSeen = await page.evaluate('getComputedStyle(document.querySelector("main")).outlineStyle !== "none"')
  return [
    ...told('12.7', box !== null && box.y >= 0 ? [] : ['the way past is not seen']),
    ...told('12.7', isThere === true ? [] : ['the way past leads nowhere']),
    ...told('10.7', isSeen === true ? [] : ['main has no outline']),
  ]
}

/** Test 10.4.1 and 10.4.2: type of twice the size is twice as large everywhere, and nothing is lost by it. */
async function largeType(page: Page): Promise<readonly string[]> {
  const usual = await inPage(page, 'sizesOfType')
  return styled(page, LARGE_TYPE, async () => {
    const large = await inPage(page, 'sizesOfType')
    const fixed = large.filter((size, index) => size < 1.9 * (usual[index] ?? 0))
    const lost = await inPage(page, 'cutOrOverlapping')
    return told('10.4', [...lost, ...(fixed.length === 0 ? [] : [`${fixed.length} sizes are fixed`])])
  })
}

/** Test 10.12.1: distances of letters, words, lines and paragraphs as a reader wants them. */
function wideSpacing(page: Page): Promise<readonly string[]> {
  return styled(page, SPACING, async () => told('10.12', await inPage(page, 'cutOrOverlapping')))
}

const WIDE = { width: 1440, height: 900 } as const
const NARROW = { width: 320, height: 800 } as const

async function resized(page: Page, size: { readonly width: number; readonly height: number }): Promise<void> {
  await page.setViewportSize(size)
  await page.evaluate(FRAMES)
  // Contents are folded where there is no room for them beside the page; whoever looks for them opens them.
  await page.evaluate(OPEN_ALL)
  await page.evaluate(FRAMES)
}

/** What one list has and the other has not. */
function missing(from: readonly string[], those: readonly string[]): readonly string[] {
  const there = new Set(from)
  return [...new Set(those)].filter((one) => !there.has(one))
}

/** Tests 10.11.1 and 13.9.1: all that a wide screen shows and does, a narrow one does without scrolling to the side. */
async function narrowScreen(page: Page): Promise<readonly string[]> {
  const whole = await inPage(page, 'contentOf')
  await resized(page, NARROW)
  const narrow = await inPage(page, 'contentOf')
  const faults = [
    ...told('10.11', await inPage(page, 'widerThanScreen')),
    ...told('10.11', missing(narrow, whole)),
    ...told('10.12', await inPage(page, 'cutOrOverlapping')),
    ...(await wideSpacing(page)),
  ]
  await resized(page, { width: 740, height: 360 })
  const lying = await inPage(page, 'contentOf')
  return [...faults, ...told('13.9', missing(narrow, lying)), ...told('13.9', missing(lying, narrow))]
}

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:document', 'html-validate:standard'],
  rules: {
    // How the mark-up is written, and not whether it is right.
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'no-inline-style': 'off',
    'no-raw-characters': 'off',
    'long-title': 'off',
    'require-csp-nonce': 'off',
    'require-sri': 'off',
    // Roles that a style sheet would take away from tables that it shows as cards, and from lists without their signs.
    'no-redundant-role': 'off',
    'prefer-native-element': 'off',
  },
})

/** Test 8.2.1: elements, attributes, nesting and ends by the rules of HTML. */
export async function markUpFaults(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html)
  const messages = results.flatMap((result) => result.messages)
  return told(
    '8.2',
    messages.map(({ ruleId, message, line }) => `${ruleId} ${message} (${line})`),
  )
}

/** The criteria that are checked in a page as it is read. */
export async function criteriaOf(browser: Browser, checks: string): Promise<readonly string[]> {
  const page = await browser.newPage()
  await page.evaluate(checks)
  const criteria = await inPage(page, 'criteria')
  await page.close()
  return criteria
}

/** Harms a page before it is looked at, for who wants to see a fault found. */
export type Harm = (page: Page) => Promise<unknown>

/** The widths of a phone and of a usual window. */
const WIDTHS = [360, 1200] as const

/**
 * What the ends of lines break on a phone and in a usual window: a number, a number with its unit, a word.
 *
 * @param checks - the script of {@link checksInPage}.
 */
export async function brokenLines(browser: Browser, html: string, checks: string): Promise<readonly string[]> {
  const context = await browser.newContext({ bypassCSP: true, viewport: WIDE })
  try {
    const page = await context.newPage()
    await page.setContent(html)
    await page.evaluate(checks)
    const found: string[] = []
    for (const width of WIDTHS) {
      await resized(page, { width, height: 900 })
      found.push(...(await inPage(page, 'brokenByLines')).map((one) => `at ${width}: ${one}`))
    }
    return found
  } finally {
    await context.close()
  }
}

/** Brings a page into an empty window that records what scripts wait for. */
type Bring = (page: Page) => Promise<unknown>

/** A page that is a text, with nothing around it. */
function written(html: string): Bring {
  return async (page) => {
    await page.evaluate(RECORDER)
    await page.setContent(html)
  }
}

/**
 * The faults of a page, each with the criterion that it breaks.
 *
 * @param source - its HTML, or what brings it into a window.
 * @param checks - the script of {@link checksInPage}.
 */
export async function rgaaFaults(
  browser: Browser,
  source: string | Bring,
  checks: string,
  harm?: Harm,
): Promise<readonly string[]> {
  // The policy of the page would keep the checks out.
  const context = await browser.newContext({ bypassCSP: true, viewport: WIDE })
  try {
    const page = await context.newPage()
    await page.addInitScript(RECORDER)
    await (typeof source === 'string' ? written(source) : source)(page)
    await page.evaluate(FRAMES)
    await harm?.(page)
    await page.evaluate(checks)
    const folded = (await inPage(page, 'faults'))['7.1'] ?? []
    const way = await wayPast(page)
    await page.evaluate(
      'document.activeElement?.blur(); getSelection()?.removeAllRanges(); document.body.setAttribute("tabindex", "-1"); document.body.focus(); document.body.removeAttribute("tabindex"); scrollTo(0, 0)',
    )
    await page.evaluate(OPEN_ALL)
    await page.evaluate(FRAMES)
    const found = await inPage(page, 'faults')
    return [
      ...told('7.1', folded),
      ...way,
      ...Object.entries(found).flatMap(([criterion, faults]) => told(criterion, faults)),
      ...told('7.3', await eventsOfOneDevice(page)),
      ...told('10.12', await inPage(page, 'cutOrOverlapping')),
      ...(await wideSpacing(page)),
      ...(await largeType(page)),
      ...(await stopsOfKeyboard(page)),
      ...(await narrowScreen(page)),
    ]
  } finally {
    await context.close()
  }
}
