/** Puts columns of money together to the lines of a budget, without those that are sums of others. */
import type { MappedGroup, MappedNode } from '../../schema/mapping/derive.ts'
import { groupedBy } from '../../values/multimap.ts'
import type { SourceTable } from '../source/table.ts'
import { NAME_JOIN } from '../tables/columns.ts'
import { type AssignedColumn, columnOf } from './assigned-column.ts'
import { USUAL } from './assumptions.ts'
import { fieldCell } from './field-cells.ts'
import { lineKey, stagesIn } from './figure-header.ts'
import {
  addends,
  type Kept,
  type MoneyColumn,
  type MoneyMaking,
  namesOf,
  stageOf,
  tellDifferences,
  withoutSums,
} from './money-sums.ts'
import { titleTexts } from './source-name.ts'

/** Amendments with the year of the budget to their left, which is then the first vote: `Budget initial 2025`, `DM1`. */
function amended(columns: readonly MoneyColumn[]): readonly MoneyColumn[] {
  let year: string | undefined
  const dated = columns.map((one) => {
    const { money } = one
    if (!money.isAmendment) year = money.year
    return money.isAmendment && money.year === undefined ? { ...one, money: { ...money, year } } : one
  })
  const years = new Set(dated.flatMap(({ money }) => (money.isAmendment ? (money.year ?? []) : [])))
  return dated.map((one) => {
    const { stage, year: own = '' } = one.money
    const isFirst = stage === 'baseline' && years.has(own)
    return isFirst ? { ...one, money: { ...one.money, stage: 'voted' } } : one
  })
}

export interface MoneyRecord {
  readonly budget: readonly MappedGroup[]
  /** Figures over all years: what the project was to cost. */
  readonly baseline: Readonly<Partial<Record<'investment' | 'operating', MappedNode>>>
  /** Columns that are sums of others, and are left out. */
  readonly sums: readonly AssignedColumn[]
  /** Columns that no place of the format takes. */
  readonly others: readonly AssignedColumn[]
  /** The stage that columns were taken for whose header names none, where what stands around them says it. */
  readonly stages: ReadonlyMap<AssignedColumn, string>
}

/** The stage that stands around a column: a budget beside what was paid was voted; a title above (`crédits votés`). */
function staged(money: readonly MoneyColumn[], { table, answers, kinds, columns, tell }: MoneyMaking): MoneyColumn[] {
  // Rows that say it themselves go before all that stands around.
  if (kinds?.some(({ stage }) => stage !== undefined) === true) return [...money]
  const isByYear = columnOf(columns, 'budget.year') !== undefined
  const isCompared = money.some(({ money: { stage, year } }) => stage !== undefined && (year !== undefined || isByYear))
  const titled = answers.stage === undefined ? titleStage(table) : undefined
  const last = lastOf(money)
  // A budget before the years of a programme is the one that is running.
  const ahead = money.flatMap(({ money: { year, isBudget } }) => (year === undefined || isBudget ? [] : [year])).sort()
  const isFirst = ({ money: { year } }: MoneyColumn): boolean =>
    year !== undefined && ahead[0] !== undefined && year < ahead[0]
  const isBudget = (one: MoneyColumn): boolean => one.money.isBudget && (isCompared || isFirst(one))
  const isAhead = ({ money: { year } }: MoneyColumn): boolean =>
    titled === undefined && last !== undefined && year !== undefined && year > last
  const open = money.filter((one) => one.money.stage === undefined)
  const planned = money.filter((one) => isPlanned(one) && money.some((other) => isForecastOf(one, other)))
  tellGuessed('stage-budget', [...open.filter(isBudget), ...planned], tell)
  tellGuessed(
    'stage-ahead',
    open.filter((one) => !isBudget(one) && isAhead(one)),
    tell,
  )
  return money.map((one) => {
    const around = isBudget(one) ? 'voted' : (titled ?? (isAhead(one) ? 'forecast' : undefined))
    const stage = planned.includes(one) ? 'voted' : (one.money.stage ?? around)
    return stage === undefined ? one : { ...one, money: { ...one.money, stage } }
  })
}

