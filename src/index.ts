/** The public API: load a plan from texts, check it, compute its figures, build its reports; no file is touched. */
export { type AuditOptions, audit, report, reportNamed, validate } from './app/audit.ts'
export {
  type InputFile,
  type Loaded,
  type LoadOptions,
  loadPlan,
  type PlanInput,
} from './app/load.ts'
export { planJsonSchema } from './app/schema.ts'
