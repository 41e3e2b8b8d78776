/** The neutral report: sections of notes and of tables with typed cells, some with a picture; no formatting, no language chosen yet. */
import type { Picture } from '../../plan/picture.ts'
import type { RuleSubject } from '../../rules/subjects.ts'
import type { Day, Month } from '../../values/calendar.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import type { Period } from '../../values/period.ts'
import type { Chart } from './chart.ts'
import type { Tone } from './tone.ts'

export type { Tone } from './tone.ts'

/** What a cell or a column holds. Money in currency units, days in person-days, a rate as a share (1 = 100 %). */
export type CellUnit = 'text' | 'money' | 'days' | 'count' | 'fte' | 'rate' | 'index' | 'day' | 'month' | 'period'

/** A title that leads to files. */
export interface Link {
  readonly text: Bilingual
  /** The same in several formats, by their paths from the page, with `/`; the title leads to the first. */
  readonly files: readonly string[]
  /** The language of the files. */
  readonly lang?: Lang
}

/** A milestone as a picture shows it. */
export interface ShownMilestone {
  readonly title: Bilingual
  readonly day: Day
  readonly isReached: boolean
}

/** One value of a table. */
export type Cell =
  | {
      readonly kind: 'text'
      readonly text: Bilingual
      readonly tone?: Tone
      /** What CSV and JSON have in its place: the id that the words name. */
      readonly key?: string
      /** The language of a text of the user that stands in both. */
      readonly lang?: Lang
    }
  | {
      readonly kind: 'figure'
      readonly unit: 'money' | 'days' | 'count' | 'fte' | 'rate' | 'index'
      /** Null prints n/a. */
      readonly value: number | null
      /** The parts of a rate and what they count. */
      readonly parts?: {
        readonly numerator: number
        readonly denominator: number
        readonly unit: CellUnit
        /** Whether the value is the mean of `denominator` rates, whose sum says nothing to a reader. */
        readonly isMean?: boolean
      }
      /** Of how many of the entities that it speaks of the value is made, where that is not all of them. */
      readonly coverage?: { readonly count: number; readonly of: number }
      /** Whether the value is a difference, printed with its sign. */
      readonly isChange?: boolean
      /** Whether money is printed to the unit of the currency, as an act that is voted says it, and not in thousands. */
      readonly isExact?: boolean
      /** Whether staff is what some work needs, and printed to the half person. */
      readonly isNeed?: boolean
      readonly tone?: Tone
      /** Why there is no value, or what the value leaves out. */
      readonly remark?: Bilingual
    }
  | { readonly kind: 'day'; readonly day: Day | undefined; readonly tone?: Tone }
  | { readonly kind: 'month'; readonly month: Month | undefined }
  | { readonly kind: 'period'; readonly period: Period; readonly tone?: Tone }
  | { readonly kind: 'links'; readonly links: readonly Link[] }
  | { readonly kind: 'milestones'; readonly milestones: readonly ShownMilestone[] }
  | { readonly kind: 'empty' }

/** How a column follows from others of the same row, for renderers with live formulas. */
export type Formula =
  | { readonly kind: 'minus'; readonly left: string; readonly right: string }
  | { readonly kind: 'ratio'; readonly numerator: string; readonly denominator: string }

/** A column of a table. */
export interface Column {
  /** snake_case, the key in JSON and CSV. */
  readonly id: string
  readonly title: Bilingual
  readonly unit: CellUnit
  readonly formula?: Formula
  /** Whether the totals row adds the column up. */
  readonly isSummed?: boolean
  /** Whether the column belongs to a heat map or has bars in a workbook. */
  readonly look?: 'heat' | 'bar' | 'status'
  /** In a heat map of load rates, the share of net capacity that may be planned: above it a field is to watch. */
  readonly plannable?: number
  /** Whether only rows that are joined with others have it, as the id beside a title. */
  readonly isKey?: true
}

