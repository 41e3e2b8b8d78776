/** A record is changed and added in a browser as `plan set` and `plan new` do it: what is shown first, and then what is written. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { APART } from '../../../src/commands/records/record-kinds.ts'
import { hasOwnId, recordsOf } from '../../../src/intake/merge/plan-records.ts'
import { LIST_KEYS } from '../../../src/schema/document.ts'
import { readHtml } from '../../support/html-page.ts'
import { HEADER, inFolder } from '../../support/in-folder.ts'
import { runPlan } from '../../support/run-plan.ts'
import { samplePlan } from '../../support/sample-plan.ts'
import { REPOSITORY } from '../../support/scenario.ts'
import { fieldsOf, type ServedChoice, type ServedHere, serveHere, untouchedForm } from '../../support/served-here.ts'

const FILE = 'p/plan.yaml'
const FILES = {
  [FILE]: `# Ours
${HEADER}bodies:
  - { id: CODIR, title: Executive, level: executive }
projects:
  # The first
  - id: P-1
    title: One # its name
    status: planned
    start: 2024-10
    end: 2025-03
    risks:
      - { id: R1, title: Late, probability: 2, impact: 3 } # known
`,
}

async function withPlan(
  test: (here: ServedHere, cwd: string) => Promise<void>,
  choice: ServedChoice = {},
): Promise<void> {
  await inFolder(FILES, async (cwd) => {
    const here = await serveHere(cwd, 'p', { asked: 'en', mayWrite: true, ...choice })
    try {
      await test(here, cwd)
      expect(here.faults).toEqual([])
    } finally {
      await here.close()
    }
  })
}

/** The form of an address with some fields filled in. */
async function filled(here: ServedHere, address: string, values: Readonly<Record<string, string>>) {
  const { text } = await here.get(address)
  return untouchedForm(text).map(([name, value]): [string, string] => [name, values[name] ?? value])
}

const textOf = (cwd: string): string => readFileSync(join(cwd, FILE), 'utf8')

describe('a record', () => {
  it('is written as the command line writes it, once the difference was shown; every comment stays', async () => {
    const lines = ['set', 'P-1', 'end=2025-06', 'risks.R1.probability=3', 'sponsor=director', 'p']
    let wanted = ''
    await inFolder(FILES, async (cwd) => {
      expect((await runPlan(cwd, lines)).exit).toBe(0)
      wanted = textOf(cwd)
    })
    await withPlan(async (here, cwd) => {
      const form = await filled(here, '/records?of=P-1', {
        'v.end': '2025-06',
        'v.risks.R1.probability': '3',
        'v.sponsor': 'director',
      })
      const shown = await here.post('/records', form)
      expect(textOf(cwd)).toBe(FILES[FILE])
      const { status, headers } = await here.post('/records', fieldsOf(shown.text))
      expect([status, headers.location]).toEqual([303, '/records?of=P-1&written='])
      expect(textOf(cwd)).toBe(wanted)
      expect((await here.get('/records?of=P-1&written=')).text).toContain('Written into the plan.')
    })
  })

  it('is not written where nobody changed a field', async () => {
    await withPlan(async (here) => {
      const { text } = await here.post('/records', await filled(here, '/records?of=P-1', {}))
      expect(text).toContain('Nothing has changed')
    })
  })

  it('is shown anew where the file has changed since, and not written where the plan would get an error', async () => {
    await withPlan(async (here, cwd) => {
      const shown = await here.post(
        '/records',
        await filled(here, '/records?of=P-1', { 'v.status': 'completed', 'v.end': '2020-01' }),
      )
      expect(shown.text).toContain('Nothing is written: the plan would have errors')
      expect(shown.text).not.toContain('Write these lines')
      expect((await here.post('/records', fieldsOf(shown.text))).status).toBe(200)
      expect(textOf(cwd)).toBe(FILES[FILE])
    })
  })

  it.each([
    ['v.start', 'some day', 'cannot take'],
    ['v.risks.R1.impact', 'high', 'cannot take'],
    ['v.title', '', 'cannot take'],
  ])('refuses %s=%s on the form as it was filled in', async (name, value, words) => {
    await withPlan(async (here) => {
      const form = await filled(here, '/records?of=P-1', { 'v.sponsor': 'director', [name]: value })
      const { status, text } = await here.post('/records', form)
      expect([status, text.includes(words)]).toEqual([400, true])
      expect(untouchedForm(text)).toEqual(form)
    })
  })

  it('is asked for again as it was filled in by whoever goes back from what would be written', async () => {
    await withPlan(async (here) => {
      const form = await filled(here, '/records?of=P-1', { 'v.end': '2025-06', 'v.lead': 'office' })
      const shown = await here.post('/records', form)
      const again = await here.post('/records', [...fieldsOf(shown.text), ['again', 'yes']])
      expect([again.status, untouchedForm(again.text)]).toEqual([200, form])
    })
  })

  it('is not said to be written where what was typed is what stands there', async () => {
    await withPlan(async (here) => {
      const { text } = await here.post('/records', await filled(here, '/records?of=P-1', { 'v.end': 'March 2025' }))
      expect(text).toContain('Nothing has changed')
    })
  })

  it('loses an item that is ticked to be taken out, and no value of it is read', async () => {
    await withPlan(async (here, cwd) => {
      const form = await filled(here, '/records?of=P-1', { 'v.risks.R1.probability': 'high' })
      const shown = await here.post('/records', [...form, ['x.risks.R1', 'yes']])
      expect(shown.status).toBe(200)
      const again = await here.post('/records', [...fieldsOf(shown.text), ['again', 'yes']])
      expect(untouchedForm(again.text)).toContainEqual(['x.risks.R1', 'yes'])
      expect((await here.post('/records', fieldsOf(shown.text))).status).toBe(303)
      expect(textOf(cwd)).not.toContain('risks')
    })
  })

  it('is led to by the findings and by whatever names it in a report, for the office alone', async () => {
    const findings = async (choice: ServedChoice) => {
      let page = ''
      await withPlan(async (here) => {
        page = (await here.get('/findings')).text
      }, choice)
      return page
    }
    expect(await findings({})).toContain('<a href="records?of=P-1">Update P-1</a>')
    expect(await findings({ choice: { asOf: undefined, audience: 'committee' } })).not.toContain('records?of=')
    await withPlan(async (here) => {
      expect((await here.get('/report/portfolio.html')).text).toContain('<a href="../records?of=P-1">')
    })
  })

  it('says what is solved by its change', async () => {
    await withPlan(async (here) => {
      const { text } = await here.post(
        '/records',
        await filled(here, '/records?of=P-1', { 'v.sponsor': 'director', 'v.lead': 'office' }),
      )
      expect(text).toMatch(/<h2>Findings solved<\/h2>\s*<ul>/)
    })
  })

  it('asks for the decision that keeps a reason which the record has no place for', async () => {
    await withPlan(async (here) => {
      const form = await filled(here, '/records?of=P-1', { 'v.end': '2025-06', reason: 'Supplier late' })
      const { status, text } = await here.post('/records', form)
      expect([status, text]).toEqual([
        400,
        expect.stringContaining('Decision: the decision that keeps this reason, for which the record has no place'),
      ])
    })
  })

  it('has one field of what may be said in a word or part by part', async () => {
    await withPlan(async (here) => {
      const { text } = await here.get('/records?new=reviews')
      expect([text.includes('"v.decision_requested"'), text.includes('"v.decision_requested.body"')]).toEqual([
        false,
        true,
      ])
    })
  })

  it('asks for what a decision lacks', async () => {
    await withPlan(async (here, cwd) => {
      const wanted = { 'v.status': 'cancelled', reason: 'No need', decision: 'D-9' }
      const asked = async (values: Readonly<Record<string, string>>) => {
        const form = await filled(here, '/records?of=P-1', { 'v.disposition.reason': 'capacity', ...values })
        return await here.post('/records', form)
      }
      const lacks = await asked(wanted)
      expect([lacks.status, lacks.text]).toEqual([400, expect.stringMatching(/Body.*the body that decided/)])
      const shown = await asked({ ...wanted, body: 'CODIR', date: '1 June 2024', owner: 'cio' })
      expect([shown.status, shown.text]).toEqual([200, expect.stringContaining('decision entered in the register')])
      expect((await here.post('/records', fieldsOf(shown.text))).status).toBe(303)
      expect(textOf(cwd)).toContain('id: D-9')
    })
  })
})

