/** The sentences of `dire.ts`. */
import type { CodeAnomalie } from './anomalies.ts';
import { RAISONS } from './consolidate/raisons.ts';
import { apprendre } from './dire.ts';
import type { Doublon } from './model.ts';

const SENTENCES: Record<CodeAnomalie, (champ: string, brut: string) => string> = {
  absent: (c) => `Le champ « ${c} » est obligatoire et manque.`,
  format: (c, b) => `Le champ « ${c} » n’a pas la forme attendue : « ${b} ».`,
  'hors-bornes': (c, b) => `La valeur du champ « ${c} » n’est pas plausible : « ${b} ».`,
  'hors-liste': (c, b) =>
    `Le champ « ${c} » contient une valeur que la réglementation ne prévoit pas : « ${b} ».`,
  'non-communique': (c, b) => `Le champ « ${c} » n’est pas communiqué (« ${b} »).`,
  identifiant: (c, b) => `L’identifiant du champ « ${c} » n’est pas valable : « ${b} ».`,
  structure: (c) =>
    `Le champ « ${c} » n’est pas rangé comme le schéma le demande ; il a été lu quand même.`,
  incoherent: (c, b) => `Le champ « ${c} » contredit un autre champ : « ${b} ».`,
  exclusif: (c, b) => `Le champ « ${c} » dit à la fois « aucun » et autre chose : « ${b} ».`,
  tronque: (c, b) => `Le champ « ${c} » paraît coupé : « ${b} ».`,
};

const DOUBLONS: Record<Doublon['motif'], (id: string, garde: string) => string> = {
  identique: (_, garde) => `Cet enregistrement répète mot pour mot le contrat « ${garde} ».`,
  compteur: (id, garde) =>
    `Le même contrat a été publié de nouveau : « ${garde} » remplace « ${id} ».`,
  'meme-contenu': (_, garde) =>
    `Acheteur, titulaires, montant, date et code CPV sont ceux du contrat « ${garde} ».`,
};

/** Brings the sentences: `phrase` of anomalies and `raison` of what is set aside say them from now on. */
export function parler(): void {
  apprendre({
    anomalie: (code, champ, brut) => SENTENCES[code](champ, brut),
    ecart: (code) => (RAISONS as Readonly<Record<string, string>>)[code],
    doublon: (motif, id, garde) => DOUBLONS[motif](id, garde),
  });
}
