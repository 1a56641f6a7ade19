/** The sheets of a commune, as a start for another one. What is a fact of the first, or of its people, stays there. Pure. */
import {
  connu,
  createRegistre,
  horloge,
  type Horloge,
  type Registre,
  type SousTraitant,
  type Traitement,
} from '@ternum/rgpd';

/**
 * A new register: sheets that are not archived, to be completed again, and the names of processors. No person, request,
 * breach, attachment, action, note, answer nor state of an obligation; each measure is to be checked there.
 */
export function modele(de: Registre, nom: string, h: Horloge = horloge): Registre {
  const instant = h.maintenant();
  const { catalogue, ton } = de;
  return {
    ...createRegistre({ nom, ...(de.organisme.type ? { type: de.organisme.type } : {}) }, h),
    ...(catalogue === undefined ? {} : { catalogue }),
    ...(ton === undefined ? {} : { ton }),
    traitements: de.traitements
      .filter(({ statut }) => statut !== 'archive')
      .map((t) => fiche(t, instant)),
    sousTraitants: de.sousTraitants.map((p) => prestataire(p, instant)),
  };
}

/** Fields named one by one: what a later version adds stays where it is. */
function fiche(t: Traitement, instant: string): Traitement {
  const personnes = connu(t.personnes)?.map((p) => {
    const { nombre: _n, ...reste } = p;
    return reste;
  });
  const mesures = connu(t.mesures)?.map((m) => ({ ...m, etat: 'nsp' as const }));
  return sansVide({
    id: t.id,
    nom: t.nom,
    role: t.role,
    statut: 'brouillon',
    creeLe: instant,
    modifieLe: instant,
    ref: t.ref,
    service: t.service,
    description: t.description,
    finalites: t.finalites,
    personnes: personnes ?? t.personnes,
    donnees: t.donnees,
    collecte: t.collecte,
    destinataires: t.destinataires,
    sousTraitants: t.sousTraitants,
    logiciels: t.logiciels,
    papier: t.papier,
    transferts: t.transferts,
    mesures: mesures ?? t.mesures,
    origine: t.origine,
  });
}

const prestataire = ({ id, nom, prestation, pays }: SousTraitant, instant: string): SousTraitant =>
  sansVide({ id, nom, prestation, pays, creeLe: instant, modifieLe: instant });

const sansVide = <T extends object>(item: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(item).filter(([, v]) => v !== undefined)) as T;