it('is added, with the id that plan new would give it', async () => {
  await withPlan(async (here, cwd) => {
    expect((await here.get('/records?of=P-1')).text).toContain('href="/records?new=risks&amp;of=P-1"')
    const form = await filled(here, '/records?new=risks&of=P-1', {
      'v.title': 'Nobody <b>tests</b>',
      'v.probability': '2',
      'v.impact': '2',
    })
    const shown = await here.post('/records', form)
    expect(readHtml(shown.text).faults).toEqual([])
    expect((await here.post('/records', fieldsOf(shown.text))).headers.location).toBe('/records?of=P-1&written=')
    expect(textOf(cwd)).toContain('- { id: R2, title: Nobody <b>tests</b>, probability: 2, impact: 2 }')
    expect((await here.get('/records?of=P-1')).text).not.toContain('<b>tests')
  })
})

it.each([
  ['a committee', { choice: { asOf: undefined, audience: 'committee' } }, 'without --audience'],
  ['who may not write', { mayWrite: false }, 'with --write'],
] as const)('nothing is changed for %s', async (_, choice, words) => {
  await withPlan(async (here, cwd) => {
    const { status, text } = await here.post('/records', [
      ['of', 'P-1'],
      ['v.end', '2025-06'],
    ])
    expect([status, text.includes(words)]).toEqual([403, true])
    expect(textOf(cwd)).toBe(FILES[FILE])
  }, choice as ServedChoice)
})

describe('of a plan with every key', () => {
  const plan = samplePlan('test/fixtures/every-key/plan.yaml')
  const lists = LIST_KEYS.filter((list) => hasOwnId(list) && !APART.includes(list))
  const ids = ['plan', ...lists.flatMap((list) => recordsOf(plan, list).map(({ id }) => id))]

  it.each(['fr', 'en'] as const)(
    'each record has a form that asks for nothing until somebody changes it: %s',
    async (asked) => {
      const folder = join(REPOSITORY, 'test/fixtures')
      const here = await serveHere(folder, 'every-key/plan.yaml', { asked, mayWrite: true })
      for (const id of ids) {
        const page = await here.get(`/records?of=${encodeURIComponent(id)}`)
        const labels = [...page.text.matchAll(/<label for="v\.[^"]*">([^<]*)/g)].map(([, label]) => label)
        expect([id, page.status, readHtml(page.text).faults]).toEqual([id, 200, []])
        expect(
          labels.filter((label, at) => labels.indexOf(label) !== at),
          id,
        ).toEqual([])
        const { text } = await here.post('/records', untouchedForm(page.text))
        expect(text, id).toMatch(/Nothing has changed|Rien n’a changé/)
      }
      await here.close()
    },
  )
})