/** A row of cells, one for each column. */
export interface Row {
  readonly cells: readonly Cell[]
  /** The id of the entity or figure that the row is about. */
  readonly id?: string
}

/** A table. */
export interface Table {
  readonly kind: 'table'
  /** snake_case, unique in the report. */
  readonly id: string
  readonly title?: Bilingual
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** The totals row, its summed cells equal to the sum of the rows. */
  readonly totals?: Row
  /** The picture of the table, for formats that draw. */
  readonly chart?: Chart
  /** What is held against each other: the columns of these ids, or every row. Rows in which they differ are what it is read for. */
  readonly compared?: readonly string[] | 'rows'
  /** Whether the table is there for its picture: formats that draw fold it under the picture, a screen leaves it out. */
  readonly isFolded?: true
  /** Whether other tables of the section tell all its figures too, so that a page shows the picture alone. */
  readonly isRepeated?: true
  /** Whether its rows are a link and what it leads to, which a page lists instead of ruling lines. */
  readonly isDirectory?: true
}

/** A table with a picture. */
export type ChartTable = Table & { readonly chart: Chart }

/** A paragraph. */
export interface Note {
  readonly kind: 'note'
  readonly text: Bilingual
  readonly tone?: Tone
}

/** A part of a report. */
export interface Section {
  /** kebab-case; `--section` takes it. */
  readonly id: string
  readonly title: Bilingual
  readonly blocks: readonly (Table | Note)[]
  /** Whether Markdown folds the section under its title, for a page that must stay short. */
  readonly isFolded?: boolean
  /** Whether the section is a sheet of its own on paper, its short tables beside each other. */
  readonly isSheet?: true
  /**
   * How many of the twelve columns of a page it takes where there is room for sections beside each other, as on a wide
   * screen or on paper; all of them where nothing is said. Sections of a row are as high as their content.
   */
  readonly span?: number
}

/** The look that an organisation gives the reports of its plan. */
export interface Presentation {
  /** `#rrggbb`, as it is written. */
  readonly accent?: string
  readonly font?: string
  readonly logo?: Picture
}

/** What every report says about where it comes from. */
export interface Provenance {
  readonly plan: {
    readonly id: string
    readonly title: Bilingual
    readonly organisation: Bilingual
    /** The language of texts that are given in one; undefined where no plan says one. */
    readonly lang?: Lang
  }
  readonly status: string
  /** Undefined where no plan says one. */
  readonly asOf?: Day
  readonly currency: string
  /** Undefined where the plan says nothing of it. */
  readonly presentation?: Presentation
  /** What the amounts are: unit, taxes, prices, own labour; undefined where there are none. */
  readonly moneyBasis?: Bilingual
  /** SHA-256 of the plan's files. */
  readonly hash: string
  readonly files: number
  /** The commit, only where it was asked for. */
  readonly commit?: string
}

/** A definition that a report prints for a figure it shows. */
export interface FigureDefinition {
  readonly id: string
  readonly label: Bilingual
  readonly formula: Bilingual
  /** The text that the definition comes from; missing where the program itself is. */
  readonly source?: Bilingual
}

/** A whole report. */
export interface Report {
  /** kebab-case; `plan report NAME` takes it. */
  readonly id: string
  readonly title: Bilingual
  readonly provenance: Provenance
  /**
   * Who reads it; missing for the office, which works with all of it. A committee reads names in place of ids and findings
   * without rules and files, and on paper nothing that a screen folds.
   */
  readonly readers?: 'committee'
  /** What it is about, where it is not about the whole plan: people read the findings about it, and how many others there are. */
  readonly subjects?: readonly RuleSubject[]
  /** Whether it is one page for committees: A4 landscape on paper, no findings and no definitions below it. */
  readonly isOnePage?: true
  /** A hidden line at the head of the Markdown page, by which a build server finds its own comment again. */
  readonly marker?: string
  readonly sections: readonly Section[]
  readonly definitions: readonly FigureDefinition[]
}