/** What was to be spent in a year: `Capital plan 2025/26`, `Prévu 2025`. */
const PLANNED = /(?<!\p{L})(?:plan(?:ned)?|pr[ée]vue?s?|programm[ée]e?s?)(?!\p{L})/iu

function isPlanned({ money: { stage, year }, column }: MoneyColumn): boolean {
  return stage === 'forecast' && year !== undefined && PLANNED.test(column.column.name)
}

/** Whether another column foresees how the year will end of which one says what was planned: `Forecast outturn 2025/26`. */
function isForecastOf(one: MoneyColumn, other: MoneyColumn): boolean {
  const { stage, year, section = one.money.section } = other.money
  const isSame = stage === 'forecast' && year === one.money.year && section === (one.money.section ?? section)
  return isSame && !isPlanned(other)
}

function tellGuessed(
  kind: 'stage-ahead' | 'stage-budget',
  columns: readonly MoneyColumn[],
  tell: MoneyMaking['tell'],
): void {
  if (columns.length > 0) tell({ kind, about: namesOf(columns), count: columns.length })
}

/** The last year of which a header says what was paid or voted; years behind it whose header says nothing are forecast. */
function lastOf(money: readonly MoneyColumn[]): string | undefined {
  return money
    .filter(({ money: { stage } }) => stage === 'paid' || stage === 'voted' || stage === 'forecast')
    .flatMap(({ money: { year } }) => (year === undefined || year === 'later' ? [] : [year]))
    .sort()
    .at(-1)
}

/** The stage that the titles of a table name, where they name one alone. */
function titleStage(table: SourceTable): string | undefined {
  const [only, other] = new Set(titleTexts([table]).flatMap(stagesIn))
  return other === undefined ? only : undefined
}

/** Whether columns are the parts of one section, which add up: `NR`, `Rec`. */
function areParts(columns: readonly MoneyColumn[]): boolean {
  const parts = new Set(columns.flatMap(({ money: { part, rest } }) => (rest.length === 0 ? (part ?? []) : [])))
  return columns.length > 1 && parts.size === columns.length
}

/** Of series that differ by words which nothing explains, only one is taken: the one without such words, or the first. */
function oneSeries(dated: readonly MoneyColumn[], { columns, answers }: MoneyMaking): Kept {
  // A section that no header names is the usual one, and what another header says of it adds to it.
  const usual = columnOf(columns, 'budget.section') === undefined ? (answers.section ?? USUAL.section) : undefined
  const keyOf = ({ money, column }: MoneyColumn): string => {
    const { section = usual, nature, side, stage, year, isAmendment } = money
    return [section, nature, side, stage, year, isAmendment && column.column.name].join('|')
  }
  const taken = new Map<string, MoneyColumn>()
  const parts = [...groupedBy(dated, keyOf).values()].filter(areParts).flat()
  const plain = dated.filter(({ money }) => money.rest.length === 0)
  for (const one of [...plain, ...dated]) {
    if (!taken.has(keyOf(one))) taken.set(keyOf(one), one)
  }
  const kept = dated.filter((one) => parts.includes(one) || taken.get(keyOf(one)) === one)
  return {
    kept: kept.map((one) => (parts.includes(one) ? one : { ...one, money: { ...one.money, part: undefined } })),
    sums: dated.filter((one) => !kept.includes(one)).map(({ column }) => column),
  }
}

/** The cell of an amount; its unit where it is not the sheet's. */
function amountCell({ column, money }: MoneyColumn, unit: '1' | 'k' | 'M'): MappedNode {
  const { name } = column.column
  return money.unit === undefined || money.unit === unit ? name : { column: name, unit: money.unit }
}

/** The cell of a column that says something of all lines of a record. */
function ownCell(path: string, { columns, answers, legend, tell, table }: MoneyMaking): MappedNode | undefined {
  const column = columnOf(columns, path)
  return column && fieldCell(column, { table, answers, legend, themes: [], tell })
}

/** Where the section of a line comes from: its header, a column of the table, an answer, what is usual. */
function sectionOf({ money }: MoneyColumn, making: MoneyMaking): MappedNode {
  const own = money.section === undefined ? ownCell('budget.section', making) : undefined
  const said = money.section ?? making.answers.section
  if (own === undefined && said === undefined) {
    making.tell({ kind: 'section', about: [USUAL.section], count: 1 })
  }
  return own ?? { value: said ?? USUAL.section }
}

