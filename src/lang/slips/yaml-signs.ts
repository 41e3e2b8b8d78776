/** What is said about quotes, brackets and other signs that keep a line from being read. */
import type { Bilingual } from '../../values/language.ts'
import { fact, QUOTE_IT, quoted, quoteIt, type SlipFacts, slip, slips } from './slip.ts'

/** How many semicolons the line has, where it has several. */
function several(facts: SlipFacts): Bilingual {
  const count = Number(fact(facts, 'count'))
  return count > 1 ? { fr: ` (${count} sur cette ligne)`, en: ` (${count} on this line)` } : { fr: '', en: '' }
}

export const SIGN_SLIPS = slips({
  'yaml-anchor-in-text': (f) =>
    slip(
      `Texte coupé\u00a0: ${quoted(f, 'character').fr} est lu comme une ancre`,
      `Text cut short: ${quoted(f, 'character').en} is read as an anchor`,
      quoteIt(f).fr,
      quoteIt(f).en,
    ),
  'yaml-bracket-unclosed': (f) =>
    slip(
      `${quoted(f, 'text').fr} ouvert mais pas fermé`,
      `${quoted(f, 'text').en} is opened but not closed`,
      `fermez par ${fact(f, 'expected')} et laissez le contenu en retrait\u00a0; ou mettez entre guillemets un texte qui commence par ${fact(f, 'text')}`,
      `close it with ${fact(f, 'expected')} and keep its content indented; or put a text that starts with ${fact(f, 'text')} in quotes`,
    ),
  'yaml-bracket-unexpected': (f) =>
    slip(
      `${quoted(f, 'text').fr} ferme ce qui n’est pas ouvert`,
      `Unexpected ${quoted(f, 'text').en}: nothing is open`,
      'supprimez-le, ou ouvrez le crochet ou l’accolade correspondante',
      'remove it, or open the matching bracket or brace',
    ),
  'yaml-comma-missing': (f) =>
    fact(f, 'text') === ';'
      ? slip(
          `Point-virgule là où il faut une virgule${several(f).fr}`,
          `Semicolon where a comma belongs${several(f).en}`,
          Number(fact(f, 'count')) > 1
            ? 'entre crochets ou accolades, remplacez chacun par une virgule'
            : 'entre crochets ou accolades, séparez les éléments par des virgules',
          Number(fact(f, 'count')) > 1
            ? 'between brackets or braces, replace each of them with a comma'
            : 'between brackets or braces, separate the items with commas',
        )
      : slip(
          `Virgule absente devant ${quoted(f, 'text').fr}`,
          `Missing comma before ${quoted(f, 'text').en}`,
          'entre crochets ou accolades, séparez les éléments par des virgules',
          'between brackets or braces, separate the items with commas',
        ),
  'yaml-comment-in-text': (f) =>
    slip(
      `Texte coupé\u00a0: ${quoted(f, 'comment').fr} est lu comme un commentaire`,
      `Text cut short: ${quoted(f, 'comment').en} is read as a comment`,
      'mettez tout le texte entre guillemets droits, ou une espace après # si c’est bien un commentaire',
      'put the whole text in straight quotes, or a space after # if it is meant as a comment',
    ),
  'yaml-directive-unknown': (f) =>
    slip(
      `Directive ${quoted(f, 'text').fr} inconnue, ignorée`,
      `Unknown directive ${quoted(f, 'text').en}, ignored`,
      'supprimez la ligne',
      'remove the line',
    ),
  'yaml-escape-unknown': (f) =>
    slip(
      `Barre oblique inverse illisible dans ${quoted(f, 'text').fr}`,
      `Backslash in ${quoted(f, 'text').en} cannot be read`,
      'entre guillemets doubles, écrivez \\\\\u00a0; ou prenez des apostrophes autour du texte',
      'between double quotes, write \\\\; or put single quotes around the text',
    ),
  'yaml-quote-typographic': (f) =>
    slip(
      `${quoted(f, 'character').fr} ne protège pas le texte\u00a0: YAML ne connaît que les guillemets droits`,
      `${quoted(f, 'character').en} does not protect the text: YAML knows straight quotes only`,
      'remplacez-les par des guillemets droits (" ou \')',
      'replace them with straight quotes (" or \')',
    ),
  'yaml-quote-unclosed': (f) =>
    slip(
      `Guillemet ${fact(f, 'quote')} ouvert mais pas fermé`,
      `Quote ${fact(f, 'quote')} is opened but not closed`,
      `ajoutez ${fact(f, 'quote')} à la fin du texte`,
      `add ${fact(f, 'quote')} at the end of the text`,
    ),
  'yaml-text-after-bracket': (f) =>
    slip(
      `Texte ${quoted(f, 'text').fr} après le crochet ou l’accolade`,
      `Text ${quoted(f, 'text').en} after the bracket or brace`,
      QUOTE_IT.fr,
      QUOTE_IT.en,
    ),
  'yaml-text-after-quote': (f) =>
    slip(
      `Texte ${quoted(f, 'text').fr} après le guillemet fermant`,
      `Text ${quoted(f, 'text').en} after the closing quote`,
      fact(f, 'quote') === "'"
        ? "entourez tout le texte de guillemets doubles (\"L'école\"), ou doublez l’apostrophe (L''école)"
        : 'mettez tout le texte entre les guillemets\u00a0; à l’intérieur, écrivez \\"',
      fact(f, 'quote') === "'"
        ? "put double quotes around the whole text (\"It's\"), or double the apostrophe (It''s)"
        : 'put the whole text between the quotes; inside, write \\"',
    ),
  'yaml-value-start-reserved': (f) =>
    slip(
      `Un texte ne peut pas commencer par ${quoted(f, 'character').fr} sans guillemets`,
      `A text cannot start with ${quoted(f, 'character').en} without quotes`,
      quoteIt(f).fr,
      quoteIt(f).en,
    ),
})
