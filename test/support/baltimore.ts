/** The capital requests of Baltimore's IT office as a plan: one candidate a request, one scenario for each round of its arbitration. */
import { parse } from 'csv-parse/sync'
import { writeYaml } from '../../src/yaml/edit/write.ts'

/** The rounds in their order: the column of the data, the scenario, its title. */
export const ROUNDS = [
  ['agency_amt', 'SC-ASKED', 'Asked by the agency'],
  ['planning_amt', 'SC-PLANNING', 'Planning Commission'],
  ['bof_amt', 'SC-FINANCE', 'Board of Finance'],
  ['boe_amt', 'SC-ESTIMATES', 'Board of Estimates'],
  ['budget_amt', 'SC-ADOPTED', 'Adopted budget'],
] as const

/** One request of one budget year, with the amount of each round. */
export interface Request {
  readonly id: string
  readonly title: string
  readonly year: number
  readonly amounts: Readonly<Record<(typeof ROUNDS)[number][0], number>>
}

/** The requests of the IT office in the text of the data set, in its order. */
export function requestsOf(csv: string): Request[] {
  const rows = parse(csv, { columns: true }) as Record<string, string>[]
  return rows
    .filter((row) => row['amt_type'] === 'Total' && row['bureau_program']?.startsWith('117'))
    .map((row) => ({
      id: row['cip_year_id'] ?? '',
      title: row['project_title'] ?? '',
      year: Number(row['fiscal_year']),
      amounts: Object.fromEntries(ROUNDS.map(([column]) => [column, Number(row[column])])) as Request['amounts'],
    }))
}

/** The first amount of a request that is not zero: what the scenarios are factors of. */
function firstAmount({ amounts }: Request): number {
  return ROUNDS.map(([column]) => amounts[column]).find((amount) => amount > 0) ?? 0
}

function choiceOf(request: Request, column: (typeof ROUNDS)[number][0]) {
  const amount = request.amounts[column]
  if (amount === 0) return { out: true, reason: 'nothing granted in this round' }
  // Twelve digits give the amount back to the cent.
  return { keep: true, scale: Number((amount / firstAmount(request)).toPrecision(12)) }
}

/** The text of plan.yaml: budget years that end in June, candidates, five scenarios. */
export function baltimorePlan(requests: readonly Request[]): string {
  const years = requests.map(({ year }) => year)
  return writeYaml({
    schema_version: 1,
    plan: {
      id: 'BALTIMORE-IT',
      title: 'Capital requests of the IT office',
      organisation: 'City of Baltimore',
      status: 'draft',
      horizon: { start: `${Math.min(...years) - 1}-07`, end: `${Math.max(...years)}-06` },
      as_of: `${Math.min(...years) - 1}-06-30`,
      currency: 'USD',
      fiscal_year: { start_month: 7, named_after: 'end' },
    },
    projects: requests.map((request) => ({
      id: request.id,
      title: request.title,
      status: 'candidate',
      start: `${request.year - 1}-07`,
      end: `${request.year}-06`,
      budget: [
        { section: 'investment', kind: 'services', amounts: { [request.year]: { requested: firstAmount(request) } } },
      ],
    })),
    scenarios: ROUNDS.map(([column, id, title]) => ({
      id,
      title,
      kind: 'custom',
      status: 'draft',
      assumptions: ['Amounts as the city published them'],
      choices: Object.fromEntries(requests.map((request) => [request.id, choiceOf(request, column)])),
    })),
  })
}
