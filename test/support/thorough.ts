/** Whether this run does everything, as build servers and `npm run check` ask, and not only what a quick run can bear. */
export const IS_THOROUGH = Boolean(process.env['CI'] || process.env['PLAN_THOROUGH'])
