/** The page of a large difference stays below what a comment on a merge request may hold, and its data says it all. */
import { describe, expect, it } from 'vitest'
import { type ComparedState, diff } from '../../../src/commands/diff/diff.ts'
import { loadPlan } from '../../../src/plan/load/load-plan.ts'
import { renderMarkdown } from '../../../src/render/markdown.ts'
import { HEADER } from '../../support/in-folder.ts'
import { renderOptions } from '../../support/render-options.ts'

/** What GitHub lets a comment hold, in characters. */
const LIMIT = 65_536

function stateOf(name: string, text: string): ComparedState {
  const bytes = new TextEncoder().encode(text)
  const loaded = loadPlan({ root: name, files: [{ path: `${name}/plan.yaml`, bytes }], strays: [] }, {})
  const { plan } = loaded
  if (plan === undefined) throw new Error('no plan')
  return { name: { fr: name, en: name }, loaded: { ...loaded, plan } }
}

function between(before: string, after: string) {
  return diff(stateOf('before', before), stateOf('after', after))
}

/** A plan of many projects with long names, each with something that every rule of dates and money sees. */
function large(count: number, start: string, status: string): string {
  const title = 'Modernisation du socle technique et des usages | <b> * '.repeat(6)
  const projects = Array.from(
    { length: count },
    (_, index) =>
      `  - { id: P-${index}, title: "${title}${index}", status: ${status}, start: ${start}, end: 2024-01, lead: ${start},
      budget: [{ section: investment, kind: services, amounts: { ${2030 + (index % 60)}: { forecast: ${index + start.length} } } }],
      workload: [{ team: T-${index}, days: { 2024-Q4: 5 } }] }`,
  )
  const teams = Array.from({ length: count }, (_, index) => `  - { id: T-${index}, title: ${title}}`)
  const needs = Array.from(
    { length: count },
    (_, index) => `  - { id: N-${index}, title: "${title}", department: ${start}, status: accepted }`,
  )
  return `${HEADER}projects:\n${projects.join('\n')}\nteams:\n${teams.join('\n')}\nneeds:\n${needs.join('\n')}\n`
}

describe('plan diff', () => {
  const big = between(large(120, '2024-05', 'candidate'), large(120, '2024-06', 'planned'))

  it.each(['fr', 'en'] as const)('keeps its Markdown short in %s', async (lang) => {
    const text = await renderMarkdown(big.comment, renderOptions(lang))
    expect(text.length).toBeLessThan(LIMIT)
    expect(text.split('\n')[0]).toBe('<!-- plan-diff:SD -->')
    expect(text).toContain(lang === 'fr' ? '… et 80 autres' : '… and 80 more')
  })

  it('leaves nothing out of the other formats', () => {
    const data = big.result.data as { projects: unknown[]; findings_new: unknown[] }
    expect(data.projects).toHaveLength(120)
    expect(data.findings_new.length).toBeGreaterThan(120)
    expect(big.isDifferent).toBe(true)
  })

  it('finds nothing between a plan and itself, line breaks and comments apart', () => {
    const text = `${HEADER}projects:\n  - { id: P-1, title: A, status: planned }\n`
    const same = between(text, `# A word\n\n${text.replace('title: A, status: planned', 'status: planned, title: A')}`)
    expect(same.isDifferent).toBe(false)
    expect(same.result.data).toMatchObject({
      is_different: false,
      projects: [],
      money: [],
      envelopes: [],
      days: [],
      records: [],
      to_decide: [],
      findings_new: [],
      findings_solved: [],
    })
  })

  it('says of a state that a part of it could not be read', () => {
    const { result: outcome } = between(
      `${HEADER}projects:\n  - { id: P-1, title: A, status: planned }\n`,
      `${HEADER}projects:\n  - { id: P-1, title: A, status: nonsense }\n`,
    )
    const notes = outcome.report?.sections[0]?.blocks.filter(({ kind }) => kind === 'note')
    expect(JSON.stringify(notes)).toContain('after: errors keep a part from being read')
    expect(outcome.data).toMatchObject({ projects: [{ id: 'P-1', kinds: ['removed'] }] })
    // Of P-1 nothing is mended by a status that cannot be read.
    expect(outcome.data).toMatchObject({ findings_solved: [] })
    expect(outcome.waiting).toMatchObject({ files: 1 })
    expect(outcome.waiting?.rules).toContain('project-without-budget')
  })
})
