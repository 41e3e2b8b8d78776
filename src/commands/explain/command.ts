/** `plan explain`: the list of topics, a rule, a slip, a figure with what it counts, or how a project's value adds up. */
import { nearest } from '../../lang/nearest.ts'
import type { Loaded } from '../../plan/load/load-plan.ts'
import { renderJson } from '../../render/json.ts'
import { renderSections } from '../../render/terminal/sections.ts'
import { dayText } from '../../values/calendar.ts'
import type { CommandRun, Io, OptionsOf } from '../declaration.ts'
import { renderOptions } from '../emit.ts'
import { EXIT } from '../exit-codes.ts'
import { planLang } from '../language.ts'
import { openPlan, openReadable, planPath, requirePlan, warnIfPartial } from '../open-plan.ts'
import { nameAmong, required } from '../option-values.ts'
import { Refusal } from '../refusal.ts'
import { targetsOf } from '../targets.ts'
import type { EXPLAIN } from './declaration.ts'
import { explain, type TopicExplanation } from './explain.ts'
import { explainValue } from './explain-value.ts'
import { TOPIC_WORDS, topicOf } from './topics.ts'
import { traceValue } from './value-trace.ts'

type ExplainOptions = OptionsOf<typeof EXPLAIN>

/** What is said, and the plan that it is about, where it is about one. */
interface Answer {
  readonly explanation: TopicExplanation
  readonly loaded: Loaded | undefined
}

/** The plan that the command names, else the one around the current folder, else none. */
async function planFor(io: Io, options: ExplainOptions): Promise<Loaded | undefined> {
  const path = pathFor(io, options)
  if (path === undefined) return undefined
  const loaded = openPlan(io, path, options)
  return requirePlan(io, loaded, path, planLang(io, options, loaded))
}

function pathFor(io: Io, options: ExplainOptions): string | undefined {
  try {
    return planPath(io, options)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'plan-not-found') return undefined
    throw error
  }
}

async function explainTopic(
  io: Io,
  word: string | undefined,
  options: ExplainOptions,
): Promise<Answer> {
  const topic = word === undefined ? undefined : topicOf(word)
  if (word !== undefined && topic === undefined) {
    throw new Refusal('topic-unknown', word, { suggestion: nearest(word, TOPIC_WORDS) })
  }
  const loaded = topic?.kind === 'figure' ? await planFor(io, options) : undefined
  return { explanation: explain(topic, loaded), loaded }
}

/** Explains the value of a project; refuses where none is named, there is no plan, or the plan has no such project. */
async function explainProject(
  io: Io,
  word: string | undefined,
  options: ExplainOptions,
): Promise<Answer> {
  const wanted = required(word, 'project')
  const { loaded } = await openReadable(io, options)
  const { plan } = loaded
  const known = nameAmong(
    wanted,
    plan.projects.map(({ id }) => id),
    'project-unknown',
  )
  const project = plan.projects.find(({ id }) => id === known)
  if (project === undefined) throw new Refusal('project-unknown', wanted)
  return { explanation: explainValue(traceValue(plan, project, loaded)), loaded }
}

/** Runs `plan explain`. */
export const runExplain: CommandRun<ExplainOptions> = async (
  { io, lang: spoken },
  [word],
  options,
) => {
  const [target] = targetsOf({ format: options.format }, ['pretty', 'json'])
  const answer = options.value === true ? explainProject : explainTopic
  const { explanation, loaded } = await answer(io, word, options)
  const { sections, data } = explanation
  const lang = loaded === undefined ? spoken : planLang(io, options, loaded)
  if (target?.format === 'json') {
    const plan = loaded?.plan
    const about = plan === undefined ? {} : { plan: plan.id, asOf: dayText(plan.asOf) }
    io.stdout.write(
      await renderJson({ command: 'explain', findings: [], rules: [], data, ...about }),
    )
  } else if (target !== undefined) {
    const shown = renderOptions(io, target, options, lang)
    io.stdout.write(renderSections(sections, shown, loaded?.plan?.currency ?? 'EUR'))
  }
  if (loaded !== undefined) warnIfPartial(io, loaded, lang)
  return EXIT.clean
}
