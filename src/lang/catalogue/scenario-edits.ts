/** The words of commands that write scenarios by options: why one is refused, and what a scenario says then. */
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import { listed } from '../lists.ts'
import { formatPlain } from '../numbers.ts'
import { quote } from '../punctuation.ts'
import type { WordRefusal } from './file-refusals.ts'

/** How the value of an option is written that takes pairs. */
const EXAMPLES = {
  '--start': { fr: 'P-4=2027-01, P-4=T1-2027 ou P-4=+2T', en: 'P-4=2027-01, P-4=2027-Q1 or P-4=+2Q' },
  '--scale': { fr: 'P-6=0,8 ou P-6=80%', en: 'P-6=0.8 or P-6=80%' },
  '--stretch': { fr: 'P-7=18, en mois', en: 'P-7=18, in months' },
  '--envelope': {
    fr: 'investment:2027=-20%, =+100k€, =3,2M€ ou un nombre dans l’unité du plan',
    en: 'investment:2027=-20%, =+€100k, =€3.2M, or a number in the unit of the plan',
  },
  '--hire': { fr: 'APPLI=+1@2026-07', en: 'APPLI=+1@2026-07' },
} as const satisfies Record<string, Bilingual>

export type SettingFlag = keyof typeof EXAMPLES

/** The option of a word that begins with it, and what follows. */
function settingOf(word: string): { readonly flag: SettingFlag; readonly typed: string } {
  const flags = Object.keys(EXAMPLES) as SettingFlag[]
  const flag = flags.find((one) => word.startsWith(`${one} `)) ?? '--start'
  return { flag, typed: word.slice(flag.length + 1) }
}

function twoWords(word: string): readonly [string, string] {
  const [first = '', ...rest] = word.split(' ')
  return [first, rest.join(' ')]
}

const UNITS: Readonly<Record<string, Bilingual>> = {
  k: { fr: 'milliers', en: 'thousands' },
  M: { fr: 'millions', en: 'millions' },
}

const UNREAD = {
  place: {
    fr: 'la section et l’année se donnent avant =, séparées par deux-points',
    en: 'section and year stand before =, with a colon between them',
  },
  year: { fr: 'l’année s’écrit en quatre chiffres', en: 'the year is written on four digits' },
  number: {
    fr: 'ce qui suit = n’est pas un montant\u00a0; formes admises\u00a0: -20%, +100k€, 3,2M€, 3655000€, ou un nombre dans l’unité du plan',
    en: 'what follows = is no amount; forms that are taken: -20%, +€100k, €3.2M, €3655000, or a number in the unit of the plan',
  },
  either: {
    fr: 'la virgule ou le point peut séparer des milliers ou des décimales\u00a0; écrivez l’un ou l’autre sans séparateur',
    en: 'the comma or point may part thousands or decimals; write one or the other without it',
  },
  share: {
    fr: 'un pourcentage s’ajoute au plafond en vigueur ou s’en retire\u00a0: il lui faut un signe',
    en: 'a share is added to the ceiling in force or taken from it: it needs a sign',
  },
  currency: { fr: 'ce n’est pas la monnaie du plan', en: 'this is not the currency of the plan' },
  tax: {
    fr: 'HT ou TTC\u00a0: le plan compte autrement (tax_basis)\u00a0; donnez le montant comme le plan',
    en: 'HT or TTC: the plan counts otherwise (tax_basis); give the amount as the plan does',
  },
  unit: {
    fr: 'une durée, des jours ou des postes ne sont pas un montant',
    en: 'a length, days or posts are no amount',
  },
} as const satisfies Record<string, Bilingual>

export type CeilingUnread = keyof typeof UNREAD

