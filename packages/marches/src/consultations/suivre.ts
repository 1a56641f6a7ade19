/** Notices that correct others, and contracts that came of calls. */
import type { Contrat, Marche } from '../model.ts';
import type { Consultation } from './model.ts';
import { sansVide } from './dehors.ts';

/**
 * Follows corrections to the notice that counts. The last notice of a chain carries what the earlier ones said and it
 * did not change, and `premierAvis`; the earlier ones stay, `rectifiee`. A withdrawal makes it `annulee`. Deadlines
 * that a correction leaves unclear are `limiteIncertaine`. Input is left as it is, and so is its order.
 */
export function resoudreAvis(consultations: readonly Consultation[]): Consultation[] {
  const cibles = new Map<Consultation, Consultation>();
  const parId = index(consultations, (c) => c.id);
  const parProcedure = index(consultations, (c) => c.idProcedure);
  const comparer = ordre(consultations, parId);
  for (const c of consultations) {
    const cible = corrige(c) ? cibleDe(c, parId, parProcedure, comparer) : undefined;
    if (cible) cibles.set(c, cible);
  }
  const chaines = new Map<Consultation, Consultation[]>();
  for (const c of consultations) {
    const racine = remonter(c, cibles);
    const chaine = chaines.get(racine);
    if (chaine) chaine.push(c);
    else chaines.set(racine, [c]);
  }
  const resolues = new Map<Consultation, Consultation>();
  for (const [racine, chaine] of chaines) {
    if (chaine.length > 1)
      for (const [c, r] of suivre(racine, chaine, comparer)) resolues.set(c, r);
  }
  return consultations.map((c) => resolues.get(c) ?? c);
}

const corrige = (c: Consultation): boolean => c.nature !== undefined || c.republication === true;

function index(
  consultations: readonly Consultation[],
  cleDe: (c: Consultation) => string | undefined,
): Map<string, Consultation[]> {
  const groupes = new Map<string, Consultation[]>();
  for (const c of consultations) {
    const cle = cleDe(c);
    if (!cle) continue;
    const groupe = groupes.get(`${c.source} ${cle}`);
    if (groupe) groupe.push(c);
    else groupes.set(`${c.source} ${cle}`, [c]);
  }
  return groupes;
}

/** The latest earlier notice that this one names, or of the same procedure and buyer when it names none known. */
function cibleDe(
  c: Consultation,
  parId: Map<string, Consultation[]>,
  parProcedure: Map<string, Consultation[]>,
  comparer: Comparer,
): Consultation | undefined {
  const nommees = nommeesPar(c, parId);
  const voisines = (parProcedure.get(`${c.source} ${c.idProcedure ?? ''}`) ?? []).filter(
    (v) => v.acheteur.nom === c.acheteur.nom,
  );
  const avant = (liste: readonly Consultation[]): Consultation | undefined =>
    liste
      .filter((v) => v !== c && comparer(v, c) < 0)
      .sort(comparer)
      .at(-1);
  return avant(nommees) ?? avant(voisines);
}

const nommeesPar = (c: Consultation, parId: Map<string, Consultation[]>): Consultation[] =>
  c.avisLies.flatMap((id) => parId.get(`${c.source} ${id}`) ?? []);

type Comparer = (a: Consultation, b: Consultation) => number;

/**
 * By day, then by number: « 26-9999 » before « 26-10000 ». A correction without a day comes after the notices that it
 * names.
 */
function ordre(
  consultations: readonly Consultation[],
  parId: Map<string, Consultation[]>,
): Comparer {
  const jours = new Map<Consultation, string>();
  for (const c of consultations)
    if (!c.datePublication && corrige(c)) {
      const autres = nommeesPar(c, parId).map((v) => v.datePublication ?? '');
      // After that day, before the next one.
      if (autres.length) jours.set(c, `${autres.toSorted().at(-1)}+`);
    }
  const jourDe = (c: Consultation): string => c.datePublication ?? jours.get(c) ?? '';
  return (a, b) => {
    const [jourA, jourB] = [jourDe(a), jourDe(b)];
    if (jourA !== jourB) return jourA < jourB ? -1 : 1;
    return a.id.localeCompare(b.id, 'fr', { numeric: true });
  };
}

