/**
 * The only door from a sheet to the public: an object built field by field. What is not written here does not go out,
 * whatever a later version adds to a sheet.
 */
import {
  BASES,
  CATEGORIES,
  connu,
  estInconnu,
  estSansObjet,
  type Base,
  type Droit,
  type Organisme,
  type Registre,
  type Sort,
  type Su,
  type Traitement,
} from '../model/index.ts';
import { droitsDe, PHRASES_DROITS } from './droits.ts';

/** How to reach somebody. A person is never named. */
export interface ContactPublic {
  /** Body or function. */
  nom: string;
  /** Postal address, lines as typed. */
  adresse?: string;
  /** Telephone, as typed. */
  telephone?: string;
  /** E-mail. */
  mel?: string;
}

/** What the public may read of one sheet. An absent field is not known; an empty list means none. */
export interface MentionsPubliques {
  /** Name of the processing. */
  nom: string;
  /** Who answers for it. */
  organisme: ContactPublic & { site?: string };
  /** Other bodies that answer for it too. */
  conjoints?: readonly string[];
  /** Data protection officer: how to reach them. */
  delegue?: ContactPublic;
  /** Purposes, each with its legal basis (letter of article 6(1) and words) and the text that founds it. */
  finalites: readonly { texte: string; base?: { code: Base; texte: string }; fondement?: string }[];
  /** Categories of people. */
  personnes?: readonly string[];
  /** Categories of data, in words, with what they hold, how long they are kept and what becomes of them. */
  donnees?: readonly { categorie: string; detail?: string; duree?: string; sort?: string }[];
  /** Where data come from, when not only from the person. */
  collecte?: { mode: 'directe' | 'indirecte' | 'les-deux'; source?: string };
  /** Must the person answer, and what follows otherwise. */
  obligatoire?: { reponse: 'oui' | 'non'; consequences?: string };
  /** Categories of recipients. */
  destinataires?: readonly string[];
  /** Outside the European Union. */
  transferts?: readonly { destinataire: string; pays: string; garantie?: string; lien?: string }[];
  /** A decision made by a program alone. */
  decisionAutomatisee?: 'oui' | 'non';
  /** Rights that the bases open, after « Vous pouvez » ; `pour`: purposes concerned, when not all. */
  droits: readonly { code: Droit; texte: string; pour?: readonly string[] }[];
  /** To whom rights are exercised. */
  contact: ContactPublic;
}

const SORTS_PUBLICS: Readonly<Record<Sort, string>> = {
  detruire: 'destruction, après visa des Archives départementales',
  conserver: 'conservation définitive',
  trier: 'tri',
  verser: 'versement aux Archives départementales',
};

/** Known list; [] for « sans objet »; undefined for « je ne sais pas ». */
const liste = <T>(valeur: Su<T[]> | undefined): T[] | undefined =>
  estSansObjet(valeur) ? [] : connu(valeur);

const si = <C extends string, V>(cle: C, valeur: V | undefined | ''): { [K in C]?: V } =>
  (valeur === undefined || valeur === '' ? {} : { [cle]: valeur }) as { [K in C]?: V };

interface Joignable {
  adresse?: string | undefined;
  telephone?: string | undefined;
  mel?: string | undefined;
}

const joindre = (nom: string, { adresse, telephone, mel }: Joignable): ContactPublic => ({
  nom,
  ...si('adresse', adresse?.trim()),
  ...si('telephone', telephone?.trim()),
  ...si('mel', mel?.trim()),
});

/** « 1 an à compter de la fin de l’année scolaire, puis 5 ans en archives intermédiaires ». */
export function direConservation(
  duree:
    | Su<{
        active?: string | undefined;
        intermediaire?: string | undefined;
        declencheur?: string | undefined;
      }>
    | undefined,
): string | undefined {
  if (estSansObjet(duree)) return 'sans objet';
  const { active, intermediaire, declencheur } = connu(duree) ?? {};
  const depuis = declencheur?.trim() ? ` à compter de : ${declencheur.trim()}` : '';
  const apres = intermediaire?.trim()
    ? `${active?.trim() ? ', puis ' : ''}${intermediaire.trim()} en archives intermédiaires`
    : '';
  return active?.trim() || apres ? `${active?.trim() ?? ''}${depuis}${apres}`.trim() : undefined;
}

