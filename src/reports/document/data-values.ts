/** Values for JSON that the data of several reports write alike. */
import { type Day, dayText } from '../../values/calendar.ts'
import type { ShownFinding } from './command-result.ts'

/** A number that JSON can hold; null for one without an end. */
export function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}

export function idsOf(entities: readonly { readonly id: string }[]): string[] {
  return entities.map(({ id }) => id)
}

/** A day as files write it; null where there is none. */
export function dayOrNull(day: Day | undefined): string | null {
  return day === undefined ? null : dayText(day)
}

export function spanData({
  span,
}: {
  readonly span: { readonly start: Day | undefined; readonly end: Day | undefined }
}): { readonly start: string | null; readonly end: string | null } {
  return { start: dayOrNull(span.start), end: dayOrNull(span.end) }
}

export function findingData({
  rule,
  severity,
  message,
  place,
  entity,
  facts,
}: ShownFinding): Readonly<Record<string, unknown>> {
  const { file, line, column } = place
  return { rule, severity, message: message.en, file, line, column, entity: entity ?? null, facts }
}
