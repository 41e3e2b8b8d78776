/** Makes a mapping of a source that nobody described: what columns become, what was assumed, what is asked. */
import type { Mapping } from '../../schema/mapping/mapping.ts'
import type { MappedTable } from '../../schema/mapping/table.ts'
import type { Lang } from '../../values/language.ts'
import type { SourceTable } from '../source/table.ts'
import { withAnswers } from './answered-table.ts'
import {
  type AssignedColumn,
  asOwn,
  columnOf,
  DOUBTFUL,
  isField,
  isFieldColumn,
  withColumn,
} from './assigned-column.ts'
import { type Answers, type Assumption, type Tell, USUAL, type WrongAnswer } from './assumptions.ts'
import { withSaidByCells } from './cells-say.ts'
import { withChart } from './chart-columns.ts'
import { chooseList, isOtherSheet, type ListedTable } from './choose-list.ts'
import { columnProfile } from './column-profile.ts'
import { axesOfObjectives, namedGroups } from './group-columns.ts'
import { type JoinedTables, joinedTables, tellingOf, withJoinings } from './join-tables.ts'
import { langOf } from './lang-of-tables.ts'
import { explains, type Legend, legendOf } from './legend.ts'
import { headerOf } from './made-header.ts'
import { missingWords } from './missing-words.ts'
import { type MoneyUnit, moneyUnit, sheetUnit, withCents } from './money-unit.ts'
import { isTasks, projectStatusDate, taskMapping, taskTable } from './ms-project.ts'
import { isPlaceholder } from './plan-header.ts'
import { type Question, questionsOf, readingQuestions } from './questions.ts'
import { isFundingTable, isRecapTable } from './recap-table.ts'
import { isCodeList, isListOfValues, withReferenced } from './referenced-lists.ts'
import { reviewsOf } from './review-table.ts'
import { withSheetNames } from './sheet-names.ts'
import { type SourceName, titleTexts } from './source-name.ts'
import { withProgress } from './status-by-progress.ts'
import { withSubLists } from './sub-lists.ts'
import { type InferredTable, type TableMaking, tableMapping } from './table-record.ts'
import { withTitledStatus } from './titled-status.ts'
import { recognisedTool } from './tools/recognise-tool.ts'
import type { RecognisedTool } from './tools/signature.ts'
import { statusDateOf } from './tools/status-date.ts'
import { toolMapping } from './tools/tool-mapping.ts'
import { toolTable } from './tools/tool-table.ts'
import { withoutUnfit } from './unfit-columns.ts'
import { areValues } from './value-match.ts'

export interface Inference {
  readonly mapping: Mapping
  readonly lang: Lang
  readonly tables: readonly InferredTable[]
  readonly questions: readonly Question[]
  /** Each once, in the order in which they came up. */
  readonly assumptions: readonly Assumption[]
  readonly wrong: WrongAnswer | undefined
}

/** The most themes of the office's own that are declared; more are free text. */
const MOST_THEMES = 25

/** The first table that is the export of a project tool; the file of MS Project itself is none, it says more. */
function exportOf(tables: readonly SourceTable[]): RecognisedTool | undefined {
  return tables.some(isTasks) ? undefined : tables.flatMap((table) => recognisedTool(table) ?? [])[0]
}

function organisationOf({ tool, columns, table }: RecognisedTool): Pick<Answers, 'organisation'> {
  const [column] = columns.get(tool.organisation ?? '') ?? []
  const [only, other] = column === undefined ? [] : columnProfile(table, column).distinct
  return only === undefined || other !== undefined ? {} : { organisation: only }
}

/** The status date that the export of a tool or an MS Project file dates itself by; it is said. */
function exportDay(
  tables: readonly SourceTable[],
  tool: RecognisedTool | undefined,
  answers: Answers,
  tell: Tell,
): Pick<Answers, 'as_of'> {
  if (answers.as_of !== undefined) return {}
  const found = tool === undefined ? projectStatusDate(tables) : statusDateOf(tool, answers)
  if (found === undefined) return {}
  tell({ kind: 'as-of-taken', about: [found.column, found.day], count: 1 })
  return { as_of: found.day }
}

/** How well a table must be known as one of projects that stands on a sheet whose name says that it holds no records. */
const FEWEST_FIELDS = 3

