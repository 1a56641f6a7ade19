/** One breach, to be read again, and its clock. Pure. */
import { formatDate, parseDateISO } from '@ternum/core';
import { connu, estInconnu, type Registre, type Violation } from '@ternum/rgpd';
import type { Echeance } from '@ternum/rgpd/echeances';
import { aujourdhui, direEcart, direReste, enChamps } from '../../temps.model.ts';
import { ligne, NSP, type LigneRelue } from '../element/recapitulatif.ts';
import { NATURES } from './etapes/faits.ts';
import { RISQUES } from './etapes/risque.ts';

/** « Notifier la CNIL : il reste 51 heures et 20 minutes »; what has no figure is due as soon as possible. */
export function direUrgence({ le, sansDelai }: Echeance, maintenant: Date): string {
  if (sansDelai) return 'Dès que possible';
  const mots =
    le.length > 10
      ? direReste(Date.parse(le), maintenant.getTime())
      : direEcart(le, aujourdhui(maintenant));
  return mots.charAt(0).toUpperCase() + mots.slice(1);
}

const quand = (instant: string | undefined): string => {
  const { jour, heure } = enChamps(instant);
  return jour ? `${formatDate(jour)} à ${Number(heure.slice(0, 2))} h ${heure.slice(3)}` : '';
};

function compte(valeur: Violation['personnes']): string {
  const { nombre, categories } = connu(valeur) ?? {};
  const combien = estInconnu(nombre) || estInconnu(valeur) ? 'nombre inconnu' : connu(nombre);
  return [categories?.filter(Boolean).join(', '), combien === undefined ? '' : String(combien)]
    .filter(Boolean)
    .join(' : ');
}

/** Lines of a breach, each with the step that asks for it. */
export function lignesViolation(
  v: Violation,
  { traitements, sousTraitants }: Pick<Registre, 'traitements' | 'sousTraitants'>,
): LigneRelue[] {
  const fiches = (v.traitements ?? []).map(
    (id) => traitements.find((t) => t.id === id)?.nom ?? 'Fiche retirée du registre',
  );
  const jour = (le: string | undefined): string => (le && parseDateISO(le) ? formatDate(le) : '');
  return [
    ligne('Apprise', quand(v.connueLe), 0),
    ligne('Arrivée', estInconnu(v.survenueLe) ? NSP : quand(connu(v.survenueLe)), 0, true),
    ligne('Nature', v.nature?.map((n) => NATURES[n]).join('\n'), 0),
    ligne('Faits', v.faits, 0),
    ligne('Personnes', compte(v.personnes), 1),
    ligne('Données', compte(v.donnees), 1),
    ligne(
      'Prestataire',
      v.sousTraitant &&
        (sousTraitants.find(({ id }) => id === v.sousTraitant)?.nom ??
          'Prestataire retiré du registre'),
      1,
      true,
    ),
    ligne('Fiches concernées', fiches.join('\n'), 1, true),
    ligne('Risque', v.risque === 'nsp' ? NSP : v.risque && RISQUES[v.risque].label, 2),
    ligne('Conséquences', v.consequences, 2),
    ligne('Mesures', v.mesures, 2),
    ligne(
      'CNIL prévenue',
      quand(v.notifieeLe) ||
        (v.risque === 'aucun' && v.note?.trim() ? `Non : risque improbable. ${v.note}` : ''),
      v.risque === 'aucun' ? 2 : 3,
    ),
    ...(v.risque === 'eleve'
      ? [
          ligne(
            'Personnes prévenues',
            quand(v.personnesLe) || (v.exception && `Non : ${v.exception.motif}`),
            3,
          ),
        ]
      : []),
    ligne('Dossier clos', jour(v.clotureeLe), 3, true),
    ...(v.purgeLe ? [ligne('À supprimer le', jour(v.purgeLe), 3, true)] : []),
  ];
}
