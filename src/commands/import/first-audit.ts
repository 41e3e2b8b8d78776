/** What the audit says at once of a plan that was imported: completion, and the one column that would tell most more. */
import { type AssignedColumn, columnOf } from '../../intake/infer/assigned-column.ts'
import { meantValue } from '../../intake/infer/value-match.ts'
import { completionText, notRetainedText, WANTED_TEXTS } from '../../lang/catalogue/import-headline.ts'
import { wholeScope } from '../../metrics/base/scope.ts'
import { completionGross } from '../../metrics/completion.ts'
import { isRetained } from '../../plan/project-status.ts'
import type { Lang } from '../../values/language.ts'
import { answeredLine } from './answers.ts'
import type { Imported } from './import-plan.ts'
import type { InferredSource } from './infer-source.ts'

/** A field of projects that an audit lives by, with the columns that may hold it. */
interface Wanted {
  readonly path: string
  readonly answer: keyof typeof WANTED_TEXTS
  readonly mayBe: (column: AssignedColumn) => boolean
}

const isOfDates = ({ profile }: AssignedColumn): boolean => profile.dates > 0.5

const isOfWords = ({ profile: { numbers, dates, flags, distinct, filled } }: AssignedColumn): boolean =>
  Math.max(numbers, dates, flags) < 0.5 && distinct.length > 1 && distinct.length * 2 <= filled

const isOfStatuses = (column: AssignedColumn): boolean =>
  isOfWords(column) && column.profile.distinct.some((text) => meantValue('status', text) !== undefined)

/** What would add most first: without a status nothing is said of completion, without a first end nothing of delays. */
const WANTED: readonly Wanted[] = [
  { path: 'status', answer: 'status', mayBe: isOfStatuses },
  { path: 'end', answer: 'end', mayBe: isOfDates },
  { path: 'baseline.end', answer: 'baseline.end', mayBe: isOfDates },
  { path: 'departments.lead', answer: 'department', mayBe: isOfWords },
]

/** What an audit lacks most, with the line that gives it where a column may hold it; nobody pastes a line without a name. */
function questionLines({ inference }: InferredSource, argv: readonly string[], lang: Lang): string[] {
  const listed = inference.tables.map((table) => table.listed).filter(({ list }) => list === 'projects')
  const wanted = WANTED.find(({ path }) => listed.every(({ columns }) => columnOf(columns, path) === undefined))
  if (wanted === undefined || listed.length === 0) return []
  const { answer, mayBe } = wanted
  const own = listed
    .flatMap(({ columns }) => columns)
    .findLast((column) => column.destination.kind === 'own' && mayBe(column))
  const { question, lacking } = WANTED_TEXTS[answer]
  if (own === undefined) return [lacking[lang]]
  return [question[lang], `  ${answeredLine(argv, `column.${own.column.name}=${answer}`)}`]
}

/** The completion of the imported plan, and the question whose answer would add most. */
export function firstAudit(
  { plan }: Imported,
  { inferred, argv }: { readonly inferred: InferredSource | undefined; readonly argv: readonly string[] },
  lang: Lang,
): string[] {
  const question = inferred === undefined ? [] : questionLines(inferred, argv, lang)
  const figure = plan && completionGross.compute(plan, wholeScope(plan))
  const { numerator, denominator } = figure ?? {}
  const { projects = [] } = plan ?? {}
  const others = projects.filter((project) => !isRetained(project)).length
  // A plan of candidates alone is counted as if all were kept.
  const isMixed = others > 0 && others < projects.length
  const beside = isMixed ? [notRetainedText(others, lang)] : []
  if (numerator === undefined || denominator === undefined || denominator === 0) return [...beside, ...question]
  return [completionText(numerator, denominator, lang), ...beside, ...question]
}
