/** What the visitor keeps of a request. */
import { direDemande, ecrireDemandeRecue, type DemandeRecue } from '@ternum/rgpd/demande-recue';
import { telecharger } from '../shared/exporter/telecharger.ts';

export function telechargerRecu(demande: DemandeRecue, sorte: 'texte' | 'json'): void {
  const [texte, type, fin] =
    sorte === 'texte'
      ? // A byte order mark: old text editors read accents right.
        [`\ufeff${direDemande(demande).replaceAll('\n', '\r\n')}`, 'text/plain', 'txt']
      : [ecrireDemandeRecue(demande), 'application/json', 'json'];
  telecharger(
    new Blob([texte], { type: `${type};charset=utf-8` }),
    `demande-${demande.numero}.${fin}`,
  );
}
