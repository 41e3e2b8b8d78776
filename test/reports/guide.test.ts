/** The guide to the reports: each has one place and one question in both languages; those of a plan's own come last. */
import { describe, expect, it } from 'vitest'
import { OTHER_REPORTS, REPORTS } from '../../src/reports/catalogue.ts'
import { guided } from '../../src/reports/guide.ts'
import { planWith, projectsLike } from '../support/plan-builder.ts'

/** Whatever the catalogue has; the audit is among them. */
const STANDARD = [...REPORTS, ...OTHER_REPORTS].map(({ id }) => ({ id }))

describe('the guide', () => {
  const groups = guided(undefined, STANDARD)

  it('has one place for each report', () => {
    const placed = groups.flatMap(({ reports }) => reports.map(({ id }) => id))
    expect(placed.toSorted()).toEqual(STANDARD.map(({ id }) => id).toSorted())
  })

  it('says in one question what each answers, no two the same', () => {
    const answers = groups.flatMap(({ reports }) => reports.map(({ answer }) => answer))
    for (const { fr, en } of answers) {
      expect(fr).toMatch(/^[A-ZÀÉÊÔ].{10,70}\u00a0\?$/)
      expect(en).toMatch(/^[A-Z].{10,70}[^ ]\?$/)
    }
    for (const lang of ['fr', 'en'] as const)
      expect(new Set(answers.map((one) => one[lang])).size).toBe(STANDARD.length)
  })

  it('begins with what a committee reads, and leaves out groups of which there is no report', () => {
    expect(groups[0]?.reports[0]?.id).toBe('direction')
    expect(guided(undefined, [{ id: 'audit' }]).map(({ title }) => title.en)).toEqual(['Checks and reference'])
  })

  it('refuses a report that it does not know, which nobody would find', () => {
    expect(() => guided(undefined, [{ id: 'odd' }])).toThrow('the guide has no report odd')
  })
})

describe('the reports of a plan of its own', () => {
  const sections = [{ show: 'portfolio' as const }]
  const plan = planWith({
    header: {
      reports: [
        { id: 'view', title: 'View', sections, filter: { status: ['completed'] } },
        { id: 'theirs', title: 'Theirs', sections, body: 'CP', filter: { status: ['planned'] } },
        { id: 'risks', title: 'Our risks', sections, body: 'CP', note: 'Passed over.' },
        { id: 'noted', title: 'Noted', sections, note: { fr: 'Pour mémoire.', en: 'On record.' } },
        { id: 'bare', title: 'Bare', sections },
      ],
    },
    bodies: [{ id: 'CP', title: { fr: 'Comité', en: 'Committee' }, level: 'steering' }],
    projects: [...projectsLike(2, 'A', {}), { id: 'B', status: 'completed' }],
  })
  const ids = ['risks', 'view', 'audit', 'theirs', 'noted', 'bare'].map((id) => ({ id }))
  const groups = guided(plan, ids)

  it('have a group behind the others, in the order of the plan’s pages', () => {
    expect(groups.map(({ isOwn }) => isOwn)).toEqual([false, true])
    expect(groups[0]?.reports.map(({ id }) => id)).toEqual(['audit'])
    expect(groups[1]?.reports.map(({ id }) => id)).toEqual(['risks', 'view', 'theirs', 'noted', 'bare'])
  })

  it('say for whom they are and of how many projects, else what the plan says of them', () => {
    expect(groups[1]?.reports.map(({ answer }) => answer.en)).toEqual([
      'For the body "Committee".',
      'A view of 1 of 3 projects.',
      'For the body "Committee": 2 of 3 projects.',
      'On record.',
      'A view that the plan puts together.',
    ])
    expect(groups[1]?.reports[2]?.answer.fr).toBe('Pour l’instance «\u00a0Comité\u00a0»\u00a0: 2 projets sur 3.')
  })
})
