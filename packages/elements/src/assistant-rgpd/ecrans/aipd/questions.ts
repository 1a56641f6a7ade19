/** The nine criteria and the items of the lists that a town hall meets, to be answered. */
import { html, type TemplateResult } from 'lit';
import type { OuiNon, Traitement } from '@ternum/rgpd';
import { OUI_NON_NSP } from '../../../shared/formulaire/index.ts';
import type { Contexte } from '../../contexte.ts';
import type { Fiche } from '../fiche/etapes/commun.ts';

type Module = typeof import('@ternum/rgpd/aipd');
type Aipd = NonNullable<Traitement['aipd']>;

const poser = (fiche: Fiche, partie: Partial<Aipd>, champ?: string): void =>
  fiche.changer({ aipd: { ...fiche.t.aipd, ...partie } }, champ);

export function criteres(
  hote: Contexte,
  fiche: Fiche,
  { CRITERES, depister }: Module,
): TemplateResult {
  const juges = depister(fiche.t, hote.registre.organisme).criteres;
  return html`${hote.titre('Les neuf questions', 2)}
  ${CRITERES.map(({ code, question }) => {
    const juge = juges.find((j) => j.code === code)!;
    const aide = juge.deduit ? `La fiche répond : ${juge.deduit}` : juge.indice;
    return hote.formulaire.choix<OuiNon>({
      id: `critere-${code}`,
      label: question,
      ...(aide ? { aide } : {}),
      enLigne: true,
      options: OUI_NON_NSP,
      valeur: fiche.t.aipd?.criteres?.[code] ?? (juge.deduit ? juge.reponse : undefined),
      change: (reponse) =>
        poser(fiche, { criteres: { ...fiche.t.aipd?.criteres, [code]: reponse } }),
    });
  })}`;
}

export function listes(
  hote: Contexte,
  fiche: Fiche,
  { REQUISES, NON_REQUISES, CAS }: Module,
): TemplateResult {
  const groupes = [
    ['Cas pour lesquels la CNIL demande une AIPD', REQUISES],
    ['Cas pour lesquels elle n’en demande pas', NON_REQUISES],
    ['Cas que le règlement lui-même soumet à une AIPD (article 35.3)', CAS],
  ] as const;
  return html`<details class="item">
    <summary>Est-ce un des cas des listes de la CNIL ?</summary>
    ${groupes.map(
      ([nom, points]) =>
        html`${hote.titre(nom, 2)}
        ${points
          .filter(({ commune }) => commune)
          .map(({ code, libelle, aConfirmer }) =>
            hote.formulaire.choix<OuiNon>({
              id: `point-${code}`,
              label: libelle,
              ...(aConfirmer ? { aide: `À confirmer : ${aConfirmer}.` } : {}),
              enLigne: true,
              options: OUI_NON_NSP,
              valeur: fiche.t.aipd?.listes?.[code],
              change: (reponse) =>
                poser(fiche, { listes: { ...fiche.t.aipd?.listes, [code]: reponse } }),
            }),
          )}`,
    )}
  </details>`;
}
