/** The capital requests of the whole city of Baltimore, year by year, as choices under an envelope. */
import { parse } from 'csv-parse/sync'
import type { Problem } from '../../../src/optimize/model/problem.ts'

/** What a year's request was given in three of its rounds. */
export interface CityRequest {
  readonly asked: number
  readonly planned: number
  readonly adopted: number
}

/** Where the requests lie below the folder of the data. */
export const CITY_FILE = 'portfolios/us-baltimore-cip/FY14-FY22_CIP-Requests_Source.csv'

/** The requests of each budget year, in the order of the file. */
export function cityRequests(csv: string): Map<number, CityRequest[]> {
  const years = new Map<number, CityRequest[]>()
  for (const resource of parse(csv, { columns: true }) as Record<string, string>[]) {
    if (resource['amt_type'] !== 'Total') continue
    const year = Number(resource['fiscal_year'])
    const request = {
      asked: Number(resource['agency_amt']),
      planned: Number(resource['planning_amt']),
      adopted: Number(resource['budget_amt']),
    }
    years.set(year, [...(years.get(year) ?? []), request])
  }
  return new Map([...years].sort(([one], [other]) => one - other))
}

/** The requests that can be chosen: those that ask for something. Some ask for nothing, or give money back. */
export function candidates(requests: readonly CityRequest[]): CityRequest[] {
  return requests.filter(({ asked }) => asked > 0)
}

/** A knapsack: each request costs what was asked and is worth what a measure says, negative amounts nothing. */
export function cityChoice(
  requests: readonly CityRequest[],
  envelope: number,
  worth: (request: CityRequest) => number,
): Problem {
  return {
    resources: [{ baseLoad: 0, capacity: envelope, minimum: Number.NEGATIVE_INFINITY }],
    activities: requests.map((request) => ({
      value: Math.max(0, worth(request)),
      isRequired: false,
      modes: [{ start: 0, end: 0, demands: [{ resource: 0, amount: request.asked }], move: 0 }],
    })),
    precedences: [],
    requires: [],
    exclusiveGroups: [],
  }
}