function isKnown(table: SourceTable, { list, columns }: ListedTable): boolean {
  const fields = columns.filter(({ destination: { kind } }) => kind === 'field' || kind === 'money')
  return !isOtherSheet(table.name) || (list === 'projects' && fields.length >= FEWEST_FIELDS)
}

function left(table: SourceTable, lists: readonly ListedTable[]): Assumption {
  const { name, columns, records } = table
  if (isRecapTable(table, lists)) return { kind: 'sheet-recap', about: [name], count: records.length }
  if (isFundingTable(table)) return { kind: 'sheet-funding', about: [name], count: records.length }
  const isLegend = lists.some((one) => explains(table, one.table) || isCodeList(table, one))
  const shown = columns.slice(0, 3).map((column) => column.name)
  const unread = chooseList(table) === undefined ? 'sheet-unread' : 'sheet-left'
  const kind = isLegend ? 'sheet-legend' : unread
  return { kind, about: [name, ...shown], count: records.length }
}

/** Without what only looks like a list of projects beside the one that has the most columns: the values of its fields. */
function withoutListsOfValues(found: readonly ListedTable[]): readonly ListedTable[] {
  const projects = found.filter(({ list }) => list === 'projects')
  const [main] = projects.toSorted((one, other) => other.columns.length - one.columns.length)
  if (main === undefined) return found
  const hasFigures = ({ columns }: ListedTable): boolean =>
    columns.some(({ destination: { kind } }) => kind === 'money' || kind === 'work')
  const isAside = (one: ListedTable): boolean => isOtherSheet(one.table.name) && !hasFigures(one)
  return found.filter(
    (one) =>
      one.list !== 'projects' ||
      one === main ||
      !(isAside(one) || isListOfValues(one.table, main) || (!hasFigures(one) && explains(one.table, main.table))),
  )
}

/** What each table is a list of; those that are of nothing a plan has are told. */
function listedTables(
  tables: readonly SourceTable[],
  tool: RecognisedTool | undefined,
  answers: Answers,
  legend: Legend,
  tell: Tell,
): ListedTable[] {
  const found: ListedTable[] = []
  const tasks = tables.find(isTasks)
  if (tasks !== undefined) return [taskTable(tasks)]
  if (tool !== undefined) {
    const { fr, en } = tool.tool.name
    tell({ kind: 'tool', about: [fr, en], count: tool.table.records.length })
    for (const table of tables.filter((one) => one !== tool.table)) tell(left(table, []))
    return [toolTable(tool)]
  }
  for (const table of tables) {
    const listed = chooseList(table, answers.columns)
    const isMeant = answers.sheet?.includes(table.name) === true
    if (listed !== undefined && (isMeant || isKnown(table, listed)))
      found.push(withAnswers(withChart(namedGroups(listed)), answers, tell))
  }
  const lists = withoutListsOfValues(found)
  const isFound = (table: SourceTable, all: readonly ListedTable[]): boolean =>
    all.some(({ table: { name, records } }) => name === table.name && records === table.records)
  const whole = withReferenced(
    lists,
    tables.filter((table) => !isFound(table, lists)),
  )
  for (const table of tables.filter((one) => !isFound(one, whole))) tell(left(table, whole))
  tellBare(whole, answers, tell)
  const hasObjectives = whole.some(({ list }) => list === 'objectives')
  return (hasObjectives ? whole : whole.map(axesOfObjectives))
    .map(withoutFreeThemes)
    .map((one) => withTitledStatus(withSubLists(withoutUnfit(one, legend, tell), tell), tell))
}

/** Asks whether lines are projects of which the file gives titles and amounts alone: those of a budget look the same. */
function tellBare(listed: readonly ListedTable[], { columns: answered = {} }: Answers, tell: Tell): void {
  const projects = listed.filter(({ list }) => list === 'projects')
  const isBare = ({ columns }: ListedTable): boolean =>
    columns.filter(isFieldColumn).every((column) => isField(column, 'title')) &&
    columns.some(({ destination: { kind } }) => kind === 'money')
  const [first] = projects
  const title = first && columnOf(first.columns, 'title')?.column.name
  if (title === undefined || answered[title] === 'title' || !projects.every(isBare)) return
  const count = projects.reduce((sum, { table }) => sum + table.records.length, 0)
  tell({ kind: 'projects-bare', about: [title], count })
}

