/** What each file of a stranger says, written down when the file was made, and the other readings that it allows. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** An amount: a year, `before` or `later` of those in the file, or null where it says none. */
export interface TrueMoney {
  readonly year: number | 'before' | 'later' | null
  readonly section: 'investment' | 'operating' | 'unknown'
  readonly stage: string
  readonly amount: number
  /** Authorisation to commit (AE, also AP) or payment credit. */
  readonly credit?: 'AE' | 'CP'
}

/** A project: what is not there, the file doesn't say. */
export interface TrueProject {
  readonly title: string
  readonly id?: string
  readonly status: string
  /** A day, a month or a year alone. */
  readonly start?: string
  readonly end?: string
  readonly progress?: number
  readonly department?: string
  readonly money?: readonly TrueMoney[]
  readonly run_cost?: number
  readonly days?: number
  readonly lead?: string
  readonly sponsor?: string
  readonly theme?: string
  readonly priority?: string
  readonly depends_on?: readonly string[]
  readonly work?: Readonly<Record<string, number>>
}

/** A file. */
export interface Truth {
  readonly file: string
  readonly language: 'fr' | 'en'
  readonly currency: string
  readonly totals: { readonly by_year: Readonly<Record<string, number>> }
  readonly side: readonly { readonly kind: string; readonly count: number }[]
  readonly projects: readonly TrueProject[]
}

/** What the prose of a truth's `ambiguous` allows, for a program, and how some columns are called. */
export interface Readings {
  /** Other statuses by the one that was kept, and by the title of a project. */
  readonly status?: Readonly<Record<string, readonly string[]>>
  readonly statusOf?: Readonly<Record<string, readonly string[]>>
  /** Other stages by the one that was kept: `AE` before it for authorisations. */
  readonly stage?: Readonly<Record<string, readonly string[]>>
  /** Other dates, by their beginning, for one of which the day is not told. */
  readonly dates?: Readonly<Record<string, readonly string[]>>
  /** Fields that may hold what another of them does. */
  readonly swapped?: readonly string[]
  /** Fields of which any value is accepted. */
  readonly free?: readonly string[]
  /** The classes that the file's own words of priority stand for, where its legend says so. */
  readonly priority?: Readonly<Record<string, readonly string[]>>
  /** The side that a column of work without a team or a period is of. */
  readonly work?: Readonly<Record<string, string>>
  /** Other factors of the days. */
  readonly days?: readonly number[]
  /** What has no year may be of one of those in the file. */
  readonly dated?: boolean
  /** Paid without a year may stand before the first. */
  readonly undatedBefore?: boolean
  /** What has no year may be spread over the years, where that is told. */
  readonly spread?: boolean
  /** Income may be left out, or be a grant. */
  readonly income?: boolean
  /** A first vote with its amendments apart: `voted`, then `opened` with both. */
  readonly amended?: boolean
  /** A total of the file's own may be the cost of reference, whatever it adds up. */
  readonly reference?: boolean
  /** Of the amounts of a year only their sum counts, whatever their stages and sections. */
  readonly byYear?: boolean
  /** Of these years the plan may have the first vote too, where what was opened by amendments is what was voted. */
  readonly original?: readonly number[]
  /** Running costs may stand as operating money of the years. */
  readonly runningByYear?: boolean
  /** Projects that may be there too, by a part of their title. */
  readonly projects?: readonly string[]
  /** What columns are called that no usual word names, by field. */
  readonly columns?: Readonly<Record<string, readonly string[]>>
  /** Kinds of records beside projects that may be left out. */
  readonly side?: readonly string[]
}

/** Where the files, their truths and what is expected of them lie. */
export const strangersAt = (repository: string): string => join(repository, 'test/fixtures/strangers')

/** The names of all files, in order. */
export function strangerFiles(repository: string): string[] {
  return readdirSync(join(strangersAt(repository), 'files')).sort()
}

/** What a file says: a null is a thing not told, but for the year of an amount that has none. */
export function truthOf(repository: string, file: string): Truth {
  const name = basename(file).replace(/\.\w+$/, '.json')
  const text = readFileSync(join(strangersAt(repository), 'truth', name), 'utf8')
  return JSON.parse(text, (key, value: unknown) => (key === 'year' ? value : (value ?? undefined))) as Truth
}

/** The other readings that a file allows. */
export function readingsOf(repository: string, file: string): Readings {
  const all = JSON.parse(readFileSync(join(strangersAt(repository), 'readings.json'), 'utf8')) as Record<
    string,
    Readings
  >
  return all[file.split('_')[0] ?? ''] ?? {}
}
