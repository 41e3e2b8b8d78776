/** What changed between two states of a plan: a headline with key figures and what is to be decided, then money, work, projects, records and findings. */

import { formatNumber } from '../../lang/numbers.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import type { Comparison } from '../../scenarios/compare/comparison.ts'
import { comparePlans, isUnchanged } from '../../scenarios/compare/states.ts'
import type { Bilingual } from '../../values/language.ts'
import type { Note, Section, Table } from '../document/document.ts'
import { fittedTable, type Room } from '../document/table.ts'
import { type FindingChanges, findingTables } from './findings.ts'
import { headline } from './headline.ts'
import { projectTables } from './projects.ts'
import {
  balanceTable,
  changedFigures,
  daysTable,
  envelopeTable,
  haveFiguresChanged,
  moneyTable,
} from './quantities.ts'
import { recordTable } from './records.ts'
import { toDecideTable } from './to-decide.ts'

/** What the sections take beside the comparison. */
export interface ChangeChoice {
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
function narrowed(
  { before, after }: Comparison,
  isShown: NonNullable<ChangeChoice['isShown']>,
): Comparison {
  const ids = new Set(
    [...before.projects, ...after.projects].filter(isShown).map(({ id }) => id.toLowerCase()),
  )
  const only = (projects: readonly Project[]): Project[] =>
    projects.filter(({ id }) => ids.has(id.toLowerCase()))
  // Envelopes and needs are those of all projects: held against some, they would give figures of nobody.
  const part = (plan: Plan): Plan => ({
    ...plan,
    projects: only(plan.projects),
    envelopes: [],
    needs: [],
  })
  const comparison = comparePlans(part(before), part(after))
  return { ...comparison, records: [] }
}

/** Whether anything at all differs: a record, money, work, a finding, or a figure by the status date alone. */
export function isDifferent(comparison: Comparison, findings?: FindingChanges): boolean {
  const found = (findings?.fresh.length ?? 0) + (findings?.solved.length ?? 0)
  return !isUnchanged(comparison) || found > 0 || haveFiguresChanged(comparison)
}

function first(comparison: Comparison, choice: ChangeChoice): Section {
  const isSame = !isDifferent(comparison, choice.findings)
  const decisions = toDecideTable(comparison)
  const note: Note = { kind: 'note', text: headline(comparison, choice.findings) }
  return {
    id: 'changes',
    title: choice.title ?? { fr: 'Ce qui a changé', en: 'What changed' },
    blocks: [
      ...(choice.opening ?? []),
      note,
      ...(isSame ? [] : changedFigures(comparison)),
      ...(decisions.rows.length === 0 ? [] : fittedTable(decisions, choice.room)),
    ],
  }
}

function counted({ fr, en }: Bilingual, count: number): Bilingual {
  return {
    fr: `${fr} (${formatNumber(count, 'fr')})`,
    en: `${en} (${formatNumber(count, 'en')})`,
  }
}

/**
 * The sections, those that have nothing to show left out; `changes` comes first and stands alone where nothing changed.
 *
 * With `isShown`, every figure counts the shown projects only.
 */
export function changeSections(whole: Comparison, choice: ChangeChoice = {}): Section[] {
  const { isShown, findings, isFolded, room } = choice
  const comparison = isShown === undefined ? whole : narrowed(whole, isShown)
  const { projects, records } = comparison
  const detail = (id: string, title: Bilingual, blocks: readonly (Table | Note)[]): Section => ({
    id,
    title,
    blocks,
    ...(isFolded === true ? { isFolded } : {}),
  })
  const shown = (...tables: readonly Table[]): (Table | Note)[] =>
    tables.filter(({ rows }) => rows.length > 0).flatMap((table) => fittedTable(table, room))
  const found = (findings?.fresh.length ?? 0) + (findings?.solved.length ?? 0)
  const details = [
    detail(
      'change-projects',
      counted({ fr: 'Projets', en: 'Projects' }, projects.length),
      projectTables(projects, room),
    ),
    detail(
      'change-money',
      { fr: 'Dépense prévue par année', en: 'Expected spending by year' },
      shown(moneyTable(comparison)),
    ),
    detail(
      'change-envelopes',
      { fr: 'Enveloppes', en: 'Envelopes' },
      shown(envelopeTable(comparison)),
    ),
    detail(
      'change-days',
      { fr: 'Charge par équipe', en: 'Work by team' },
      shown(daysTable(comparison)),
    ),
    detail(
      'change-balance',
      { fr: 'Équilibre par axe', en: 'Balance by axis' },
      // The shares that some projects have among themselves are not those of the plan.
      isShown === undefined ? shown(balanceTable(comparison)) : [],
    ),
    detail(
      'change-records',
      counted({ fr: 'Autres éléments', en: 'Other records' }, records.length),
      shown(recordTable(records)),
    ),
    detail(
      'change-findings',
      counted({ fr: 'Constats', en: 'Findings' }, found),
      findings === undefined ? [] : shown(...findingTables(findings)),
    ),
  ]
  return [first(comparison, choice), ...details.filter(({ blocks }) => blocks.length > 0)]
}
