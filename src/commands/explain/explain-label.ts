/** What `plan explain "Taux de réalisation brut"` says: what a label of a report means, and where it is printed. */

import type { Loaded } from '../../plan/load/load-plan.ts'
import type { Plan } from '../../plan/plan.ts'
import { AUDIT, reportsOf } from '../../reports/catalogue.ts'
import '../../lang/catalogue/import.ts'
import '../../lang/catalogue/import-inference.ts'
import '../../lang/catalogue/import-readings.ts'
import '../../reports/arbitration/report.ts'
import '../../reports/diff/report.ts'
import '../../reports/history/report.ts'
import '../../reports/scenarios/as-decided.ts'
import '../../reports/scenarios/report.ts'
import '../../reports/smoothing/report.ts'
import '../../reports/start-page.ts'
import '../report-all/site-index.ts'
import type { Section, Table } from '../../reports/document/document.ts'
import { column, listTable, note, withoutIdleColumns } from '../../reports/document/table.ts'
import { buildReport } from '../../reports/report-kind.ts'
import type { Bilingual } from '../../values/language.ts'
import { memoizeByObject } from '../../values/memoize.ts'
import { addToList } from '../../values/multimap.ts'
import { contextOf } from '../command-result.ts'
import { findingsOf } from '../findings.ts'
import { declaredLabels } from './declared-labels.ts'
import { shownOf } from './explain-finding.ts'
import { keySites } from './explain-key.ts'
import type { TopicExplanation } from './explanation.ts'
import { bareLabel, labelWords } from './label-keys.ts'
import {
  aboutMeaning,
  declaredMeaning,
  headerMeanings,
  isOfCommands,
  keyMeaning,
  knownMeanings,
  type LabelMeaning,
  PROJECT_SHEETS,
  partMeaning,
  placeMeaning,
  recordMeanings,
  sourceMeaning,
  unique,
} from './label-meanings.ts'
import { type PrintedLabel, printedLabels } from './printed-labels.ts'

const TEXTS = {
  kind: { fr: 'Ce que c’est', en: 'What it is' },
  name: { fr: 'Nom', en: 'Name' },
  means: { fr: 'Sens', en: 'Meaning' },
  places: { fr: 'Où cela se lit', en: 'Where it is printed' },
  report: { fr: 'Rapport', en: 'Report' },
  section: { fr: 'Rubrique', en: 'Section' },
  table: { fr: 'Tableau', en: 'Table' },
  as: { fr: 'Comme', en: 'As' },
  more: {
    fr: 'plan explain NOM en dit plus d’un indicateur, d’une météo ou d’une clé.',
    en: 'plan explain NAME says more of a figure, a weather or a key.',
  },
  kinds: {
    figure: { fr: 'indicateur', en: 'figure' },
    rule: { fr: 'règle', en: 'rule' },
    key: { fr: 'clé du format', en: 'key of the format' },
    value: { fr: 'valeur', en: 'value' },
    weather: { fr: 'météo', en: 'weather' },
    record: { fr: 'fiche du plan', en: 'record of the plan' },
    report: { fr: 'rapport', en: 'report' },
    section: { fr: 'rubrique', en: 'section' },
    table: { fr: 'tableau', en: 'table' },
    column: { fr: 'colonne', en: 'column' },
    row: { fr: 'ligne', en: 'row' },
    word: { fr: 'mot', en: 'word' },
    chart: { fr: 'légende', en: 'legend' },
    unit: { fr: 'unité', en: 'unit' },
  },
} as const

/** A label of reports: its meanings, the nearest first, and where it is printed. */
export interface LabelTopic {
  readonly kind: 'label'
  readonly label: string
  readonly meanings: readonly LabelMeaning[]
  readonly places: readonly PrintedLabel[]
}

/** Every label of the reports that are made of the files of a plan alone, by its words. */
const labelsOf = memoizeByObject((loaded: Loaded): ReadonlyMap<string, readonly PrintedLabel[]> => {
  const found = new Map<string, PrintedLabel[]>()
  const context = contextOf(loaded, findingsOf(loaded))
  if (context === undefined) return found
  for (const kind of [AUDIT, ...reportsOf(context.plan)]) {
    for (const printed of printedLabels(buildReport(kind, context, context.plan))) {
      const { fr, en } = printed.text
      const names = [fr, en, bareLabel(fr), bareLabel(en)].map(labelWords)
      for (const name of new Set(names)) if (name !== '') addToList(found, name, printed)
    }
  }
  return found
})

