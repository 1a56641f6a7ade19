/** One call: until when, what, how, what to provide, where to answer. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, majuscule } from '@ternum/core';
import { dateLimiteEnMots, resteEnMots, type Consultation } from '@ternum/marches';
import { CATEGORIES } from '../shared/contrats.ts';
import { compter } from '../shared/mots.ts';
import { PlusTard } from '../shared/plus-tard.ts';
import type { Consultations } from './consultations.ts';
import {
  aFournirDe,
  estRectifiee,
  estUrgente,
  lienSur,
  objetDe,
  phraseCategories,
  phraseProcedure,
} from './consultations.model.ts';

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
  return html`<li class="appel" data-appel=${cle}>
    ${hote.titre(objet, 1, `appel-${rang}`)} ${limite(c, autour.maintenant)}
    <div class="corps">
      ${faits(hote, c, autour)} ${fournir(c)} ${lots(c)} ${actions(hote, c, objet, autour)}
    </div>
  </li>`;
}

function limite(c: Consultation, maintenant: number): TemplateResult {
  const { dateLimite } = c;
  if (!dateLimite)
    return html`<p class="limite">
      ${
        c.limiteIncertaine
          ? 'La date limite a changé : elle est dans l’avis rectificatif.'
          : 'Date limite non renseignée : elle est dans l’avis.'
      }
    </p>`;
  const urgente = estUrgente(c, maintenant);
  return html`<p class=${urgente ? 'limite urgente' : 'limite'}>
    ${urgente ? html`<strong>Moins de 48 heures pour répondre</strong>` : nothing}
    <span class="doux">Réponses jusqu’au</span>
    <time datetime=${dateLimite}>${dateLimiteEnMots(dateLimite)}</time>
    <span class="reste">— ${resteEnMots(dateLimite, maintenant)}</span>
  </p>`;
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
  { profil }: Autour,
): TemplateResult {
  const repondre = lienSur(c.lienReponse, document.baseURI) ?? profil;
  const avis = lienSur(c.lienAvis, document.baseURI);
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
      c.dateLimite
        ? html`<button class="lien pas-imprime" @click=${() => void hote.agenda([c])}>
            Ajouter la date limite à mon agenda${precis}
          </button>`
        : nothing
    }
  </p>`;
}

/** « (marches.example, autre site) ». */
export function ailleurs(adresse: string): string {
  const { host } = new URL(adresse);
  return host === location.host ? '' : `(${host}, autre site)`;
}
