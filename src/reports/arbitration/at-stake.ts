/** Says what is at stake with a project, what does not fit, and what keeping a project for an aim costs. */
import type { AimAttainment, KeptForAim, MissedAim } from '../../arbitration/explain/aim-attainment.ts'
import type { ProjectDecision } from '../../arbitration/explain/reasons.ts'
import type { AimContribution, InactionLoss } from '../../arbitration/formulate/formulation-map.ts'
import { proofText, worthText } from '../../lang/catalogue/arbitration.ts'
import { dateInText } from '../../lang/dates.ts'
import { moneyText } from '../../lang/numbers.ts'
import { counted, formOf, type Noun } from '../../lang/plurals.ts'
import { semicolon } from '../../lang/punctuation.ts'
import { isOver } from '../../plan/component-support.ts'
import { titleOf } from '../../plan/entity.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { type Day, dayText } from '../../values/calendar.ts'
import { type Bilingual, bilingual, type Lang, printed } from '../../values/language.ts'
import { addToList } from '../../values/multimap.ts'
import type { Cents } from '../../values/quantity.ts'
import { dayOrNull, idsOf } from '../document/data-values.ts'
import { namedProjects, projectName } from '../words/names.ts'
import { outText } from './reasons.ts'

const TEXTS = printed('at-stake', {
  must: { fr: 'indispensable', en: 'a must' },
  supportEnded: (name: string, day: string, users: string) => ({
    fr: `${name}, sans support depuis le ${day}${users}`,
    en: `${name}, out of support since ${day}${users}`,
  }),
  supportEnds: (name: string, day: string, users: string) => ({
    fr: `${name}, sans support après le ${day}${users}`,
    en: `${name}, out of support after ${day}${users}`,
  }),
  need: (name: string) => ({ fr: `besoin obligatoire ${name}`, en: `need under obligation ${name}` }),
  needDue: (name: string, day: string) => ({
    fr: `besoin obligatoire ${name}, échéance ${day}`,
    en: `need under obligation ${name}, due ${day}`,
  }),
  grant: (name: string, much: string, day: string) => ({
    fr: `subvention ${name}${much}, perdue après le ${day}`,
    en: `grant ${name}${much}, which lapses after ${day}`,
  }),
  missed: (names: string, what: string, reason: string) => ({
    fr: `Ne trouve pas place\u00a0: ${names}${what}.${reason}`,
    en: `Does not fit: ${names}${what}.${reason}`,
  }),
  leaves: (losses: string) => ({ fr: `, au prix de ce qui suit\u00a0: ${losses}`, en: `, which leaves: ${losses}` }),
  reason: (words: string) => ({ fr: ` Motif\u00a0: ${words}.`, en: ` Reason: ${words}.` }),
  kept: (project: string, worth: string, proof: string, room: string) => ({
    fr: `Garder ${project} coûte ${worth} de valeur (${proof})${room}.`,
    en: `Keeping ${project} costs ${worth} of value (${proof})${room}.`,
  }),
})

const USERS: Noun = { fr: ['utilisateur', 'utilisateurs'], en: ['user', 'users'] }
const MAKE_ROOM: Noun = {
  fr: ['lui laisse la place', 'lui laissent la place'],
  en: ['makes room for it', 'make room for it'],
}

function dateText(day: Day, lang: Lang): string {
  return dateInText(dayText(day), lang)
}

function supportText({ component, end }: Extract<InactionLoss, { kind: 'support' }>, plan: Plan, lang: Lang): string {
  const { title, id, users: count } = component
  const users = count === undefined ? '' : `, ${counted(count, USERS, lang, '\u00a0')}`
  const told = isOver(plan, end) ? TEXTS.supportEnded : TEXTS.supportEnds
  return told(titleOf(title, id)[lang], dateText(end, lang), users)[lang]
}

function needText({ need, deadline }: Extract<InactionLoss, { kind: 'need' }>, lang: Lang): string {
  const name = `${need.id} (${titleOf(need.title, need.id)[lang]})`
  if (deadline === undefined) return TEXTS.need(name)[lang]
  return TEXTS.needDue(name, dateText(deadline, lang))[lang]
}

function grantText({ grant, end }: Extract<InactionLoss, { kind: 'grant' }>, plan: Plan, lang: Lang): string {
  const { amount, title, id, funder } = grant
  const name = title === undefined ? id : titleOf(title, id)[lang]
  const cents = Math.round((amount ?? 0) * plan.scale * 100) as Cents
  const much = amount === undefined ? '' : `, ${moneyText(cents, plan, lang)}`
  return TEXTS.grant(`${name} (${funder})`, much, dateText(end, lang))[lang]
}