/** What is put together from several texts, or from a text and a number: nothing but a report says whether it is printed. */
const COMPOSED = /[\d,:()«"/×÷·→↓–]/u

/** What a label may be put together from: what heads it before a colon, then the figure behind the team that has it. */
function partsOf(label: string): string[] {
  const whole = label.split(/\s*[,:(«"]\s*/u)
  const parts = whole.map((part) => part.replace(/\S*\d\S*/gu, '').trim())
  const words = parts.find((part) => part !== '')?.split(' ') ?? []
  const heads = words.map((_, at) => words.slice(0, words.length - at).join(' '))
  const others = [...parts.toReversed(), ...whole]
  const all = label.includes(':') ? [...heads, ...others] : [...others, ...heads]
  return all.filter((part) => /\p{L}{3}/u.test(part))
}

/** What is known of a label before any report is built, and whether one may print it; a record of the plan is nothing else. */
function knownLabel(label: string, plan: Plan | undefined) {
  const declared = declaredLabels(label)
  const records = plan === undefined ? [] : recordMeanings(plan, label)
  const isRecord = records.length > 0
  const meanings = isRecord ? records : knownMeanings(label, plan?.currency)
  const isKnown = meanings.length > 0 || !declared.every(isOfCommands)
  const written = plan === undefined || isKnown ? [] : headerMeanings(plan, label)
  const isText = written.length > 0 || (declared.length === 0 && COMPOSED.test(label))
  return { declared, meanings, isRecord, written, isPrinted: isKnown || isText }
}

/** What a label means as it stands, and where reports print it; none is built for a word that none of them can print. */
function wholeLabel(label: string, loaded: Loaded | undefined): LabelTopic | undefined {
  const plan = loaded?.plan
  const { declared, isRecord, isPrinted, ...known } = knownLabel(label, plan)
  const all = loaded !== undefined && isPrinted ? labelsOf(loaded) : undefined
  const places = all?.get(labelWords(label)) ?? []
  const sources = plan && !isRecord ? places.flatMap((one) => sourceMeaning(plan, one)) : []
  const built = new Set(places.map(({ report }) => report.id))
  const others = declared.filter(
    ({ about, key }) => !built.has(about === 'reports' ? key : about.replace('report ', '')),
  )
  const told = unique([
    ...(sources.length > 0 ? sources : known.meanings),
    ...places.flatMap(partMeaning),
    ...others.flatMap(declaredMeaning),
    ...(keySites(label) ?? []).flatMap(keyMeaning),
  ])
  const rest = [...others.flatMap(aboutMeaning), ...known.written, ...places.map(placeMeaning)]
  const meanings = told.length > 0 ? told : unique(rest)
  return meanings.length === 0 ? undefined : { kind: 'label', label, meanings, places }
}

/** What is ours, and no text or value of a plan. */
const OURS: readonly LabelMeaning['kind'][] = ['figure', 'word', 'section', 'table', 'report']

/** The label of reports that a word is, or is put together from; undefined for any other word. */
export function labelTopic(label: string, loaded: Loaded | undefined): LabelTopic | undefined {
  const topic = wholeLabel(label, loaded)
  if (topic !== undefined || !COMPOSED.test(label)) return topic
  const parts = partsOf(label).flatMap((part) => wholeLabel(part, loaded) ?? [])
  const [first] = parts
  const best = parts.find(({ meanings }) => meanings.some(({ kind }) => OURS.includes(kind))) ?? first
  return best === undefined ? undefined : { ...best, label }
}

const SHOWN = 12

interface PlaceLine {
  readonly report: string
  readonly section: Bilingual
  readonly table: Bilingual
  readonly as: Bilingual
}

function placeLines(places: readonly PrintedLabel[]): PlaceLine[] {
  const blank = { fr: '', en: '' }
  const lines = places.map(({ kind, report, section, table }) => ({
    report: report.id,
    // A sheet has the title of its project, and there are as many as projects.
    section: report.id === PROJECT_SHEETS ? blank : (section?.title ?? blank),
    table: table?.title ?? blank,
    as: TEXTS.kinds[kind],
  }))
  return [...new Map(lines.map((line) => [JSON.stringify(line), line])).values()]
}

/** Where a label is printed; nothing where no plan is at hand. */
export function placesSection(places: readonly PrintedLabel[]): Section[] {
  if (places.length === 0) return []
  const tableOf = (shown: readonly PlaceLine[]): Table =>
    withoutIdleColumns(
      listTable({ id: 'places' }, shown, [
        column('report', TEXTS.report, 'text', ({ report }) => report),
        column('section', TEXTS.section, 'text', ({ section }) => section),
        column('table', TEXTS.table, 'text', ({ table }) => table),
        column('as', TEXTS.as, 'text', ({ as }) => as),
      ]),
    )
  return [{ id: 'places', title: TEXTS.places, blocks: shownOf(placeLines(places), tableOf, SHOWN) }]
}

export function explainLabel({ label, meanings, places }: LabelTopic): TopicExplanation {
  const tableOf = (shown: readonly LabelMeaning[]): Table =>
    listTable({ id: 'meanings' }, shown, [
      column('kind', TEXTS.kind, 'text', ({ kind }) => TEXTS.kinds[kind]),
      column('name', TEXTS.name, 'text', ({ name }) => name),
      column('means', TEXTS.means, 'text', ({ text }) => text),
    ])
  const blocks = [...shownOf(meanings, tableOf, SHOWN), note(TEXTS.more)]
  return {
    sections: [{ id: 'label', title: { fr: label, en: label }, blocks }, ...placesSection(places)],
    data: {
      topic: 'label',
      label,
      meanings: meanings.map(({ kind, name, text }) => ({ kind, name, meaning: text.en })),
      places: placeLines(places).map(({ report, section, table, as }) => ({
        report,
        section: section.en,
        table: table.en,
        as: as.en,
      })),
    },
  }
}
