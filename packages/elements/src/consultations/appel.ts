/** One call: until when, what, how, what to provide, where to answer. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, majuscule } from '@ternum/core';
import type { Consultation } from '@ternum/marches';
import { CATEGORIES } from '../shared/contrats.ts';
import { compter } from '../shared/mots.ts';
import { PlusTard } from '../shared/plus-tard.ts';
import type { Consultations } from './consultations.ts';
import { ailleurs } from './liens.ts';
import {
  aFournirDe,
  estRectifiee,
  lienSur,
  limiteDe,
  objetDe,
  phraseCategories,
  phraseProcedure,
} from './consultations.model.ts';
import { limite } from './limite.ts';

const LIEUX = new PlusTard(() => import('../shared/departements.ts'));

export interface Autour {
  maintenant: number;
  profil: string | undefined;
  /** Calls of several buyers: each says its own. */
  plusieurs: boolean;
}

export function dessinerAppel(
  hote: Consultations,
  c: Consultation,
  cle: string,
  rang: number,
  autour: Autour,
): TemplateResult {
  const objet = objetDe(c);
  const repondre = lienSur(c.lienReponse, document.baseURI) ?? autour.profil;
  const avis = lienSur(c.lienAvis, document.baseURI);
  return html`<li class="appel" data-appel=${cle}>
    ${hote.titre(objet, 1, `appel-${rang}`)}
    ${limite(c, autour.maintenant, Boolean(avis), Boolean(repondre))}
    <div class="corps">
      ${faits(hote, c, autour)} ${fournir(c)} ${lots(c)} ${actions(hote, c, objet, repondre, avis)}
    </div>
  </li>`;
}

function faits(hote: Consultations, c: Consultation, { plusieurs }: Autour): TemplateResult {
  const { libelle, departements } = c.lieu;
  const lieu =
    libelle ??
    departements
      .map((code) => LIEUX.pour(hote)?.DEPARTEMENTS[code] ?? `département ${code}`)
      .join(', ');
  const publiee = c.datePublication && formatDate(c.datePublication);
  return html`
    ${
      estRectifiee(c)
        ? html`<p class="mention">
            <strong>Avis rectifié</strong>${publiee ? ` le ${publiee}` : ''} : seule cette version
            compte.
          </p>`
        : nothing
    }
    <dl>
      ${plusieurs ? fait('Acheteur', c.acheteur.nom) : nothing}
      ${fait('Achat', phraseCategories(c, CATEGORIES))}
      ${fait('Procédure', c.procedure && phraseProcedure(c.procedure))} ${fait('Lieu', lieu)}
      ${fait('Environnement', c.considerationsEnvironnementales && 'pris en compte dans cet achat')}
      ${estRectifiee(c) ? nothing : fait('Parution', publiee)}
    </dl>
  `;
}

const fait = (nom: string, valeur: string | false | undefined): TemplateResult | typeof nothing =>
  valeur
    ? html`<div>
        <dt>${nom}</dt>
        <dd>${valeur}</dd>
      </div>`
    : nothing;

function fournir(c: Consultation): TemplateResult {
  const pieces = aFournirDe(c);
  return html`<div class="fournir">
    <p class="intitule">Ce qu’il faut fournir</p>
    ${
      c.simplifie
        ? html`<p>Marché public simplifié : votre numéro SIRET suffit pour candidater.</p>`
        : nothing
    }
    ${
      pieces.length
        ? html`<ul>
            ${pieces.map((piece) => html`<li>${piece}</li>`)}
          </ul>`
        : c.simplifie
          ? nothing
          : html`<p>
              L’avis ne le dit pas : la liste est dans le règlement de la consultation, sur le
              profil d’acheteur.
            </p>`
    }
  </div>`;
}

function lots({ lots: tous }: Consultation): TemplateResult | typeof nothing {
  if (!tous.length) return nothing;
  return html`<details class="lots">
    <summary>${compter(tous.length, 'lot')}</summary>
    <ul>
      ${tous.map(({ numero, intitule }) => html`<li>${numero ? `Lot ${numero} : ` : ''}${majuscule(intitule)}</li>`)}
    </ul>
  </details>`;
}

function actions(
  hote: Consultations,
  c: Consultation,
  objet: string,
  repondre: string | undefined,
  avis: string | undefined,
): TemplateResult {
  const choisir = (): void => hote.choisir(c);
  // Links of the same words are told apart by whoever hears them one after the other.
  const precis = html`<span class="seul-lecteur"> : ${objet}</span>`;
  return html`<p class="actions">
    ${
      repondre
        ? html`<a class="bouton principal" href=${repondre} rel="external" @click=${choisir}
            ><span>Répondre sur le profil d’acheteur${precis}</span>
            <span class="ailleurs">${ailleurs(repondre)}</span></a
          >`
        : html`<span>Pour répondre, adressez-vous à ${c.acheteur.nom || 'l’acheteur'}.</span>`
    }
    ${
      avis
        ? html`<a class="lien" href=${avis} rel="external" @click=${choisir}
            >Lire l’avis${precis} <span class="ailleurs">${ailleurs(avis)}</span></a
          >`
        : nothing
    }
    ${
      limiteDe(c)
        ? html`<button class="lien pas-imprime" @click=${() => void hote.agenda([c])}>
            Ajouter la date limite à mon agenda${precis}
          </button>`
        : nothing
    }
  </p>`;
}
