/** What the keys of a mapping file mean, in French, by their English description. */

/** The French descriptions of the keys that only mapping files have. */
export const MAPPING_TEXTS: Readonly<Record<string, string>> = {
  'What is written for this value; null for nothing':
    'Ce qui est écrit pour cette valeur ; null pour ne rien écrire',
  'Name of the column (CSV) or key (JSON)': 'Nom de la colonne (CSV) ou de la clé (JSON)',
  'The same text for every record': 'Le même texte pour tous les enregistrements',
  'Text with {column}, {row} (row number) or {n} (running number)':
    'Texte avec {column} (la colonne), {row} (le numéro de ligne) ou {n} (le numéro d’ordre)',
  'Digits of {n}, filled with zeros': 'Nombre de chiffres de {n}, complété par des zéros',
  'What each value of the column becomes': 'Ce que devient chaque valeur de la colonne',
  'What every other value becomes, and a blank cell':
    'Ce que devient toute autre valeur, ou une cellule vide',
  Title: 'Intitulé',
  'Titles by id, where no column holds them':
    'Intitulés par identifiant, lorsqu’aucune colonne ne les contient',
  'How the date is written: 2024-07-31, 31/07/2024 or 07/31/2024':
    'Écriture de la date : 2024-07-31, 31/07/2024 ou 07/31/2024',
  'First day': 'Premier jour',
  'Last day': 'Dernier jour',
  'Days of a year of the duration': 'Nombre de jours d’une année de la durée',
  'Years from the first day on, which give the last day':
    'Durée en années à partir du premier jour, qui donne le dernier jour',
  "What one unit of the source is worth in the plan's unit":
    'Ce que vaut une unité de la source dans l’unité du plan',
  'Section of the line': 'Section de la ligne',
  'Stage of the amounts': 'Étape des montants',
  'Key that holds a map of amounts by year (JSON)':
    'Clé qui contient les montants par exercice (JSON)',
  'Column of each budget year': 'Colonne de chaque exercice',
  'Only records whose columns hold one of these values':
    'Seulement les enregistrements dont les colonnes contiennent l’une de ces valeurs',
  'Name of the data': 'Nom des données',
  'Where the data is public': 'Adresse où les données sont publiées',
  'Licence of the data': 'Licence des données',
  'Format of the file': 'Format du fichier',
  'Encoding, utf-8 where nothing is said': 'Codage des caractères, utf-8 à défaut d’indication',
  'What parts the cells of a CSV file; seen from its header where nothing is said':
    'Séparateur des cellules d’un fichier CSV, déduit de son en-tête à défaut d’indication',
  'Path to the list of records in a JSON file':
    'Chemin de la liste des enregistrements dans un fichier JSON',
  'Decimal sign of numbers, point where nothing is said':
    'Séparateur décimal des nombres, le point à défaut d’indication',
  'Word that stands for no value': 'Mot qui tient lieu d’absence de valeur',
  'Values of the column that are skipped, "" for a blank one':
    'Valeurs de la colonne à écarter, "" pour une cellule vide',
  'What is checked': 'Ce qui est contrôlé',
  'What is computed over the imported records':
    'Ce qui est calculé sur les enregistrements importés',
  'Published figure': 'Chiffre publié',
  'Published figure of the year': 'Chiffre publié pour l’exercice',
  'Published figures by year of a column that holds a map by year':
    'Chiffres publiés par exercice, pour une colonne qui contient des valeurs par exercice',
  'Largest difference that is accepted, 0 where nothing is said':
    'Plus grand écart admis, 0 à défaut d’indication',
  'Id of the project': 'Identifiant du projet',
  'What it does': 'Ce qu’il fait',
  'What obliges; the project is not mandatory where it is blank':
    'Nature de l’obligation ; vide, le projet n’est pas obligatoire',
  'Text that obliges': 'Texte qui oblige',
  'Investment of the baseline': 'Investissement de référence',
  'Operating cost of the baseline': 'Fonctionnement de référence',
}
