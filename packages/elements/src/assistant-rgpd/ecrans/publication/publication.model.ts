/** Which sheets may be shown to the public, and what the public will miss. Pure. */
import type { Change, Registre, Traitement } from '@ternum/rgpd';
import { fichierPublic } from '@ternum/rgpd/public';
import { chercher } from '../fiches/fiches.model.ts';

/** Sheets that the commune answers for and still uses, those of the search. */
export const publiables = (traitements: readonly Traitement[], texte = ''): Traitement[] =>
  chercher(
    traitements.filter(({ role }) => role !== 'sous-traitant'),
    texte,
    false,
  );

/** One more, or one less. */
export const montrer = (t: Traitement, oui: boolean): Change => ({
  type: 'poser',
  dans: 'traitements',
  valeur: { ...t, public: oui },
});

/** All of them, or none: one change that can be undone. */
export const montrerTout = (fiches: readonly Traitement[], oui: boolean): Change => ({
  type: 'lot',
  changes: fiches.filter((t) => (t.public === true) !== oui).map((t) => montrer(t, oui)),
});

/** What readers will find missing in a sheet: « ce qui l’autorise, la durée ». */
export function manques(t: Traitement, registre: Registre): string[] {
  const [m] = fichierPublic({
    organisme: registre.organisme,
    traitements: [{ ...t, public: true }],
  }).traitements;
  if (!m) return [];
  return [
    m.finalites.length && m.finalites.every(({ texte }) => texte.trim()) ? '' : 'à quoi elle sert',
    m.finalites.every(({ base }) => base) ? '' : 'ce qui l’autorise',
    m.donnees ? '' : 'les données',
    m.donnees?.some(({ duree }) => !duree) ? 'la durée' : '',
    m.destinataires ? '' : 'qui reçoit les données',
    m.transferts ? '' : 'si elles sortent de l’Union européenne',
  ].filter(Boolean);
}

/** True when the public has a way to write to the commune, or to its officer. */
export const joignable = (organisme: Registre['organisme']): boolean => {
  const { organisme: commune, delegue } = fichierPublic({ organisme, traitements: [] });
  return [commune, delegue].some((c) => c?.adresse ?? c?.telephone ?? c?.mel);
};

/** « 3 fiches sur 12 paraîtront, dont 2 pas encore terminées. » */
export function bilan(fiches: readonly Traitement[]): string {
  const vues = fiches.filter((t) => t.public === true);
  const [n, brouillons] = [vues.length, vues.filter(enCours).length];
  if (!n) return 'Aucune fiche ne paraîtra.';
  const reste = brouillons
    ? `, dont ${brouillons} pas encore terminée${brouillons > 1 ? 's' : ''}`
    : '';
  return `${n} fiche${n > 1 ? 's' : ''} sur ${fiches.length} paraîtr${n > 1 ? 'ont' : 'a'}${reste}.`;
}

/** Nobody has said that it is complete. */
export const enCours = ({ statut }: Traitement): boolean => statut === 'brouillon';

/** What whoever manages the site writes in its pages. */
export const CODE = `<!-- Politique de confidentialité -->
<ternum-mentions-rgpd source="/rgpd-public.json"></ternum-mentions-rgpd>

<!-- Registre public -->
<ternum-mentions-rgpd source="/rgpd-public.json" vue="registre"></ternum-mentions-rgpd>

<!-- Formulaire de demande : courriel, ou action avec l’adresse d’un service -->
<ternum-demande-rgpd source="/rgpd-public.json" courriel="…"></ternum-demande-rgpd>`;
