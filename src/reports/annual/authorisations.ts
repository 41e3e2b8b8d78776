/**
 * Authorisations and payment credits of the year, of all programme authorisations and of all commitment authorisations
 * together: a single one may hold no more than the money of a project that must not be named.
 */
import { linesUnder } from '../../metrics/base/authorisations.ts'
import { wholeScope } from '../../metrics/base/scope.ts'
import { isSameId } from '../../plan/entity.ts'
import type { BudgetLine, Plan, Project } from '../../plan/plan.ts'
import { isConfidential } from '../../plan/public-fields.ts'
import { type Bilingual, printed } from '../../values/language.ts'
import { addToList } from '../../values/multimap.ts'
import { type Cents, sum } from '../../values/quantity.ts'
import { HEADINGS, TYPE_NAMES } from '../authorisations/words.ts'
import { EMPTY, figure as figureCell } from '../document/cell.ts'
import type { Cell, Table } from '../document/document.ts'
import { column, filled, listTable, note, withoutIdleColumns } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'
import { isSecret } from './money.ts'
import { dayWords, yearName } from './texts.ts'
import { type AnnualYear, planUpTo } from './year.ts'

const TEXTS = printed('authorisations', {
  title: {
    fr: 'Autorisations de programme et crédits de paiement',
    en: 'Programme authorisations and payment credits',
  },
  stock: (day: Bilingual) => ({ fr: `Autorisations au ${day.fr}`, en: `Authorisations on ${day.en}` }),
  credits: (year: Bilingual) => ({ fr: `Crédits de paiement de ${year.fr}`, en: `Payment credits of ${year.en}` }),
  inForce: { fr: 'Voté', en: 'Voted' },
  toCommit: { fr: 'Reste à engager', en: 'Left to commit' },
  paid: { fr: 'Payé', en: 'Paid' },
  toPay: { fr: 'Reste à payer', en: 'Left to pay' },
  votedCredits: { fr: 'Votés', en: 'Voted' },
  openedCredits: { fr: 'Ouverts', en: 'Opened' },
  paidCredits: { fr: 'Payés', en: 'Paid' },
  none: {
    fr: 'Le plan ne dit rien de ses autorisations à cette date.',
    en: 'The plan tells nothing of its authorisations on that day.',
  },
  hidden: {
    fr: 'Ce qui a été affecté, engagé et payé sous autorisation n’est pas donné, ni les autorisations dont seuls relèvent des projets confidentiels\u00a0: ce serait leur argent.',
    en: 'What was assigned, committed and paid under authorisations is not given, nor are authorisations that confidential projects alone come under: it would be their money.',
  },
})

const TYPES = ['AP', 'AE'] as const

type Type = (typeof TYPES)[number]

/** A column: its figure, its heading, and whether it tells the money of projects, not what the assembly voted. */
type Column = readonly [metric: string, title: Bilingual, isOfProjects?: true]

const STOCK: readonly Column[] = [
  ['authorisation_amount', TEXTS.inForce],
  ['authorisation_assigned', HEADINGS.assigned, true],
  ['authorisation_committed', HEADINGS.committed, true],
  ['authorisation_to_commit', TEXTS.toCommit, true],
  ['authorisation_paid', TEXTS.paid, true],
  ['authorisation_to_pay', TEXTS.toPay, true],
]

const CREDITS: readonly Column[] = [
  ['authorisation_credits_voted', TEXTS.votedCredits],
  ['authorisation_credits', TEXTS.openedCredits],
  ['authorisation_paid', TEXTS.paidCredits, true],
]

/** What lines write as committed and as paid, in the year and in all years up to it. */
function amountsOf(lines: readonly BudgetLine[], year: number): Cents[] {
  const all = lines.flatMap(({ years }) => years)
  return [all, all.filter((amounts) => amounts.year === year)].flatMap((some) =>
    (['committed', 'paid'] as const).map((stage) => sum(some.flatMap(({ stages }) => stages[stage] ?? []))),
  )
}

/** Whether only projects which must not be named stand under the authorisations of a type. */
function isAllConfidential(plan: Plan, type: Type): boolean {
  const own = plan.authorisations.filter((one) => one.type === type)
  const users = plan.projects.filter((project) =>
    own.some(
      (one) =>
        linesUnder(project, one).length > 0 ||
        (one.assignments ?? []).some((assigned) => isSameId(assigned.project, project.id)),
    ),
  )
  return users.length > 0 && users.every(isConfidential)
}

/**
 * Whether what stands under the authorisations of a type, or beside them in a section of the budget, is the money of
 * projects which must not be named and of no others: the first is told, the second is what the section leaves of it.
 */
function tellsSecret(plan: Plan, year: number): boolean {
  const groupOf = (line: BudgetLine): string => {
    const over = plan.authorisations.find((one) => linesUnder({ budget: [line] }, one).length > 0)
    return `${over?.type} ${line.section}`
  }
  const linesIn = (projects: readonly Project[]): Map<string, BudgetLine[]> => {
    const groups = new Map<string, BudgetLine[]>()
    for (const line of projects.flatMap(({ budget }) => budget)) addToList(groups, groupOf(line), line)
    return groups
  }
  const open = linesIn(plan.projects.filter((project) => !isConfidential(project)))
  return [...linesIn(plan.projects)].some(([group, lines]) => {
    const told = amountsOf(open.get(group) ?? [], year)
    return amountsOf(lines, year).some((amount, index) => isSecret(amount, told[index]))
  })
}

export const authorisations = defineSection('authorisations', TEXTS.title, (year: AnnualYear) => {
  const plan = planUpTo(year)
  const all = TYPES.filter((type) => plan.authorisations.some((one) => one.type === type))
  if (all.length === 0) return undefined
  // What was voted for such projects alone would tell what they cost.
  const types = all.filter((type) => !isAllConfidential(plan, type))
  const isHidden = types.length < all.length || tellsSecret(plan, year.year)
  const cell = (metric: string, type: Type, ofYear: boolean): Cell => {
    const scope = { ...wholeScope(plan), authorisationType: type }
    const found = year.figures.metric(metric)
    const figure = found.compute(plan, ofYear ? { ...scope, year: year.year } : scope)
    return figure.value === null ? EMPTY : figureCell(found, figure)
  }
  const table = (id: string, title: Bilingual, columns: readonly Column[], ofYear: boolean): Table => {
    const shown = columns.filter(([, , isOfProjects]) => isOfProjects !== true || !isHidden)
    const isTold = (type: Type): boolean => shown.some(([metric]) => cell(metric, type, ofYear).kind !== 'empty')
    const made = listTable<Type>({ id, title, rowId: (type) => type }, types.filter(isTold), [
      column('type', HEADINGS.type, 'text', (type) => TYPE_NAMES[type]),
      ...shown.map(([metric, heading]) => column<Type>(metric, heading, 'money', (type) => cell(metric, type, ofYear))),
    ])
    return withoutIdleColumns(made)
  }
  const ofYear = yearName(year.whole, year.year)
  const tables = [
    table('year_authorisations', TEXTS.stock(dayWords(year.last)), STOCK, false),
    table('year_credits', TEXTS.credits(ofYear), CREDITS, true),
  ]
  return isHidden ? [...filled(tables), note(TEXTS.hidden, 'quiet')] : filled(tables, note(TEXTS.none))
})
