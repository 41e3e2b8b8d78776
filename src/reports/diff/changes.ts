/** What changed between two states of a plan: a headline with key figures and what is to be decided, then money, work, projects, records and findings. */
import { formatNumber } from '../../lang/numbers.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import type { Comparison } from '../../scenarios/compare/comparison.ts'
import { comparePlans, isUnchanged } from '../../scenarios/compare/states.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import type { Note, Section, Table } from '../document/document.ts'
import { filled, fittedTable, note, type Room, type SectionBlock } from '../document/table.ts'
import { buildSection, defineSection, type SectionKind } from '../report-kind.ts'
import { type FindingChanges, findingTables } from './findings.ts'
import { headline } from './headline.ts'
import { projectTables } from './projects.ts'
import { balanceTable, changedFigures, daysTable, envelopeTable, haveFiguresChanged, moneyTable } from './quantities.ts'
import { recordTable } from './records.ts'
import { toDecideTable } from './to-decide.ts'

const TEXTS = printed('changes', {
  changes: { fr: 'Ce qui a changé', en: 'What changed' },
  projects: { fr: 'Projets', en: 'Projects' },
  money: { fr: 'Dépense prévue par année', en: 'Expected spending by year' },
  envelopes: { fr: 'Enveloppes', en: 'Envelopes' },
  days: { fr: 'Charge par équipe', en: 'Work by team' },
  balance: { fr: 'Équilibre par axe', en: 'Balance by axis' },
  records: { fr: 'Autres éléments', en: 'Other records' },
  findings: { fr: 'Constats', en: 'Findings' },
})

interface ChangeChoice {
  /** The heading of the first section. */
  readonly title?: Bilingual
  /** Sentences before the headline: what the two states are. */
  readonly opening?: readonly Note[]
  readonly findings?: FindingChanges
  /** The projects that count, in either state; all of them where nothing is said. */
  readonly isShown?: (project: Project) => boolean
  /** Whether Markdown folds all sections but the first. */
  readonly isFolded?: boolean
  /** What a page has room for; everything is shown where nothing is said. */
  readonly room?: Room
}

/** The comparison of some projects only, without the records that are nobody's; their money and work, no other's. */
export function narrowedComparison(
  { before, after }: Comparison,
  isShown: NonNullable<ChangeChoice['isShown']>,
): Comparison {
  const ids = new Set([...before.projects, ...after.projects].filter(isShown).map(({ id }) => id.toLowerCase()))
  // Envelopes and needs are those of all projects: held against some, they would give figures of nobody.
  const part = (plan: Plan): Plan => ({
    ...plan,
    projects: plan.projects.filter(({ id }) => ids.has(id.toLowerCase())),
    envelopes: [],
    needs: [],
  })
  return { ...comparePlans(part(before), part(after)), records: [] }
}

function findingCount(findings: FindingChanges | undefined): number {
  return (findings?.fresh.length ?? 0) + (findings?.solved.length ?? 0)
}

/** Whether anything at all differs: a record, money, work, a finding, or a figure by the status date alone. */
export function isDifferent(comparison: Comparison, findings?: FindingChanges): boolean {
  return !isUnchanged(comparison) || findingCount(findings) > 0 || haveFiguresChanged(comparison)
}

interface Changes extends ChangeChoice {
  readonly comparison: Comparison
}

function numbered(title: Bilingual, count: number): Bilingual {
  return bilingual((lang) => `${title[lang]} (${formatNumber(count, lang)})`)
}

function shown({ room }: Changes, ...tables: readonly Table[]): SectionBlock[] {
  return filled(tables).flatMap((block) => (block.kind === 'table' ? fittedTable(block, room) : [block]))
}

/** A table as a section; none where it has no rows. */
function tableSection(id: string, title: Bilingual, tableOf: (comparison: Comparison) => Table): SectionKind<Changes> {
  return { id, title, build: (changes) => shown(changes, tableOf(changes.comparison)) }
}

const FIRST = defineSection(
  'changes',
  ({ title = TEXTS.changes }) => title,
  (changes: Changes) => {
    const { comparison, findings, opening = [] } = changes
    return [
      ...opening,
      note(headline(comparison, findings)),
      ...(isDifferent(comparison, findings) ? changedFigures(comparison) : []),
      ...shown(changes, toDecideTable(comparison)),
    ]
  },
)

/** The sections behind the first one, in order; those that have nothing to show are left out. */
const DETAILS: readonly SectionKind<Changes>[] = [
  {
    id: 'change-projects',
    title: ({ comparison }) => numbered(TEXTS.projects, comparison.projects.length),
    build: ({ comparison, room }) => projectTables(comparison, room),
  },
  tableSection('change-money', TEXTS.money, moneyTable),
  tableSection('change-envelopes', TEXTS.envelopes, envelopeTable),
  tableSection('change-days', TEXTS.days, daysTable),
  {
    id: 'change-balance',
    title: TEXTS.balance,
    // The shares that some projects have among themselves are not those of the plan.
    build: (changes) => (changes.isShown === undefined ? shown(changes, balanceTable(changes.comparison)) : []),
  },
  {
    id: 'change-records',
    title: ({ comparison }) => numbered(TEXTS.records, comparison.records.length),
    build: (changes) => shown(changes, recordTable(changes.comparison.records)),
  },
  {
    id: 'change-findings',
    title: ({ findings }) => numbered(TEXTS.findings, findingCount(findings)),
    build: (changes) => (changes.findings === undefined ? [] : shown(changes, ...findingTables(changes.findings))),
  },
]

/**
 * The sections, those that have nothing to show left out; `changes` comes first and stands alone where nothing changed.
 *
 * With `isShown`, every figure counts the shown projects only.
 */
export function changeSections(whole: Comparison, choice: ChangeChoice = {}): Section[] {
  const { isShown, isFolded } = choice
  const comparison = isShown === undefined ? whole : narrowedComparison(whole, isShown)
  const changes: Changes = { ...choice, comparison }
  const details = DETAILS.flatMap((kind) => buildSection(kind, changes))
    .filter(({ blocks }) => blocks.length > 0)
    .map((section) => ({ ...section, ...(isFolded === true ? { isFolded } : {}) }))
  return [...buildSection(FIRST, changes), ...details]
}
