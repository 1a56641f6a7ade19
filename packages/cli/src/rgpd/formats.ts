/** Formats that a register goes to: one line each. What writes one is loaded with it. */
import type { Registre, Traitement } from '@ternum/rgpd';
import type { Fichier } from './lire.ts';

/** A file that was written: its bytes, and what it cannot hold, in sentences. */
export interface Ecrit {
  octets: Uint8Array;
  remarques: readonly string[];
}

/** One format. */
export interface Format {
  /** What it is, in French. */
  quoi: string;
  /** May go to the standard output. */
  texte: boolean;
  /** It holds one sheet only. */
  fiche?: true;
  ecrire(fichier: Fichier, fiche: Traitement | undefined): Promise<Ecrit>;
}

type Modules = typeof import('@ternum/rgpd/formats');

/** A format of `@ternum/rgpd/formats`, by the name of its writer. */
const parFormats =
  (nom: 'toCnilOds' | 'toMadisCsv' | 'toCsv') =>
  async ({ registre }: { registre: Registre }): Promise<Ecrit> => {
    const { [nom]: ecrire }: Pick<Modules, typeof nom> = await import('@ternum/rgpd/formats');
    const { octets, avertissements } = ecrire(registre);
    return {
      octets,
      remarques: avertissements.map(({ position, texte }) => `${position} : ${texte}`),
    };
  };

/** To read or to print. */
const document =
  (format: 'html' | 'odt') =>
  async ({ registre }: { registre: Registre }): Promise<Ecrit> => {
    const { ecrireRegistre } = await import('@ternum/rgpd/formats');
    return {
      octets: await ecrireRegistre(registre, format),
      remarques: ['Ce document se lit et s’imprime ; gardez aussi le fichier complet (.zip).'],
    };
  };

const json = (valeur: unknown): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(valeur, null, 2)}\n`);

export const FORMATS: Readonly<Record<string, Format>> = {
  zip: {
    quoi: 'le fichier complet, pièces comprises',
    texte: false,
    async ecrire({ registre, pieces }) {
      const { toZip } = await import('@ternum/rgpd/zip');
      const octets = await toZip(registre, { piece: async (id) => pieces.get(id) });
      return { octets, remarques: perdues(registre.pieces.filter(({ id }) => !pieces.has(id))) };
    },
  },
  json: {
    quoi: 'le registre seul',
    texte: true,
    ecrire: async ({ registre }) => ({
      octets: json(registre),
      remarques: perdues(registre.pieces),
    }),
  },
  ods: {
    quoi: 'le modèle simplifié de la CNIL',
    texte: false,
    ecrire: parFormats('toCnilOds'),
  },
  madis: { quoi: 'les traitements, pour Madis', texte: true, ecrire: parFormats('toMadisCsv') },
  csv: { quoi: 'un tableau, un traitement par ligne', texte: true, ecrire: parFormats('toCsv') },
  html: { quoi: 'une page à lire ou à imprimer', texte: true, ecrire: document('html') },
  odt: { quoi: 'un document pour un traitement de texte', texte: false, ecrire: document('odt') },
  pia: {
    quoi: 'une fiche, pour l’outil PIA de la CNIL',
    texte: true,
    fiche: true,
    async ecrire({ registre }, fiche) {
      const { toPiaJson } = await import('@ternum/rgpd/aipd');
      return { octets: json(toPiaJson(fiche!, registre)), remarques: [] };
    },
  },
};

const perdues = (pieces: Registre['pieces']): string[] =>
  pieces.length
    ? [`Pièces absentes du résultat : ${pieces.map(({ nom }) => nom).join(', ')}.`]
    : [];