function themeWords({ columns }: ListedTable): readonly string[] {
  return columnOf(columns, 'theme')?.profile.distinct ?? []
}

/** A column of more themes than can be declared is no column of themes: it is kept as it stands. */
function withoutFreeThemes(listed: ListedTable): ListedTable {
  const theme = columnOf(listed.columns, 'theme')
  const words = themeWords(listed)
  const isFree = words.length > MOST_THEMES && !areValues('theme', words)
  return theme !== undefined && isFree ? withColumn(listed, theme, asOwn(theme)) : listed
}

/** Words of themes that the format does not have; all of them are declared then, those that it has too. */
function ownThemes(listed: readonly ListedTable[], tell: Tell): string[] {
  const themes = [...new Set(listed.flatMap(themeWords))]
  if (areValues('theme', themes) || themes.length > MOST_THEMES) return []
  tell({ kind: 'themes-declared', about: themes, count: themes.length })
  return themes
}

function once(told: readonly Assumption[]): Assumption[] {
  const merged = new Map<string, Assumption>()
  for (const one of told) {
    const key = `${one.kind}\u0000${one.about.join('\u0000')}`
    const there = merged.get(key)
    merged.set(key, there === undefined ? one : { ...one, count: there.count + one.count })
  }
  return [...merged.values()]
}

function doubtful({ columns }: ListedTable): AssignedColumn[] {
  return columns.filter(({ destination, confidence }) => destination.kind !== 'own' && confidence < DOUBTFUL)
}

/** What is read one way for want of an answer, where nothing in the file speaks against it; it is said. */
function settled(questions: readonly Question[], answers: Answers, tell: Tell): Answers {
  const taken = questions.filter(({ key, isSafe }) => isSafe && (key === 'dates' || key === 'decimal'))
  for (const { key, about, example, usual } of taken) {
    if (answers[key] === undefined)
      tell({ kind: key === 'dates' ? 'dates-taken' : 'decimal-taken', about: [about, example, usual], count: 1 })
  }
  return { ...Object.fromEntries(taken.map(({ key, usual }) => [key, usual])), ...answers }
}

/** How the whole source is read: its decimal sign, the words that stand for no value. */
function sourceOf(
  listed: readonly ListedTable[],
  { decimal }: Answers,
  dayHours: number | undefined,
  tell: Tell,
): Mapping['source'] {
  const missing = missingWords(listed)
  for (const [word, count] of missing) tell({ kind: 'words-missing', about: [word], count })
  const source = {
    ...(decimal === undefined ? {} : { decimal }),
    ...(dayHours === undefined ? {} : { day_hours: dayHours }),
    ...(missing.size === 0 ? {} : { missing: [...missing.keys()] }),
  }
  return Object.keys(source).length === 0 ? undefined : source
}

interface MadeTables {
  readonly made: readonly InferredTable[]
  readonly dayHours: number | undefined
  readonly wrong: WrongAnswer | undefined
}

/** The mapping of tables that offices made, or of the tasks of MS Project. */
function tableMappings(
  listed: readonly ListedTable[],
  tables: readonly SourceTable[],
  joinings: JoinedTables['joinings'],
  making: Omit<TableMaking, 'sheetUnit'>,
): MadeTables {
  const tasks = listed.find(({ table }) => isTasks(table))
  if (tasks === undefined) {
    const { answers, unit, tell } = making
    const made = listed.map((one) => ({
      listed: one,
      made: tableMapping(one, {
        ...making,
        tell: tellingOf(one, joinings, tell),
        sheetUnit: answers.unit ?? sheetUnit(one, listed, unit, tell),
      }),
    }))
    return { made, dayHours: undefined, wrong: undefined }
  }
  const { made, dayHours, wrong } = taskMapping(tasks, tables, making)
  return { made: [{ listed: tasks, made }], dayHours, wrong }
}

