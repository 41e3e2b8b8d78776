/** What is said of a survey of needs that came back. */
import type { FoundTable } from './find-tables.ts'
import type { FormDoubt } from './form-doubt.ts'
import type { FormReading } from './form-reading.ts'

/** What is to be said of the sheets of a survey. */
export function surveyDoubts(_tables: readonly FoundTable[], _reading: FormReading): FormDoubt[] {
  return []
}
