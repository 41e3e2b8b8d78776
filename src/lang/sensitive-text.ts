/**
 * What must not stand in a text for the public: how to reach or name a person, and what helps an attacker. One list of
 * patterns masks it in a page and finds it in a plan.
 */
import type { Bilingual, Lang } from '../values/language.ts'
import { secretsTaken } from './secret-names.ts'

export type SensitiveKind = 'address' | 'advisory' | 'email' | 'host' | 'person' | 'phone' | 'vulnerability'

/** Each kind as a sentence names it, in the singular with its article. */
export const SENSITIVE_NAMES: Readonly<Record<SensitiveKind, Bilingual>> = {
  address: { fr: 'une adresse IP', en: 'an IP address' },
  advisory: { fr: 'un numéro de faille', en: 'the number of a vulnerability' },
  email: { fr: 'une adresse électronique', en: 'an e-mail address' },
  host: { fr: 'un nom de machine', en: 'the name of a machine' },
  person: { fr: 'un nom de personne', en: 'the name of a person' },
  phone: { fr: 'un numéro de téléphone', en: 'a phone number' },
  vulnerability: { fr: 'le détail d’une faille', en: 'detail of a vulnerability' },
}

export const MASK: Bilingual = { fr: '[masqué]', en: '[redacted]' }

interface Pattern {
  readonly kind: SensitiveKind
  readonly shape: RegExp
  /** What stands in each text that holds any, and is found sooner. */
  readonly mark?: RegExp
  /** Whether what the shape matches is sensitive, where the shape alone does not tell. */
  readonly isMeant?: (found: string) => boolean
}

/** A hyphen or a space in any of the characters that stand for one. */
const DASH = String.raw`[\s\u2010-\u2015\u2212-]`

/** Last parts of names that are reached from inside only. */
const INSIDE = 'local|localdomain|internal|lan|intra|intranet|corp|private|home\\.arpa'

/** First parts of names of machines that run a network, whatever the domain. */
const OF_NETWORK = 'ad|adds|adfs|dc|ldaps?|kdc|radius|bastion|rdp|sql|nas|esxi?|vcenter|hyperv|backup|vpn'

const INSIDE_NAME = new RegExp(`^[\\p{L}\\p{N}_-]+$|\\.(?:${INSIDE})$|^[\\d.]+$|^\\[`, 'iu')

