/** One processor, to be read again. Pure. */
import { formatDate, parseDateISO } from '@ternum/core';
import { connu, estInconnu, type Registre, type SousTraitant } from '@ternum/rgpd';
import { ligne, NSP, VIDE, type LigneRelue } from '../element/recapitulatif.ts';
import { fichesDe, POINTS } from '../prestataires/prestataires.model.ts';
import { QUESTIONS } from './etapes/questions.ts';

const jour = (le: string | undefined): string => (le && parseDateISO(le) ? formatDate(le) : '');
const REPONSES = { oui: 'Oui', non: 'Non', nsp: NSP } as const;

/** Lines of a processor, each with the step that asks for it. */
export function lignesPrestataire(
  p: SousTraitant,
  registre: Pick<Registre, 'traitements'>,
): LigneRelue[] {
  const { contact = { nom: '' } } = p;
  const dates = [
    p.contratLe && `depuis le ${jour(p.contratLe)}`,
    p.contratFin && `jusqu’au ${jour(p.contratFin)}`,
  ];
  return [
    ligne('Ce qu’il fait', p.prestation, 0),
    ligne(
      'Contact',
      [contact.nom, contact.mel, contact.telephone, contact.adresse].filter(Boolean).join('\n'),
      0,
      true,
    ),
    ligne('Pays des données', estInconnu(p.pays) ? NSP : connu(p.pays), 0),
    ligne('Garanties, remarques', p.note, 0, true),
    ligne('Contrat', dates.filter(Boolean).join(', '), 0),
    {
      ...ligne('Fiches', fichesDe(p.id, registre).join('\n'), 0, true),
      valeur: fichesDe(p.id, registre).join('\n') || 'Aucune fiche ne le nomme',
    },
    ...POINTS.map((point): LigneRelue => {
      const reponse = p.clauses?.[point];
      return {
        nom: QUESTIONS[point][0],
        valeur: reponse ? REPONSES[reponse] : VIDE,
        etape: 1,
        manque: reponse !== 'oui',
      };
    }),
  ];
}