const OF_SCENARIOS = {
  'words-uncommaed': (word) => ({
    fr: `«\u00a0${word}\u00a0»\u00a0: plusieurs projets se séparent par des virgules`,
    en: `"${word}": several projects are separated by commas`,
  }),
  'setting-unreadable': (word) => {
    const { flag, typed } = settingOf(word)
    return {
      fr: `${flag} «\u00a0${typed}\u00a0» illisible\u00a0; écrivez par exemple ${EXAMPLES[flag].fr}`,
      en: `${flag} "${typed}" cannot be read; write for example ${EXAMPLES[flag].en}`,
    }
  },
  'scenario-in-error': (word) => ({
    fr: `«\u00a0${word}\u00a0» n’est pas écrit\u00a0: le plan aurait les erreurs ci-dessus\u00a0; pour l’écrire quand même`,
    en: `"${word}" is not written: the plan would have the errors above; to write it all the same`,
  }),
  'setting-twice': (word) => {
    const [flag, id] = twoWords(word)
    return { fr: `${flag} donne deux valeurs pour «\u00a0${id}\u00a0»`, en: `${flag} gives two values for "${id}"` }
  },
  'choice-both-ways': (word) => ({
    fr: `«\u00a0${word}\u00a0» est à la fois à retenir et à écarter\u00a0; donnez l’un ou l’autre`,
    en: `"${word}" is to be retained and to be left out; give one of the two`,
  }),
  'choice-of-left-out': (word) => {
    const [flag, id] = twoWords(word)
    return {
      fr: `${flag} ne change rien à «\u00a0${id}\u00a0», que le scénario écarte\u00a0; retenez-le d’abord`,
      en: `${flag} changes nothing of "${id}", which the scenario leaves out; retain it first`,
    }
  },
  'team-unknown': (word) => ({
    fr: `équipe «\u00a0${word}\u00a0» inconnue dans ce plan`,
    en: `unknown team "${word}" in this plan`,
  }),
  'budget-section-unknown': (word) => ({
    fr: `section budgétaire «\u00a0${word}\u00a0» inconnue`,
    en: `unknown budget section "${word}"`,
  }),
  'year-outside': (word) => ({
    fr: `«\u00a0${word}\u00a0» n’est pas une année du plan`,
    en: `"${word}" is no year of the plan`,
  }),
  'ceiling-unread': (word) => {
    const [fault, pair] = twoWords(word)
    const { fr, en } = UNREAD[fault as CeilingUnread]
    return { fr: `--envelope «\u00a0${pair}\u00a0»\u00a0: ${fr}`, en: `--envelope "${pair}": ${en}` }
  },
  'start-none': (word) => ({
    fr: `«\u00a0${word}\u00a0» n’a pas de début à avancer ou à reculer\u00a0; donnez une date`,
    en: `"${word}" has no start to move; give a date`,
  }),
  'choice-of-over': (word) => {
    const [flag, id, ...state] = word.split(' ')
    return {
      fr: `${flag} ne change rien à «\u00a0${id}\u00a0», qui est ${state.join(' ').split('|')[0]}`,
      en: `${flag} changes nothing of "${id}", which is ${state.join(' ').split('|')[1]}`,
    }
  },
  'reason-alone': (word) => ({
    fr: `--reason\u00a0: le scénario ne dit rien de «\u00a0${word}\u00a0»\u00a0; donnez aussi le choix`,
    en: `--reason: the scenario says nothing of "${word}"; give the choice too`,
  }),
  'ceiling-none': (word) => ({
    fr: `aucun plafond n’est en vigueur pour ${word}\u00a0: donnez un montant, sans signe ni pourcentage`,
    en: `no ceiling is in force for ${word}: give an amount, without a sign or percent`,
  }),
  'ceiling-in-units': (word) => {
    const [pair, unit] = twoWords(word)
    const { fr, en } = UNITS[unit] ?? { fr: unit, en: unit }
    return {
      fr: `${pair}\u00a0: un nombre seul est dans l’unité du plan (${fr}), et le plafond serait hors de proportion\u00a0; dites l’unité`,
      en: `${pair}: a bare number is in the unit of the plan (${en}), and the ceiling would be out of proportion; say the unit`,
    }
  },
  'ceiling-negative': (word) => ({
    fr: `${word}\u00a0: le plafond serait inférieur à zéro`,
    en: `${word}: the ceiling would be below zero`,
  }),
  'changes-none': () => ({
    fr: 'rien à changer n’est dit\u00a0; donnez --in, --out, --start, --scale, --stretch, --envelope, --hire, --reason, --unset, --title, --kind, --status, --assumption ou --from',
    en: 'nothing to change is said; give --in, --out, --start, --scale, --stretch, --envelope, --hire, --reason, --unset, --title, --kind, --status, --assumption or --from',
  }),
  'unset-nothing': (word) => {
    const [scenario, name] = twoWords(word)
    return {
      fr: `le scénario «\u00a0${scenario}\u00a0» ne dit rien lui-même de «\u00a0${name}\u00a0»`,
      en: `scenario "${scenario}" itself says nothing of "${name}"`,
    }
  },
  'hires-too-few': (word) => {
    const [posts, pair] = twoWords(word)
    const number = (lang: Lang) => formatPlain(Number(posts), lang)
    return {
      fr: `--hire «\u00a0${pair}\u00a0»\u00a0: à partir de là, l’équipe compte au plus bas ${number('fr')}\u00a0ETP, et ne peut en perdre davantage`,
      en: `--hire "${pair}": from then on the team has ${number('en')}\u00a0FTE at its lowest, and cannot lose more`,
    }
  },
  'unset-and-given': (word) => ({
    fr: `${word}\u00a0: à la fois dans --unset et dans une autre option\u00a0; ôtez --unset`,
    en: `${word}: in --unset and in another option at once; drop --unset`,
  }),
  'id-unfit': (word) => ({
    fr: `«\u00a0${word}\u00a0» ne peut être un identifiant\u00a0: lettres, chiffres, . _ / - seulement`,
    en: `"${word}" can be no id: letters, digits and . _ / - only`,
  }),
  'id-is-kind': (word) => ({
    fr: `«\u00a0${word}\u00a0» est une nature de scénario\u00a0; donnez d’abord un identifiant`,
    en: `"${word}" is a kind of scenario; give an id first`,
  }),
  'scenario-itself': (word) => ({
    fr: `le scénario «\u00a0${word}\u00a0» ne se compare pas à lui-même`,
    en: `scenario "${word}" is not compared with itself`,
  }),
  'scenario-circular': (word) => {
    const [scenario, parent] = twoWords(word)
    return {
      fr: `«\u00a0${scenario}\u00a0» ne peut partir de «\u00a0${parent}\u00a0», qui part de lui`,
      en: `"${scenario}" cannot start from "${parent}", which starts from it`,
    }
  },
  'scenario-in-force': (word) => ({
    fr: `le scénario «\u00a0${word}\u00a0» est retenu\u00a0: ses choix sont dans le plan\u00a0; partez de lui pour en proposer un autre`,
    en: `scenario "${word}" is approved: its choices are in the plan; start from it to propose another`,
  }),
  'scenario-settled': (word) => ({
    fr: `le scénario «\u00a0${word}\u00a0» a été écarté ou remplacé\u00a0; travaillez sur une copie`,
    en: `scenario "${word}" was rejected or replaced; work on a copy`,
  }),
  'scenario-extended': (word) => {
    const [scenario, others] = twoWords(word)
    return {
      fr: `le scénario «\u00a0${scenario}\u00a0» ne peut être supprimé\u00a0: d’autres en partent (${others})`,
      en: `scenario "${scenario}" cannot be dropped: others start from it (${others})`,
    }
  },
  'scenario-recorded': (word) => {
    const [scenario, decision] = twoWords(word)
    return {
      fr: `le scénario «\u00a0${scenario}\u00a0» ne peut être supprimé\u00a0: la décision ${decision} porte sur lui`,
      en: `scenario "${scenario}" cannot be dropped: decision ${decision} is about it`,
    }
  },
} as const satisfies Record<string, WordRefusal>

