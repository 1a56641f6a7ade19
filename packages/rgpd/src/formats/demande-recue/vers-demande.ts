/** A request of the public form → a request of the register. */
import { direInstant, enLocal, moment, PARIS } from '../../echeances/temps.ts';
import { horloge, type Demande, type Horloge, type Registre } from '../../model/index.ts';
import { net } from '../commun/strict.ts';
import type { DemandeRecue } from './types.ts';

/** What `versDemande` may be told. */
export interface OptionsVersDemande {
  /** Clock; default: that of the machine. */
  horloge?: Pick<Horloge, 'maintenant'>;
  /** IANA time zone of the commune; default `Europe/Paris`. */
  fuseau?: string;
}

/**
 * The item of `demandes` to add. Its `id` is the number of the receipt: a file read twice is the same request. The day
 * of receipt is that of the sending, at the sender's clock; a sheet named by the file is linked when the register has it.
 */
export function versDemande(
  recue: DemandeRecue,
  { traitements }: Pick<Registre, 'traitements'>,
  { horloge: { maintenant } = horloge, fuseau = PARIS }: OptionsVersDemande = {},
): Demande {
  const { numero, envoyeeLe, droit, nom, mel, telephone, adresse, pour, traitement } = recue;
  const local = enLocal(moment(envoyeeLe)!, fuseau);
  const instant = maintenant();
  const fiche = traitement && traitements.find(({ id }) => id === traitement.id);
  return net<Demande>({
    id: numero,
    droit: droit === 'nsp' ? { inconnu: true } : droit,
    recueLe: local.slice(0, 10),
    canal: 'Formulaire du site',
    demandeur: net({ nom, adresse, telephone, mel }),
    pour,
    objet: recue.precision,
    traitements: fiche && [fiche.id],
    note: [
      `Reçu nº ${numero}, envoyé le ${direInstant(local, fuseau)}.`,
      traitement && !fiche ? `Fichier indiqué par la personne : ${traitement.nom}.` : '',
    ]
      .filter(Boolean)
      .join('\n'),
    creeLe: instant,
    modifieLe: instant,
  } as Demande);
}