/**
 * What may be shown to the public of one sheet: purposes, bases, people, data, recipients, durations, rights, contact.
 * Notes, measures, attachments, status, actions, software, processors and names of persons stay inside.
 */
export function mentionsPubliques(traitement: Traitement, organisme: Organisme): MentionsPubliques {
  const { nom, role, avec, finalites, collecte, aipd } = traitement;
  const mode = connu(collecte?.mode);
  const decision = aipd?.criteres?.['decision_auto'];
  const delegue = contactDelegue(organisme);
  const mairie = contactMairie(organisme);
  const transferts = liste(traitement.transferts);
  const sources = [
    collecte?.source?.trim(),
    ...(liste(traitement.donnees) ?? []).map(({ source }) => source?.trim()),
  ].filter((s) => s);
  return {
    nom,
    organisme: { ...mairie, ...si('site', organisme.site?.trim()) },
    ...(role === 'conjoint' && avec?.length ? { conjoints: avec.map((a) => a.nom) } : {}),
    ...si('delegue', delegue),
    finalites: finalites.map(({ texte, base, fondement }) => {
      const code = connu(base);
      return {
        texte,
        ...(code ? { base: { code, texte: BASES[code] } } : {}),
        ...si('fondement', fondement?.trim()),
      };
    }),
    ...si(
      'personnes',
      liste(traitement.personnes)?.map(({ categorie }) => categorie),
    ),
    ...si(
      'donnees',
      liste(traitement.donnees)?.map(({ categorie, detail, duree, sort }) => {
        const fin = connu(sort);
        return {
          categorie: CATEGORIES[categorie],
          ...si('detail', detail?.trim()),
          ...si('duree', direConservation(duree)),
          ...si('sort', fin && SORTS_PUBLICS[fin]),
        };
      }),
    ),
    ...(mode ? { collecte: { mode, ...si('source', [...new Set(sources)].join(' ; ')) } } : {}),
    ...(collecte?.obligatoire === 'oui' || collecte?.obligatoire === 'non'
      ? {
          obligatoire: {
            reponse: collecte.obligatoire,
            ...si('consequences', collecte.consequences?.trim()),
          },
        }
      : {}),
    ...si(
      'destinataires',
      liste(traitement.destinataires)?.map((d) => d.nom),
    ),
    ...si(
      'transferts',
      transferts?.map(({ destinataire, pays, garantie, lien }) => ({
        destinataire,
        pays,
        ...si('garantie', connu(garantie)?.trim()),
        ...si('lien', lien?.trim()),
      })),
    ),
    ...(decision === 'oui' || decision === 'non' ? { decisionAutomatisee: decision } : {}),
    droits: droitsDe(traitement).map(({ code, pour }) => ({
      code,
      texte: PHRASES_DROITS[code],
      ...si('pour', pour),
    })),
    contact: delegue ?? mairie,
  };
}

/** How to reach the commune. */
export const contactMairie = (organisme: Organisme): ContactPublic =>
  joindre(organisme.nom, organisme);

/** How to reach the data protection officer, when at least one way is known. */
export function contactDelegue({ dpo }: Organisme): ContactPublic | undefined {
  const su = estInconnu(dpo) ? undefined : connu(dpo);
  if (!su || !(su.mel?.trim() || su.telephone?.trim() || su.adresse?.trim())) return undefined;
  const chez = su.organisme?.trim() ? ` (${su.organisme.trim()})` : '';
  return joindre(`Délégué à la protection des données${chez}`, su);
}

/** Sheets that the commune chose to publish; what it keeps for somebody else, and archives, are left out. */
export const registrePublic = ({ traitements, organisme }: Registre): MentionsPubliques[] =>
  traitements.filter(estPublique).map((t) => mentionsPubliques(t, organisme));

/** True when the commune chose to publish this sheet, answers for it, and still uses it. */
export const estPublique = (t: Traitement): boolean =>
  t.public === true && t.statut !== 'archive' && t.role !== 'sous-traitant';
