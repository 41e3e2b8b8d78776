/**
 * The public API: open a plan from texts, read its findings and reports as plain data, render them; no file is touched.
 * Whatever type its signatures name is exported too.
 */
export {
  type Bilingual,
  type Day,
  type ExcerptLine,
  type InputFile,
  type Lang,
  type Month,
  mappingJsonSchema,
  type OpenedPlan,
  type OpenOptions,
  openPlan,
  type Period,
  type Picture,
  type PlanInput,
  planJsonSchema,
  type RuleSubject,
  type SchemaCopy,
  type Severity,
} from './commands/api.ts'
export { FORMATS, type Format, loadRenderer } from './render/formats.ts'
export type { Renderer, RenderOptions } from './render/renderer.ts'
export type { SafeText } from './render/text/safe-text.ts'
export type * from './reports/document/chart.ts'
export type {
  CommandResult,
  RuleInfo,
  ShownFinding,
  ShownPlace,
} from './reports/document/command-result.ts'
export type * from './reports/document/document.ts'
export type { LiveFrame, Navigation } from './reports/document/navigation.ts'
