/**
 * What must not stand in a text for the public: how to reach or name a person, and what helps an attacker. One list of
 * patterns masks it in a page and finds it in a plan.
 */
import type { Bilingual, Lang } from '../values/language.ts'

/** What a pattern recognises. */
export type SensitiveKind =
  | 'address'
  | 'advisory'
  | 'email'
  | 'host'
  | 'person'
  | 'phone'
  | 'vulnerability'

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

/** What stands in the place of a masked part. */
const MASK: Bilingual = { fr: '[masqué]', en: '[redacted]' }

interface Pattern {
  readonly kind: SensitiveKind
  readonly shape: RegExp
}

/** Endings of files, which look like those of machines. */
const FILE_ENDINGS = 'csv|docx?|json|md|odp|ods|odt|pdf|png|pptx?|txt|xlsx?|xml|ya?ml|zip'

/**
 * What a page masks, in the order in which it is looked for: an address that holds a host is masked whole. No pattern
 * can take more than linear time, for a plan is text of others.
 */
const MASKED: readonly Pattern[] = [
  // With a scheme: the whole of it, credentials, path and query.
  { kind: 'host', shape: /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s<>"«»]+/giu },
  // With a dot on one side at least: MISTR@L is the name of a project.
  {
    kind: 'email',
    shape:
      /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|[\p{L}\p{N}_%+-]{1,40}\.[\p{L}\p{N}._%+-]{1,40}@[\p{L}\p{N}-]+/gu,
  },
  { kind: 'advisory', shape: /\b(?:CVE|CWE|EUVD|CERTFR|GHSA|DSA|RHSA)-[\dA-Z][\w-]*/giu },
  {
    kind: 'phone',
    shape: /(?<![\p{L}\d])(?:\+|00)\d{1,3}(?:[ \u00a0\u202f.()/-]{0,2}\d){7,12}(?!\d)/gu,
  },
  { kind: 'phone', shape: /(?<![\p{L}\d.,-])0[1-9](?:[ \u00a0\u202f./-]?\d{2}){4}(?!\d)/gu },
  { kind: 'address', shape: /\b\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2}|:\d{1,5})?(?![\d.]*\d)/gu },
  {
    kind: 'address',
    shape:
      /(?<![\p{L}\p{N}:])(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?:(?:[\da-f]{1,4}:){1,6}|:):(?:[\da-f]{1,4}:){0,6}[\da-f]{1,4})(?![\p{L}\p{N}:-])/giu,
  },
  {
    kind: 'host',
    shape: new RegExp(
      `(?<![\\p{L}\\p{N}._-])(?!(?:[\\w-]+\\.)+(?:${FILE_ENDINGS})(?![\\w.-]))[a-z0-9][a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z]{2,24}(?![\\p{L}\\p{N}_-])`,
      'gu',
    ),
  },
  {
    kind: 'host',
    shape: /(?<![\p{L}\p{N}-])(?:srv|svr|serv|vm|fw|esx|nas|vpn|dc|sql)-[a-z0-9-]+/giu,
  },
  {
    kind: 'person',
    shape:
      /(?<![\p{L}\p{N}])(?:M\.|MM\.|Mme|Mmes|Mlle|Me|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Pr\.?|Monsieur|Madame|Mademoiselle|Maître|Docteur)[ \u00a0\u202f]+(?:(?:de|du|des|le|la|van|von|di|el)[ \u00a0])?\p{Lu}[\p{L}'’.-]*(?:[ \u00a0](?:(?:de|du|des|le|la|van|von|di|el)[ \u00a0])?\p{Lu}[\p{L}'’-]*){0,3}/gu,
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
      /(?<!\p{L})(?:porte dérobée|injection SQL|exécution de code à distance|élévation de privilèges?|mots? de passe par défaut|failles?|non corrigée?s?|vulnérable)(?!\p{L})/giu,
  },
]

/**
 * The text with each sensitive part masked.
 *
 * @param secrets - words that must not stand in it as they are, whatever they look like: titles of what is confidential.
 */
export function redacted(text: string, lang: Lang, secrets: readonly string[] = []): string {
  const mask = MASK[lang]
  const named = secrets.reduce((left, secret) => withoutSecret(left, secret, mask), text)
  return MASKED.reduce((left, { shape }) => left.replace(shape, mask), named)
}

function withoutSecret(text: string, secret: string, mask: string): string {
  if (secret.trim() === '') return text
  const literal = secret.trim().replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)
  return text.replace(
    new RegExp(
      `(?<![\\p{L}\\p{N}])${literal.replaceAll(/\s+/g, String.raw`\s+`)}(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    mask,
  )
}

/** The kinds of sensitive parts that a text holds, each once, in the order of the patterns; what one takes, no other sees. */
export function sensitiveKinds(text: string): SensitiveKind[] {
  const kinds = new Set<SensitiveKind>()
  let left = text
  for (const { kind, shape } of [...MASKED, ...TELLING]) {
    const rest = left.replace(shape, ' ')
    if (rest !== left) kinds.add(kind)
    left = rest
  }
  return [...kinds]
}
