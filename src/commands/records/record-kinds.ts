/** The kinds of record and of item that a plan holds, as people call them in either language, and in which lists they stand. */
import type { ProposedList } from '../../intake/merge/proposal.ts'
import { fold, meant } from '../../lang/nearest.ts'
import { LIST_KEYS } from '../../schema/document.ts'
import { partsAt } from './record-parts.ts'

/** A list of records, or a list inside records by the keys that lead to it: `['risks', 'actions']`. */
export interface KindPlace {
  readonly list: ProposedList
  readonly within: readonly string[]
}

export interface RecordKind {
  /** The key of its lists: `risks`. */
  readonly key: string
  readonly places: readonly KindPlace[]
}

/** What one of a list is called, in English and French; another word behind them. A kind without words is called by its key. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  actions: ['action'],
  assessments: ['assessment', 'bilan', 'point du bilan'],
  assignments: ['assignment', 'affectation'],
  authorisations: ['authorisation', 'autorisation', 'authorization'],
  axes: ['axis', 'axe'],
  benefits: ['benefit', 'bénéfice'],
  blackouts: ['blackout', 'période fermée'],
  bodies: ['body', 'instance'],
  budget: ['budget', 'ligne', 'ligne de budget'],
  components: ['component', 'composant'],
  criteria: ['criterion', 'critère'],
  decisions: ['decision', 'décision'],
  departments: ['department', 'direction'],
  depends_on: ['dependency', 'dépendance'],
  envelopes: ['envelope', 'enveloppe'],
  hires: ['hire', 'recrutement'],
  history: ['vote', 'historique'],
  measures: ['measure', 'mesure'],
  meetings: ['meeting', 'réunion'],
  milestones: ['milestone', 'jalon'],
  needs: ['need', 'besoin'],
  objectives: ['objective', 'objectif'],
  posts: ['post', 'poste'],
  preparation: ['preparation', 'étape', 'préparation', 'étape de préparation', 'stage'],
  profiles: ['profile', 'compétence', 'skill'],
  programmes: ['programme', 'programme', 'program'],
  projects: ['project', 'projet'],
  regimes: ['regime', 'référentiel'],
  reviews: ['review', 'revue'],
  revisions: ['revision', 'révision'],
  risks: ['risk', 'risque'],
  subsidies: ['subsidy', 'subvention', 'grant'],
  teams: ['team', 'équipe'],
  waivers: ['waiver', 'dérogation'],
  workload: ['workload', 'charge'],
  workshops: ['workshop', 'atelier'],
}

/** Lists that commands of their own write, with what each checks. */
export const APART: readonly ProposedList[] = ['scenarios', 'appraisals']

function* placesIn({ list, within }: KindPlace): Generator<KindPlace> {
  yield { list, within }
  const path = within.flatMap((key) => [key, 0])
  for (const { steps } of partsAt(list, path).lists) yield* placesIn({ list, within: [...within, steps.join('.')] })
}

const KINDS = new Map<string, KindPlace[]>()

/** Every kind by the key of its lists, in the order of the format. */
export function recordKinds(): readonly RecordKind[] {
  if (KINDS.size === 0) {
    const lists = [...LIST_KEYS.filter((list) => !APART.includes(list)), 'plan' as const]
    for (const place of lists.flatMap((list) => [...placesIn({ list, within: [] })])) {
      const key = place.within.at(-1)?.split('.').at(-1) ?? place.list
      if (key !== 'plan') KINDS.set(key, [...(KINDS.get(key) ?? []), place])
    }
  }
  return [...KINDS].map(([key, places]) => ({ key, places }))
}

/** The word for one of a kind, the French one where it is asked for. */
export function kindWord({ key }: Pick<RecordKind, 'key'>, isFrench = false): string {
  const [english = key, french = english] = WORDS[key] ?? []
  return isFrench ? french : english
}

/** The kind that a word names: its key, one or several of it, in either language. */
export function kindNamed(word: string): RecordKind | undefined {
  const [typed, one] = [fold(word), fold(word).replace(/[sx]$/, '')]
  return recordKinds().find(({ key }) =>
    [key, ...(WORDS[key] ?? [])].map(fold).some((name) => name === typed || name.replace(/[sx]$/, '') === one),
  )
}

/** The word of a kind that was most likely meant. */
export function meantKind(word: string): string | undefined {
  return meant(word, Object.values(WORDS).flat())
}
