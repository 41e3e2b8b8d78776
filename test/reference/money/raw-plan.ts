/** A plan's files as plain data: what they write of money, each amount a cell with its place in the plan. */
import { parse } from 'yaml'
import type { FiscalYear } from './budget-year.ts'
import { centsOf } from './exact-cents.ts'

export type Section = 'investment' | 'operating'
export const BOTH_SECTIONS: readonly Section[] = ['investment', 'operating']

/** An amount of a line at one stage in one budget year. */
export interface Cell {
  readonly project: RawProject
  readonly section: Section
  /** A year's number as text, or `later`. */
  readonly year: string
  /** Lines of one project with the same nature are one. */
  readonly nature: string
  readonly stage: string
  readonly cents: bigint
}

interface RawLine {
  readonly section: Section
  readonly kind: string
  readonly authorisation?: string
  readonly funding?: string
  readonly side?: string
  readonly recurring_from?: number
  readonly amounts?: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** What a baseline or a re-baseline states. */
type RawBaseline = Readonly<Partial<Record<Section, number>>>

/** What a project's record says, as far as money is concerned. */
export interface RawProject {
  readonly id: string
  readonly status: string
  readonly origin?: string
  readonly baseline?: RawBaseline
  readonly rebaselines?: readonly RawBaseline[]
  readonly budget?: readonly RawLine[]
}

/** A ceiling of a year and section. */
export interface Ceiling {
  readonly year: string
  readonly section: Section
  readonly cents: bigint
}

/** What a plan writes of money. */
export interface MoneyPlan {
  readonly asOf: string
  readonly fiscalYear: FiscalYear
  readonly unit: string
  /** Share by which a cost may exceed its baseline and be within budget. */
  readonly toleranceCost: number
  readonly ceilings: readonly Ceiling[]
  readonly projects: readonly RawProject[]
  readonly cells: readonly Cell[]
}

interface RawHeader {
  readonly as_of: string
  readonly unit?: string | number
  readonly fiscal_year?: FiscalYear
  readonly thresholds?: { readonly tolerance_cost?: number }
  readonly envelopes?: readonly { readonly year: number; readonly section: Section; readonly max?: number }[]
}

interface RawDocument {
  readonly plan?: RawHeader
  readonly projects?: readonly RawProject[]
}

function natureOf(line: RawLine): string {
  const { section, kind, authorisation, funding, side, recurring_from } = line
  return JSON.stringify([section, kind, authorisation, funding, side, recurring_from])
}

function cellsOf(project: RawProject, unit: string): Cell[] {
  return (project.budget ?? []).flatMap((line) =>
    Object.entries(line.amounts ?? {}).flatMap(([year, stages]) =>
      Object.entries(stages ?? {}).map(([stage, amount]) => ({
        project,
        section: line.section,
        year,
        nature: natureOf(line),
        stage,
        cents: centsOf(amount, unit),
      })),
    ),
  )
}

/** Reads the texts of a plan's files; the status date is the plan's own. */
export function readMoneyPlan(texts: readonly string[]): MoneyPlan {
  const documents = texts.map((text) => parse(text) as RawDocument | null)
  const header = documents.find((document) => document?.plan !== undefined)?.plan
  if (header === undefined) throw new Error('no header')
  const unit = String(header.unit ?? 1)
  const projects = documents.flatMap((document) => document?.projects ?? [])
  return {
    asOf: header.as_of,
    fiscalYear: header.fiscal_year ?? { start_month: 1, named_after: 'start' },
    unit,
    toleranceCost: header.thresholds?.tolerance_cost ?? 0,
    ceilings: (header.envelopes ?? []).flatMap(({ year, section, max }) =>
      max === undefined ? [] : [{ year: String(year), section, cents: centsOf(max, unit) }],
    ),
    projects,
    cells: projects.flatMap((project) => cellsOf(project, unit)),
  }
}
