/** Whoever sends what no page of the program sends gets, writes and runs nothing, and no text of a plan acts in a page. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hostilePlan } from '../../support/hostile-plan.ts'
import { KINDS } from '../../support/hostile-texts.ts'
import { readHtml } from '../../support/html-page.ts'
import { HEADER, inFolder } from '../../support/in-folder.ts'
import { speak } from '../../support/raw-http.ts'
import { REPOSITORY } from '../../support/scenario.ts'
import { fieldsOf, readAll, type ServedHere, serveHere } from '../../support/served-here.ts'

const SAMPLE = 'plans/centre-val-de-loire-2022-2027'

let served: ServedHere
beforeAll(async () => {
  served = await serveHere(REPOSITORY, SAMPLE, { asked: 'en' })
})
afterAll(() => served.close())

/** What no browser is told: where a fault lies in the program or on the machine. */
const TRACE = /\n\s+at |node:internal|TypeError|RangeError|SyntaxError|\/src\/|\/dist\/|node_modules/

/** The page without its script and styles, which are the program's own. */
function seenIn(html: string): string {
  return html.replace(/<(style|script)>[\s\S]*?<\/\1>/g, '')
}

describe('a path', () => {
  it.each([
    '/../package.json',
    '/report/../../package.json',
    '/%2e%2e/package.json',
    '/..%2f..%2fetc%2fpasswd',
    '/report/%2e%2e%2fplan.yaml',
    '/..%5c..%5cplan.yaml',
    '/report/..\\plan.yaml',
    '/plan.yaml',
    '/%00',
    '/report/audit.html%00.yaml',
    '/report/audit.html/',
    '/%',
    '/%ff%fe',
    '/etc/passwd',
    '/file:///etc/passwd',
    '/report/',
    '/report/__proto__.html',
    '/__proto__',
    '/constructor',
    '/toString',
    '/hasOwnProperty',
    '/arbitration/__proto__',
    '/arbitration/1',
    '/arbitration/99999999999999999999',
    '/arbitration/1/stop',
    '/save',
    '/arbitration',
    `/${'x'.repeat(8000)}`,
  ])('%s leads nowhere', async (path) => {
    const { status, text } = await served.get(path)
    expect(status).toBe(404)
    expect(seenIn(text)).not.toMatch(TRACE)
    expect(text).not.toContain('root:')
    expect(served.faults).toEqual([])
  })

  it.each(['/', '/findings', '/history', '/report/audit.html', '/arbitration/1', '/nowhere'])(
    '%s takes no form',
    async (path) => {
      expect((await served.post(path, { a: '1' })).status).toBe(404)
    },
  )

  it('is answered to a HEAD with what it is, and no content', async () => {
    const { port } = served
    const answer = await speak(port, `HEAD /findings HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`)
    expect(answer).toMatch(/^HTTP\/1\.1 403 /)
    expect(answer).toMatch(/\r\n\r\n$/)
  })
})

/** States that nobody would type; what is long stands behind its name. */
const HOSTILE_STATES: readonly (readonly [name: string, query: string])[] = [
  ...[
    'scale=P-050=1e999',
    'scale=P-050=1e308%25',
    'scale=P-050=NaN',
    'scale=P-050=-50%25',
    'scale=P-050=0',
    'start=P-050=%2B1e9M',
    'start=P-050=%2B999999999M',
    'start=P-050=-99999M',
    'start=P-050=-0001-01',
    'start=P-050=99999-13',
    'start=P-050=Infinity',
    'stretch=P-050=0',
    'stretch=P-050=99999999999999999999',
    'envelope=investment:2026=1e999',
    'envelope=investment:2026=NaN',
    'envelope=investment:-1=5',
    'envelope=investment:999999999999=5',
    'envelope=__proto__:2026=5',
    'hire=APPLI=1e308',
    'hire=APPLI=NaN',
    'hire=APPLI=%2B1@-5000-01',
    'hire=__proto__=%2B1',
    'out=__proto__',
    'in=constructor',
    'start=__proto__=%2B6M',
    'start==',
    'start=P-050',
    'from=__proto__',
    'from=constructor',
    'from=..%2F..%2Fplan',
    'from=SC-REF&from=SC-MIN',
    '__proto__=x&constructor=y',
    'out=%00',
    'out=%ff',
    'out=%0d%0aSet-Cookie:%20a=b',
    'out=%3C/script%3E%3Cscript%3Ealert(1)%3C/script%3E',
    'out=%22%20onfocus=alert(1)%20autofocus%20x=%22',
    'out=%E2%80%AE%E2%80%AD',
  ].map((query) => [query, query] as const),
]

