/** Words of a plan's own: themes in their place, natures beside the usual ones, and what is told of any other. */
import { describe, expect, it } from 'vitest'
import { checked } from '../../../src/commands/findings.ts'
import { slicesBy } from '../../../src/metrics/base/slices.ts'
import { loadPlan } from '../../../src/plan/load/load-plan.ts'
import { lineKindLabel, statusLabel, themeLabel, themesOf, usualKind } from '../../../src/plan/vocabulary.ts'
import { HEADER } from '../../support/in-folder.ts'

const VOCABULARIES = `  vocabularies:
    themes: [{ id: cloud, title: { fr: Nuage, en: Cloud } }, { id: digital, title: Numérique }]
    line_kinds: [{ id: credits, title: { fr: avoir, en: credit note }, like: revenue }, { id: sundry, title: Divers }]
    statuses: { in_progress: { fr: Lancé, en: Launched } }
`

const project = (theme: string, kind: string, more = ''): string => `projects:
  - id: P-1
    title: Paie
    status: in_progress
    theme: ${theme}
    budget: [{ section: operating, kind: ${kind}, amounts: { 2024: { forecast: 10 } } }]
${more}`

function load(...texts: string[]) {
  const files = texts.map((text, index) => ({ path: `${index}.yaml`, bytes: new TextEncoder().encode(text) }))
  return loadPlan({ root: '', files, strays: [] }, {})
}

function told(...texts: string[]): string[] {
  return load(...texts).findings.map(({ message }) => message.en)
}

describe('words of a plan', () => {
  it('are the usual ones where it declares none', () => {
    expect(told(HEADER + project('digital', 'hardware'))).toEqual([])
    expect(told(HEADER + project('digitl', 'hardwear'))).toEqual([
      'Unknown value "digitl" for "theme"; did you mean "digital"?',
      'Unknown value "hardwear" for "kind"; did you mean "hardware"?',
    ])
  })

  it('are its own themes in place of the usual ones, and its natures beside them, in any file', () => {
    const header = HEADER + VOCABULARIES
    expect(told(header, project('cloud', 'credits'))).toEqual([])
    expect(told(header, project('cloud', 'hardware'))).toEqual([])
    expect(told(project('infrastructure', 'credit'), header)).toEqual([
      'Unknown value "infrastructure" for "theme"',
      'Unknown value "credit" for "kind"; did you mean "credits"?',
    ])
    const [first] = load(header, project('clud', 'credits')).findings
    expect(first).toMatchObject({
      rule: 'value-unknown',
      at: { file: '1.yaml', path: ['projects', 0, 'theme'], part: 'value' },
      help: { fr: 'valeurs possibles\u00a0: cloud (Nuage), digital (Numérique)' },
    })
  })

  it('are looked at in bodies and own reports too', () => {
    const header = `${HEADER}${VOCABULARIES}  reports: [{ id: R, title: R, filter: { theme: [cloud, cluod] }, sections: [] }]
bodies: [{ id: B, title: B, level: office, themes: [infrastructure] }]
`
    expect(told(header)).toEqual([
      'Unknown value "cluod" for "theme"; did you mean "cloud"?',
      'Unknown value "infrastructure" for "themes"',
    ])
  })

  it('wait for a declaration that cannot be read', () => {
    const broken = HEADER + VOCABULARIES.replace('id: cloud,', 'ident: cloud,')
    const files = [broken, project('cloud', 'hardware')] as const
    expect(load(...files).findings.map(({ rule }) => rule)).not.toContain('value-unknown')
  })

  it('name what they stand for in reports, and are treated as what they are like', () => {
    const { plan } = load(HEADER + VOCABULARIES + project('cloud', 'credits'))
    if (plan === undefined) throw new Error('no plan')
    expect(themesOf(plan)).toEqual(['cloud', 'digital'])
    expect(themeLabel(plan, 'cloud')).toEqual({ fr: 'Nuage', en: 'Cloud' })
    expect(statusLabel(plan, 'in_progress').fr).toBe('Lancé')
    expect(statusLabel(plan, 'planned').fr).toBe('planifié')
    expect(lineKindLabel(plan, 'credits').en).toBe('credit note')
    expect(lineKindLabel(plan, 'hardware').fr).toBe('matériel')
    expect(plan.projects[0]?.budget[0]).toMatchObject({ kind: 'revenue', word: 'credits' })
    expect(usualKind(plan.header.vocabularies, 'sundry')).toBe('services')
    const slices = (by: 'theme' | 'status') => slicesBy(plan, by).map(({ label }) => label.fr)
    expect([slices('theme'), slices('status')]).toEqual([['Nuage'], ['Lancé']])
  })

  it('may be below zero where what they are like may', () => {
    const minus = (kind: string) =>
      HEADER + VOCABULARIES + project('cloud', kind).replace('forecast: 10', 'forecast: -10')
    const rules = (kind: string) => checked(load(minus(kind))).findings.map(({ rule }) => rule)
    expect(rules('credits')).not.toContain('amount-negative')
    expect(rules('sundry')).toContain('amount-negative')
  })
})
