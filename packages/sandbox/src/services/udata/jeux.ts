/** Datasets of data.gouv.fr that the sandbox knows: the two of contracts, then the members’ sheets. */
import type { Donnees, Fiche } from '../../donnees/index.ts';
import { JEU_NATIONAL, NATIONALE, SOMMABLE, TROP_GROSSE } from '../tabulaire/index.ts';

/** « Données essentielles du profil acheteur ARNIA ». */
export const JEU_ARNIA = '673f078f5c4cba55842cbe57';

/** Its yearly files, oldest first; the last one is that of the current year. */
export const RESSOURCES_ARNIA = [
  'f2ca0c44-ee8e-42ba-86a2-e83572c1b0d0',
  'b6e959fd-9e9d-4dfb-ba54-65b5ddf49881',
  '0647e31d-29c5-4adc-8480-23d207eec2bc',
  'c9071fda-c613-4aa0-ae6a-e73dfca7ec69',
  'a136ac8f-7d5b-4bf2-b3de-7919e644aeae',
  '79746469-5ba6-4955-9bb7-e5e2fdbb2472',
  '35ad0b16-c341-4d1b-a909-53f5e09d3c13',
];

interface RessourceJeu {
  id: string;
  titre: string;
  description: string;
  format: string;
  octets: number | null;
  /** Path in the sandbox, or a whole address. */
  ou: string;
}

export interface Jeu {
  id: string;
  slug: string;
  titre: string;
  description: string;
  organisation: { id: string; nom: string; siret: string };
  licence: string;
  tags: string[];
  creee: string;
  modifiee: string;
  ressources: RessourceJeu[];
}

const GIP = {
  id: '5b98a74a8b4c416f7d2c4f21',
  nom: 'Agence Régionale du Numérique et de l’intelligence artificielle',
  siret: '99999999000012',
};

export function jeuxDe(donnees: Donnees): Jeu[] {
  return [arnia(donnees), national(donnees), ...donnees.fiches.map(versJeu)];
}

function arnia({ aujourdhui }: Donnees): Jeu {
  const derniere = Number(aujourdhui.slice(0, 4));
  return {
    id: JEU_ARNIA,
    slug: 'donnees-essentielles-du-profil-acheteur-arnia-decp',
    titre: 'Données essentielles du profil acheteur ARNIA',
    description: 'Contrats publiés sur le profil d’acheteur, un fichier par année (DECP 2022).',
    organisation: GIP,
    licence: 'fr-lo',
    tags: ['commande-publique', 'decp', 'marches-publics'],
    creee: '2024-11-21',
    modifiee: aujourdhui,
    ressources: RESSOURCES_ARNIA.map((id, i) => {
      const annee = derniere - RESSOURCES_ARNIA.length + 1 + i;
      return {
        id,
        titre: `decp-${annee}.json`,
        description: `Contrats notifiés en ${annee}.`,
        format: 'json',
        octets: null,
        ou: `/fichiers/annees/${annee}.json`,
      };
    }),
  };
}

function national({ aujourdhui }: Donnees): Jeu {
  const table = (id: string, titre: string): RessourceJeu => ({
    id,
    titre,
    description: 'Une ligne par titulaire et par état du contrat.',
    format: 'csv',
    octets: null,
    ou: '/fichiers/decp-tabulaire.csv',
  });
  return {
    id: JEU_NATIONAL,
    slug: 'donnees-essentielles-de-la-commande-publique-consolidees-format-tabulaire',
    titre: 'Données essentielles de la commande publique consolidées (format tabulaire)',
    description: 'Tableau national des DECP, nettoyé.',
    organisation: GIP,
    licence: 'fr-lo',
    tags: ['commande-publique', 'decp', 'marches-publics'],
    creee: '2022-03-02',
    modifiee: aujourdhui,
    ressources: [
      table(NATIONALE, 'decp.csv'),
      table(SOMMABLE, 'decp-sommes.csv'),
      { ...table(TROP_GROSSE, 'decp-historique.csv'), octets: 1_412_098_331 },
    ],
  };
}

const versJeu = (f: Fiche): Jeu => ({
  // 24 hexadecimal digits, as identifiers of data.gouv.fr.
  id: f.id.replaceAll('-', '').slice(0, 24),
  slug: f.slug,
  titre: f.titre,
  description: f.notes,
  organisation: {
    id: f.organisation.siret.padStart(24, '0'),
    nom: f.organisation.nom,
    siret: f.organisation.siret,
  },
  licence: { lov2: 'lov2', 'odc-odbl': 'odc-odbl' }[f.licence.id] ?? 'notspecified',
  tags: f.motsCles,
  creee: f.creee,
  modifiee: f.modifiee,
  ressources: f.ressources.map((r) => ({
    id: r.id,
    titre: r.nom,
    description: r.description,
    format: r.format.toLowerCase(),
    octets: r.octets,
    ou: r.url,
  })),
});
