/**
 * Parts of the plan's header that stand for themselves: how far a choice may move a start, and the reports that a
 * plan defines.
 */
import { z } from 'zod'
import { plausible } from './expected.ts'
import { count, id, oneOf, reference, title } from './field.ts'
import { PROJECT_COLUMNS, PROJECT_ORIGINS, PROJECT_STATUSES, THEMES } from './values.ts'

/** Quarters before and after the wished start, or `free`. */
export const maxShift = () =>
  z.union([
    oneOf(['free'], 'How far an arbitration may move the start of a project without a window'),
    z.strictObject({
      earlier: plausible(
        count('Most quarters before the wished start, 2 where nothing is said', 2),
        0,
        40,
      ).optional(),
      later: plausible(
        count('Most quarters after the wished start, 4 where nothing is said', 4),
        0,
        40,
      ).optional(),
    }),
  ])

/** One value or a list of them. */
const anyOf = <S extends z.ZodType>(value: S) => z.union([value, z.array(value)]).optional()

/** One section of an own report. */
const reportSection = z.strictObject({
  title: title('Heading of the section').optional(),
  show: oneOf(
    ['completion', 'budget', 'load', 'portfolio', 'needs', 'balance', 'attention', 'decisions'],
    'What the section shows',
  ),
  columns: z.array(oneOf(PROJECT_COLUMNS, 'Column of the project table')).optional(),
})

/** A report of the plan's own making: whose it is, what it looks at, and its sections. */
export const reportSchema = z.strictObject({
  id: id('copil-secu'),
  title: title('Name of the report'),
  body: reference('body', 'Body that reads it', 'COPIL').optional(),
  filter: z
    .strictObject({
      theme: anyOf(oneOf(THEMES, 'Theme of the project')),
      axis: anyOf(reference('axis', 'Axis that it serves', 'AX2')),
      department: anyOf(reference('department', 'Department that takes part', 'DRH')),
      status: anyOf(oneOf(PROJECT_STATUSES, 'Status of the project')),
      origin: anyOf(oneOf(PROJECT_ORIGINS, 'Origin of the project')),
      programme: anyOf(reference('programme', 'Programme that it belongs to', 'PG-SECU')),
    })
    .optional(),
  group_by: oneOf(
    ['axis', 'theme', 'department', 'status', 'origin'],
    'Grouping of the tables',
  ).optional(),
  sections: z.array(reportSection),
})
