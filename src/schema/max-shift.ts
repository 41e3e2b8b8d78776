/** How far a choice may move the start of a project: a key of the plan and of a scenario's frame. */
import { z } from 'zod'
import { plausible } from './expected.ts'
import { count, oneOf } from './field.ts'

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