/** Where the nature of a line comes from: its header, a column of the table, what is usual. */
function natureOf({ money }: MoneyColumn, making: MoneyMaking): MappedNode {
  const own = money.nature === undefined ? ownCell('budget.kind', making) : undefined
  if (own === undefined && money.nature === undefined) {
    making.tell({ kind: 'nature', about: [USUAL.nature], count: 1 })
  }
  return own ?? { value: money.nature ?? USUAL.nature }
}

function lineHead(one: MoneyColumn, making: MoneyMaking): MappedGroup {
  const { money, column } = one
  const { name } = column.column
  // Two lines of one stage add up as long as what they are called differs.
  const called = money.part === undefined ? (money.isAmendment ? name : undefined) : name.split(NAME_JOIN).at(-1)
  const title = called === undefined ? making.lineTitle : { value: called }
  return {
    section: sectionOf(one, making),
    kind: natureOf(one, making),
    ...(money.side === undefined ? {} : { side: { value: money.side } }),
    ...(title === undefined ? {} : { title }),
  }
}

function byStage(line: readonly MoneyColumn[], { answers, unit }: MoneyMaking): MappedGroup {
  return Object.fromEntries(line.map((one) => [stageOf(one.money, answers), amountCell(one, unit)]))
}

/** The amounts of a line: by stage in short where it has one, else by year and stage; the year may stand in a column. */
function lineAmounts(line: readonly MoneyColumn[], making: MoneyMaking, yearColumn: string | undefined): MappedGroup {
  const { answers, unit, tell } = making
  if (line.some(({ money }) => money.stage === undefined) && answers.stage === undefined) {
    tell({ kind: 'stage', about: [USUAL.stage], count: 1 })
  }
  const undated = line.filter(({ money }) => money.year === undefined)
  if (yearColumn !== undefined && undated.length > 0) {
    return { amounts: { key: yearColumn, value: byStage(undated, making) } }
  }
  const stages = new Set(line.map(({ money }) => stageOf(money, answers)))
  const [stage = USUAL.stage] = stages
  const yearOf = ({ money }: MoneyColumn): string => money.year ?? ''
  if (stages.size === 1) {
    const years = Object.fromEntries(line.map((one) => [yearOf(one), amountCell(one, unit)]))
    return { stage: { value: stage }, years }
  }
  const years = [...new Set(line.map(yearOf))]
  const ofYear = (year: string): MoneyColumn[] => line.filter((one) => yearOf(one) === year)
  return { amounts: Object.fromEntries(years.map((year) => [year, byStage(ofYear(year), making)])) }
}

function linesOf(dated: readonly MoneyColumn[], making: MoneyMaking, yearColumn: string | undefined): MappedGroup[] {
  const lines = groupedBy(dated, ({ column, money }) => {
    const title = money.isAmendment ? column.column.name : (money.part ?? '')
    return `${lineKey({ ...money, rest: [] })}|${title}`
  })
  return [...lines.values()].flatMap((line) =>
    line.slice(0, 1).map((first) => ({ ...lineHead(first, making), ...lineAmounts(line, making, yearColumn) })),
  )
}

/** A figure over all years becomes the reference cost of its section: the one that says initial first. */
function baselineOf(
  undated: readonly MoneyColumn[],
  { answers, unit, tell }: MoneyMaking,
): Pick<MoneyRecord, 'baseline' | 'others'> {
  const baseline: Partial<Record<'investment' | 'operating', MappedNode>> = {}
  const others: AssignedColumn[] = []
  const isLater = ({ money }: MoneyColumn): boolean =>
    money.isBefore || money.isYearly || ['paid', 'committed', 'carry_over'].includes(money.stage ?? '')
  const rank = (one: MoneyColumn): number =>
    (one.money.stage === 'baseline' ? 0 : isLater(one) ? 2 : 1) + one.money.rest.length
  for (const one of [...undated].sort((left, right) => rank(left) - rank(right))) {
    const section = one.money.section ?? answers.section ?? USUAL.section
    if (isLater(one) || baseline[section] !== undefined) others.push(one.column)
    else baseline[section] = amountCell(one, unit)
  }
  if (Object.keys(baseline).length > 0) {
    tell({
      kind: 'money-undated',
      about: undated.filter(({ column }) => !others.includes(column)).map(({ column }) => column.column.name),
      count: 1,
    })
  }
  if (others.length > 0) {
    const names = others.map(({ column }) => column.name)
    tell({ kind: 'money-kept', about: names, count: names.length })
  }
  return { baseline, others }
}

