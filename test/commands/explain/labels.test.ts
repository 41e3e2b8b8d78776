/** What a label of a report means to `plan explain`, without a plan and with one. */
import { describe, expect, it } from 'vitest'
import { meantLabel } from '../../../src/commands/explain/declared-labels.ts'
import { explain, meaningOf } from '../../../src/commands/explain/explain.ts'
import { labelTopic } from '../../../src/commands/explain/explain-label.ts'
import { labelWords } from '../../../src/commands/explain/label-keys.ts'
import { IMPORT_HEADINGS, IMPORT_REASONS } from '../../../src/lang/catalogue/import.ts'
import { INFERENCE_WORDS } from '../../../src/lang/catalogue/import-inference.ts'
import { READING_HEADINGS } from '../../../src/lang/catalogue/import-readings.ts'
import {
  CELL_COLUMNS,
  FINDING_PARTS,
  OUTPUT_WORDS,
  TONE_WORDS,
  WORKBOOK_WORDS,
} from '../../../src/lang/catalogue/output.ts'
import { loadPlan } from '../../../src/plan/load/load-plan.ts'
import { renderSections } from '../../../src/render/terminal/sections.ts'
import { type Bilingual, LANGS } from '../../../src/values/language.ts'
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

describe('a word that commands print in a cell', () => {
  it.each([
    ['Cadre', 'word arbitration frame'],
    ['arrêté', 'word projects stopped'],
    ['fits in what is left', 'word cut-line-words fits'],
    ['optimal (proven)', 'word arbitration optimal'],
    ['limites atteintes', 'word reasons limit_reached'],
    ['limit reached', 'word reasons limit_reached'],
    ['commencé', 'word obliged started'],
    ['flips in 1 trial', 'word cut-line fragile'],
    ['Fragilité', 'word cut-line fragility'],
    [
      'more beyond the margin if this project alone went back to its dates: T Q4 2025 (11 days)',
      'word move-reasons margin',
    ],
  ])('is explained: %s', (label, meaning) => {
    expect(named(label)).toContain(meaning)
  })
})

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
    expect(labelTopic(label, undefined)?.meanings.map(({ kind, name }) => `${kind} ${name}`)).toContain(meaning)
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

  it('that only a command prints has its meaning without a plan, answered in both languages', () => {
    for (const label of ['Valeur perdue', 'Value lost']) {
      const [{ text } = { text: undefined }] = labelTopic(label, undefined)?.meanings ?? []
      expect(text?.fr).toMatch(/valeurs des projets écartés/)
      expect(text?.en).toMatch(/values of the projects left out/)
    }
  })

  it.each([
    ['Équipe des achats, taux de charge', 'figure load_rate'],
    ['Arbitrage dans le cadre\u00a0: haut', 'section arbitration answer'],
    ['Constats (24)', 'section diff change-findings'],
  ])('that is put together is what it is about: %s is %s', (label, meaning) => {
    expect(named(label)).toContain(meaning)
  })

  it('that no report of a plan can print builds none of them', () => {
    const { plan } = MINIMAL
    if (plan === undefined) throw new Error('no plan')
    const built = () => {
      throw new Error('a report is built')
    }
    const idle = { ...MINIMAL, plan: Object.defineProperty({ ...plan }, 'projects', { get: built }) }
    expect(labelTopic('Candida', idle)).toBeUndefined()
    expect(labelTopic('Cut line', idle)?.meanings).toHaveLength(1)
    expect(() => labelTopic('Load rate', idle)).toThrow('a report is built')
  })

  it('that is none has near ones in words of the language, by words of either', () => {
    expect(labelTopic('Feuille de rutes', MINIMAL)).toBeUndefined()
    expect(meantLabel('Feuille de rutes', 'fr')).toBe('Feuille de route')
    expect(meantLabel('Feuille de rutes', 'en')).toBe('Roadmap')
    expect(meantLabel('Candida', 'fr')).toMatch(/^candidat/i)
    expect(meantLabel('Zzzzzz', 'fr')).toBeUndefined()
    expect(labelTopic('', MINIMAL)).toBeUndefined()
    expect(labelTopic('…', MINIMAL)).toBeUndefined()
  })
})

/** What an import, a validation, pages and workbooks print around reports; without sentences. */
const AROUND = { ...IMPORT_HEADINGS, ...IMPORT_REASONS, ...INFERENCE_WORDS, ...READING_HEADINGS }
const OF_PAGES = { ...OUTPUT_WORDS, ...WORKBOOK_WORDS, ...CELL_COLUMNS, ...FINDING_PARTS }

describe('what is printed around reports', () => {
  const labels = [AROUND, OF_PAGES, TONE_WORDS].flatMap((block) => Object.values<Bilingual>(block))

  it.each(LANGS)('means something in %s', (lang) => {
    const unknown = labels
      .map((label) => label[lang])
      .filter((label) => label !== '' && labelTopic(label, undefined) === undefined)
    expect(unknown).toEqual([])
  })
})
