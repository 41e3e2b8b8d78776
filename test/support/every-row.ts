/** A linear model with every kind of row, column and limit. */
import { linearModel } from './linear-model.ts'

/** Its best value is -14. */
export const EVERY_ROW = linearModel(
  [
    { cost: 1, lower: Number.NEGATIVE_INFINITY },
    { cost: -2.5, upper: 4, isInteger: true },
    { cost: 0, lower: 1, upper: 9, isInteger: true },
    { cost: 3, lower: -2, upper: -0 },
    { cost: 0, upper: 1, isInteger: true },
  ],
  [
    { entries: [1, 1, 0, 0, 0], lower: -4, upper: 9 },
    { entries: [0, 2, 1, 0, 0], lower: 6, upper: 6 },
    { entries: [1, 0, 0, 1e-7, 0], lower: -3 },
    { entries: [0, 1, 0, 0, 123456789], upper: 123456792 },
    { entries: [0, 1, 1, 1, 0] },
    { entries: [0, 0, 1, 0, 1], lower: 0, upper: 0.5e10 },
  ],
)
