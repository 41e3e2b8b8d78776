/** `plan explain`: everything that can be explained, or one topic: of the tool, of the plan at hand, or a place of its files. */
import { meant } from '../../lang/nearest.ts'
import { projectById } from '../../plan/find-entity.ts'
import { isReadable, type Loaded } from '../../plan/load/load-plan.ts'
import { renderJson } from '../../render/json.ts'
import { renderSections } from '../../render/terminal/sections.ts'
import { dayText } from '../../values/calendar.ts'
import type { Lang } from '../../values/language.ts'
import { WorkspaceFailure } from '../../workspace/failure.ts'
import { pathFrom, shownFolder } from '../../workspace/input-file.ts'
import { findPlanAbove, plansNearby, shownPath } from '../../workspace/plan-folder.ts'
import { asData } from '../data.ts'
import type { CommandRun, Io, OptionsOf } from '../declaration.ts'
import { renderOptions } from '../emit.ts'
import { EXIT } from '../exit-codes.ts'
import { planLang, spokenLang } from '../language.ts'
import { openPlan, openReadable, planPath, requirePlan, warnIfPartial } from '../open-plan.ts'
import { nameAmong, required } from '../option-values.ts'
import { Refusal } from '../refusal.ts'
import { targetsOf } from '../targets.ts'
import type { EXPLAIN } from './declaration.ts'
import { meantLabel } from './declared-labels.ts'
import { explain, explainable, meaningOf } from './explain.ts'
import { explainPlace } from './explain-finding.ts'
import { labelTopic } from './explain-label.ts'
import { explainValue } from './explain-value.ts'
import type { TopicExplanation } from './explanation.ts'
import { type AskedPlace, placeAsked, placeInPlan } from './finding-place.ts'
import { labelWords } from './label-keys.ts'
import { topicOf } from './topics.ts'
import { traceValue } from './value-trace.ts'

type ExplainOptions = OptionsOf<typeof EXPLAIN>

/** The topics of which something is computed from the plan, and so from what of it could be read. */
const COMPUTED: readonly string[] = ['figure', 'project', 'value', 'weather']

interface Question {
  readonly io: Io
  readonly word: string
  readonly options: ExplainOptions
}

interface Answer {
  readonly explanation: TopicExplanation
  readonly loaded: Loaded | undefined
}

/** The folder of the plan that the command names, else of the one around the current folder; undefined without either. */
function pathFor({ io, options }: Question): string | undefined {
  try {
    return planPath(io, options)
  } catch (error) {
    if (isRefusal(error) && error.code === 'plan-not-found') return undefined
    throw error
  }
}

function isRefusal(error: unknown): error is Refusal | WorkspaceFailure {
  return error instanceof Refusal || error instanceof WorkspaceFailure
}

/** The plan of a figure; one that can't be read is refused. */
async function planFor(question: Question): Promise<Loaded | undefined> {
  const { io, options } = question
  const path = pathFor(question)
  if (path === undefined) return undefined
  const loaded = openPlan(io, path, options)
  return requirePlan(io, loaded, path, planLang(io, options, loaded))
}

/** The plan at hand for what can be explained without one; one that nobody named is left aside where it can't be opened. */
function planAtHand(question: Question, isNamed = question.options.plan !== undefined): Loaded | undefined {
  const { io, options } = question
  try {
    const path = pathFor(question)
    return path === undefined ? undefined : openPlan(io, path, options)
  } catch (error) {
    if (isNamed || !isRefusal(error)) throw error
    return undefined
  }
}

async function explainTopic(question: Question): Promise<Answer> {
  const { io, word, options } = question
  const own = topicOf(word)
  const isFigure = own?.kind === 'figure'
  const loaded = isFigure ? await planFor(question) : planAtHand(question)
  const topic = own ?? meaningOf(word, loaded)
  if (topic !== undefined) return { explanation: explain(topic, loaded), loaded }
  // What the word means may stand in the plan that was named, and can't be read.
  if (loaded !== undefined && !isReadable(loaded) && options.plan !== undefined)
    await requirePlan(io, loaded, pathFor(question) ?? word, planLang(io, options, loaded))
  const path = loaded === undefined ? planThatKnows(question) : undefined
  const lang = loaded?.plan?.header.lang
  throw new Refusal('topic-unknown', word, {
    ...(lang === undefined ? {} : { lang }),
    ...(path === undefined
      ? { suggestion: suggestion(word, loaded, spokenLang(io, lang)) }
      : { line: [...io.argv, path] }),
  })
}

/** What has the signs of an id: no word of a language. */
const ID = /[\d_.]|\w-\w/

/** What was meant instead, in words of the run's language before ids, which are English. */
function suggestion(word: string, loaded: Loaded | undefined, lang: Lang): string | undefined {
  const id = (): string | undefined => meant(word, explainable(loaded))
  const near = meantLabel(word, lang)
  // A label is proposed where it is another one, and explained.
  const isOther = near !== undefined && labelWords(near) !== labelWords(word)
  const label = isOther && meaningOf(near, loaded) !== undefined ? near : undefined
  return ID.test(word) ? (id() ?? label) : (label ?? id())
}

/** How many plans near by are asked for a project. */
const ASKED = 5

/** What is no id: words, or one with an accent. */
const LABEL = /\p{L}\s+\p{L}|[^\p{ASCII}]/u

/** The plan near by that has a project of this id, or prints this label, where no plan is at hand. */
function planThatKnows({ io, word, options }: Question): string | undefined {
  return plansNearby(io.cwd)
    .slice(0, ASKED)
    .find((path) => {
      const loaded = planAtHand({ io, word, options: { ...options, plan: path } }, false)
      if (loaded?.plan === undefined) return false
      if (projectById(loaded.plan, word) !== undefined) return true
      return LABEL.test(word) && labelTopic(word, loaded) !== undefined
    })
}

/** The plan that is named, else the one around the file of a place, else the one around the current folder. */
function planAround({ io, options }: Question, { file }: AskedPlace): string {
  const { cwd } = io
  // The folder of the file, which need not be there.
  const folder = pathFrom(cwd, '.', `${file}/..`)
  try {
    return options.plan ?? shownPath(cwd, findPlanAbove(folder))
  } catch (error) {
    if (isRefusal(error)) return planPath(io, options)
    throw error
  }
}

function explainAt(question: Question, place: AskedPlace): Answer {
  const { io, options } = question
  const path = planAround(question, place)
  const loaded = openPlan(io, path, options)
  const readings = [place.file, pathFrom(io.cwd, path, place.file)].map((one) => shownFolder(io.cwd, one))
  return { explanation: explainPlace(loaded, placeInPlan(loaded, place, readings)), loaded }
}

/** Explains the value of a project; refuses where none is named, there is no plan, or the plan has no such project. */
async function explainValueOf(io: Io, word: string | undefined, options: ExplainOptions): Promise<Answer> {
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

async function answerTo(io: Io, word: string | undefined, options: ExplainOptions): Promise<Answer> {
  if (options.value === true) return explainValueOf(io, word, options)
  if (word === undefined) return { explanation: explain(undefined), loaded: undefined }
  const question = { io, word, options }
  const place = placeAsked(word)
  return place === undefined ? explainTopic(question) : explainAt(question, place)
}

export const runExplain: CommandRun<ExplainOptions> = async ({ io, lang: spoken }, [word], options) => {
  const [target] = targetsOf({ format: options.format }, ['pretty', 'json'])
  const { explanation, loaded } = await answerTo(io, word, options)
  const { sections, data, findings = [] } = explanation
  const lang = loaded === undefined ? spoken : planLang(io, options, loaded)
  if (target?.format === 'json') {
    const plan = loaded?.plan
    const about = plan === undefined ? {} : { plan: plan.id, asOf: dayText(plan.asOf) }
    const json = await renderJson({ command: 'explain', findings, rules: [], data, ...about })
    io.stdout.write(asData(json))
  } else if (target !== undefined) {
    const shown = renderOptions(io, target, options, lang)
    io.stdout.write(renderSections(sections, shown, loaded?.plan?.currency ?? 'EUR'))
  }
  if (loaded !== undefined && COMPUTED.includes(data.topic)) warnIfPartial(io, loaded, lang)
  return EXIT.clean
}
