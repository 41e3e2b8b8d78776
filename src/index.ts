/** The public API: open a plan from texts, read its findings and reports as plain data, render them; no file is touched. */
export {
  type InputFile,
  mappingJsonSchema,
  type OpenedPlan,
  type OpenOptions,
  openPlan,
  type PlanInput,
  planJsonSchema,
} from './commands/api.ts'
export { FORMATS, type Format, loadRenderer } from './render/formats.ts'
export type { Renderer, RenderOptions } from './render/renderer.ts'
export type * from './reports/document/command-result.ts'
export type * from './reports/document/document.ts'
