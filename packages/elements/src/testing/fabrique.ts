/** Contracts for tests: say what matters, the rest is ordinary. */
import type { Consolidation, Contrat, Marche, Organisme } from '@ternum/marches';
import { Anomalie } from '@ternum/marches';

export const MAIRIE: Organisme = {
  id: '21210001600019',
  typeIdentifiant: 'SIRET',
  valide: true,
  nom: 'Commune de Saint-Aubin',
};

export function organisme(n: number, nom?: string): Organisme {
  return {
    id: `4000000000${String(n).padStart(4, '0')}`,
    typeIdentifiant: 'SIRET',
    valide: true,
    nom: nom ?? `Entreprise ${n}`,
  };
}

let rang = 0;

export function contrat(
  partie: Partial<Marche> = {},
  actuel: Partial<Contrat['actuel']> = {},
  etapes: Contrat['etapes'] = [],
): Contrat {
  const numero = rang++;
  const publie: Marche = {
    format: 'json-2022',
    rang: numero,
    id: `M${numero}`,
    uid: `21210001600019M${numero}`,
    acheteur: MAIRIE,
    objet: `Objet ${numero}`,
    date: '2024-03-14',
    dureeMois: 12,
    montant: 50_000,
    titulaires: [organisme(1)],
    modifications: [],
    anomalies: [],
    categorie: 'travaux',
    codeCPV: '45000000',
    accordCadre: false,
    subsequent: false,
    procedure: 'Procédure adaptée',
    lieu: { code: '21231', typeCode: 'Code commune', departement: '21' },
    ...partie,
  };
  const { montant, dureeMois, titulaires } = publie;
  return { publie, actuel: { montant, dureeMois, titulaires, ...actuel }, etapes };
}

export function consolidation(
  marches: Contrat[],
  autres: Partial<Consolidation> = {},
): Consolidation {
  const c: Consolidation = {
    enregistrements: 0,
    formats: ['json-2022'],
    marches,
    concessions: [],
    accordsCadres: [],
    ecartes: [],
    doublons: [],
    regroupees: 0,
    illisibles: [],
    ...autres,
  };
  c.enregistrements ||=
    c.marches.length +
    c.concessions.length +
    c.accordsCadres.length +
    c.ecartes.length +
    c.doublons.length +
    c.regroupees +
    c.illisibles.length;
  return c;
}

/** A small commune: three years, several categories, one of each thing set aside. */
export function commune(): Consolidation {
  const categories = ['travaux', 'fournitures', 'services'] as const;
  const marches = Array.from({ length: 60 }, (_, i) =>
    contrat({
      objet: `Achat numéro ${i + 1}`,
      date: `${2024 - (i % 3)}-${String((i % 12) + 1).padStart(2, '0')}-10`,
      montant: 10_000 * (i + 1),
      categorie: categories[i % 3]!,
      titulaires: i % 5 ? [organisme(i % 7)] : [organisme(i % 7), organisme(8)],
      lieu: {
        code: ['21', '71', '75'][i % 3]!,
        typeCode: 'Code département',
        departement: ['21', '71', '75'][i % 3]!,
      },
      dureeMois: 12 + (i % 4) * 12,
      anomalies: i === 3 ? [new Anomalie('absent', 'formePrix', '')] : [],
    }),
  );
  const ecarte = contrat({ montant: 1e17, objet: 'Montant de fantaisie' });
  return consolidation(marches, {
    accordsCadres: [contrat({ accordCadre: true, montant: 400_000, objet: 'Accord-cadre voirie' })],
    ecartes: [{ contrat: ecarte, motif: 'montant-trop-grand', raison: 'Montant invraisemblable.' }],
    doublons: [
      {
        publie: contrat({ objet: 'Achat numéro 1' }).publie,
        garde: marches[0]!.publie,
        motif: 'identique',
        raison: 'Enregistrement répété à la lettre.',
      },
    ],
    illisibles: [
      { position: { rang: 63, octet: 41_200 }, raison: 'Texte coupé.', brut: '{"id": "' },
    ],
  });
}
