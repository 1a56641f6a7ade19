import { html } from 'lit';
import type { OuiNon } from '@ternum/rgpd';
import { OUI_NON_NSP } from '../../../../shared/formulaire/index.ts';
import type { EtapeElement } from '../../element/element.ts';
import { direContrat, POINTS } from '../../prestataires/prestataires.model.ts';
import { QUESTIONS } from './questions.ts';

export const contrat: EtapeElement<'sousTraitants'> = {
  titre: 'Que dit le contrat ?',
  pourquoi:
    'Cherchez dans le contrat, ou dans son annexe « données personnelles ». Ce qui manque se demande au prestataire : la page suivante prépare le texte.',
  dessiner: (hote, { v, changer }) => {
    const clauses = v.clauses ?? {};
    return html`<p role="status">${direContrat(v)}.</p>
      ${POINTS.map((point) =>
        hote.formulaire.choix<OuiNon>({
          id: `clause-${point}`,
          label: QUESTIONS[point][0],
          aide: QUESTIONS[point][1],
          enLigne: true,
          options: OUI_NON_NSP,
          valeur: clauses[point],
          change: (reponse) => changer({ clauses: { ...clauses, [point]: reponse } }),
        }),
      )}`;
  },
};