describe('a state in an address', () => {
  it.each(HOSTILE_STATES)('%s is refused in a sentence, or has a result', async (_, query) => {
    const { status, text, headers } = await served.get(`/what-if?${query}`)
    expect([200, 400]).toContain(status)
    const page = readHtml(text)
    expect(page.faults).toEqual([])
    expect(seenIn(text)).not.toMatch(TRACE)
    // What was typed stands in its control, and nowhere as a figure.
    expect(page.elements.map((element) => element.text).join('\n')).not.toMatch(
      /\bNaN\b(?!")|Infinity(?!")|undefined|\[object/,
    )
    expect(headers['set-cookie']).toBeUndefined()
    expect(served.faults).toEqual([])
  })

  it('that is longer than any line is cut off, and as a form it is refused or answered', async () => {
    const ids = Array.from({ length: 10_000 }, (_, at) => `out=X-${at}`).join('&')
    expect([0, 400, 431]).toContain((await served.get(`/what-if?${ids}`)).status)
    const fields = Array.from({ length: 10_000 }, (_, at) => [`kept.X-${at}`, 'no'] as const)
    expect((await served.post('/what-if', fields)).status).toBe(303)
    const starts = Array.from({ length: 5_000 }, (_, at) => [`later.X-${at}`, '6'] as const)
    const { status, text } = await served.post('/what-if', [...starts, ['as', 'fragment']])
    expect(status).toBe(200)
    expect(text.length).toBeLessThan(1_000_000)
    expect(served.faults).toEqual([])
  })

  it.each([
    ['kept.__proto__', 'yes'],
    ['later.constructor', '6'],
    ['percent.__proto__', '50'],
    ['later.', '6'],
    ['later.P-050', '1e999'],
    ['percent.P-050', '-1'],
    ['posts.APPLI', 'NaN'],
    ['ceiling.investment:2026', '<b>'],
    ['__proto__', 'x'],
    ['from', '../x'],
  ])('is made of a form with %s=%s', async (name, value) => {
    const { status, text } = await served.post('/what-if', { [name]: value, as: 'fragment' })
    expect(status).toBe(200)
    expect(text).not.toMatch(TRACE)
    const { address, html } = JSON.parse(text) as { address: string; html: string }
    expect(address).toMatch(/^\/what-if(\?|$)/)
    expect(readHtml(`<div>${html}</div>`).faults).toEqual([])
    expect(served.faults).toEqual([])
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  })
})

/** What of a page could act: elements and attributes by their names, addresses by what they begin with. */
function partsOf(html: string): ReadonlySet<string> {
  const page = readHtml(html)
  expect(page.faults).toEqual([])
  const ways = (value: string): string =>
    /^[#/.]|^(?:report\/)?[\w-]+(?:\.html)?(?:[?#]|$)/.test(value) ? 'ours' : value
  return new Set(
    page.elements.flatMap(({ name, attributes }) => [
      name,
      ...Object.entries(attributes).map(([key, value]) =>
        ['href', 'src', 'action', 'formaction'].includes(key) ? `${name} ${key} ${ways(value)}` : `${name} ${key}`,
      ),
    ]),
  )
}

const EMPTY_SCENARIO = 'scenarios:\n  - { id: SC-9, title: x }\n'

describe('texts of a plan that act wherever they are not encoded', () => {
  const places = [
    '/',
    '/what-if',
    '/what-if?out=P-1',
    '/what-if?start=P-1=%2B3M',
    '/saved/SC-1',
    '/findings',
    '/nowhere',
  ]
  /** Titles in the other language, and a sign of a picture, which the sample has no occasion for. */
  const harmless = new Set<string>(['span lang', 'path transform'])
  const scripts = new Set<string>()

  beforeAll(async () => {
    const writing = await serveHere(REPOSITORY, SAMPLE, { mayWrite: true })
    const saving = await writing.post('/save', { id: 'SC-X', 'kept.P-021': 'no' })
    const all = [...places, '/report/audit.html', '/history'].map((place) =>
      writing.get(place.replace('P-1', 'P-050').replace('SC-1', 'SC-MIN')),
    )
    for (const { text } of [saving, ...(await Promise.all(all))]) {
      for (const part of partsOf(text)) harmless.add(part)
      for (const script of readHtml(text).scripts) scripts.add(script)
    }
    await writing.close()
  })

  it.each(Array.from({ length: KINDS }, (_, kind) => kind))('are words in every page, kind %i', async (kind) => {
    const { files } = hostilePlan(kind, { isTroubled: true })
    await inFolder({ ...files, 'p/more.yaml': EMPTY_SCENARIO }, async (cwd) => {
      const here = await serveHere(cwd, 'p', { asked: kind % 2 === 0 ? 'fr' : 'en', mayWrite: true })
      const saving = await here.post('/save', { id: 'SC-X', title: '"><script>alert(1)</script>', 'kept.P-1': 'no' })
      for (const { text } of [saving, ...(await Promise.all(places.map((place) => here.get(place))))]) {
        expect([...partsOf(text)].filter((part) => !harmless.has(part))).toEqual([])
        expect(readHtml(text).scripts.filter((script) => !scripts.has(script))).toEqual([])
      }
      expect(here.faults).toEqual([])
      await here.close()
    })
  })
})

describe('a form that writes', () => {
  const FILES = {
    'p/plan.yaml': `# Ours\n${HEADER}projects:\n  - { id: P-1, title: One, status: proposed }\n  - { id: P-2, title: Two, status: approved, start: 2024-10, end: 2025-03 }\n`,
  }
  const scenario = { id: 'SC-1', title: 'If', reason: 'Because', 'kept.P-2': 'no' }

  it('writes nothing where the program was not allowed to, and offers no way to', async () => {
    await inFolder(FILES, async (cwd) => {
      const here = await serveHere(cwd, 'p', { asked: 'en' })
      expect((await here.get('/what-if')).text).not.toContain('formaction="/save"')
      for (const more of [{}, { hash: 'x' }, { state: 'out=P-2', hash: '' }]) {
        const { status, text } = await here.post('/save', { ...scenario, ...more })
        expect([status, text.includes('These pages write nothing')]).toEqual([403, true])
      }
      expect(readdirSync(join(cwd, 'p'))).toEqual(['plan.yaml'])
      expect(readAll(cwd, ['p/plan.yaml'])).toEqual(FILES)
      await here.close()
    })
  })

  it('writes what was shown, and only with the hash of what was shown', async () => {
    await inFolder(FILES, async (cwd) => {
      const here = await serveHere(cwd, 'p', { asked: 'en', mayWrite: true })
      const shown = await here.post('/save', scenario)
      expect(readAll(cwd, ['p/plan.yaml'])).toEqual(FILES)
      const written = await here.post('/save', fieldsOf(shown.text))
      expect([written.status, written.headers.location]).toEqual([303, '/saved/SC-1'])
      expect(readAll(cwd, ['p/plan.yaml'])).toEqual(FILES)
      expect(readAll(cwd, ['p/scenarios/SC-1.yaml'])['p/scenarios/SC-1.yaml']).toContain('Because')
      // Sent twice, as by a second click, it is no second scenario.
      expect((await here.post('/save', fieldsOf(shown.text))).status).toBe(400)
      expect(here.faults).toEqual([])
      await here.close()
    })
  })

  it.each(['', 'x', '0'.repeat(64)])('shows again what it would write where the hash is "%s"', async (hash) => {
    await inFolder(FILES, async (cwd) => {
      const here = await serveHere(cwd, 'p', { asked: 'en', mayWrite: true })
      const shown = await here.post('/save', scenario)
      const fields = new Map(fieldsOf(shown.text)).set('hash', hash)
      const again = await here.post('/save', [...fields])
      expect(again.status).toBe(200)
      expect(again.text).toContain('have changed since')
      expect(readAll(cwd, ['p/plan.yaml'])).toEqual(FILES)
      await here.close()
    })
  })

  it.each(['../x', '/etc/x', '__proto__', 'a b', '<b>', '', '\u0000', 'SC-1\n', 'P-1', 'x'.repeat(500)])(
    'refuses the id "%s", or writes it nowhere but into the plan',
    async (id) => {
      await inFolder(FILES, async (cwd) => {
        const here = await serveHere(cwd, 'p', { asked: 'en', mayWrite: true })
        const { status, text } = await here.post('/save', { ...scenario, id })
        expect([200, 400]).toContain(status)
        expect(seenIn(text)).not.toMatch(TRACE)
        expect(readdirSync(cwd)).toEqual(['p'])
        expect(readAll(cwd, ['p/plan.yaml'])).toEqual(FILES)
        expect(here.faults).toEqual([])
        await here.close()
      })
    },
  )
})
