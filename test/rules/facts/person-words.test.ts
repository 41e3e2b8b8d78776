/** What is told to be a person's and what a role: the slips of real files, and the roles that look like names. */
import { describe, expect, it } from 'vitest'
import { personalData } from '../../../src/rules/facts/person-words.ts'

describe('a text for a role', () => {
  it.each([
    'direction-générale',
    'direction-si',
    'Direction Générale',
    'Vice-présidente déléguée',
    'Project Office',
    'Chief Information Officer',
    'Head of Data',
    'IT',
    'DSI',
    'DGA Ressources',
    'Mme la directrice',
    'M. le maire',
    'Monsieur le Président',
    'Madame La Présidente',
    'Lycée Marie Curie',
    'Hôpital Saint-Louis',
    'Université Paul Sabatier',
    'Pôle Données',
    'chef-de-projet-applicatif',
    'vice-présidence aux lycées',
    'Camille',
    'RSSI (adjoint)',
    'Cabinet, Secrétariat général',
    'Project Manager (Claude Bernard University)',
    'géomaticien',
    'Elected Member for Digital',
    'Delivery Lead',
    'Rose Garden Team',
    'SNCF Réseau',
    'Atos SE',
    'Ville de Saint-Denis',
    'Saint Vincent',
    'Métropole Jean Bart',
    'Association Jeanne',
    'marché 2024-01-02-03',
    'lot 01020304 bis',
    'v. 1.2',
    'M. O. A.',
    '',
  ])('is a role: %s', (role) => {
    expect(personalData(role)).toBeUndefined()
  })

  it.each([
    ['jane.doe@region.example', 'email'],
    ['contact : prénom.nom@ville.example', 'email'],
    ['Finances 01 02 03 04 05', 'phone'],
    ['+33 1 02 03 04 05', 'phone'],
    ['M. Untel', 'name'],
    ['Mme EXEMPLE', 'name'],
    ['chef de projet (Mme Exemple)', 'name'],
    ['Camille Exemple', 'name'],
    ['EXEMPLE Camille', 'name'],
    ['Exemple, Jean-Marc', 'name'],
    ['Anne-Marie de l’Exemple', 'name'],
    ['camille.exemple', 'name'],
    ['direction-finances ; Camille Exemple', 'name'],
    ['J. Exemple', 'name'],
    ['DSI (Camille Exemple)', 'name'],
    ['DSI : Camille Exemple', 'name'],
    ['chef de projet – Camille Exemple', 'name'],
    ['Camille Saint-Exemple', 'name'],
  ])('is of a person: %s', (text, kind) => {
    expect(personalData(text)).toBe(kind)
  })
})
