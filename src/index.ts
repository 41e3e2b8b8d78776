/** The public API: open a plan from texts, read its findings and reports as plain data, render them; no file is touched. */
export { type OpenedPlan, type OpenOptions, openPlan } from './commands/api.ts'
export { mappingJsonSchema, planJsonSchema } from './commands/schema/json-schemas.ts'
export type { InputFile, PlanInput } from './plan/load/plan-input.ts'
export { FORMATS, type Format, loadRenderer } from './render/formats.ts'
export type { Renderer, RenderOptions } from './render/renderer.ts'
export type * from './reports/document/command-result.ts'
export type * from './reports/document/document.ts'
