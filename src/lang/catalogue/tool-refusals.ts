/** Why a call of a tool of the MCP server is not carried out, in one line, with what to do. */
import type { WordRefusal } from './file-refusals.ts'

/** What an argument takes, by the kind that a refusal names behind the argument. */
const KINDS: Readonly<Record<string, { readonly fr: string; readonly en: string }>> = {
  flag: { fr: 'true ou false', en: 'true or false' },
  number: { fr: 'un nombre entier', en: 'a whole number' },
  text: { fr: 'un texte', en: 'a text' },
  texts: { fr: 'une liste de textes', en: 'a list of texts' },
}

export const TOOL_REFUSALS = {
  'tool-unknown': (word) => ({ fr: `outil «\u00a0${word}\u00a0» inconnu`, en: `unknown tool "${word}"` }),
  'tool-argument-unknown': (word) => ({
    fr: `l’outil n’a pas d’argument «\u00a0${word}\u00a0»`,
    en: `the tool has no argument "${word}"`,
  }),
  'tool-plan-fixed': (word) => ({
    fr: `«\u00a0${word}\u00a0» n’est pas à donner\u00a0: le plan est celui avec lequel le serveur a été lancé`,
    en: `"${word}" is not to be given: the plan is the one that the server was started with`,
  }),
  // The word is the argument, a space, and its kind.
  'tool-argument-kind': (word) => {
    const [name = '', kind = ''] = word.split(' ')
    const takes = KINDS[kind] ?? { fr: 'autre chose', en: 'something else' }
    return { fr: `«\u00a0${name}\u00a0» attend ${takes.fr}`, en: `"${name}" takes ${takes.en}` }
  },
  'tool-argument-large': (word) => ({ fr: `«\u00a0${word}\u00a0» est trop long`, en: `"${word}" is too long` }),
  'tool-argument-lines': (word) => ({
    fr: `«\u00a0${word}\u00a0» doit tenir sur une ligne, sans signes de commande`,
    en: `"${word}" has to be one line without control characters`,
  }),
  'tool-withheld': (word) => ({
    fr: `«\u00a0${word}\u00a0» n’est pas offert à ces lecteurs\u00a0: le serveur a été lancé avec --audience`,
    en: `"${word}" is not offered to this audience: the server was started with --audience`,
  }),
  'topic-withheld': (word) => ({
    fr: `«\u00a0${word}\u00a0» n’est ni une règle, ni un indicateur, ni un mot de l’outil\u00a0; rien d’autre n’est expliqué à ces lecteurs`,
    en: `"${word}" is no rule, figure or word of the tool; nothing else is explained to this audience`,
  }),
  'change-forbidden': () => ({
    fr: 'ce serveur n’écrit rien\u00a0; qui l’a lancé peut le lancer avec --write',
    en: 'this server writes nothing; whoever started it can start it with --write',
  }),
  'change-unknown': (word) => ({
    fr: `aucune proposition «\u00a0${word}\u00a0» sur ce serveur\u00a0; proposez-la d’abord (propose_scenario)`,
    en: `this server knows no proposal "${word}"; propose it first (propose_scenario)`,
  }),
  'change-done': (word) => ({
    fr: `la proposition «\u00a0${word}\u00a0» est déjà écrite\u00a0; rien n’est à faire`,
    en: `proposal "${word}" is written already; nothing is left to do`,
  }),
  'change-outdated': (word) => ({
    fr: `les fichiers du plan ont changé depuis la proposition «\u00a0${word}\u00a0», rien n’est écrit\u00a0; proposez-la de nouveau`,
    en: `the files of the plan have changed since proposal "${word}", nothing is written; propose it again`,
  }),
  'change-declined': (word) => ({
    fr: `personne n’a accepté la proposition «\u00a0${word}\u00a0», rien n’est écrit`,
    en: `nobody agreed to proposal "${word}", nothing is written`,
  }),
} as const satisfies Record<string, WordRefusal>
