/** Writes a new do-minimum scenario into a plan: into the file that holds the scenarios, or into one of its own. */
import { within } from '../model/entity.ts'
import { entityById } from '../model/entity-by-id.ts'
import { isIdTaken } from '../model/is-id-taken.ts'
import type { Plan } from '../model/plan.ts'
import { doMinimum, type MinimumChoice } from '../scenario/do-minimum.ts'
import { minimumReason, minimumTexts } from '../text/write-texts.ts'
import { dayText } from '../units/calendar.ts'
import type { Lang } from '../units/language.ts'
import {
  edited,
  isRefused,
  type PlanDraft,
  type Refused,
  type Reload,
  withFile,
} from './plan-draft.ts'

/** A scenario that was written. */
export interface NewScenario {
  readonly draft: PlanDraft
  readonly id: string
  /** Ids of the projects that it keeps beyond those of the plan, and that it leaves out. */
  readonly kept: readonly string[]
  readonly leftOut: readonly string[]
}

function choiceOf({ project, because, by }: MinimumChoice, lang: Lang): Record<string, unknown> {
  const mandatory = project.written.mandatory?.reference
  const reason = minimumReason(because, because === 'required' ? by?.id : mandatory, lang)
  return because === undefined ? { out: true, reason } : { keep: true, reason }
}

function recordOf(plan: Plan, id: string, choices: readonly MinimumChoice[]): unknown {
  const { lang } = plan
  const { title, assumptions } = minimumTexts(dayText(plan.asOf), lang)
  return {
    id,
    title,
    kind: 'do_minimum',
    status: 'draft',
    assumptions,
    ...(choices.length === 0
      ? {}
      : {
          choices: Object.fromEntries(
            choices.map((choice) => [choice.project.id, choiceOf(choice, lang)]),
          ),
        }),
  }
}

/** The one file that holds the plan's scenarios and is meant to hold them all; undefined where each has its own. */
function commonFile({ input, plan }: PlanDraft): string | undefined {
  const only = input.files.length === 1 ? input.files[0]?.path : undefined
  if (only === input.root) return only
  const files = [...new Set(plan.scenarios.map(({ at }) => at.file))]
  const [file] = files
  return files.length === 1 && !file?.includes('/scenarios/') ? file : undefined
}

/** The name of a scenario's own file: no folder, and none of the endings of files that are not read. */
function stemOf(id: string): string {
  return id.replaceAll('/', '-').replace(/\.map$/, '-map')
}

/** The first line of the plan's files that tells editors about the schema, seen from a folder deeper. */
function modelineBelow({ loaded, plan }: PlanDraft): string {
  const text = loaded.sources.get(plan.header.at.file)?.text ?? ''
  const path = /^# yaml-language-server: \$schema=(\S+)/.exec(text)?.[1]
  if (path === undefined || /^([a-z]+:|\/)/.test(path)) {
    return path === undefined ? '' : `# yaml-language-server: $schema=${path}\n`
  }
  return `# yaml-language-server: $schema=../${path.replace(/^\.\//, '')}\n`
}

/**
 * The draft with a do-minimum scenario.
 *
 * @returns `scenario-taken` where a scenario has the id already, `id-taken` where anything else of the plan has it.
 */
export function addDoMinimum(draft: PlanDraft, id: string, reload: Reload): NewScenario | Refused {
  const { plan, input } = draft
  if (entityById(plan.scenarios, id) !== undefined) return { refusal: 'scenario-taken', word: id }
  if (isIdTaken(plan, id)) return { refusal: 'id-taken', word: id }
  const choices = doMinimum(plan)
  const record = recordOf(plan, id, choices)
  const own = `${input.root === '.' ? '' : `${input.root}/`}scenarios/${stemOf(id)}.yaml`
  const known = input.files.some(({ path }) => path === own) ? own : undefined
  const file = known ?? commonFile(draft)
  const at = { file: file ?? own, path: ['scenarios'], part: 'value' as const }
  const count = plan.scenarios.filter((scenario) => scenario.at.file === file).length
  const made =
    file === undefined
      ? withFile(
          draft,
          own,
          `${modelineBelow(draft)}scenarios:\n`,
          [{ path: ['scenarios'], value: [record] }],
          reload,
        )
      : edited(draft, [{ at: within({ at }, count), value: record }], reload)
  if (isRefused(made)) return made
  const ids = (isKept: boolean): string[] =>
    choices
      .filter(({ because }) => (because !== undefined) === isKept)
      .map(({ project }) => project.id)
  return { draft: made, id, kept: ids(true), leftOut: ids(false) }
}
