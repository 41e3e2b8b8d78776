/** The ten measures of article 21(2) of the NIS 2 directive, by their letters. */
import type { KnownRegime } from './profile.ts'

function article(letter: string) {
  return {
    fr: `directive (UE) 2022/2555, art. 21(2)(${letter})`,
    en: `directive (EU) 2022/2555, art. 21(2)(${letter})`,
  }
}

/** Measures of cybersecurity risk management that essential and important entities take. */
export const NIS2: KnownRegime = {
  id: 'nis2',
  title: { fr: 'NIS\u00a02 (sécurité des réseaux et de l’information)', en: 'NIS 2 directive' },
  about: 'security',
  approval: { fr: 'directive (UE) 2022/2555, art. 20', en: 'directive (EU) 2022/2555, art. 20' },
  measures: [
    {
      id: 'a',
      title: { fr: 'Analyse des risques et politique de sécurité', en: 'Risk analysis and security policies' },
      source: article('a'),
    },
    { id: 'b', title: { fr: 'Gestion des incidents', en: 'Incident handling' }, source: article('b') },
    {
      id: 'c',
      title: { fr: 'Continuité, sauvegarde et gestion de crise', en: 'Continuity, backup and crisis management' },
      source: article('c'),
      isTested: true,
    },
    {
      id: 'd',
      title: { fr: 'Sécurité de la chaîne d’approvisionnement', en: 'Supply chain security' },
      source: article('d'),
    },
    {
      id: 'e',
      title: {
        fr: 'Sécurité des acquisitions, du développement et des vulnérabilités',
        en: 'Secure acquisition, development and vulnerability handling',
      },
      source: article('e'),
    },
    {
      id: 'f',
      title: { fr: 'Évaluation de l’efficacité des mesures', en: 'Assessment of how effective measures are' },
      source: article('f'),
    },
    { id: 'g', title: { fr: 'Cyberhygiène et formation', en: 'Cyber hygiene and training' }, source: article('g') },
    { id: 'h', title: { fr: 'Cryptographie et chiffrement', en: 'Cryptography and encryption' }, source: article('h') },
    {
      id: 'i',
      title: {
        fr: 'Sécurité du personnel, contrôle des accès et gestion des actifs',
        en: 'Human resources security, access control and assets',
      },
      source: article('i'),
    },
    {
      id: 'j',
      title: {
        fr: 'Authentification multifacteur et communications sécurisées',
        en: 'Multi-factor authentication and secured communications',
      },
      source: article('j'),
    },
  ],
}
