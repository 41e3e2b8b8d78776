/** `plan meet`: records that a body met, and what it decided of what was before it. */
import { fillIn } from '../../lang/catalogue/commands.ts'
import { outcomeName } from '../../lang/catalogue/governance-names.ts'
import { MEETING_TEXTS } from '../../lang/catalogue/steering.ts'
import { titleOf } from '../../plan/entity.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { Entry, Plan } from '../../plan/plan.ts'
import { type Day, dayText } from '../../values/calendar.ts'
import type { Lang } from '../../values/language.ts'
import { commandLine } from '../corrected-line.ts'
import type { CommandRun, OptionsOf } from '../declaration.ts'
import { isDate, unknownId } from '../edits/decision.ts'
import { EXIT } from '../exit-codes.ts'
import { lineToFill } from '../line-to-fill.ts'
import { askedDay } from '../option-values.ts'
import { Refusal } from '../refusal.ts'
import { finishWithoutErrors, openDraft } from '../write-plan.ts'
import type { MEET } from './declaration.ts'
import { type Matter, mattersBefore } from './matters.ts'
import { followedBy, type MeetingToRecord, meetingOn, type Ruled, recordMeeting } from './record.ts'
import { refuseOwnerless, rulingsAsked } from './request.ts'

type MeetOptions = OptionsOf<typeof MEET>

function bodyAsked({ bodies }: Plan, word: string | undefined, argv: readonly string[], lang: Lang): Entry<'bodies'> {
  if (word === undefined) {
    const [command = 'meet', ...rest] = argv
    const line = [command, fillIn('body', lang), ...rest]
    throw new Refusal('argument-missing', 'body', { known: bodies.map(({ id }) => id), line })
  }
  const found = entityById(bodies, word)
  if (found === undefined) throw unknownId('body-unknown', word, bodies)
  return found
}

/** The day of the meeting, which the plan must have reached. */
function dayAsked({ asOf }: Plan, word: string | undefined, path: string, argv: readonly string[], lang: Lang): Day {
  if (word !== undefined && !isDate(word)) throw new Refusal('date-unreadable', word)
  const day = askedDay(word)
  if (day === undefined)
    throw new Refusal('argument-missing', '--date', {
      line: lineToFill(argv, [{ flag: '--date', value: { fill: 'day' } }], lang),
    })
  if (day > asOf)
    throw new Refusal('meeting-later', `${dayText(day)} ${dayText(asOf)}`, { line: ['date', dayText(day), path] })
  return day
}

/** The line that records what a body made of a matter, its outcome to be filled in. */
function decidingLine(body: string, date: string, { id }: Pick<Matter, 'id'>, path: string, lang: Lang): string[] {
  return ['meet', body, path, '--date', date, '--decide', `${id}=${fillIn('outcome', lang)}`]
}

function ruledLines({ id, outcome, matter, undue, unlisted }: Ruled, lang: Lang): string[] {
  const told = MEETING_TEXTS.ruled(id, outcomeName(outcome), matter.question)[lang]
  return [
    told,
    ...(undue === undefined ? [] : [MEETING_TEXTS.undue(id, undue)[lang]]),
    ...unlisted.map((day) => MEETING_TEXTS.unlisted(id, day)[lang]),
  ]
}

/** What stays open, each with the line to paste. */
function openLines(open: readonly Matter[], lineOf: (matter: Matter) => string[], lang: Lang): string[] {
  if (open.length === 0) return [MEETING_TEXTS.none[lang]]
  const told = open.flatMap((matter) => [
    MEETING_TEXTS.matter(matter.id, matter.question, matter.due)[lang],
    commandLine(lineOf(matter)),
  ])
  return [MEETING_TEXTS.open(open.length)[lang], ...told]
}

export const runMeet: CommandRun<MeetOptions> = async ({ io, lang: spoken }, [word], options) => {
  const { argv } = io
  const opened = await openDraft(io, options)
  const { draft, path, lang } = opened
  const { plan } = draft
  const body = bodyAsked(plan, word, argv, spoken)
  const day = dayAsked(plan, options.date, path, argv, spoken)
  const date = dayText(day)
  const matters = mattersBefore(plan, body, day)
  const lineOf = (matter: Matter) => decidingLine(body.id, date, matter, path, lang)
  const rulings = rulingsAsked(options, { body: body.id, matters, argv, lang: spoken })
  if (meetingOn(body, date) !== undefined && rulings.length === 0 && options.notes === undefined) {
    const [first] = matters
    const line = first === undefined ? ['report', 'meeting', path, '--body', body.id] : lineOf(first)
    throw new Refusal('meeting-held', `${body.id} ${date}`, { line })
  }
  const meeting: MeetingToRecord = { body, date, rulings, owner: options.owner, notes: options.notes }
  if (rulings.some((ruling) => followedBy(plan, ruling, meeting) === undefined)) refuseOwnerless(argv, spoken)
  const made = recordMeeting(draft, meeting)
  const now = entityById(made.draft.plan.bodies, body.id) ?? body
  const open = mattersBefore(made.draft.plan, now, day)
  const heading = MEETING_TEXTS.held(titleOf(body.title, body.id), date)[lang]
  const lines = [heading, ...made.ruled.flatMap((one) => ruledLines(one, lang)), ...openLines(open, lineOf, lang)]
  await finishWithoutErrors(io, opened, made.draft, lines, options)
  return EXIT.clean
}