/** A target always comes earlier, so no chain turns round, whatever notices name. */
function remonter(c: Consultation, cibles: ReadonlyMap<Consultation, Consultation>): Consultation {
  let ici = c;
  for (let suivant = cibles.get(ici); suivant; suivant = cibles.get(ici)) ici = suivant;
  return ici;
}

function suivre(
  racine: Consultation,
  chaine: Consultation[],
  comparer: Comparer,
): [Consultation, Consultation][] {
  const suite = [...chaine].sort(comparer);
  let fin = racine;
  for (const c of suite) if (c !== racine) fin = fondre(fin, c);
  const ids = [...new Set(suite.map((c) => c.id))].filter((id) => id !== fin.id);
  const derniere = suite.at(-1)!;
  return suite.map((c) => [
    c,
    c === derniere
      ? { ...fin, avisLies: [...new Set([...ids, ...fin.avisLies])], premierAvis: racine.id }
      : { ...c, etat: 'rectifiee', premierAvis: racine.id },
  ]);
}

/** What the correction says, over what stood before. A withdrawal is not undone by a later correction. */
function fondre(avant: Consultation, apres: Consultation): Consultation {
  const dit = Object.entries(sansVide(apres)).filter(
    ([, v]) => v !== '' && !(Array.isArray(v) && v.length === 0),
  );
  const limite: Pick<Consultation, 'dateLimite' | 'jourLimite' | 'limiteIncertaine'> =
    apres.jourLimite
      ? { dateLimite: undefined, jourLimite: apres.jourLimite, limiteIncertaine: undefined }
      : apres.dateLimite || !apres.limiteIncertaine
        ? {
            dateLimite: apres.dateLimite ?? avant.dateLimite,
            jourLimite: apres.dateLimite ? undefined : avant.jourLimite,
            limiteIncertaine: apres.dateLimite ? undefined : avant.limiteIncertaine,
          }
        : { dateLimite: undefined, jourLimite: undefined, limiteIncertaine: true };
  return sansVide({
    ...avant,
    ...(Object.fromEntries(dit) as Partial<Consultation>),
    acheteur: apres.acheteur.nom ? { ...avant.acheteur, ...apres.acheteur } : avant.acheteur,
    lieu: apres.lieu.libelle || apres.lieu.departements.length ? apres.lieu : avant.lieu,
    etat: avant.etat === 'annulee' ? 'annulee' : apres.etat,
    ...limite,
  });
}

/** What links a contract to a call. */
export type ContratALier = Pick<Marche, 'uid' | 'id' | 'acheteur'> | Pick<Contrat, 'publie'>;

/**
 * `contrats` filled where the buyer's SIRET and the identifier of the procedure are both those of a contract;
 * otherwise left as they are: nothing is guessed from words.
 */
export function lierContrats(
  consultations: readonly Consultation[],
  contrats: Iterable<ContratALier>,
): Consultation[] {
  const uids = new Map<string, Set<string>>();
  for (const contrat of contrats) {
    const { uid, id, acheteur } = 'publie' in contrat ? contrat.publie : contrat;
    if (!id || !acheteur.id) continue;
    const cle = cleContrat(acheteur.id, id);
    const connus = uids.get(cle);
    if (connus) connus.add(uid);
    else uids.set(cle, new Set([uid]));
  }
  return consultations.map((c) => {
    const { siret } = c.acheteur;
    const trouves = siret && c.idProcedure ? uids.get(cleContrat(siret, c.idProcedure)) : undefined;
    return trouves ? { ...c, contrats: [...new Set([...c.contrats, ...trouves])] } : c;
  });
}

const cleContrat = (siret: string, id: string): string => `${siret} ${id.trim().toLowerCase()}`;
