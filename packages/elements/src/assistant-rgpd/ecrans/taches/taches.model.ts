/** Where everything stands, theme by theme, and what to do next. Pure. */
import type { Registre, Traitement } from '@ternum/rgpd';
import type { Obligation } from '@ternum/rgpd/catalogue';
import type { Echeance } from '@ternum/rgpd/echeances';
import type { Chemin, NomEcran } from '../../contexte.ts';
import { parService } from '../fiches/fiches.model.ts';
import { PRIORITES } from '../obligations/obligations.model.ts';
import { POINTS } from '../prestataires/prestataires.model.ts';
import { avancement } from '../relecture/relecture.model.ts';

/** One theme. */
export interface Theme {
  nom: string;
  ecran: NomEcran;
  /** 0 to 100; undefined: nothing to do there yet. */
  fait: number | undefined;
  /** « 42 fiches ». */
  quoi: string;
  /** The same, part by part: sheets by service, obligations by priority. */
  parties?: readonly Partie[];
}

/** One part of a theme. */
export interface Partie {
  nom: string;
  /** 0 to 100. */
  fait: number;
  vers: Chemin;
}

/** What the catalogue asks for, once it came. */
export interface Attendus {
  questions: number;
  obligations: readonly Pick<Obligation, 'code' | 'priorite'>[];
  securite: readonly string[];
}

const moyenne = (parts: readonly number[]): number | undefined =>
  parts.length ? Math.round(parts.reduce((a, b) => a + b, 0) / parts.length) : undefined;

const part = (faits: number, total: number): number | undefined =>
  total ? Math.round((100 * Math.min(faits, total)) / total) : undefined;

const dits = (
  codes: readonly string[] | undefined,
  suivis: Registre['obligations'],
): { fait: number | undefined; quoi: string } => {
  const faits = Object.entries(suivis).filter(
    ([code, { etat }]) =>
      (!codes || codes.includes(code)) && (etat === 'fait' || etat === 'sans-objet'),
  ).length;
  const total = codes?.length ?? 0;
  return { fait: part(faits, total), quoi: total ? `${faits} sur ${total}` : '' };
};

const contrat = ({ clauses = {} }: Registre['sousTraitants'][number]): number =>
  (100 * POINTS.filter((p) => clauses[p] === 'oui').length) / POINTS.length;

const ORDRE = new Intl.Collator('fr', { numeric: true });

const services = (fiches: readonly Traitement[], r: Registre): Partie[] =>
  parService(fiches)
    .map(([nom, celles]) => ({
      nom,
      fait: moyenne(celles.map((t) => avancement(t, r)))!,
      vers: { ecran: 'fiches', ...(celles[0]!.service && { id: celles[0]!.service }) } as const,
    }))
    .sort((a, b) => ORDRE.compare(a.nom, b.nom));

const priorites = (attendus: Attendus | undefined, r: Registre): Partie[] =>
  PRIORITES.flatMap((nom, priorite) => {
    const codes = attendus?.obligations
      .filter((o) => o.priorite === priorite)
      .map(({ code }) => code);
    const { fait } = dits(codes, r.obligations);
    if (fait === undefined) return [];
    return { nom, fait, vers: { ecran: 'obligations', etape: priorite - 1 } as const };
  });

/** Every theme, in the order of the path. */
export function themes(r: Registre, attendus: Attendus | undefined): Theme[] {
  const { organisme, traitements, sousTraitants } = r;
  const commune = [
    organisme.nom,
    organisme.adresse,
    organisme.mel ?? organisme.telephone,
    organisme.representant?.nom,
    organisme.dpo,
  ].filter(Boolean).length;
  const fiches = traitements.filter(({ statut }) => statut !== 'archive');
  const reponses = Object.keys(r.reponses).length;
  const n = (combien: number, mot: string): string => `${combien} ${mot}${combien > 1 ? 's' : ''}`;
  return [
    { nom: 'Ma commune', ecran: 'commune', fait: part(commune, 5), quoi: '' },
    {
      nom: 'Les questions',
      ecran: 'questions',
      fait: attendus ? part(reponses, attendus.questions) : undefined,
      quoi: n(reponses, 'réponse'),
    },
    {
      nom: 'Les fiches',
      ecran: 'fiches',
      fait: moyenne(fiches.map((t) => avancement(t, r))),
      quoi: n(fiches.length, 'fiche'),
      parties: services(fiches, r),
    },
    {
      nom: 'Les contrats des prestataires',
      ecran: 'prestataires',
      fait: moyenne(sousTraitants.map(contrat)),
      quoi: n(sousTraitants.length, 'prestataire'),
    },
    {
      nom: 'Les obligations',
      ecran: 'obligations',
      ...dits(
        attendus?.obligations.map(({ code }) => code),
        r.obligations,
      ),
      parties: priorites(attendus, r),
    },
    { nom: 'La sécurité', ecran: 'securite', ...dits(attendus?.securite, r.securite) },
  ];
}

/** One line of what is due: the first of its kind, and how many more of that kind come after it. */
export interface Groupe {
  premiere: Echeance;
  autres: number;
}

/** Kinds in the order of their first: eight hundred sheets to read again do not hide the one request that is late. */
export function groupes(dues: readonly Echeance[]): Groupe[] {
  const par = new Map<string, Groupe>();
  for (const due of dues) {
    const cle = `${due.type} ${due.etat}`;
    const groupe = par.get(cle);
    if (groupe) groupe.autres += 1;
    else par.set(cle, { premiere: due, autres: 0 });
  }
  return [...par.values()];
}

/** The whole, 0 to 100: the mean of the themes that have begun or that can begin. */
export const ensemble = (tous: readonly Theme[]): number =>
  moyenne(tous.flatMap(({ fait }) => fait ?? [])) ?? 0;

/** « À faire », « En cours », « Terminé ». */
export const etat = ({ fait }: Theme): string =>
  fait === 100 ? 'Terminé' : fait ? 'En cours' : 'À faire';

/** The first theme that is not finished; undefined when all are. */
export const suivant = (tous: readonly Theme[]): Theme | undefined =>
  tous.find(({ fait, ecran }) => fait !== 100 && (fait !== undefined || ecran !== 'prestataires'));

/** The one next thing to do, in words and where; undefined when all is done. Of sheets and contracts, the least advanced. */
export function continuer(
  tous: readonly Theme[],
  r: Registre,
): { nom: string; vers: Chemin } | undefined {
  const theme = suivant(tous);
  if (!theme) return undefined;
  const { ecran } = theme;
  if (ecran === 'fiches') {
    const fiche = moindre(
      r.traitements.filter(({ statut }) => statut !== 'archive'),
      (t) => avancement(t, r),
    );
    if (fiche)
      return {
        nom: `la fiche «\u00a0${fiche.nom || 'sans nom'}\u00a0»`,
        vers: { ecran: 'relecture', id: fiche.id },
      };
  }
  if (ecran === 'prestataires') {
    const p = moindre(r.sousTraitants, contrat);
    if (p)
      return {
        nom: `le contrat avec «\u00a0${p.nom || 'sans nom'}\u00a0»`,
        vers: { ecran: 'prestataire', id: p.id },
      };
  }
  return { nom: theme.nom.toLowerCase(), vers: { ecran } };
}

/** The first of those that have the least. */
function moindre<T>(items: readonly T[], combien: (item: T) => number): T | undefined {
  let [trouve, peu]: [T | undefined, number] = [undefined, Infinity];
  for (const item of items) {
    const n = combien(item);
    if (n < peu) [trouve, peu] = [item, n];
  }
  return trouve;
}
