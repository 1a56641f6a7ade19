/** Breaches (articles 33 and 34). */
import { delaiViolation, manquantsViolation, regleLe } from '../echeances/index.ts';
import type { Violation } from '../model/index.ts';
import { attendre, dit, manque, type Sujet } from './attendre.ts';
import { SOURCES } from './sources.ts';
import type { Manque } from './types.ts';

/** Every breach is documented (33(5)), notified when there is a risk, told to the persons when it is high. `retards`: told already. */
export function verifierViolation(violation: Violation, retards: readonly Manque[] = []): Manque[] {
  const sujet: Sujet = {
    nom: `La violation « ${violation.titre} »`,
    cle: `violations/${violation.id}`,
  };
  const { risque, notifieeLe, personnesLe, exception } = violation;
  const tus = (
    [
      ['les faits', violation.faits],
      ['ses effets', violation.consequences],
      ['les mesures prises', violation.mesures],
    ] as const
  ).filter(([, texte]) => !dit(texte));
  const aNotifier = risque === 'risque' || risque === 'eleve';
  const manquants = manquantsViolation(violation);
  const delai = delaiViolation(violation, { regle: regleLe, fuseau: 'Europe/Paris' });
  const tard = delai && notifieeLe && Date.parse(notifieeLe) > Date.parse(delai.le);
  return [
    ...(tus.length
      ? [
          manque(
            sujet,
            'violation-peu-documentee',
            { gravite: 'exigee', source: SOURCES.violations },
            `${sujet.nom} ne dit pas : ${tus.map(([nom]) => nom).join(', ')}. Toute violation s’écrit dans le registre, même celle qui n’est pas notifiée.`,
          ),
        ]
      : []),
    ...attendre(
      risque,
      {
        code: 'violation-risque',
        gravite: 'attendue',
        source: SOURCES.notification,
        quoi: 'quel risque elle fait courir aux personnes',
        faire: 'La notification à la CNIL en dépend ; en cas de doute, notifiez.',
      },
      sujet,
    ),
    ...(aNotifier && !notifieeLe && !retards.some(({ cle }) => cle === sujet.cle)
      ? [
          manque(
            sujet,
            'violation-non-notifiee',
            { gravite: 'attendue', source: SOURCES.notification },
            `${sujet.nom} fait courir un risque et n’est pas notifiée à la CNIL. Notifiez ce que vous savez déjà : la suite peut être envoyée après.`,
          ),
        ]
      : []),
    ...(aNotifier && manquants.length
      ? [
          manque(
            sujet,
            'violation-incomplete',
            { gravite: 'attendue', source: SOURCES.contenuNotification },
            `${sujet.nom} ne dit pas tout ce que la CNIL demande. Il manque : ${manquants.join(', ')}. Complétez, même par une estimation.`,
          ),
        ]
      : []),
    ...(tard && !dit(violation.retard)
      ? [
          manque(
            sujet,
            'violation-retard-sans-motif',
            { gravite: 'attendue', source: SOURCES.notification },
            `${sujet.nom} a été notifiée après le délai, sans dire pourquoi. ${delai.calcul} Écrivez les motifs du retard.`,
          ),
        ]
      : []),
    ...(risque === 'eleve' && !personnesLe && !exception
      ? [
          manque(
            sujet,
            'violation-personnes-non-prevenues',
            { gravite: 'attendue', source: SOURCES.personnes },
            `${sujet.nom} fait courir un risque élevé et les personnes ne sont pas prévenues. Prévenez-les, ou écrivez laquelle des trois exceptions s’applique.`,
          ),
        ]
      : []),
  ];
}
