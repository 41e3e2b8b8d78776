/** What is shown before it is written is what is written, sign by sign. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readHtml } from '../../support/html-page.ts'
import { HEADER, inFolder } from '../../support/in-folder.ts'
import { fieldsOf, readAll, type ServedHere, serveHere } from '../../support/served-here.ts'

const FILES = {
  'p/plan.yaml': `# Ours\n${HEADER}projects:\n  - { id: P-1, title: One, status: proposed }\n  - { id: P-2, title: Two, status: approved, start: 2024-10, end: 2025-03 }\n`,
}
const FORM = { id: 'SC-1', title: '', reason: '', 'kept.P-2': 'no' }
const MADE = 'p/scenarios/SC-1.yaml'

async function withPlan(test: (here: ServedHere, cwd: string) => Promise<void>): Promise<void> {
  await inFolder(FILES, async (cwd) => {
    const here = await serveHere(cwd, 'p', { asked: 'en', mayWrite: true })
    try {
      await test(here, cwd)
      expect(here.faults).toEqual([])
    } finally {
      await here.close()
    }
  })
}

/** The lines that a difference adds, without their signs. */
function added(html: string): string {
  const { elements } = readHtml(html)
  const lines = elements.filter(({ name, attributes }) => name === 'span' && attributes['class'] === 'added')
  return lines.map(({ text }) => `${text.slice(1)}\n`).join('')
}

describe('a difference', () => {
  it('has every space of the lines that are written', async () => {
    await withPlan(async (here, cwd) => {
      const shown = await here.post('/save', FORM)
      expect(added(shown.text)).toContain('\n  - id: SC-1\n    title: SC-1\n')
      expect((await here.post('/save', fieldsOf(shown.text))).status).toBe(303)
      expect(readAll(cwd, [MADE])[MADE]).toBe(added(shown.text))
    })
  })

  it.each([
    ['spaces', 'A  wide   title'],
    ['quotes', `"It's" & <b>`],
    ['a script', '</pre><script>alert(1)</script>'],
    ['signs of a form', 'a=b&c=d+e%20'],
    ['another way of writing', 'عنوان \u200fx'],
    ['a control', 'a\u0007b'],
    ['a line end', 'a\r\nb'],
  ])('is agreed to as it was shown, with %s in a title and a reason', async (_, title) => {
    await withPlan(async (here) => {
      const shown = await here.post('/save', { ...FORM, title, reason: title })
      expect(shown.status).toBe(200)
      const page = readHtml(shown.text)
      expect([page.faults, page.elements.filter(({ name }) => ['script', 'b'].includes(name))]).toEqual([
        [],
        // The script of the program, and the names of the file.
        [expect.anything(), expect.anything(), expect.anything()],
      ])
      const written = await here.post('/save', fieldsOf(shown.text))
      expect([written.status, written.headers.location]).toEqual([303, '/saved/SC-1'])
    })
  })
})

describe('a difference that was shown', () => {
  it('is shown again, and not written, where the file has changed in between; comments stay', async () => {
    const own = { ...FILES, 'p/scenarios.yaml': 'scenarios:\n  # First\n  - { id: SC-0, title: Zero, kind: custom }\n' }
    await inFolder(own, async (cwd) => {
      const here = await serveHere(cwd, 'p', { asked: 'en', mayWrite: true })
      const shown = await here.post('/save', FORM)
      const file = join(cwd, 'p/scenarios.yaml')
      const changed = `${own['p/scenarios.yaml']}# Meanwhile\n`
      writeFileSync(file, changed)
      const again = await here.post('/save', fieldsOf(shown.text))
      expect([again.status, again.text.includes('have changed since')]).toEqual([200, true])
      expect(readFileSync(file, 'utf8')).toBe(changed)
      expect((await here.post('/save', fieldsOf(again.text))).status).toBe(303)
      const written = readFileSync(file, 'utf8')
      expect([written.includes('# First'), written.includes('# Meanwhile'), written.includes('SC-1')]).toEqual([
        true,
        true,
        true,
      ])
      await here.close()
    })
  })
})

describe('what is tried', () => {
  it('is called so in the language of the page, whatever that of the plan is', async () => {
    await inFolder(FILES, async (cwd) => {
      for (const [asked, own, other] of [
        ['en', 'What if', 'Essai'],
        ['fr', 'Essai', 'What if'],
      ] as const) {
        const here = await serveHere(cwd, 'p', { asked })
        const { text } = await here.post('/what-if', { 'kept.P-2': 'no', as: 'fragment' })
        const { html } = JSON.parse(text) as { html: string }
        expect(html).toContain(`>${own}<`)
        expect(html).not.toContain(`>${other}<`)
        await here.close()
      }
    })
  })
})
