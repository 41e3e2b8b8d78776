/** Says what is at stake with a project, what does not fit, and what keeping a project for an aim costs. */

import type { AimAttainment, KeptForAim } from '../../arbitration/explain/aim-attainment.ts'
import type { ProjectDecision } from '../../arbitration/explain/reasons.ts'
import type { AimContribution, InactionLoss } from '../../arbitration/formulate/formulation-map.ts'
import { proofText, worthText } from '../../lang/catalogue/arbitration.ts'
import { formatDate } from '../../lang/dates.ts'
import { formatNumber, moneyText } from '../../lang/numbers.ts'
import { colon, semicolon } from '../../lang/punctuation.ts'
import { titleOf } from '../../plan/entity.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { type Day, dayText } from '../../values/calendar.ts'
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import type { Cents } from '../../values/quantity.ts'
import { namedProjects, projectName } from '../words/names.ts'
import { outText } from './reasons.ts'

function dateText(day: Day, lang: Lang): string {
  return formatDate(dayText(day), lang)
}

function usersText(users: number | undefined): Bilingual {
  if (users === undefined) return { fr: '', en: '' }
  return bilingual((lang) => {
    const isOne = lang === 'fr' ? users < 2 : users === 1
    const word = { fr: 'utilisateur', en: 'user' }[lang]
    return `, ${formatNumber(users, lang)}\u00a0${word}${isOne ? '' : 's'}`
  })
}

function supportText(
  { component, end }: Extract<InactionLoss, { kind: 'support' }>,
  { asOf }: Plan,
  lang: Lang,
): string {
  const name = titleOf(component.title, component.id)[lang]
  const since = {
    fr: end < asOf ? 'sans support depuis le' : 'sans support après le',
    en: end < asOf ? 'out of support since' : 'out of support after',
  }[lang]
  return `${name}, ${since} ${dateText(end, lang)}${usersText(component.users)[lang]}`
}

function needText({ need, deadline }: Extract<InactionLoss, { kind: 'need' }>, lang: Lang): string {
  const name = `${need.id} (${titleOf(need.title, need.id)[lang]})`
  const date = deadline === undefined ? '' : dateText(deadline, lang)
  if (lang === 'fr') return `besoin obligatoire ${name}${date === '' ? '' : `, échéance ${date}`}`
  return `need under obligation ${name}${date === '' ? '' : `, due ${date}`}`
}

function grantText(
  { grant, end }: Extract<InactionLoss, { kind: 'grant' }>,
  plan: Plan,
  lang: Lang,
): string {
  const { amount, title, id, funder } = grant
  const name = title === undefined ? id : titleOf(title, id)[lang]
  const much =
    amount === undefined
      ? ''
      : `, ${moneyText(Math.round(amount * plan.scale * 100) as Cents, plan, lang)}`
  const date = dateText(end, lang)
  return lang === 'fr'
    ? `subvention ${name} (${funder})${much}, perdue après le ${date}`
    : `grant ${name} (${funder})${much}, which lapses after ${date}`
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
  return bilingual((lang) =>
    [
      ...(isMust ? [{ fr: 'indispensable', en: 'a must' }[lang]] : []),
      ...losses.map((loss) => lossText(plan, loss)[lang]),
    ].join(semicolon(lang)),
  )
}

/** One thing that does not fit: the projects that one of would do, and all that speaks for them. */
interface Gap {
  readonly projects: readonly Project[]
  isMust: boolean
  readonly losses: InactionLoss[]
}

/** What the aims miss, by the projects that it hangs on, in the order in which it is met. */
function gapsOf(aims: readonly AimAttainment[]): Gap[] {
  const gaps = new Map<string, Gap>()
  for (const missed of aims.flatMap((aim) => aim.missed)) {
    const key = missed.projects.map(({ id }) => id).join(' ')
    const gap = gaps.get(key) ?? { projects: missed.projects, isMust: false, losses: [] }
    gaps.set(key, gap)
    if (missed.aim === 'must') gap.isMust = true
    else gap.losses.push(missed.loss)
  }
  return [...gaps.values()]
}

function reasonIn(
  plan: Plan,
  verdicts: readonly ProjectDecision[],
  { projects }: Gap,
  lang: Lang,
): string {
  const [first] = projects
  const verdict = verdicts.find(({ project }) => project.id === first?.id)
  return verdict === undefined ? '' : outText(plan, verdict.why, verdict.value)[lang]
}

function missedIn(plan: Plan, verdicts: readonly ProjectDecision[], gap: Gap, lang: Lang): string {
  const names = namedProjects(plan, gap.projects, lang)
  const lost = gap.losses.map((loss) => lossText(plan, loss)[lang]).join(semicolon(lang))
  const reason = reasonIn(plan, verdicts, gap, lang)
  const why =
    reason === '' ? '' : `${{ fr: ' Motif', en: ' Reason' }[lang]}${colon(lang)} ${reason}.`
  if (lang === 'fr') {
    const must = gap.isMust ? ', indispensable' : ''
    const loss = lost === '' ? '' : `, au prix de ce qui suit\u00a0: ${lost}`
    return `Ne trouve pas place\u00a0: ${names}${must}${loss}.${why}`
  }
  const must = gap.isMust ? ', a must' : ''
  const loss = lost === '' ? '' : `, which leaves: ${lost}`
  return `Does not fit: ${names}${must}${loss}.${why}`
}

/** A sentence for each must and loss that does not fit, by the projects that it hangs on. */
export function missedTexts(
  plan: Plan,
  aims: readonly AimAttainment[],
  verdicts: readonly ProjectDecision[],
): Bilingual[] {
  return gapsOf(aims).map((gap) => bilingual((lang) => missedIn(plan, verdicts, gap, lang)))
}

function keptIn(
  plan: Plan,
  { project, stake, value, isProven, instead }: KeptForAim,
  lang: Lang,
): string {
  const why = stakeText(plan, stake)?.[lang] ?? ''
  const worth = worthText(value, lang)
  const proof = proofText(isProven)[lang]
  const names = namedProjects(plan, instead, lang)
  if (lang === 'fr') {
    const place =
      names === ''
        ? ''
        : `${semicolon(lang)}${names} lui laisse${instead.length < 2 ? '' : 'nt'} la place`
    return `Garder ${projectName(project, lang, why)} coûte ${worth} de valeur (${proof})${place}.`
  }
  const place =
    names === ''
      ? ''
      : `${semicolon(lang)}${names} make${instead.length === 1 ? 's' : ''} room for it`
  return `Keeping ${projectName(project, lang, why)} costs ${worth} of value (${proof})${place}.`
}

/** `Keeping "Finances" (P-026, a must; Finances, out of support …) costs 0.31 of value (proven); P-027 makes room for it.` */
export function keptText(plan: Plan, kept: KeptForAim): Bilingual {
  return bilingual((lang) => keptIn(plan, kept, lang))
}
