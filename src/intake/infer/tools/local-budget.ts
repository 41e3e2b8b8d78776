/** The open format of French local budgets (SCDL `budget` 0.8, git.opendatafrance.net/scdl/budget). */
import type { MappedGroup, MappedNode } from '../../../schema/mapping/derive.ts'
import type { MappedFilter, MappedTable } from '../../../schema/mapping/table.ts'
import { columnProfile } from '../column-profile.ts'
import type { RecognisedTool, ToolSignature } from './signature.ts'
import type { ToolMaking } from './tool-cells.ts'

/** Operations, each a project; the paths of the stages are where their amounts stand in a line of the budget. */
export const LOCAL_BUDGET: ToolSignature = {
  id: 'local-budget',
  name: { fr: 'budget local au format ouvert national', en: 'local budget in the French national open format' },
  columns: {
    operation: { en: 'BGT_OPERATION', path: 'id' },
    label: { fr: 'BGT_OPERATION_LABEL', en: 'BGT_OPERATION_LIBELLE', path: 'title' },
    year: { en: 'BGT_ANNEE', path: 'budget.year' },
    section: { en: 'BGT_SECTION', path: 'budget.section' },
    nature: { en: 'BGT_NATURE', path: 'budget.kind' },
    voted: { en: 'BGT_MTPREV', path: 'budget.voted' },
    opened: { en: 'BGT_CREDOUV', path: 'budget.opened' },
    paid: { en: 'BGT_MTREAL', path: 'budget.paid' },
    carried: { en: 'BGT_MTRAR3112', path: 'budget.carry_over' },
    name: { en: 'BGT_NOM' },
    step: { en: 'BGT_NATDEC' },
    flow: { en: 'BGT_CODRD' },
    reality: { en: 'BGT_OPBUDG' },
  },
  lang: 'fr',
  organisation: 'name',
  closedYears: { year: 'year', paid: 'paid' },
  needed: [['operation'], ['year'], ['section'], ['voted', 'opened', 'paid', 'carried']],
}

/** Rows of an operation that spend real money: neither income nor entries between accounts. */
const [SPENDING, REAL, FILLED] = ['/^d/i', '/^r/i', '/./']

/** Rows of the administrative account, which closes a year, and those of the steps before it. */
const [ACCOUNT, BEFORE] = ['/^compte|^ca$|^cfu$/i', '/^(?!compte|ca$|cfu$)/i']

const SECTIONS = { '/^i/i': 'investment', '/^f/i': 'operating' }

/** Kinds of cost by the accounts and chapters of the public nomenclatures (M14, M57): what is not told is services. */
const KINDS = {
  '/^205|^6512/': 'software',
  '/^21|^60/': 'hardware',
  '/^6156|^6157|^615/': 'maintenance',
  '/^6262/': 'telecom',
  '/^6184/': 'training',
  '/^64|^012/': 'internal_labour',
}

const STAGES = { voted: 'voted', opened: 'opened', paid: 'paid', carried: 'carry_over' } as const

type StageKey = keyof typeof STAGES

function lineOf({ columns }: RecognisedTool, stages: readonly StageKey[]): MappedGroup | undefined {
  const nameOf = (key: string): string | undefined => columns.get(key)?.[0]
  const value: Record<string, MappedNode> = {}
  for (const key of stages) {
    const name = nameOf(key)
    if (name !== undefined) value[STAGES[key]] = name
  }
  if (Object.keys(value).length === 0) return undefined
  const nature = nameOf('nature')
  return {
    records: 'rows',
    section: { column: nameOf('section') ?? '', values: SECTIONS },
    kind: nature === undefined ? { value: 'services' } : { column: nature, values: KINDS, otherwise: 'services' },
    amounts: { key: nameOf('year') ?? '', value },
  }
}

/** Whether a column has words of both sides of an expression, so that rows of both count apart. */
function hasBoth(texts: readonly string[]): boolean {
  const isAccount = (text: string): boolean => /^compte|^ca$|^cfu$/i.test(text)
  return texts.some(isAccount) && !texts.every(isAccount)
}

/** The operations, and apart from them the account of the year, which repeats what was voted. */
export function localBudgetTables(making: ToolMaking): readonly MappedTable[] {
  const { columns, table, tell, use } = making
  use([...columns.values()].flat())
  const nameOf = (key: string): string | undefined => columns.get(key)?.[0]
  const operation = nameOf('operation') ?? ''
  const [flow, reality, step] = ['flow', 'reality', 'step'].map(nameOf)
  const filter: MappedFilter = {
    [operation]: FILLED,
    ...(flow === undefined ? {} : { [flow]: SPENDING }),
    ...(reality === undefined ? {} : { [reality]: REAL }),
  }
  const sheet = table.name === '' ? {} : { sheet: table.name }
  const project = { id: operation, title: nameOf('label') ?? operation, status: { value: 'unknown' } }
  const tableOf = (more: MappedFilter, record: object, isJoined: boolean): MappedTable =>
    ({
      into: 'projects',
      ...sheet,
      ...(isJoined ? { join: true } : {}),
      filter: { ...filter, ...more },
      group_by: operation,
      record,
    }) as MappedTable
  tell({ kind: 'status-unknown', about: [], count: table.records.length })
  tell({ kind: 'budget-rows', about: [operation], count: table.records.length })
  const steps = step === undefined ? [] : columnProfile(table, step).distinct
  if (step === undefined || !hasBoth(steps)) {
    const line = lineOf(making, ['voted', 'opened', 'paid', 'carried'])
    return [tableOf({}, { ...project, ...(line === undefined ? {} : { budget: [line] }) }, false)]
  }
  tell({ kind: 'budget-steps', about: [step, ...steps], count: 1 })
  const [voted, closed] = [lineOf(making, ['voted']), lineOf(making, ['opened', 'paid', 'carried'])]
  const parts = [
    { line: voted, more: { [step]: BEFORE } },
    { line: closed, more: { [step]: ACCOUNT } },
  ]
  return [
    tableOf({}, project, false),
    ...parts.flatMap(({ line, more }) =>
      line === undefined ? [] : [tableOf(more, { id: operation, budget: [line] }, true)],
    ),
  ]
}
