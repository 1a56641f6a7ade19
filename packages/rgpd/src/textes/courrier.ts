/** What every letter and act begins and ends with. */
import { formatDate } from '@ternum/core';
import { connu, type Organisme } from '../model/index.ts';
import { dit, MAIRIE, type Redaction } from './rediger.ts';
import type { OptionsTexte } from './types.ts';

/** Day of the text. */
export const jourDuTexte = ({ aujourdhui }: OptionsTexte): string =>
  aujourdhui ?? new Date().toISOString().slice(0, 10);

/** Name, function, address of who writes. */
export function expediteur(r: Redaction, { nom, adresse, telephone, mel }: Organisme): void {
  r.dire(
    [dit(nom, 'nom de la commune'), dit(adresse, 'adresse de la mairie'), telephone, mel]
      .filter((l) => l)
      .join('\n'),
  );
}

/** « Fait à…, le…» and the signature. */
export function signer(r: Redaction, organisme: Organisme, options: OptionsTexte): void {
  const { representant } = organisme;
  r.dire(
    `Fait à ${dit(organisme.type === 'commune' ? lieu(organisme.nom) : undefined, 'lieu')}, le ${formatDate(jourDuTexte(options))}.`,
    `${dit(representant?.nom, 'nom du signataire')}, ${dit(representant?.fonction, 'qualité du signataire')}\n${dit(undefined, 'signature', 'le signataire')}`,
  );
}

/** Name of the data protection officer, and body when there is one. */
export function nommerDelegue({ dpo }: Organisme): string {
  const su = connu(dpo);
  const chez = su?.organisme?.trim() ? `, ${su.organisme.trim()}` : '';
  return `${dit(su?.nom, 'nom du délégué à la protection des données', MAIRIE)}${chez}`;
}

/** « Commune de Chorey » → « Chorey ». */
const lieu = (nom: string): string => nom.replace(/^(?:commune|mairie|ville) (?:de |d[’'])/i, '');