/** The lines of a budget; of rows of several kinds those of each kind, with the section and stage that it says. */
function budgetLines(
  dated: readonly MoneyColumn[],
  making: MoneyMaking,
  yearColumn: string | undefined,
): MappedGroup[] {
  const { kinds } = making
  if (kinds === undefined || dated.length === 0) return linesOf(dated, making, yearColumn)
  return kinds.flatMap(({ where, section, stage, income }) => {
    const own = dated.map((one) => ({
      ...one,
      money: {
        ...one.money,
        section: one.money.section ?? section,
        stage: one.money.stage ?? stage,
        ...(income === undefined ? {} : { nature: 'revenue' }),
      },
    }))
    const title = income === undefined ? {} : { title: { value: income } }
    return linesOf(own, making, yearColumn).map((line) => ({ where, ...line, ...title }))
  })
}

/** Of a year's credits and what may be committed of them only the credits are spending; the others are told. */
function withoutAuthorisations(
  money: readonly MoneyColumn[],
  { tell, isGrouped }: MoneyMaking,
): readonly MoneyColumn[] {
  const [authorised, credits] = [
    money.filter(({ money: { isAuthorisation } }) => isAuthorisation),
    money.filter(({ money: { isAuthorisation } }) => !isAuthorisation),
  ]
  const isBeside = (one: MoneyColumn): boolean =>
    credits.some(({ money: { year, isBefore, isWhole } }) => year === one.money.year && !isBefore && !isWhole)
  const left = authorised.filter(isBeside)
  if (left.length > 0) {
    const kind = isGrouped === true ? 'authorisations-summed' : 'authorisations-kept'
    tell({ kind, about: namesOf(left), count: left.length })
  }
  return money.filter((one) => !left.includes(one))
}

export function moneyRecord(making: MoneyMaking): MoneyRecord {
  const { columns, tell } = making
  const found = amended(
    columns.flatMap((column): MoneyColumn[] =>
      column.destination.kind === 'money' ? [{ column, money: column.destination }] : [],
    ),
  )
  const spending = withoutAuthorisations(found, making)
  const left = found.filter((one) => !spending.includes(one)).map(({ column }) => column)
  const money = staged(spending, making)
  const yearColumn = columnOf(columns, 'budget.year')?.column.name
  const isDated = ({ money: { year, isWhole, isBefore, stage } }: MoneyColumn): boolean =>
    // In a long table the yearly amount is that of the year of the row.
    year !== undefined || (yearColumn !== undefined && !isWhole && (!isBefore || stage === 'paid'))
  const dated = money.filter(isDated)
  const undated = money.filter((one) => !isDated(one))
  const parts = withoutSums(dated, making)
  const series = oneSeries(parts.kept, making)
  const totals = undated.flatMap((total) => {
    const names = addends(total, series.kept, making)
    return names === undefined ? [] : [{ ...total, names }]
  })
  for (const { column, names } of totals) tellDifferences(column, names, making)
  const whole = withoutSums(
    undated.filter((one) => totals.every(({ column }) => column !== one.column)),
    making,
  )
  const sums = [...parts.sums, ...totals.map(({ column }) => column), ...whole.sums]
  if (sums.length > 0) {
    tell({ kind: 'series-left', about: sums.map(({ column }) => column.name), count: sums.length })
  }
  const rest = baselineOf(whole.kept, making)
  return {
    budget: budgetLines(series.kept, making, yearColumn),
    baseline: rest.baseline,
    sums,
    others: [...rest.others, ...series.sums, ...left],
    stages: new Map(
      money.flatMap(({ column, money: { stage } }) => (stage === undefined ? [] : [[column, stage] as const])),
    ),
  }
}