/** Why a scenario cannot be written as it is asked for. */
export const SCENARIO_REFUSALS: Readonly<Record<keyof typeof OF_SCENARIOS, WordRefusal>> = OF_SCENARIOS

const TEXTS = {
  idleCeiling: (section: Bilingual, year: number) => ({
    fr: `le plafond (${section.fr} ${year}) ne change aucune dépense\u00a0: l’exercice est clos`,
    en: `the ceiling (${section.en} ${year}) changes no spending: the year is closed`,
  }),
  idleHire: (team: string, from: Bilingual) => ({
    fr: `équipe ${team}\u00a0: les postes à partir de ${from.fr} ne changent rien aux périodes déjà passées`,
    en: `team ${team}: the posts from ${from.en} on change nothing of the periods that are past`,
  }),
  idleScale: (id: string) => ({
    fr: `--scale ne change rien à ${quote(id, 'fr')}\u00a0: ni montant ni jour de ce projet n’est à venir`,
    en: `--scale changes nothing of ${quote(id, 'en')}: no amount and no day of this project is still to come`,
  }),
  runScale: (id: string) => ({
    fr: `${quote(id, 'fr')} est terminé\u00a0: --scale n’y change que les coûts récurrents à venir`,
    en: `${quote(id, 'en')} is completed: --scale changes only its run cost to come`,
  }),
  unassumed: (line: string) => ({
    fr: `ce scénario n’a pas encore d’hypothèses\u00a0; pour en écrire une\u00a0: ${line}`,
    en: `this scenario has no assumptions yet; to write one: ${line}`,
  }),
  root: {
    fr: 'part désormais du plan lui-même\u00a0; ses propres choix restent, ceux du scénario de départ n’y sont plus',
    en: 'starts from the plan itself from now on; its own choices stay, those of the scenario that it started from are gone',
  },
  start: (id: string, start: Bilingual, before: Bilingual | undefined) => ({
    fr: `début, ${id}\u00a0: ${start.fr}${before === undefined ? '' : ` au lieu de ${before.fr}`}`,
    en: `start, ${id}: ${start.en}${before === undefined ? '' : ` instead of ${before.en}`}`,
  }),
  scale: (id: string, factor: number, before: number | undefined) => ({
    fr: `coefficient sur le plan, ${id}\u00a0: ${formatPlain(factor, 'fr')}${before === undefined ? '' : ` au lieu de ${formatPlain(before, 'fr')}`}`,
    en: `factor on the plan, ${id}: ${formatPlain(factor, 'en')}${before === undefined ? '' : ` instead of ${formatPlain(before, 'en')}`}`,
  }),
  title: (title: string) => ({ fr: `intitulé\u00a0: ${quote(title, 'fr')}`, en: `title: ${quote(title, 'en')}` }),
  reasons: (ids: readonly string[]) => ({
    fr: `motif écrit\u00a0: ${listed(ids, 'fr')}`,
    en: `reason written: ${listed(ids, 'en')}`,
  }),
  moved: (from: string, before: string | undefined, changed: readonly string[]) => {
    const [was, own] =
      before === undefined ? ['du plan', 'the plan'] : [`de ${quote(before, 'fr')}`, quote(before, 'en')]
    const names = bilingual((lang) => (changed.length === 0 ? '' : listed(changed, lang)))
    return {
      fr: `part de ${quote(from, 'fr')}, non plus ${was}${names.fr && `\u00a0; change avec cela\u00a0: ${names.fr}`}`,
      en: `starts from ${quote(from, 'en')}, no longer from ${own}${names.en && `; changes with it: ${names.en}`}`,
    }
  },
  made: (id: string, from: string | undefined) => ({
    fr: `Scénario ${quote(id, 'fr')}, qui part ${from === undefined ? 'du plan' : `de ${quote(from, 'fr')}`}`,
    en: `Scenario ${quote(id, 'en')}, which starts from ${from === undefined ? 'the plan' : quote(from, 'en')}`,
  }),
  copied: (id: string, source: string) => ({
    fr: `Scénario ${quote(id, 'fr')}, en préparation, copie de ${quote(source, 'fr')}`,
    en: `Scenario ${quote(id, 'en')}, a draft, copy of ${quote(source, 'en')}`,
  }),
  edited: (id: string) => ({ fr: `Scénario ${quote(id, 'fr')} modifié`, en: `Scenario ${quote(id, 'en')} changed` }),
  same: (id: string) => ({
    fr: `Rien à écrire\u00a0: le scénario ${quote(id, 'fr')} le dit déjà`,
    en: `Nothing to write: scenario ${quote(id, 'en')} says so already`,
  }),
  dropped: (id: string) => ({
    fr: `Suppression du scénario ${quote(id, 'fr')}`,
    en: `Drop of scenario ${quote(id, 'en')}`,
  }),
  unset: (names: string) => ({
    fr: `de nouveau comme au départ\u00a0: ${names}`,
    en: `again as where it starts from: ${names}`,
  }),
  ceiling: (name: Bilingual, year: number, before: Bilingual | undefined, after: Bilingual) => ({
    fr: `plafond, ${name.fr} ${year}\u00a0: ${after.fr}${before === undefined ? '' : ` au lieu de ${before.fr}`}`,
    en: `ceiling, ${name.en} ${year}: ${after.en}${before === undefined ? '' : ` instead of ${before.en}`}`,
  }),
  hire: (team: string, posts: Bilingual, from: Bilingual, before: Bilingual | undefined) => ({
    fr: `équipe ${team}, à partir de ${from.fr}\u00a0: ${posts.fr}${before === undefined ? '' : ` au lieu de ${before.fr}`}`,
    en: `team ${team}, from ${from.en} on: ${posts.en}${before === undefined ? '' : ` instead of ${before.en}`}`,
  }),
}

/** What became of a scenario, and what it says of its frame, a line each. */
export const SCENARIO_EDIT_TEXTS: typeof TEXTS = TEXTS

export function copyTitle({ fr, en }: Bilingual): Bilingual {
  return { fr: `${fr} (copie)`, en: `${en} (copy)` }
}
