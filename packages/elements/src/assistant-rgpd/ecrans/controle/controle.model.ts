/** Where each thing missing is put right. Pure. */
import type { Manque } from '@ternum/rgpd/verifier';
import type { Chemin, NomEcran } from '../../contexte.ts';

/** Words of each gravity, the gravest first. */
export const GRAVITES: Readonly<Record<Manque['gravite'], string>> = {
  exigee: 'Exigé par la loi dans le registre',
  attendue: 'Attendu par un contrôleur',
  conseillee: 'Conseillé',
};

const ECRANS: Readonly<Record<string, NomEcran>> = {
  traitements: 'relecture',
  sousTraitants: 'prestataire',
  demandes: 'demande',
  violations: 'violation',
};

/** The screen that completes it. */
export function ou({ traitement, cle = '' }: Pick<Manque, 'traitement' | 'cle'>): Chemin {
  if (traitement) return { ecran: 'relecture', id: traitement };
  const [liste = '', id] = cle.split('/');
  const ecran = ECRANS[liste];
  if (ecran && id) return { ecran, id };
  return { ecran: liste === 'pieces' ? 'pieces' : liste === 'actions' ? 'actions' : 'commune' };
}
