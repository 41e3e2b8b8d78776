/** The words for what changed between two states of a plan: kinds of change, how many of each, kinds of record. */

import { type Bilingual, printed } from '../../values/language.ts'
import type { Noun } from '../plurals.ts'
import { wordsByValue } from './names.ts'

/** A kind of change: the heading of its projects, and what several of them or a single one became. */
interface KindWords {
  readonly title: Bilingual
  /** Behind a number: `1 écarté`, `2 écartés`. */
  readonly counted: Noun
}

export const CHANGE_WORDS = printed('changes', {
  new: {
    title: { fr: 'Nouveaux projets', en: 'New projects' },
    counted: { fr: ['nouveau', 'nouveaux'], en: ['new', 'new'] },
  },
  removed: {
    title: { fr: 'Projets retirés des fichiers', en: 'Projects taken out of the files' },
    counted: {
      fr: ['retiré des fichiers', 'retirés des fichiers'],
      en: ['taken out of the files', 'taken out of the files'],
    },
  },
  retained: {
    title: { fr: 'Projets désormais retenus', en: 'Projects now retained' },
    counted: { fr: ['désormais retenu', 'désormais retenus'], en: ['now retained', 'now retained'] },
  },
  dropped: {
    title: { fr: 'Projets écartés, reportés ou arrêtés', en: 'Projects dropped, postponed or stopped' },
    counted: { fr: ['sorti du plan', 'sortis du plan'], en: ['dropped', 'dropped'] },
  },
  done: {
    title: { fr: 'Projets terminés', en: 'Projects completed' },
    counted: { fr: ['terminé', 'terminés'], en: ['completed', 'completed'] },
  },
  status: {
    title: { fr: 'Autres changements de statut', en: 'Other changes of status' },
    counted: { fr: ['changement de statut', 'changements de statut'], en: ['change of status', 'changes of status'] },
  },
  moved: {
    title: { fr: 'Projets dont les dates changent', en: 'Projects moved' },
    counted: { fr: ['déplacé', 'déplacés'], en: ['moved', 'moved'] },
  },
  rescoped: {
    title: { fr: 'Projets dont le périmètre change', en: 'Projects whose scope changed' },
    counted: { fr: ['au périmètre modifié', 'au périmètre modifié'], en: ['rescoped', 'rescoped'] },
  },
  repriced: {
    title: { fr: 'Projets dont le coût change', en: 'Projects whose cost changed' },
    counted: { fr: ['rechiffré', 'rechiffrés'], en: ['recosted', 'recosted'] },
  },
  reworked: {
    title: { fr: 'Projets dont la charge change', en: 'Projects whose work changed' },
    counted: { fr: ['à la charge révisée', 'à la charge révisée'], en: ['with revised work', 'with revised work'] },
  },
  rerated: {
    title: { fr: 'Projets dont la météo change', en: 'Projects whose weather changed' },
    counted: { fr: ['à la météo changée', 'à la météo changée'], en: ['with a new weather', 'with a new weather'] },
  },
  progressed: {
    title: { fr: 'Projets dont l’avancement change', en: 'Projects whose progress changed' },
    counted: {
      fr: ['à l’avancement mis à jour', 'à l’avancement mis à jour'],
      en: ['with updated progress', 'with updated progress'],
    },
  },
  rebaselined: {
    title: { fr: 'Projets dont la référence change', en: 'Projects whose baseline changed' },
    counted: { fr: ['à la référence changée', 'à la référence changée'], en: ['re-baselined', 're-baselined'] },
  },
  edited: {
    title: { fr: 'Projets dont la fiche change', en: 'Projects whose record was edited' },
    counted: {
      fr: ['à la fiche modifiée', 'à la fiche modifiée'],
      en: ['with an edited record', 'with an edited record'],
    },
  },
} as const) satisfies Record<string, KindWords>

export const recordKindLabel = wordsByValue({
  assessment: { fr: 'point du bilan', en: 'assessment' },
  authorisation: { fr: 'autorisation', en: 'authorisation' },
  axis: { fr: 'axe', en: 'axis' },
  body: { fr: 'instance', en: 'body' },
  component: { fr: 'composant', en: 'component' },
  criterion: { fr: 'critère', en: 'criterion' },
  decision: { fr: 'décision', en: 'decision' },
  department: { fr: 'direction', en: 'department' },
  need: { fr: 'besoin', en: 'need' },
  objective: { fr: 'objectif', en: 'objective' },
  plan: { fr: 'en-tête du plan', en: 'plan header' },
  preparation: { fr: 'étape de préparation', en: 'preparation' },
  programme: { fr: 'programme', en: 'programme' },
  project: { fr: 'projet', en: 'project' },
  regime: { fr: 'référentiel', en: 'regime' },
  review: { fr: 'revue', en: 'review' },
  risk: { fr: 'risque', en: 'risk' },
  scenario: { fr: 'scénario', en: 'scenario' },
  subsidy: { fr: 'subvention', en: 'subsidy' },
  team: { fr: 'équipe', en: 'team' },
})

/** What became of a record, whatever its gender, and behind a number of them. */
export const RECORD_CHANGES = printed('records', {
  new: { alone: { fr: 'ajout', en: 'new' }, counted: { fr: ['nouveau', 'nouveaux'], en: ['new', 'new'] } },
  edited: {
    alone: { fr: 'modification', en: 'edited' },
    counted: { fr: ['modifié', 'modifiés'], en: ['edited', 'edited'] },
  },
  removed: {
    alone: { fr: 'retrait', en: 'removed' },
    counted: { fr: ['retiré', 'retirés'], en: ['removed', 'removed'] },
  },
} as const) satisfies Record<string, { readonly alone: Bilingual; readonly counted: Noun }>

/** The state of a plan that lies in the folder, committed or not. */
export const FILES_AT_HAND: Bilingual = { fr: 'fichiers présents', en: 'files at hand' }

/** What is to be decided about a change, as a committee reads it on its agenda. */
export const ASKED = printed('changes', {
  rebaseline: { fr: 'recaler la référence', en: 're-baseline' },
  addition: { fr: 'admettre l’ajout et dire ce qui cède', en: 'admit the addition and say what gives way' },
  stop: { fr: 'confirmer l’arrêt', en: 'confirm the stop' },
  scope: { fr: 'valider le périmètre', en: 'validate the scope' },
  envelope: { fr: 'voter l’enveloppe', en: 'vote on the envelope' },
} as const) satisfies Record<string, Bilingual>

/** What is to be decided about a project that was stopped, where its status says it better than ASKED does. */
export const STOPS: Readonly<Record<string, Bilingual>> = {
  postponed: { fr: 'confirmer le report', en: 'confirm the postponement' },
  on_hold: { fr: 'confirmer la suspension', en: 'confirm the suspension' },
}

/** Who decides where the plan names no body of a level. */
export const LEVEL_WORDS = printed('changes', {
  assembly: { fr: 'assemblée délibérante', en: 'deliberative assembly' },
  executive: { fr: 'direction générale', en: 'executive management' },
  strategy: { fr: 'comité stratégique', en: 'strategy committee' },
  steering: { fr: 'comité de pilotage', en: 'steering committee' },
  project: { fr: 'équipe de projet', en: 'project team' },
  office: { fr: 'bureau des projets', en: 'project office' },
} as const) satisfies Record<string, Bilingual>
