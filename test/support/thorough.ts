/**
 * Whether this run does everything and not only what a quick run can bear: `PLAN_THOROUGH` says so (empty: it does not);
 * where it says nothing, build servers do everything.
 */
export const IS_THOROUGH = Boolean(process.env['PLAN_THOROUGH'] ?? process.env['CI'])
