/** What a label of a report means to `plan explain`, without a plan and with one. */
import { describe, expect, it } from 'vitest'
import { explain, explainable, meaningOf } from '../../../src/commands/explain/explain.ts'
import { labelTexts, labelTopic } from '../../../src/commands/explain/explain-label.ts'
import { labelWords } from '../../../src/commands/explain/label-keys.ts'
import { meant } from '../../../src/lang/nearest.ts'
import { loadPlan } from '../../../src/plan/load/load-plan.ts'
import { renderSections } from '../../../src/render/terminal/sections.ts'
import { readPlanFolder } from '../../../src/workspace/plan-folder.ts'
import { renderOptions } from '../../support/render-options.ts'
import { REPOSITORY } from '../../support/scenario.ts'

const MINIMAL = loadPlan(readPlanFolder(REPOSITORY, 'plans/minimal'), {})

function named(label: string, loaded = MINIMAL): string[] {
  return (labelTopic(label, loaded)?.meanings ?? []).map(({ kind, name }) => `${kind} ${name}`)
}

function printed(label: string): string {
  const { sections } = explain(meaningOf(label, MINIMAL), MINIMAL)
  return renderSections(sections, { ...renderOptions('en'), width: 160 }, 'EUR')
}

describe('a label', () => {
  it('goes without regard to case, accents, signs and the plural', () => {
    const same = ['Taux d’exécution', "taux d'execution", 'TAUX D’EXÉCUTIONS'].map(labelWords)
    expect(new Set(same)).toEqual(new Set(['tau d execution']))
    expect(labelWords('Expected spending')).not.toBe(labelWords('Expected spend'))
  })

  it.each([
    ['Taux de réalisation brut', 'figure completion_gross'],
    ['Gross completion', 'figure completion_gross'],
    ['surcharge', 'figure overload_days'],
    ['Orage', 'weather storm'],
    ['soleil', 'weather sun'],
    ['accordée', 'value subsidies[].status'],
    ['k€', 'unit k€'],
    ['€k', 'unit €k'],
    ['ETP', 'unit ETP'],
  ])('means the same without a plan: %s is %s', (label, meaning) => {
    expect(
      labelTopic(label, undefined)?.meanings.map(({ kind, name }) => `${kind} ${name}`),
    ).toContain(meaning)
  })

  it.each([
    ['Début', 'key projects[].start'],
    ['Start', 'key projects[].start'],
    ['Feuille de route', 'section direction roadmap'],
    ['Roadmaps', 'section direction roadmap'],
    ['Tableau de bord', 'report dashboard'],
    ['Sauvegarde hors site', 'record P-1'],
  ])('of the reports of a plan leads to what it was made from: %s is %s', (label, meaning) => {
    expect(named(label)).toContain(meaning)
  })

  it('that stands for a figure alone is explained as the figure, with where it is printed', () => {
    const said = printed('Load rate')
    expect(said).toContain('load_rate')
    expect(said).toContain('Value in this plan')
    expect(said).toContain('Where it is printed')
  })

  it('of several meanings has them all, a figure before a part of a report', () => {
    const meanings = named('Budget')
    expect(meanings).toContain('section direction budget')
    expect(meanings.some((meaning) => meaning.startsWith('key projects[].budget'))).toBe(true)
    expect(printed('Budget')).toContain('section')
  })

  it('that is a key in small letters stays the key', () => {
    expect(meaningOf('budget', MINIMAL)?.kind).toBe('key')
    expect(meaningOf('Budget', MINIMAL)?.kind).toBe('label')
    expect(meaningOf('AS_OF', MINIMAL)?.kind).toBe('key')
  })

  it('that is none has near ones', () => {
    expect(labelTopic('Feuille de rutes', MINIMAL)).toBeUndefined()
    expect(meant('Feuille de rutes', explainable(MINIMAL))).toBeUndefined()
    expect(meant('Feuille de rutes', labelTexts(MINIMAL))).toBe('Feuille de route')
    expect(labelTopic('', MINIMAL)).toBeUndefined()
    expect(labelTopic('…', MINIMAL)).toBeUndefined()
  })
})
