/**
 * Words by which a text is told to name a person and not a role: honorifics, given names, and the words of roles that
 * may stand beside them. Given names are the most frequent of the public civil registers of France (INSEE) and of the
 * United States (SSA), without those that are a place, a month or a word of an office as well.
 */
import { fold } from '../../lang/nearest.ts'

const GIVEN_NAMES = new Set(
  `adele adrien agnes alain alexandre alexandra alice aline amelie amandine anais andre andrea andrew angela anne
  anthony antoine arnaud arthur audrey aurelie aurelien baptiste barbara beatrice benjamin benoit bernard bertrand
  brian brigitte bruno camille carole caroline catherine cecile celine chantal charles christelle christian christine
  christophe claire claude clement clementine colette coralie corinne cyril damien daniel daniele david deborah delphine
  denis denise didier dominique donald dorothee edith edouard eleonore elisabeth elise elizabeth elodie emilie emily
  emma emmanuel emmanuelle eric estelle etienne eugenie evelyne fabien fabienne fabrice fanny fatima felix ferdinand
  francine francis franck francois francoise frederic frederique gabriel gabrielle gaelle gary genevieve georges gerald
  gerard gilbert gilles ginette gregory guillaume guy helene henri herve hubert hugo ingrid isabelle jacqueline jacques
  james jason jean jeanne jeffrey jennifer jeremy jerome jessica joel joelle john jonathan joseph josephine joshua
  josiane julia julie julien juliette justine karen karim karine kevin kimberly laetitia laura laurence laurent lea
  leon liliane linda lionel lisa louis louise luc lucas lucie lucien ludovic lydie madeleine magali manon marc marcel
  margaret margaux marguerite marianne marie marine marion mark marlene marthe martine maryse mathieu mathilde
  matthew matthieu maurice maxime melanie mary michael michel michele michelle mickael mireille mohamed monique morgane
  myriam nadia nadine nancy nathalie nicholas nicolas nicole noemie odette odile olivier pascal pascale patrice patricia
  patrick paul paulette pauline philippe pierre quentin rachel raphael raymond raymonde rebecca regine regis remi
  renaud rene richard robert roger roland romain ronald ryan sabine sabrina samuel sandra sandrine sandy sarah
  sebastien serge severine simone solene sophie stephane stephanie stephen steven susan suzanne sylvain sylvie
  theo theodore therese thibault thierry thomas timothy valentin valerie veronique vincent virginie william
  xavier yann yannick yolande yves yvette yvonne zoe`.split(/\s+/),
)

const ROLE_WORDS = new Set(
  `administrateur administration administrative administrator agence agent agents agency analyst application applicatif
  applications architect architecte assemblee assistance assistant assistante association audit board bureau business cabinet cadre
  cell cellule cercle centre center charge chargee chef chief city college comite commission committee commune
  communication conduite conseil conseiller conseillere consultant controleur controller coordinateur coordination
  coordinatrice council data deleguee delegue delegate departement department deputy desk developpeur dga dgs dgsi digital
  directeur direction director directrice division donnees dpo drh dsi directorate elu elue engineer equipe etat
  executive finance finances fonction fondation foundation gestion gestionnaire government group groupe head hospital hopital hotel
  infrastructure infrastructures informatique information ingenieur institute internal interne jury lead leader lycee
  maire mairie maitrise manager management marketing metier metropole mission moa moe numerique office officer operations owner
  partner planning pole prefet prefecture presidence president presidente procurement product programme program
  project projet projets provider region regional representant representative responsable ressources rssi school
  secretaire secretariat secretary section securite security senior service services siege site societe specialist sponsor staff
  steering strategie strategy supplier support syndicat system systeme systemes team technician technicien technique technology
  tresorerie unit unite universite university usagers vice ville`.split(/\s+/),
)

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/u
const PHONE = /(?<![\p{L}\p{N}])(?:0\d(?:[ .-]?\d{2}){4}|\+\d{1,3}(?:[ .-]?\(?\d{1,4}\)?){3,5})(?!\p{N})/u
// An office is addressed with a small letter: « Mme la directrice ».
const HONORIFIC =
  /(?<![\p{L}\p{N}])(?:M\.|MM\.|Mr\.?|Mme|Mlle|Mrs\.?|Ms\.?|Monsieur|Madame|Mademoiselle)\s+(\p{Lu}[\p{L}'’-]+(?:\s+[\p{L}'’-]+)?)/u
const INITIAL = /^\p{Lu}\.\s?(\p{Lu}[\p{L}'’-]+)$/u

/** What of a person a text holds. */
export type PersonalData = 'email' | 'phone' | 'name'

function isRoleWord(word: string): boolean {
  return word.split(/['’-]/).some((part) => ROLE_WORDS.has(fold(part)))
}

/** A place or a house under the name of a saint: « Ville de Saint-Denis ». */
const SAINT = /(?<!\p{L})(?:saint|ste?|sainte)[\s.-]+\p{L}+/giu

/** Whether two to four words begin or end with a given name and none of them is a word of a role. */
function isFullName(text: string): boolean {
  const words = text
    .replace(SAINT, 'saint')
    .split(/[\s._,-]+/)
    .filter((word) => word !== '')
  if (words.length < 2 || words.length > 4 || words.some((word) => !/^[\p{L}'’]+$/u.test(word))) return false
  if (words.some(isRoleWord)) return false
  const [first = '', last = ''] = [words[0], words.at(-1)]
  return GIVEN_NAMES.has(fold(first)) || GIVEN_NAMES.has(fold(last))
}

function isNamed(text: string): boolean {
  const [, after = ''] = HONORIFIC.exec(text) ?? INITIAL.exec(text) ?? []
  const isName = after !== '' && !after.split(/\s+/).some(isRoleWord)
  return isName || isFullName(text)
}

/**
 * What of a person a text that should name a role holds; undefined where it names none.
 *
 * @example `marie.dupont@region.fr` is an e-mail address, `Marie Dupont` and `Mme Dupont` are names, `direction-generale`,
 * `Project Office` and `Mme la directrice` are roles
 */
export function personalData(text: string): PersonalData | undefined {
  if (EMAIL.test(text)) return 'email'
  if (PHONE.test(text)) return 'phone'
  return text.split(/\s*[;/&:()]\s*|,\s+|\s+[–-]\s+/).some((part) => isNamed(part.trim())) ? 'name' : undefined
}
