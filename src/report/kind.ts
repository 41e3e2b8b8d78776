/** What a report is before it is built: a name, a title, and the sections that a context gives it. */
import type { Bilingual } from '../units/language.ts'
import type { ReportContext } from './context.ts'
import type { Section } from './document.ts'

/** A report that can be asked for by name. */
export interface ReportKind {
  /** kebab-case; `plan report NAME` takes it. */
  readonly id: string
  readonly title: Bilingual
  /** The project that the whole report is about; its findings are those of this project. */
  readonly project?: string
  /** The sections for a plan, in order. */
  readonly sections: (context: ReportContext) => readonly Section[]
}
