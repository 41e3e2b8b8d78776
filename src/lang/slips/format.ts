/**
 * What is said about data that does not fit the format: one sentence and one piece of advice per code, with remarks on how numbers, amounts and dates are written.
 */
import { type Bilingual, bilingual } from '../../values/language.ts'
import { elsewhere, keyHelp, listFact, listHelp, whereToAdd } from './placement.ts'
import { didYouMean, fact, quoted, type SlipFacts, type SlipText, slip, slips, write } from './slip.ts'

/** What to mind in a number: its separators where it has some, else its unit or its quotes. */
function figures(facts: SlipFacts): Bilingual {
  const found = fact(facts, 'found')
  if (found === fact(facts, 'suggestion')) return { fr: 'sans guillemets', en: 'without quotes' }
  const remarks = [
    ...(/\d[\s\u00a0\u202f_’']\d/.test(found) ? [{ fr: 'sans espace', en: 'no space' }] : []),
    ...(/[,.]/.test(found) ? [{ fr: 'point décimal, pas de virgule', en: 'decimal point, no comma' }] : []),
  ]
  return remarks.length === 0
    ? { fr: 'le nombre seul', en: 'the number alone' }
    : bilingual((lang) => remarks.map((remark) => remark[lang]).join(', '))
}

const COUNTED_IN: Readonly<Record<string, Bilingual>> = {
  k: { fr: 'le plan compte en milliers', en: 'the plan counts in thousands' },
  M: { fr: 'le plan compte en millions', en: 'the plan counts in millions' },
}

/** What to mind in an amount: the unit of the plan where the amount has one of its own. */
function amountRemark(facts: SlipFacts): Bilingual {
  return COUNTED_IN[fact(facts, 'unit')] ?? figures(facts)
}

const BIG_UNIT: Readonly<Record<string, Bilingual>> = {
  k: { fr: 'milliers', en: 'thousands' },
  M: { fr: 'millions', en: 'millions' },
}

function currencyOf(facts: SlipFacts): Bilingual {
  const currency = fact(facts, 'currency')
  return currency === 'EUR' ? { fr: 'euros', en: 'euros' } : { fr: currency, en: currency }
}

/** The readings of an amount with its thousands in a plan that counts in thousands or millions; undefined for any other. */
function inEuros(facts: SlipFacts): Bilingual | undefined {
  const [worth, whole, decimal] = ['counted', 'whole', 'decimal'].map((name) => fact(facts, name))
  const unit = BIG_UNIT[fact(facts, 'unit')]
  if (worth === undefined || worth === '' || unit === undefined) return undefined
  const currency = currencyOf(facts)
  const isEither = decimal === worth
  const comma =
    decimal === '' || isEither
      ? { fr: '', en: '' }
      : {
          fr: `, ${decimal} si la virgule précède des décimales`,
          en: `, ${decimal} if the comma stands before decimals`,
        }
  const also = isEither
    ? { fr: ' ou si la virgule précède des décimales', en: ' or the comma stands before decimals' }
    : { fr: '', en: '' }
  return {
    fr: `le plan compte en ${unit.fr}${NBSP}: écrivez ${worth} si le montant est en ${currency.fr}${also.fr}, ${whole} s’il est déjà en ${unit.fr}${comma.fr}`,
    en: `the plan counts in ${unit.en}: write ${worth} if the amount is in ${currency.en}${also.en}, ${whole} if it is in ${unit.en} already${comma.en}`,
  }
}

/** Two numbers that a text may mean: `1,234` has thousands in English and decimals in French. */
function eitherNumber(facts: SlipFacts): Bilingual | undefined {
  const [, whole, fraction] = /^([-+]?[1-9]\d{0,2}),(\d{3})(?!\d)/.exec(fact(facts, 'found')) ?? []
  if (whole === undefined || fact(facts, 'suggestion') !== '') return undefined
  const [one, other] = [`${whole}${fraction}`, `${whole}.${fraction}`]
  return {
    fr: `écrivez ${one} si la virgule sépare les milliers, ${other} si elle sépare les décimales`,
    en: `write ${one} if the comma separates thousands, ${other} if it separates decimals`,
  }
}

function range(facts: SlipFacts): Bilingual {
  const [min, max] = [fact(facts, 'min'), fact(facts, 'max')]
  return max === '' ? { fr: `au moins ${min}`, en: `at least ${min}` } : { fr: `au plus ${max}`, en: `at most ${max}` }
}

/** A day that its month does not have; the date beside it may tell which was meant. */
function noSuchDay(facts: SlipFacts): SlipText {
  const [last, pair, date] = ['last', 'pair', 'date'].map((name) => fact(facts, name))
  const beside =
    date === ''
      ? { fr: '', en: '' }
      : { fr: ` («${NBSP}${pair}${NBSP}» dit ${date})`, en: ` ("${pair}" beside it says ${date})` }
  return slip(
    `Jour ${quoted(facts, 'found').fr} inexistant${NBSP}: le dernier jour du mois est ${last}`,
    `No day ${quoted(facts, 'found').en}: the last day of the month is ${last}`,
    `écrivez ${last}, ou un autre jour${beside.fr}`,
    `write ${last}, or another day${beside.en}`,
  )
}

/** A month, quarter or year where a day is asked for. */
function withoutDay(facts: SlipFacts): SlipText {
  const { fr, en } = quoted(facts, 'found')
  return slip(
    `Date ${fr} sans jour`,
    `Date ${en} names no day`,
    `ajoutez le jour, par exemple ${fact(facts, 'example')}`,
    `add the day, for example ${fact(facts, 'example')}`,
  )
}

/** The values that may stand here; classes of priority with the question that they answer. */
function possibleValues(facts: SlipFacts, choices: readonly Bilingual[]): Bilingual {
  if (fact(facts, 'about') === 'Priority class')
    return {
      fr: `la classe dit à quel point le projet est nécessaire${NBSP}: must (indispensable au plan), should (important, mais peut attendre), could (souhaitable, s’il reste des moyens), wont (pas dans ce plan)${NBSP}; mandatory (obligatoire) seulement si la loi, un contrat ou la sécurité l’impose, avec sa référence et son échéance sous la clé mandatory`,
      en: 'the class says how much the project is needed: must (the plan needs it), should (important, but it can wait), could (useful, if means are left), wont (not in this plan); mandatory only where law, a contract or security demands it, with its reference and deadline under the key mandatory',
    }
  const list = bilingual((lang) => choices.map((choice) => choice[lang]).join(', '))
  return { fr: `valeurs possibles${NBSP}: ${list.fr}`, en: `possible values: ${list.en}` }
}

function dateForm(facts: SlipFacts): Bilingual {
  return fact(facts, 'kind') === 'date'
    ? { fr: 'année-mois-jour, par exemple 2024-07-31', en: 'year-month-day, for example 2024-07-31' }
    : {
        fr: 'année-mois ou année-mois-jour, par exemple 2024-07 ou 2024-07-31',
        en: 'year-month or year-month-day, for example 2024-07 or 2024-07-31',
      }
}

/** A year of more than four digits is told as such, and a number for what Excel makes of a day. */
function longYear(facts: SlipFacts): Bilingual {
  if (/^\d{5}$/.test(fact(facts, 'found')) && fact(facts, 'suggestion') !== '')
    return { fr: `${NBSP}; Excel garde les jours sous forme de nombres`, en: '; Excel keeps days as numbers' }
  return /\d{5}/.test(fact(facts, 'found'))
    ? { fr: `${NBSP}; l’année a quatre chiffres`, en: '; the year has four digits' }
    : { fr: '', en: '' }
}

const NBSP = '\u00a0'

const SHAPES: Readonly<Record<string, Bilingual>> = {
  list: { fr: 'une liste', en: 'a list' },
  map: { fr: 'un groupe de clés', en: 'a group of keys' },
  number: { fr: 'un nombre', en: 'a number' },
  flag: { fr: 'une valeur vrai/faux', en: 'a true/false value' },
  text: { fr: 'un texte', en: 'a text' },
  nothing: { fr: 'rien', en: 'nothing' },
}

function shape(facts: SlipFacts): Bilingual {
  return SHAPES[fact(facts, 'shape')] ?? { fr: 'autre chose', en: 'something else' }
}

/** `Montant « x » illisible ; écrivez y`: the sentence of every value that cannot be read. */
function unreadable(fr: string, en: string, facts: SlipFacts, remark?: Bilingual): [string, string] {
  const found = quoted(facts, 'found')
  const better = write(facts, remark)
  return [`${fr} ${found.fr} illisible${better.fr}`, `${en} ${found.en} cannot be read${better.en}`]
}

function groupExpected(f: SlipFacts): SlipText {
  return slip(
    `${quoted(f, 'key').fr} attend un groupe de clés, pas ${shape(f).fr}${write(f).fr}`,
    `${quoted(f, 'key').en} takes a group of keys, not ${shape(f).en}${write(f).en}`,
    'écrivez des lignes «\u00a0clé: valeur\u00a0» en retrait, avec une espace après les deux-points',
    'write indented "key: value" lines, with a space after the colon',
  )
}

/** A whole file that holds no keys: most often the line that names its list is gone. */
function fileOfAnotherShape(f: SlipFacts): SlipText {
  return slip(
    `Le fichier tient ${shape(f).fr}, et non des clés comme «\u00a0projects:\u00a0»`,
    `The file holds ${shape(f).en}, not keys such as "projects:"`,
    'écrivez au-dessus du premier tiret le nom de la liste, par exemple «\u00a0projects:\u00a0», sans retrait',
    'write the name of the list above its first dash, for example "projects:", without indentation',
  )
}

export const FORMAT_SLIPS = slips({
  'amount-unreadable': (f) =>
    slip(
      ...unreadable('Montant', 'Amount', f, amountRemark(f)),
      (inEuros(f) ?? eitherNumber(f))?.fr ??
        'un montant est un nombre dans l’unité du plan (plan.unit), sans symbole, espace ni guillemets',
      (inEuros(f) ?? eitherNumber(f))?.en ??
        "an amount is a number in the plan's unit (plan.unit), without symbol, space or quotes",
    ),
  'date-unreadable': (f) => {
    if (fact(f, 'last') !== '') return noSuchDay(f)
    if (fact(f, 'example') !== '') return withoutDay(f)
    return slip(
      ...unreadable('Date', 'Date', f),
      `une date s’écrit ${dateForm(f).fr}${longYear(f).fr}`,
      `a date is written ${dateForm(f).en}${longYear(f).en}`,
    )
  },
  'flag-unreadable': (f) =>
    slip(
      `${quoted(f, 'key').fr} attend true ou false, pas ${quoted(f, 'found').fr}${write(f).fr}`,
      `${quoted(f, 'key').en} is true or false, not ${quoted(f, 'found').en}${write(f).en}`,
      'écrivez true pour oui, false pour non, sans guillemets',
      'write true for yes, false for no, without quotes',
    ),
  'id-unreadable': (f) =>
    slip(
      ...unreadable('Identifiant', 'Identifier', f),
      `${elsewhere(f).fr}un identifiant commence par une lettre ou un chiffre et n’a que lettres, chiffres et . _ / - (ni espace, ni apostrophe)`,
      `${elsewhere(f).en}an identifier starts with a letter or digit and holds only letters, digits and . _ / - (no space, no apostrophe)`,
    ),
  'key-missing': (f) =>
    slip(
      `Clé ${quoted(f, 'key').fr} absente`,
      `Missing key ${quoted(f, 'key').en}`,
      whereToAdd(f).fr,
      whereToAdd(f).en,
    ),
  'key-unknown': (f) =>
    slip(
      `Clé ${quoted(f, 'key').fr} ${fact(f, 'belongs') === '' ? 'inconnue' : 'mal placée'}${didYouMean(f).fr}`,
      `${fact(f, 'belongs') === '' ? 'Unknown' : 'Misplaced'} key ${quoted(f, 'key').en}${didYouMean(f).en}`,
      keyHelp(f).fr,
      keyHelp(f).en,
    ),
  'keys-outside-plan': (f) =>
    slip(
      `Clés du plan sans ligne «${NBSP}plan:${NBSP}» au-dessus d’elles${NBSP}: ${listFact(f, 'keys')}`,
      `Keys of the plan without a line "plan:" above them: ${listFact(f, 'keys')}`,
      `écrivez «${NBSP}plan:${NBSP}» seul sur une ligne au-dessus, et décalez ces lignes de deux espaces`,
      'write "plan:" on a line of its own above, and indent these lines by two spaces',
    ),
  'list-expected': (f) =>
    slip(
      `${quoted(f, 'key').fr} attend une liste, pas ${shape(f).fr}${write(f).fr}`,
      `${quoted(f, 'key').en} takes a list, not ${shape(f).en}${write(f).en}`,
      listHelp(f).fr,
      listHelp(f).en,
    ),
  'map-expected': (f) => (fact(f, 'key') === '' ? fileOfAnotherShape(f) : groupExpected(f)),
  'number-not-whole': (f) =>
    slip(
      `Nombre ${quoted(f, 'found').fr} non entier pour ${quoted(f, 'key').fr}`,
      `${quoted(f, 'key').en} takes a whole number, not ${fact(f, 'found')}`,
      'écrivez un nombre entier, sans décimales',
      'write a whole number, without decimals',
    ),
  'number-out-of-range': (f) =>
    slip(
      `Nombre ${quoted(f, 'found').fr} hors limites pour ${quoted(f, 'key').fr}${NBSP}: il faut ${range(f).fr}`,
      `Number ${fact(f, 'found')} is out of range for ${quoted(f, 'key').en}, which takes ${range(f).en}`,
      'vérifiez la valeur et son unité',
      'check the value and its unit',
    ),
  'number-unreadable': (f) =>
    slip(
      ...unreadable('Nombre', 'Number', f, figures(f)),
      eitherNumber(f)?.fr ?? 'écrivez le nombre seul, sans unité ni guillemets',
      eitherNumber(f)?.en ?? 'write the number alone, without unit or quotes',
    ),
  'period-unreadable': (f) =>
    slip(
      ...unreadable(
        fact(f, 'kind') === 'year' ? 'Année' : 'Période',
        fact(f, 'kind') === 'year' ? 'Year' : 'Period',
        f,
      ),
      fact(f, 'kind') === 'year'
        ? 'une année s’écrit en quatre chiffres (2024)\u00a0; later désigne ce qui dépasse l’horizon'
        : 'une période s’écrit 2024, 2024-S1, 2024-Q3 ou 2024-07',
      fact(f, 'kind') === 'year'
        ? 'a year has four digits (2024); later stands for what lies beyond the horizon'
        : 'a period is written 2024, 2024-S1, 2024-Q3 or 2024-07',
    ),
  'share-unreadable': (f) =>
    slip(
      ...unreadable('Part', 'Share', f, {
        fr: `nombre de 0 à 1${fact(f, 'found').includes(',') ? ', avec un point décimal' : ''}`,
        en: `number from 0 to 1${fact(f, 'found').includes(',') ? ', with a decimal point' : ''}`,
      }),
      `une part va de 0 à 1${NBSP}: 80${NBSP}% s’écrit 0.8`,
      'a share runs from 0 to 1: 80% is written 0.8',
    ),
  'form-unexpected': (f) =>
    slip(
      `${quoted(f, 'found').fr} n’a pas la forme attendue pour ${quoted(f, 'key').fr}`,
      `${quoted(f, 'found').en} does not have the form that ${quoted(f, 'key').en} takes`,
      `écrivez-la comme dans cet exemple\u00a0: '${fact(f, 'example')}'`,
      `write it as in this example: '${fact(f, 'example')}'`,
    ),
  'text-empty': (f) =>
    slip(
      `${quoted(f, 'key').fr} ne contient aucun texte`,
      `${quoted(f, 'key').en} holds no text`,
      'écrivez le texte, ou supprimez la ligne',
      'write the text, or remove the line',
    ),
  'text-expected': (f) =>
    slip(
      `${quoted(f, 'key').fr} attend un texte, pas ${shape(f).fr}${write(f).fr}`,
      `${quoted(f, 'key').en} takes a text, not ${shape(f).en}${write(f).en}`,
      fact(f, 'shape') === 'list'
        ? 'écrivez une seule valeur, sans crochets ni tiret'
        : 'mettez entre guillemets droits un texte qui contient «\u00a0: \u00a0» ou commence par un signe ("Projet : phase 2")',
      fact(f, 'shape') === 'list'
        ? 'write one value, without brackets or dash'
        : 'put straight quotes around a text that holds ": " or starts with a sign ("Project: phase 2")',
    ),
  'type-unexpected': (f) =>
    slip(
      `${quoted(f, 'key').fr} attend une valeur simple, pas ${shape(f).fr}`,
      `${quoted(f, 'key').en} takes a single value, not ${shape(f).en}`,
      'voyez la page du format pour ce que cette clé peut contenir',
      "see the format's page for what this key may hold",
    ),
  'value-missing': (f) =>
    slip(
      `Valeur absente pour ${quoted(f, 'key').fr}`,
      `Missing value for ${quoted(f, 'key').en}`,
      'écrivez la valeur après les deux-points, ou supprimez la ligne',
      'write the value after the colon, or remove the line',
    ),
  'value-unknown': (f, choices) =>
    slip(
      `Valeur ${quoted(f, 'found').fr} inconnue pour ${quoted(f, 'key').fr}${didYouMean(f).fr}`,
      `Unknown value ${quoted(f, 'found').en} for ${quoted(f, 'key').en}${didYouMean(f).en}`,
      possibleValues(f, choices).fr,
      possibleValues(f, choices).en,
    ),
})
