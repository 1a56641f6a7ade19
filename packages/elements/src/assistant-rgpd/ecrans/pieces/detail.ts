/** One attachment: its name, and what it is joined to. */
import { html, type TemplateResult } from 'lit';
import type { Change, Piece } from '@ternum/rgpd';
import type { Contexte, NomEcran } from '../../contexte.ts';
import { preuvesDe, prouver, suivisDe, type Preuve } from './preuves.model.ts';
import { lier, liensDe, PORTEURS, porteursDe, type Lien } from './pieces.model.ts';

/** What an attachment may be joined to, told in one line. */
interface Attache {
  /** Its own: two sheets may have one name. */
  cle: string;
  dire: string;
  aller: { ecran: NomEcran; id?: string };
  changer(oui: boolean): Change | undefined;
}

const deLien = (hote: Contexte, piece: string, lien: Lien): Attache => ({
  cle: `${lien.dans}/${lien.id}`,
  dire: `${PORTEURS[lien.dans].mot} : ${lien.nom}`,
  aller: { ecran: PORTEURS[lien.dans].ecran, id: lien.id },
  changer: (oui) => lier(hote.registre, lien, piece, oui),
});

function dePreuve(hote: Contexte, piece: string, preuve: Preuve): Attache {
  const { dans, code } = preuve;
  const nom = hote.catalogue?.[dans].find((un) => un.code === code)?.texte ?? code;
  return {
    cle: `${dans}/${code}`,
    dire: `${dans === 'obligations' ? 'Obligation' : 'Sécurité'} : ${nom}`,
    aller: { ecran: dans },
    changer: (oui) => prouver(hote.registre, preuve, piece, oui),
  };
}

const attaches = (hote: Contexte, piece: string, liens: Lien[], preuves: Preuve[]): Attache[] => [
  ...liens.map((lien) => deLien(hote, piece, lien)),
  ...preuves.map((preuve) => dePreuve(hote, piece, preuve)),
];

const jointes = (hote: Contexte, piece: string): Attache[] =>
  attaches(hote, piece, liensDe(hote.registre, piece), preuvesDe(hote.registre, piece));

/** What it is joined to, each a way there. */
export function liens(hote: Contexte, piece: string): TemplateResult {
  const tous = jointes(hote, piece);
  return tous.length
    ? html`${tous.map(
        ({ dire, aller }) =>
          html`<button class="lien" @click=${() => hote.aller(aller)}>${dire}</button>`,
      )}`
    : html`<span class="doux">tout le registre</span>`;
}

/** @param fermer called when the person is done */
export function detail(hote: Contexte, piece: Piece, fermer: () => void): TemplateResult {
  const f = hote.formulaire;
  const joints = jointes(hote, piece.id);
  const autres = attaches(
    hote,
    piece.id,
    porteursDe(hote.registre),
    suivisDe(hote.registre),
  ).filter((p) => !joints.some(({ cle }) => cle === p.cle));
  const poser = (change: Change | undefined): void => {
    if (change) hote.appliquer(change);
  };
  return html`<li>
    <div>
      ${f.texte({
        id: 'piece-nom',
        label: 'Nom de la pièce',
        valeur: piece.nom,
        change: (nom) =>
          hote.appliquer(
            { type: 'poser', dans: 'pieces', valeur: { ...piece, nom } },
            `pieces/${piece.id}/nom`,
          ),
      })}
      ${f.liste({
        id: 'piece-lien',
        label: 'Joindre aussi à',
        aide: joints.length ? '' : 'Pour l’instant, elle est jointe à tout le registre.',
        facultatif: true,
        options: [
          { valeur: '', label: autres.length ? 'Choisir…' : 'Rien d’autre' },
          ...autres.map((p, i) => ({ valeur: String(i), label: p.dire })),
        ],
        valeur: '',
        change: (i) => {
          const p = autres[Number(i)];
          if (!i || !p) return;
          poser(p.changer(true));
          hote.annoncer(`Jointe à « ${p.dire} ».`);
        },
      })}
      ${joints.map(
        (p) =>
          html`<p>
            ${p.dire}
            <button
              class="lien"
              @click=${() => {
                poser(p.changer(false));
                hote.annoncer(`« ${p.dire} » n’a plus cette pièce. « Annuler » la remet.`);
                hote.renderRoot.querySelector<HTMLElement>('#piece-lien')?.focus();
              }}
            >
              Détacher<span class="seul-lecteur"> : ${p.dire}</span>
            </button>
          </p>`,
      )}
      <p class="actions">
        <button
          class="bouton"
          @click=${() => {
            if (
              f.valider([
                { id: 'piece-nom', faux: !piece.nom.trim(), texte: 'Écrivez le nom de la pièce' },
              ])
            )
              fermer();
          }}
        >
          Terminé<span class="seul-lecteur"> : ${piece.nom}</span>
        </button>
      </p>
    </div>
  </li>`;
}
