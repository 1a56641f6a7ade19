import { html } from 'lit';
import { connu, estInconnu } from '@ternum/rgpd';
import { regleMel } from '../../../../shared/formulaire/mel.ts';
import { dateFausse, jour } from '../../element/dates.ts';
import type { EtapeElement } from '../../element/element.ts';

export const qui: EtapeElement<'sousTraitants'> = {
  titre: 'Qui est-ce, et que fait-il ?',
  pourquoi: 'Le registre nomme ceux qui manipulent des données pour la commune.',
  regles: ({ nom, contact, contratLe, contratFin }, hote) => [
    { id: 'nom', faux: !nom.trim(), texte: 'Écrivez le nom du prestataire' },
    regleMel('mel', contact?.mel),
    {
      id: 'debut',
      faux: dateFausse(hote, 'debut'),
      texte: 'Cette date de début n’existe pas',
    },
    {
      id: 'fin',
      faux: dateFausse(hote, 'fin'),
      texte: 'Cette date de fin n’existe pas',
    },
    {
      id: 'fin',
      faux: Boolean(contratLe && contratFin && contratFin < contratLe),
      texte: 'Le contrat ne peut pas finir avant de commencer',
    },
  ],
  dessiner: (hote, { v, changer }) => {
    const f = hote.formulaire;
    const contact = v.contact ?? { nom: '' };
    const inconnu = estInconnu(v.pays);
    return html`
      ${f.texte({
        id: 'nom',
        label: 'Nom',
        valeur: v.nom,
        change: (nom) => changer({ nom }, 'nom'),
      })}
      ${f.texte({
        id: 'prestation',
        label: 'Ce qu’il fait pour la commune',
        aide: 'Par exemple : logiciel de la cantine, hébergement du site, dépannage des postes.',
        lignes: 2,
        facultatif: true,
        valeur: v.prestation,
        change: (prestation) => changer({ prestation }, 'prestation'),
      })}
      ${f.texte({
        id: 'contact',
        label: 'Qui appeler en cas de problème de données',
        facultatif: true,
        valeur: contact.nom,
        change: (nom) => changer({ contact: { ...contact, nom } }, 'contact'),
      })}
      ${f.texte({
        id: 'mel',
        label: 'Son adresse électronique',
        facultatif: true,
        type: 'email',
        valeur: contact.mel,
        change: (mel) => changer({ contact: { ...contact, mel } }, 'mel'),
      })}
      ${f.texte({
        id: 'telephone',
        label: 'Son téléphone',
        facultatif: true,
        type: 'tel',
        court: true,
        valeur: contact.telephone,
        change: (telephone) => changer({ contact: { ...contact, telephone } }, 'telephone'),
      })}
      ${f.texte({
        id: 'adresse',
        label: 'Adresse du prestataire',
        aide: 'Elle s’écrit en tête des clauses à lui proposer.',
        facultatif: true,
        lignes: 2,
        valeur: contact.adresse,
        change: (adresse) => changer({ contact: { ...contact, adresse } }, 'adresse'),
      })}
      ${
        inconnu
          ? ''
          : f.texte({
              id: 'pays',
              label: 'Pays où sont les données',
              aide: 'Hors de l’Union européenne, des garanties sont nécessaires (articles 44 à 49).',
              facultatif: true,
              court: true,
              valeur: connu(v.pays),
              change: (pays) => changer({ pays: pays || undefined }, 'pays'),
            })
      }
      <div class="option champ">
        <input
          type="checkbox"
          id="pays-nsp"
          .checked=${inconnu}
          @change=${() => changer({ pays: inconnu ? undefined : { inconnu: true } })}
        />
        <label for="pays-nsp">Je ne sais pas dans quel pays sont les données</label>
      </div>
      ${f.texte({
        id: 'garanties',
        label: 'Garanties qu’il présente, remarques',
        aide: 'Certification, label, hébergement agréé, protection hors de l’Union européenne…',
        facultatif: true,
        lignes: 3,
        valeur: v.note,
        change: (note) => changer({ note }, 'garanties'),
      })}
      ${jour(hote, { id: 'debut', label: 'Contrat depuis le', facultatif: true }, v.contratLe, (contratLe) => changer({ contratLe }, 'debut'))}
      ${jour(hote, { id: 'fin', label: 'Contrat jusqu’au', aide: 'La fin du contrat entre dans les échéances.', facultatif: true }, v.contratFin, (contratFin) => changer({ contratFin }, 'fin'))}
    `;
  },
};