/** Whether an address shows what is inside: credentials, a protocol of machines, or a host that the public cannot reach. */
function isInside(address: string): boolean {
  const [, scheme = '', rest = ''] = /^([^:]+):\/\/(.*)$/u.exec(address) ?? []
  if (!/^https?$/i.test(scheme) || rest.includes('@')) return true
  const [host = ''] = rest.split(/[/?#]/)
  return INSIDE_NAME.test(host.replace(/[.,;)]+$/, '').replace(/:\d+$/, ''))
}

/** How functions begin that a title of courtesy and an article name instead of a person. */
const FUNCTION_STEMS = [
  'administrat',
  'adjoint',
  'chancel',
  'chef',
  'commissaire',
  'comptable',
  'conseill',
  'dga',
  'dgs',
  'direct',
  'doyen',
  'dpo',
  'dsi',
  'délégué',
  'député',
  'gouverneur',
  'maire',
  'ministre',
  'médiat',
  'payeu',
  'premi',
  'principal',
  'procureur',
  'proviseur',
  'préfet',
  'président',
  'rapporteu',
  'rect',
  'responsable',
  'rssi',
  'référent',
  'secrétaire',
  'sénat',
  'trésori',
  'vice',
  'élu',
]
const FUNCTIONS = `(?:${FUNCTION_STEMS.flatMap((stem) => [
  stem,
  `${stem.charAt(0).toUpperCase()}${stem.slice(1)}`,
  stem.toUpperCase(),
]).join('|')})`

const TITLES =
  'M\\.|MM\\.|M(?=[ \\u00a0\\u202f](?:\\p{Lu}\\p{Ll}|\\p{Lu}{4}))|Mmes?\\.?|Mlles?\\.?|Me|Mr\\.?|Mrs\\.?|Ms\\.?|Dr\\.?|Pr\\.?|[Mm]onsieur|[Mm]adame|MONSIEUR|MADAME|[Mm]ademoiselle|Maître|Docteur'
const SPACE = '[ \\u00a0\\u202f]'
const PARTICLE = `(?:(?:de|du|des|le|la|van|von|di|el)${SPACE})`

/** Words behind a title of courtesy that begin no name. */
const NO_NAME =
  'a|au|aux|avec|ce|cette|ces|dans|de|des|du|elle|en|est|et|il|la|le|les|leur|mais|ni|ou|par|pour|qui|que|sa|se|ses|son|sont|sur|tous|tout|toute|une|un|votre|notre'

/**
 * What a page masks, in the order in which it is looked for: an address that holds a host is masked whole. No pattern
 * can take more than linear time, for a plan is text of others. Public web addresses stay.
 */
const MASKED: readonly Pattern[] = [
  // The whole of it, credentials, path and query.
  { kind: 'host', mark: /:\/\//, shape: /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s<>"«»]+/giu, isMeant: isInside },
  {
    kind: 'email',
    mark: /[@[(]/,
    shape:
      /[\p{L}\p{N}._%+-]{1,64}(?:@|[ \u00a0]?[[(](?:at|arobase)[\])][ \u00a0]?)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,24}(?![\p{L}\p{N}])/giu,
  },
  {
    kind: 'advisory',
    mark: /\d|GHSA/iu,
    shape: new RegExp(
      [
        `\\b(?:(?:CVE|EUVD)(?:${DASH}|:|n°){0,4}\\d{4}${DASH}{1,2}\\d+`,
        `CWE${DASH}{1,2}\\d+`,
        `CERTFR${DASH}\\d{4}${DASH}[A-Z]{3}${DASH}\\d+`,
        `GHSA(?:${DASH}[\\da-z]{4}){3}`,
        `[DR]H?SA${DASH}\\d{4,5}[:-]\\d+`,
        `MS\\d{2}${DASH}\\d{3}`,
        `ZDI${DASH}\\d{2}${DASH}\\d+)(?!\\d)`,
      ].join('|'),
      'giu',
    ),
  },
  { kind: 'phone', mark: /\d/, shape: /(?<![\p{L}\d])(?:\+|00)\d{1,3}(?:[ \u00a0\u202f.()/-]{0,2}\d){7,12}(?!\d)/gu },
  { kind: 'phone', mark: /\d/, shape: /(?<![\p{L}\d.,-])0[1-9](?:[ \u00a0\u202f./-]?\d{2}){4}(?!\d)/gu },
  // An extension of four or five digits; what looks like a year is one.
  {
    kind: 'phone',
    mark: /\d/,
    shape: /(?<!\p{L})(?:poste|ext\.|extension)[ \u00a0\u202f]+(?!(?:19|20)\d\d(?!\d))\d{4,5}(?!\d)/giu,
  },
  {
    kind: 'address',
    mark: /\d/,
    shape:
      /(?<![\p{L}\d]|\d\.|(?<!\p{L})(?:versions?|ver|v|release|rev|art|articles?|chapitres?|chapters?|sections?|annexes?|paragraphes?|points?|mesures?|exigences?|actions?|n°|§)\.?[ \u00a0\u202f]*)(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){2}\.(?:\*|x(?!\p{L})|(?:25[0-5]|2[0-4]\d|1?\d?\d)(?!\d))(?:\/\d{1,2}|:\d{1,5})?(?![\d.]*\d)/giu,
  },
  {
    kind: 'address',
    mark: /:/,
    shape:
      /(?<![\p{L}\p{N}:])(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?:(?:[\da-f]{1,4}:){1,6}|:):(?:[\da-f]{1,4}:){0,6}[\da-f]{1,4})(?![\p{L}\p{N}:-])/giu,
  },
  // A share of files.
  { kind: 'host', mark: /\\/, shape: /\\\\[\p{L}\p{N}_.$-]+(?:\\[\p{L}\p{N}_.$-]+)*/gu },
  {
    kind: 'host',
    mark: /\./,
    shape: new RegExp(`(?<![\\p{L}\\p{N}._-])(?:[\\p{L}\\p{N}_-]+\\.)+(?:${INSIDE})(?![\\p{L}\\p{N}_-])`, 'giu'),
  },
  {
    kind: 'host',
    mark: /\./,
    shape: new RegExp(
      `(?<![\\p{L}\\p{N}._-])(?:${OF_NETWORK})\\d*(?:\\.[a-z0-9-]+)+\\.[a-z]{2,24}(?![\\p{L}\\p{N}_-])`,
      'giu',
    ),
  },
  // A machine by the custom of its name: what it is, and its number; a year is none.
  {
    kind: 'host',
    mark: /\d/,
    shape:
      /(?<![\p{L}\p{N}_-])(?:(?:prd|prod|pprd|ppd|dev|rec|rct|tst|test|qlf|int)[-_])?(?:(?:srv|svr)[a-z0-9_-]*|(?:serv|vm|fw|esxi?|nas|vpn|dc|sql|dns|ldap|bastion)(?:\d+|[-_][a-z0-9_-]*))(?:\.[a-z0-9-]+)*(?![\p{L}\p{N}])/giu,
    isMeant: (found) => /\d/.test(found.replaceAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g, '')),
  },
  {
    kind: 'person',
    shape: new RegExp(
      `(?<![\\p{L}\\p{N}]|\\d${SPACE})(?:${TITLES})${SPACE}+(?!(?:[Ll]es?|[Ll]a|LES?|LA)${SPACE}+${FUNCTIONS}|[Ll][’']${FUNCTIONS})${PARTICLE}?\\p{Lu}[\\p{L}'’.-]*(?:${SPACE}${PARTICLE}?\\p{Lu}[\\p{L}'’-]*){0,3}`,
      'gu',
    ),
  },
  {
    kind: 'person',
    shape: new RegExp(
      `(?<!\\p{L})(?:[Mm]onsieur|[Mm]adame|[Mm]ademoiselle|[Mm]me\\.?|[Mm]lle\\.?)${SPACE}+(?!(?:${NO_NAME}|${FUNCTIONS}\\p{L}*)(?!\\p{L}))\\p{Ll}[\\p{L}'’-]{2,}`,
      'gu',
    ),
  },
]

/** Words that tell how a system can be attacked; work on vulnerabilities in general is not among them. */
const TELLING: readonly Pattern[] = [
  {
    kind: 'vulnerability',
    shape:
      /\b(?:zero[- ]day|0[- ]day|backdoor|CVSS|unpatched|exploitable|default password|remote code execution|privilege escalation|SQL injection)\b/giu,
  },
  {
    kind: 'vulnerability',
    shape:
      /(?<!\p{L})(?:porte dérobée|injection SQL|exécution de code à distance|élévation de privilèges?|mots? de passe par défaut|failles?|non corrigée?s?)(?!\p{L})/giu,
  },
  // Of a thing of computing: people are vulnerable too.
  {
    kind: 'vulnerability',
    shape:
      /(?<!\p{L})(?:applications?|bases?|composants?|équipements?|logiciels?|machines?|postes?|réseaux?|serveurs?|SI|sites?|systèmes?|versions?)(?:[ \u00a0](?!moins(?!\p{L}))\p{L}[\p{L}'’-]*){0,3}[ \u00a0]vulnérables?(?!\p{L})/giu,
  },
]

export interface SensitivePart {
  readonly kind: SensitiveKind
  readonly words: string
}

/** The text with something else in the place of each part that some patterns take; what one takes, no other sees. */
function withoutParts(
  text: string,
  patterns: readonly Pattern[],
  replaced: (kind: SensitiveKind, found: string) => string,
): string {
  return patterns.reduce(
    (left, { kind, shape, mark, isMeant = () => true }) =>
      mark?.test(left) === false
        ? left
        : left.replace(shape, (found) => (isMeant(found) ? replaced(kind, found) : found)),
    text,
  )
}

/** What masks each sensitive part of a text, and names that must not stand in it: titles and ids of what is confidential. */
export function redactor(secrets: readonly string[] = []): (text: string, lang: Lang) => string {
  const taken = secretsTaken(secrets)
  return (text, lang) => withoutParts(taken(text, MASK[lang]), MASKED, () => MASK[lang])
}

export function sensitiveParts(text: string): SensitivePart[] {
  const parts: SensitivePart[] = []
  withoutParts(text, [...MASKED, ...TELLING], (kind, words) => {
    parts.push({ kind, words })
    return ' '
  })
  return parts
}
