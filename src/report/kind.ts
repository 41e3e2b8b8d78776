/** What a report is before it is built: a name, a title, and the sections that a context gives it. */
import type { Bilingual } from '../values/language.ts'
import type { ReportContext } from './context.ts'
import type { Section } from './document.ts'

/** A report that can be asked for by name. */
export interface ReportKind {
  /** kebab-case; `plan report NAME` takes it. */
  readonly id: string
  readonly title: Bilingual
  /** The ids of the projects that the report is about, where it is not about all; its findings are theirs. */
  readonly projects?: readonly string[]
  /** The sections for a plan, in order. */
  readonly sections: (context: ReportContext) => readonly Section[]
}
