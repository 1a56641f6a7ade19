/** `/fichiers/consultations/{siret}.json`: a buyer’s calls that can still be answered, as `consultations.json` version 1. */
import type { Consultation, Donnees } from '../../donnees/index.ts';

/** The document of a buyer; `undefined` when there is no such buyer. An empty list is a document too. */
export function fichierConsultations(donnees: Donnees, siret: string): unknown {
  const acheteur = donnees.acheteurs.find((a) => a.siret === siret);
  if (!acheteur) return undefined;
  const { aujourdhui } = donnees;
  return {
    version: 1,
    acheteur: { nom: acheteur.nom, siret, departements: [acheteur.departement] },
    profil: acheteur.profil,
    misAJour: `${aujourdhui}T06:00:00Z`,
    consultations: [...dernieres(donnees.consultations, siret)]
      .filter(([, c]) => c.limite.slice(0, 10) > aujourdhui)
      .map(([id, c]) => ecrire(id, c)),
  };
}

/** First notice’s number → the last notice of the same call: corrections replace what they correct. */
function dernieres(avis: readonly Consultation[], siret: string): Map<string, Consultation> {
  const premiers = new Map<string, string>();
  const dernieres = new Map<string, Consultation>();
  for (const c of avis) {
    if (c.acheteur.siret !== siret) continue;
    const id = (c.lie && premiers.get(c.lie)) ?? c.idweb;
    premiers.set(c.idweb, id);
    dernieres.set(id, c);
  }
  return dernieres;
}

const ecrire = (id: string, c: Consultation) => ({
  id,
  objet: c.objet,
  categories: [c.categorie.toLowerCase()],
  procedure: c.procedure === 'ouverte' ? 'Procédure ouverte' : 'Procédure adaptée',
  datePublication: c.parution,
  dateLimite: c.limite.replace('+00:00', 'Z'),
  ...(c.lots.length > 1
    ? {
        lots: c.lots.map(({ numero, intitule, cpv }) => ({ numero, intitule, codeCPV: cpv })),
      }
    : {}),
  lieu: { departements: [c.acheteur.departement], libelle: c.acheteur.commune },
  codesCPV: [c.cpv],
  descripteurs: c.descripteurs,
  simplifie: c.simplifie,
  considerationsEnvironnementales: c.environnement,
  lienReponse: c.acheteur.profil,
  lienAvis: `https://www.boamp.fr/pages/avis/?q=idweb:${encodeURIComponent(c.idweb)}`,
  idProcedure: c.reference,
  ...(c.etat === 'AVIS_ANNULE' ? { etat: 'annulee' } : {}),
  ...(c.etat === 'RECTIFICATIF' ? { republication: true } : {}),
});