function exportMappings(
  listed: readonly ListedTable[],
  recognised: RecognisedTool,
  { lang, ...making }: Pick<TableMaking, 'answers' | 'tell'> & { readonly lang: Lang },
): MadeTables {
  const [one] = listed
  if (one === undefined) return { made: [], dayHours: undefined, wrong: undefined }
  const { tables, used, count, ...rest } = toolMapping({ ...recognised, ...making }, lang)
  const shown = { ...one, columns: one.columns.filter(({ column }) => used.has(column.name)) }
  const made = { tables, sums: [], own: new Map(), ...(count === undefined ? {} : { count }) }
  return { made: [{ listed: shown, made }], ...rest }
}

/** The tables of a mapping with how they go together, what their amounts count, and the names of their sheets. */
function placed(
  made: readonly InferredTable[],
  joinings: JoinedTables['joinings'],
  texts: readonly string[],
  lang: Lang,
  tell: Tell,
): readonly InferredTable[] {
  return withSheetNames(withCents(withJoinings(made, joinings), texts, tell), lang, tell)
}

function tellUnit({ source, unit, text = '', total }: MoneyUnit, tell: Tell): void {
  const shown = total === undefined ? [] : [String(total)]
  if (source !== undefined) tell({ kind: 'unit', about: [source, unit, text, ...shown], count: 1 })
}

/** The mapping of tables; undefined where they hold nothing that a plan has. The same input gives the same mapping. */
export function infer(
  tables: readonly SourceTable[],
  source: SourceName,
  answers: Answers = {},
): Inference | undefined {
  const told: Assumption[] = []
  const tell = (one: Assumption): void => void told.push(one)
  const tool = exportOf(tables)
  const said = legendOf(tables, source.texts ?? [])
  const { listed: joined, joinings } = joinedTables(listedTables(tables, tool, answers, said, tell), tell)
  const legend = withProgress(said, joined)
  const listed = joined.map((one) => withSaidByCells(one, legend))
  if (listed.length === 0) return undefined
  const lang = langOf(listed)
  const texts = titleTexts(tables)
  const reading = readingQuestions(listed, lang)
  const known = settled(reading, answers, tell)
  const money = moneyUnit(listed, texts, known)
  const { unit } = money
  tellUnit(money, tell)
  const themes = ownThemes(listed, tell)
  const given = { ...(tool && organisationOf(tool)), ...exportDay(tables, tool, known, tell), ...known }
  const { plan, day, isDayAssumed, horizon } = headerOf(
    listed,
    { unit, themes, titles: texts, headers: tool?.table.columns.map(({ name }) => name) ?? [] },
    source,
    given,
    tell,
  )
  const making = { answers: known, unit, themes, legend, asOf: plan.as_of, tell }
  const {
    made: unnamed,
    dayHours,
    wrong,
  } = tool === undefined
    ? tableMappings(listed, tables, joinings, making)
    : exportMappings(listed, tool, { answers: known, tell, lang })
  const made = placed(unnamed, joinings, [...texts, ...(source.texts ?? [])], lang, tell)
  const reviews = listed.flatMap((one) => reviewsOf(one, plan.as_of, lang, tell, legend))
  const read = sourceOf(listed, known, dayHours, tell)
  const doubted = listed.flatMap(doubtful).map(({ column }) => column.name)
  if (doubted.length > 0) {
    tell({ kind: 'column-doubtful', about: [...new Set(doubted)], count: doubted.length })
  }
  const assumptions = once(told)
  const isTold = (kind: Assumption['kind']): boolean => assumptions.some((one) => one.kind === kind)
  // With years that are taken as forecast too, one answer would not be what is taken where nobody answers.
  const isVoteGuessed = isTold('stage-budget') && !isTold('stage-ahead')
  const all = [...made.flatMap(({ made: { tables: own } }) => own), ...reviews] as MappedTable[]
  const questions = questionsOf(listed, reading, {
    money,
    stage: isTold('stage') ? USUAL.stage : isVoteGuessed ? 'voted' : undefined,
    isSectionOpen: isTold('section'),
    organisation: plan.organisation,
    isOrganisationOpen: isPlaceholder(plan.organisation),
    isDateOpen: isDayAssumed,
    day,
    horizon,
  })
  return {
    mapping: { ...(read === undefined ? {} : { source: read }), plan, tables: all } as Mapping,
    lang,
    tables: made,
    assumptions,
    wrong,
    questions: questions.filter(({ key }) => answers[key] === undefined),
  }
}
