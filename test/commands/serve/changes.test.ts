/** What changed since a day is a page of the plan that is served; nothing but a day or a commit is taken to git. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { git, makeRepository } from '../../support/git-repository.ts'
import { readHtml } from '../../support/html-page.ts'
import { HEADER, inFolder } from '../../support/in-folder.ts'
import { type ServedChoice, type ServedHere, serveHere } from '../../support/served-here.ts'

const plan = (end: string): string => `${HEADER}projects:
  - { id: P-1, title: First, status: planned, start: 2024-10, end: ${end} }
  - { id: P-2, title: Zqsecret, status: planned, start: 2024-10, end: ${end}, confidential: true }
`

const BEFORE = plan('2025-03')

async function served(test: (here: ServedHere, commit: string) => Promise<void>, choice: ServedChoice = {}) {
  await inFolder({ 'p/plan.yaml': BEFORE }, async (cwd) => {
    makeRepository(cwd, [
      { at: '2024-05-02T09:00:00+0000', files: { 'p/plan.yaml': BEFORE } },
      { at: '2024-06-10T09:00:00+0000', files: { 'p/plan.yaml': plan('2025-06') } },
    ])
    writeFileSync(join(cwd, 'p/plan.yaml'), plan('2025-09'))
    const here = await serveHere(cwd, 'p', { asked: 'en', ...choice })
    try {
      await test(here, git(cwd, ['rev-parse', 'main~1']))
      expect(here.faults).toEqual([])
    } finally {
      await here.close()
    }
  })
}

describe('what changed', () => {
  it('is asked for by a day, in the form of the language', async () => {
    await served(async (here) => {
      const { status, text } = await here.get('/changes')
      expect([status, text]).toEqual([200, expect.stringContaining('<label for="since">Since (YYYY-MM-DD)</label>')])
      expect(readHtml(text).faults).toEqual([])
    })
  })

  it.each([
    ['a day', '2024-05-20', /Mar 2025|March 2025/],
    ['a day as people write it', '12 June 2024', /Jun 2025|June 2025/],
  ])('is told since %s', async (_, since, former) => {
    await served(async (here) => {
      const { status, text } = await here.get(`/changes?since=${encodeURIComponent(since)}`)
      expect([status, readHtml(text).faults]).toEqual([200, []])
      expect(text).toMatch(former)
      expect(text).toMatch(/Sept? 2025|September 2025/)
    })
  })

  it('is led to from each state of the history', async () => {
    await served(async (here, commit) => {
      const address = `changes?since=${commit.slice(0, 10)}`
      const { text } = await here.get('/history')
      expect(text.match(/href="changes\?since=[^"]*"/g)).toContain(`href="${address}"`)
      expect(text).not.toContain('since=history')
      expect((await here.get(`/${address}`)).status).toBe(200)
    })
  })

  it.each(['HEAD', '--help', 'main', '../p', 'soon', ':/x', '2023-01-01', 'abcdef1'])(
    'is not told since "%s"',
    async (since) => {
      await served(async (here) => {
        const { status, text } = await here.get(`/changes?since=${encodeURIComponent(since)}`)
        expect([status, text.includes(`name="since" value="${since}"`)]).toEqual([400, true])
      })
    },
  )

  it('keeps from a committee what is confidential', async () => {
    await served(
      async (here) => {
        const { text } = await here.get('/changes?since=2024-05-20')
        expect([text.includes('First'), text.includes('Zqsecret'), text.includes('records?of=')]).toEqual([
          true,
          false,
          false,
        ])
      },
      { choice: { asOf: undefined, audience: 'committee' } },
    )
  })
})
