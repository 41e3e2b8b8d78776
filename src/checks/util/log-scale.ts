/** Robust statistics on a logarithmic scale: the middle of a set of amounts, their spread, and what lies far outside. */

/** The middle and the spread of amounts, in powers of ten. */
export interface LogScale {
  readonly count: number
  readonly centre: number
  /** A robust standard deviation; never below a factor of two, however alike the amounts are. */
  readonly spread: number
}

/** The median absolute deviation of a normal distribution, in standard deviations. */
const MAD_OF_NORMAL = 0.6745
const LEAST_SPREAD = Math.log10(2)

/** The limit of Iglewicz and Hoaglin for the modified z-score. */
const LEAST_LIMIT = 3.5
/** How probable one false outlier may be among all that is compared. */
const FALSE_SHARE = 0.01

/** The median of values in ascending order, the mean of both middle ones for an even number; NaN for none. */
export function medianOf(ascending: ArrayLike<number>): number {
  const middle = (ascending.length - 1) / 2
  const [low, high] = [ascending[Math.floor(middle)], ascending[Math.ceil(middle)]]
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2
}

/** The scale of values that are logarithms to base ten already. */
export function scaleOf(logarithms: Iterable<number>): LogScale {
  const values = Float64Array.from(logarithms).sort()
  const centre = medianOf(values)
  const deviations = values.map((value) => Math.abs(value - centre)).sort()
  return {
    count: values.length,
    centre,
    spread: Math.max(LEAST_SPREAD, medianOf(deviations) / MAD_OF_NORMAL),
  }
}

/** Modified z-score, 0.6745 (x − median) / MAD, after Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993. */
export function scoreOf(logarithm: number, { centre, spread }: LogScale): number {
  return (logarithm - centre) / spread
}

/**
 * The score above which a value is an outlier: 3.5, or more where so many values are compared that chance alone would
 * bring one beyond it (outlier regions of Davies and Gather, 1993: 1 % over all of them).
 */
export function outlierLimit(count: number): number {
  return Math.max(LEAST_LIMIT, upperQuantile(FALSE_SHARE / Math.max(count, 1)))
}

/** What a standard normal value passes with a probability below a half; Abramowitz and Stegun, 26.2.23, error below 0.00045. */
function upperQuantile(probability: number): number {
  const t = Math.sqrt(-2 * Math.log(probability))
  const numerator = 2.515517 + t * (0.802853 + t * 0.010328)
  const denominator = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308))
  return t - numerator / denominator
}
