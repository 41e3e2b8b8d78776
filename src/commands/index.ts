/**
 * The commands in the order of help: a line each, which gives the declaration and loads what runs it when it is asked
 * for.
 */
import { APPLY } from './apply/declaration.ts'
import { ARBITRATE } from './arbitrate/declaration.ts'
import { ASK } from './ask/declaration.ts'
import { AUDIT } from './audit/declaration.ts'
import { BASELINE_FREEZE } from './baseline-freeze/declaration.ts'
import { CLOSE } from './close/declaration.ts'
import { COMPLETION } from './completion/declaration.ts'
import { DATE } from './date/declaration.ts'
import { type Command, command } from './declaration.ts'
import { DIFF } from './diff/declaration.ts'
import { EXPLAIN } from './explain/declaration.ts'
import { EXPORT_XLSX } from './export-xlsx/declaration.ts'
import { FORECAST } from './forecast/declaration.ts'
import { HISTORY } from './history/declaration.ts'
import { IMPORT } from './import/declaration.ts'
import { INIT } from './init/declaration.ts'
import { LIST } from './list/declaration.ts'
import { LSP } from './lsp/declaration.ts'
import { MCP } from './mcp/declaration.ts'
import { MEET } from './meet/declaration.ts'
import { NEW } from './new/declaration.ts'
import { NEXT } from './next/declaration.ts'
import { REBASELINE } from './rebaseline/declaration.ts'
import { REPORT } from './report/declaration.ts'
import { REVISE } from './revise/declaration.ts'
import { SCENARIO, SCENARIO_COMPARE, SCENARIO_LIST, SCENARIO_SHOW } from './scenario/declaration.ts'
import { SCENARIO_APPROVE } from './scenario-approve/declaration.ts'
import { SCENARIO_COPY } from './scenario-copy/declaration.ts'
import { SCENARIO_DROP } from './scenario-drop/declaration.ts'
import { SCENARIO_EDIT } from './scenario-edit/declaration.ts'
import { SCENARIO_NEW } from './scenario-new/declaration.ts'
import { SCHEMA } from './schema/declaration.ts'
import { SERVE } from './serve/declaration.ts'
import { SET } from './set/declaration.ts'
import { SHOW } from './show/declaration.ts'
import { SMOOTH } from './smooth/declaration.ts'
import { TEMPLATE_XLSX } from './template-xlsx/declaration.ts'
import { VALIDATE } from './validate/declaration.ts'

/** Every command; help, the pages of the commands and what the parser accepts come from this list. */
export const COMMANDS: readonly Command[] = [
  command(AUDIT, async () => (await import('./audit/command.ts')).runAudit),
  command(VALIDATE, async () => (await import('./validate/command.ts')).runValidate),
  command(SHOW, async () => (await import('./show/command.ts')).runShow),
  command(LIST, async () => (await import('./list/command.ts')).runList),
  command(EXPLAIN, async () => (await import('./explain/command.ts')).runExplain),
  command(IMPORT, async () => (await import('./import/command.ts')).runImport),
  command(TEMPLATE_XLSX, async () => (await import('./template-xlsx/command.ts')).runTemplateXlsx),
  command(ASK, async () => (await import('./ask/command.ts')).runAsk),
  command(EXPORT_XLSX, async () => (await import('./export-xlsx/command.ts')).runExportXlsx),
  command(APPLY, async () => (await import('./apply/command.ts')).runApply),
  command(NEW, async () => (await import('./new/command.ts')).runNew),
  command(SCENARIO, async () => (await import('./scenario/command.ts')).runScenario),
  command(SCENARIO_LIST, async () => (await import('./scenario/command.ts')).runScenarioList),
  command(SCENARIO_SHOW, async () => (await import('./scenario/command.ts')).runScenarioShow),
  command(SCENARIO_COMPARE, async () => (await import('./scenario/command.ts')).runScenarioCompare),
  command(SCENARIO_NEW, async () => (await import('./scenario-new/command.ts')).runScenarioNew),
  command(SCENARIO_COPY, async () => (await import('./scenario-copy/command.ts')).runScenarioCopy),
  command(SCENARIO_EDIT, async () => (await import('./scenario-edit/command.ts')).runScenarioEdit),
  command(SCENARIO_DROP, async () => (await import('./scenario-drop/command.ts')).runScenarioDrop),
  command(SCENARIO_APPROVE, async () => (await import('./scenario-approve/command.ts')).runScenarioApprove),
  command(ARBITRATE, async () => (await import('./arbitrate/command.ts')).runArbitrate),
  command(SERVE, async () => (await import('./serve/command.ts')).runServe),
  command(SMOOTH, async () => (await import('./smooth/command.ts')).runSmooth),
  command(REPORT, async () => (await import('./report/command.ts')).runReport),
  command(DIFF, async () => (await import('./diff/command.ts')).runDiff),
  command(FORECAST, async () => (await import('./forecast/command.ts')).runForecast),
  command(HISTORY, async () => (await import('./history/command.ts')).runHistory),
  command(SET, async () => (await import('./set/command.ts')).runSet),
  command(DATE, async () => (await import('./date/command.ts')).runDate),
  command(MEET, async () => (await import('./meet/command.ts')).runMeet),
  command(BASELINE_FREEZE, async () => (await import('./baseline-freeze/command.ts')).runBaselineFreeze),
  command(CLOSE, async () => (await import('./close/command.ts')).runClose),
  command(NEXT, async () => (await import('./next/command.ts')).runNext),
  command(REBASELINE, async () => (await import('./rebaseline/command.ts')).runRebaseline),
  command(REVISE, async () => (await import('./revise/command.ts')).runRevise),
  command(INIT, async () => (await import('./init/command.ts')).runInit),
  command(SCHEMA, async () => (await import('./schema/command.ts')).runSchema),
  command(LSP, async () => (await import('./lsp/command.ts')).runLsp),
  command(MCP, async () => (await import('./mcp/command.ts')).runMcp),
  command(COMPLETION, async () => (await import('./completion/command.ts')).runCompletion),
]
