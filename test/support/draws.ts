/**
 * Before each file of tests: which cases its properties draw. Without a word they are always the same, so that the same
 * source passes or fails the same tests; `PLAN_SEED` is a whole number that draws others, and `npm run check` takes it
 * from the commit.
 */
import fc from 'fast-check'

const DEFAULT = 20_261_126
const given = process.env['PLAN_SEED'] ?? ''
const seed = given === '' ? DEFAULT : Number(given)
if (!Number.isInteger(seed)) throw new Error(`PLAN_SEED is no whole number: ${given}`)

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed })
