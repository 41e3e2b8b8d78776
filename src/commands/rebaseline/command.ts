/** `plan rebaseline`: moves the baseline of the projects that are named, and of no other. */

import { fillIn } from '../../lang/catalogue/commands.ts'
import { REBASELINE_TEXTS } from '../../lang/catalogue/steering.ts'
import { decidedBy, enteredLines } from '../../lang/catalogue/writing.ts'
import { listed } from '../../lang/lists.ts'
import { hasApproved } from '../../plan/decisions-taken.ts'
import { isSameId } from '../../plan/entity.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { isCompleted, isRetained } from '../../plan/project-status.ts'
import { whyNotMoving } from '../../plan/reference-in-force.ts'
import type { Lang } from '../../values/language.ts'
import { askDecision } from '../ask-decision.ts'
import { freezeByDecision } from '../baseline-freeze/freeze-by-decision.ts'
import type { CommandRun, OptionsOf } from '../declaration.ts'
import { type DecisionMatter, unknownId } from '../edits/decision.ts'
import { freezeSummary } from '../edits/freeze.ts'
import { EXIT } from '../exit-codes.ts'
import { type LackingOption, lineToFill } from '../line-to-fill.ts'
import { Refusal } from '../refusal.ts'
import { finishWithoutErrors, openDraft } from '../write-plan.ts'
import type { REBASELINE } from './declaration.ts'

type RebaselineOptions = OptionsOf<typeof REBASELINE>

function projectsAsked({ projects }: Plan, words: readonly string[], argv: readonly string[], lang: Lang): Project[] {
  if (words.length === 0) {
    const [command = 'rebaseline', ...rest] = argv
    throw new Refusal('argument-missing', 'projects', { line: [command, fillIn('projects', lang), ...rest] })
  }
  const asked = words.map((word) => entityById(projects, word) ?? word)
  const wrong = asked.find((one) => typeof one === 'string')
  if (wrong !== undefined) throw unknownId('project-unknown', wrong, projects)
  return [...new Set(asked.filter((one) => typeof one !== 'string'))]
}

/** The decision that is said; refused with those of the register that may move a baseline where none is, and one that may not. */
function decisionAsked(
  { decisions }: Plan,
  { decision }: RebaselineOptions,
  argv: readonly string[],
  lang: Lang,
): string {
  const known = decisions.filter((one) => hasApproved(one) && whyNotMoving(one) === undefined).map(({ id }) => id)
  const said = entityById(decisions, decision ?? '')
  const isOther = said !== undefined && whyNotMoving(said) === 'kind'
  if (decision !== undefined && !isOther) return decision
  const line = lineToFill(argv, [{ flag: '--decision', value: { fill: 'decision' } }], lang)
  if (isOther) throw new Refusal('decision-not-moving', said.id, { known, line })
  throw new Refusal('argument-missing', '--decision', { known, line })
}

/** What a new decision on some projects is about. */
function matterOf({ lang }: Plan, projects: readonly Project[]): DecisionMatter {
  const titles = listed(
    projects.map(({ title }) => title[lang]),
    lang,
  )
  return { kind: 'rebaseline', subject: REBASELINE_TEXTS.subject(titles)[lang], projects: projects.map(({ id }) => id) }
}

/** Why the baseline of each project that was named stays, a line for each reason. */
function stayingLines(asked: readonly Project[], moved: readonly string[], lang: Lang): string[] {
  const reasonOf = (project: Project): 'left' | 'unfrozen' | 'completed' | 'kept' => {
    if (isCompleted(project)) return 'completed'
    if (!isRetained(project)) return 'left'
    return project.written.baseline === undefined ? 'unfrozen' : 'kept'
  }
  const staying = asked.filter(({ id }) => !moved.some((one) => isSameId(one, id)))
  return (['left', 'completed', 'unfrozen', 'kept'] as const).flatMap((reason) => {
    const ids = staying.filter((project) => reasonOf(project) === reason).map(({ id }) => id)
    return ids.length === 0 ? [] : [REBASELINE_TEXTS[reason](listed(ids, lang))[lang]]
  })
}

export const runRebaseline: CommandRun<RebaselineOptions> = async ({ io, lang: spoken }, words, options) => {
  const { argv } = io
  const opened = await openDraft(io, options)
  const { draft, path, lang } = opened
  const { plan } = draft
  const asked = projectsAsked(plan, words, argv, spoken)
  if (plan.header.baseline === undefined)
    throw new Refusal('baseline-none', path, { line: ['baseline', 'freeze', path] })
  const decision = decisionAsked(plan, options, argv, spoken)
  const { reason } = options
  if (reason === undefined) {
    const lacking: LackingOption = { flag: '--reason', value: { fill: 'reason' } }
    throw new Refusal('argument-missing', '--reason', { line: lineToFill(argv, [lacking], spoken) })
  }
  const frozenFor = (projects: readonly Project[]) => {
    const moved = new Map(projects.map(({ id }) => [id.toLowerCase(), reason]))
    return freezeByDecision(draft, { ...options, decision, moved, isOfMoved: true }, matterOf(plan, projects))
  }
  const first = frozenFor(asked)
  // A new decision names those alone that it moves.
  const isMoved = ({ id }: Project): boolean => first.kind === 'frozen' && first.frozen.rebaselined.includes(id)
  const done = asked.some(isMoved) ? frozenFor(asked.filter(isMoved)) : first
  if (done.kind === 'amounts-unsaid') throw new Error('no baseline is given where some are moved')
  if (done.kind === 'incomplete') return askDecision(io, done, REBASELINE_TEXTS.task[lang], lang)
  const { frozen, ground } = done
  const staying = stayingLines(asked, frozen.rebaselined, lang)
  if (frozen.rebaselined.length === 0) {
    await finishWithoutErrors(io, opened, draft, [REBASELINE_TEXTS.nothing[lang], ...staying], options)
    return EXIT.clean
  }
  const [, ...lines] = freezeSummary(frozen, ground, lang)
  const heading = decidedBy(REBASELINE_TEXTS.heading[lang], { ...ground.decision, date: ground.date }, lang)
  const told = [heading, ...enteredLines(done, lang), ...lines, ...staying]
  await finishWithoutErrors(io, opened, frozen.draft, told, options)
  return EXIT.clean
}
