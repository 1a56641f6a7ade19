/** What was typed → a request with its number, its hour and its deadline. */
import { delaiDemande } from '../../echeances/demandes.ts';
import { regleLe } from '../../echeances/regles.ts';
import { enLocal, PARIS } from '../../echeances/temps.ts';
import { net, nettoyer, nettoyerLigne } from '../commun/strict.ts';
import { FORMAT_DEMANDE, VERSION_DEMANDE, type DemandeRecue, type Saisie } from './types.ts';

/** Signs that are not taken one for another when read aloud or copied by hand. */
const SIGNES = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

/** What is not in the form. */
export interface OptionsPreparer {
  /** Body that the request is for. */
  organisme?: string;
  /** Number that the request has already: sent again, it is the same one. */
  numero?: string;
  /** Now, milliseconds since 1970; default: the clock. */
  maintenant?: number;
  /** IANA time zone of the body; default `Europe/Paris`. */
  fuseau?: string;
}

/** Seven random signs: two people who write the same minute get two numbers, and none can be guessed. */
function numeroter(jour: string): string {
  const hasard = crypto.getRandomValues(new Uint32Array(7));
  return `D-${jour.replaceAll('-', '')}-${[...hasard].map((n) => SIGNES[n % SIGNES.length]).join('')}`;
}

/** Gives a request its number, its hour, and the last day of the answer (article 12(3)). */
export function preparerDemande(
  saisie: Saisie,
  { organisme, numero, maintenant = Date.now(), fuseau = PARIS }: OptionsPreparer = {},
): DemandeRecue {
  const { droit, nom, mel, telephone, adresse, pour, traitement, precision } = saisie;
  const envoyeeLe = enLocal(Math.floor(maintenant / 1000) * 1000, fuseau);
  const jour = envoyeeLe.slice(0, 10);
  return net<DemandeRecue>({
    numero: numero ?? numeroter(jour),
    envoyeeLe,
    organisme: nettoyerLigne(organisme),
    droit,
    nom: nettoyerLigne(nom) ?? '',
    mel: nettoyerLigne(mel),
    telephone: nettoyerLigne(telephone),
    adresse: nettoyer(adresse),
    pour: pour && net({ nom: nettoyerLigne(pour.nom) ?? '', lien: nettoyerLigne(pour.lien) }),
    traitement: traitement && net({ id: traitement.id, nom: nettoyerLigne(traitement.nom) ?? '' }),
    precision: nettoyer(precision),
    repondreAvant: finDuDelai(jour),
  } as DemandeRecue);
}

/** Last day on which the answer to a request received on `jour` is due. */
export const finDuDelai = (jour: string): string | undefined =>
  delaiDemande(
    { id: '-', recueLe: jour, demandeur: { nom: '' }, creeLe: '', modifieLe: '' },
    { regle: (code, le) => regleLe(code, le) },
  )?.premier;

/** Text of the file. */
export const ecrireDemandeRecue = (demande: DemandeRecue): string =>
  `${JSON.stringify(objetDemande(demande), null, 2)}\n`;

/** Object of the file: what the form sends. */
export const objetDemande = (demande: DemandeRecue): object => ({
  format: FORMAT_DEMANDE,
  version: VERSION_DEMANDE,
  ...demande,
});
