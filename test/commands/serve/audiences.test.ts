/** What is confidential reaches no page, message or error of a plan that is served to a committee or to the public. */
import { describe, expect, it } from 'vitest'
import { HEADER, inFolder } from '../../support/in-folder.ts'
import { type ServedHere, serveHere } from '../../support/served-here.ts'

const PLAN = `${HEADER}  lang: en
projects:
  - id: ZQ-SECRET
    title: Zqtitle
    status: approved
    confidential: true
    mandatory: { kind: security, reference: Zqabout, deadline: 2025-03-31 }
    start: 2024-10
    end: 2025-03
    description: Zqabout
    budget:
      - { section: investment, kind: services, amounts: { 2024: { forecast: 10 } } }
  - { id: P-2, title: Two, status: approved, start: 2024-10, end: 2025-03, depends_on: [{ project: ZQ-SECRET }] }
  - { id: P-3, title: Three, status: proposed }
scenarios:
  - { id: SC-A, title: A, kind: custom, choices: { ZQ-SECRET: { out: true } } }
`
const FILES = { 'p/plan.yaml': PLAN }
const SECRET = /zq-?secret|zqtitle|zqabout/i

/** Where a person, or somebody who guesses, may look. */
const PLACES = [
  '/',
  '/what-if',
  '/findings',
  '/history',
  '/nowhere',
  '/what-if?from=SC-A',
  '/what-if?out=P-2',
  '/what-if?in=P-3',
  '/what-if?out=P-22',
  '/what-if?from=SC-B',
  '/report/audit.html',
  '/report/scenarios.html',
  '/report/portfolio.html',
]

/** The name by which the workbench knows the project that is withheld. */
async function aliasIn(here: ServedHere): Promise<string> {
  const { text } = await here.get('/what-if')
  return /name="kept\.([^"]+)"/.exec(text)?.[1] ?? ''
}

describe.each(['committee', 'public'] as const)('served to the %s', (audience) => {
  const choice = { asOf: undefined, audience }

  it('pages, their addresses and what they refuse name nothing that is confidential', async () => {
    await inFolder(FILES, async (cwd) => {
      const here = await serveHere(cwd, 'p', { asked: 'en', choice })
      for (const place of PLACES) expect((await here.get(place)).text, place).not.toMatch(SECRET)
      expect(here.faults).toEqual([])
      await here.close()
    })
  })

  it('who guesses its id learns no more than of one that there is not', async () => {
    await inFolder(FILES, async (cwd) => {
      const here = await serveHere(cwd, 'p', { asked: 'en', choice })
      const answers = ['ZQ-SECRET', 'ZZ-NOTHING'].map(async (id) => {
        const queries = [`out=${id}`, `start=${id}=%2B6M`, `scale=${id}=50%25`]
        const pages = await Promise.all(queries.map((query) => here.get(`/what-if?${query}`)))
        return pages.map(({ status, text }) => [
          status,
          text.replaceAll(id, 'ID').replaceAll(/did you mean [^<]*/g, ''),
        ])
      })
      const [secret, nothing] = await Promise.all(answers)
      expect(secret).toEqual(nothing)
      await here.close()
    })
  })

  it('errors of its file say nothing of what it holds', async () => {
    const broken = {
      ...FILES,
      'p/more.yaml': 'projects:\n  - { id: ZQ-SECRET, title: Zqtitle, status: zqtitle }\n  - { id: [',
    }
    await inFolder(broken, async (cwd) => {
      const here = await serveHere(cwd, 'p', { asked: 'en', choice })
      for (const place of PLACES) expect((await here.get(place)).text, place).not.toMatch(/zqabout/i)
      expect(here.faults).toEqual([])
      await here.close()
    })
  })
})

describe('served to a committee', () => {
  it('its project is tried by the name that stands in its place', async () => {
    await inFolder(FILES, async (cwd) => {
      const here = await serveHere(cwd, 'p', { asked: 'en', choice: { asOf: undefined, audience: 'committee' } })
      const alias = await aliasIn(here)
      const { status, text } = await here.post('/what-if', { [`kept.${alias}`]: 'no', as: 'fragment' })
      expect(status).toBe(200)
      expect(text).not.toMatch(SECRET)
      expect(text).not.toContain('note bad')
      await here.close()
    })
  })
})

describe('served to the office itself', () => {
  it('nothing is withheld', async () => {
    await inFolder(FILES, async (cwd) => {
      const here = await serveHere(cwd, 'p', { asked: 'en' })
      expect((await here.get('/what-if')).text).toContain('Zqtitle (ZQ-SECRET)')
      await here.close()
    })
  })
})