/** What is lost, as a phrase: `Finances, out of support after 2027-12-31, 220 users`. */
export function lossText(plan: Plan, loss: InactionLoss): Bilingual {
  return bilingual((lang) => {
    switch (loss.kind) {
      case 'support':
        return supportText(loss, plan, lang)
      case 'need':
        return needText(loss, lang)
      case 'grant':
        return grantText(loss, plan, lang)
    }
  })
}

/** What speaks for a project before its value: `a must; Finances, out of support …`; undefined where nothing does. */
export function stakeText(plan: Plan, { isMust, losses }: AimContribution): Bilingual | undefined {
  if (!isMust && losses.length === 0) return undefined
  const all = [...(isMust ? [TEXTS.must] : []), ...losses.map((loss) => lossText(plan, loss))]
  return bilingual((lang) => all.map((one) => one[lang]).join(semicolon(lang)))
}

/** What the aims miss by the projects that it hangs on, of which one would do, in the order in which it is met. */
function missedByProjects(aims: readonly AimAttainment[]): MissedAim[][] {
  const missed = new Map<string, MissedAim[]>()
  for (const one of aims.flatMap((aim) => aim.missed)) addToList(missed, idsOf(one.projects).join(' '), one)
  return [...missed.values()]
}

function missedIn(plan: Plan, decisions: readonly ProjectDecision[], missed: readonly MissedAim[], lang: Lang): string {
  const projects: readonly Project[] = missed[0]?.projects ?? []
  const losses = missed.flatMap((one) => (one.aim === 'must' ? [] : lossText(plan, one.loss)[lang]))
  const isMust = missed.some(({ aim }) => aim === 'must')
  const decision = decisions.find(({ project }) => project.id === projects[0]?.id)
  const reason = decision === undefined ? '' : outText(plan, decision.why, decision.value)[lang]
  const what = [
    ...(isMust ? [`, ${TEXTS.must[lang]}`] : []),
    ...(losses.length === 0 ? [] : [TEXTS.leaves(losses.join(semicolon(lang)))[lang]]),
  ]
  const why = reason === '' ? '' : TEXTS.reason(reason)[lang]
  return TEXTS.missed(namedProjects(plan, projects, lang), what.join(''), why)[lang]
}

/** A sentence for each must and loss that does not fit, by the projects that it hangs on. */
export function missedTexts(
  plan: Plan,
  aims: readonly AimAttainment[],
  decisions: readonly ProjectDecision[],
): Bilingual[] {
  return missedByProjects(aims).map((missed) => bilingual((lang) => missedIn(plan, decisions, missed, lang)))
}

/** `Keeping "Finances" (P-026, a must; Finances, out of support …) costs 0.31 of value (proven); P-027 makes room for it.` */
export function keptText(plan: Plan, { project, contribution, value, isProven, instead }: KeptForAim): Bilingual {
  const why = stakeText(plan, contribution)
  return bilingual((lang) => {
    const names = namedProjects(plan, instead, lang)
    const room = names === '' ? '' : `${semicolon(lang)}${names} ${formOf(instead.length, MAKE_ROOM, lang)}`
    const subject = projectName(project, lang, why?.[lang] ?? '')
    return TEXTS.kept(subject, worthText(value, lang), proofText(isProven)[lang], room)[lang]
  })
}

/** The aim that speaks for a project first, as data. */
export function stakeKey({ isMust, losses }: AimContribution): string {
  if (isMust) return 'must'
  return losses.length > 0 ? 'lost_by_not_doing' : 'value'
}

export function lossData(plan: Plan, loss: InactionLoss): object {
  const { kind } = loss
  const entity = kind === 'support' ? loss.component : kind === 'need' ? loss.need : loss.grant
  return {
    kind,
    id: entity.id,
    date: dayOrNull(kind === 'need' ? loss.deadline : loss.end),
    ...(kind === 'support' ? { users: loss.component.users ?? null } : {}),
    ...(kind === 'grant' ? { amount: loss.grant.amount ?? null } : {}),
    text: lossText(plan, loss).en,
  }
}

export function stakeData(plan: Plan, { isMust, losses }: AimContribution): object {
  return { must: isMust, losses: losses.map((loss) => lossData(plan, loss)) }
}
