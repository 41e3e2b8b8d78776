/** A status, a section or a theme has one name, at the head of a slice as in a cell. */
import { expect, test } from 'vitest'
import { valueLabel } from '../../../src/lang/catalogue/labels.ts'
import { SECTION_LABELS, STATUS_LABELS, THEME_LABELS } from '../../../src/metrics/base/scope.ts'
import { PROJECT_STATUSES, SECTIONS, THEMES } from '../../../src/schema/values.ts'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

test.each([
  ['status', STATUS_LABELS, PROJECT_STATUSES],
  ['section', SECTION_LABELS, SECTIONS],
  ['theme', THEME_LABELS, THEMES],
] as const)('%s', (_, labels, values) => {
  const written = values.map((value) => [
    value,
    { fr: capital(valueLabel(value).fr), en: capital(valueLabel(value).en) },
  ])
  expect(labels).toEqual(Object.fromEntries(written))
})
