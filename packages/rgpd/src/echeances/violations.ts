/** Personal data breaches (articles 33 and 34). */
import { connu, estInconnu, type Violation } from '../model/index.ts';
import { citer, illisible, type Calcul, type Du } from './du.ts';
import { DEVOIRS } from './regles.ts';
import { direDuree, direInstant, echoir, enLocal, jourDe, moment } from './temps.ts';

const HEURE = 3_600_000;

/** What article 33(3) asks for and the sheet does not say yet, in French. */
export function manquantsViolation(v: Violation): string[] {
  const { personnes, donnees } = v;
  const nombre = (de: typeof personnes | typeof donnees): boolean =>
    connu(connu(de)?.nombre) !== undefined;
  const categories = (de: typeof personnes | typeof donnees): boolean =>
    (connu(de)?.categories?.length ?? 0) > 0;
  return [
    v.nature?.length ? '' : 'la nature de la violation',
    categories(personnes) ? '' : 'les catégories de personnes',
    nombre(personnes) ? '' : 'le nombre approximatif de personnes',
    categories(donnees) ? '' : 'les catégories de données',
    nombre(donnees) ? '' : 'le nombre approximatif d’enregistrements',
    v.consequences?.trim() ? '' : 'les conséquences probables',
    v.mesures?.trim() ? '' : 'les mesures prises ou proposées',
  ].filter(Boolean);
}

/** End of the 72 hours, as the clock on the wall shows it; undefined when the instant cannot be read. */
export function delaiViolation(
  { connueLe }: Violation,
  { regle, fuseau }: Pick<Calcul, 'regle' | 'fuseau'>,
): { le: string; calcul: string; regle: string } | undefined {
  const depart = moment(connueLe);
  const cnil = depart !== undefined && regle('violation-cnil', jourDe(depart, fuseau));
  if (depart === undefined || !cnil) return undefined;
  const le = echoir(depart, cnil.duree, fuseau);
  const debut = enLocal(depart, fuseau);
  const phrases = [
    `Connue le ${direInstant(debut, fuseau)} ; ${direDuree(cnil.duree)} plus tard : le ${le.length > 10 ? direInstant(le, fuseau) : le} ${citer(cnil)}.`,
    'Les nuits, les fins de semaine et les jours fériés comptent.',
  ];
  if ('heures' in cnil.duree && debut.slice(-6) !== le.slice(-6))
    phrases.push(
      `L’heure légale change entre les deux : ce sont bien ${direDuree(cnil.duree)} écoulées, et l’horloge ne montre pas la même heure qu’au départ.`,
    );
  return { le, calcul: phrases.join(' '), regle: cnil.code };
}

/** What is due for one breach. */
export function dusViolation(v: Violation, calcul: Calcul): Du[] {
  const cle = `violations/${v.id}`;
  const depart = moment(v.connueLe);
  if (depart === undefined)
    return [
      illisible(
        cle,
        `le moment où la violation « ${v.titre} » a été connue`,
        v.connueLe,
        calcul.aujourdhui,
      ),
    ];
  const dus = [...versLaCnil(v, depart, cle, calcul)];
  if (v.risque === 'eleve' && !v.personnesLe && !v.exception)
    dus.push(
      sansChiffre('violation-personnes', v.connueLe, calcul, {
        texte: `Prévenir les personnes concernées par la violation « ${v.titre} »`,
        calcul: 'Le risque est élevé : les prévenir dans les meilleurs délais, en termes clairs.',
        cle,
      }),
    );
  return dus;
}

function versLaCnil(v: Violation, depart: number, cle: string, calcul: Calcul): Du[] {
  if (v.risque === 'aucun') return [];
  if (v.notifieeLe) return complement(v, v.notifieeLe, depart, cle, calcul);
  if (pourAutrui(v, calcul))
    return [
      sansChiffre('violation-responsable', v.connueLe, calcul, {
        texte: `Prévenir le responsable du traitement de la violation « ${v.titre} »`,
        calcul:
          'Les fiches concernées sont tenues pour le compte d’un autre organisme : c’est à lui de notifier, et à la commune de le prévenir dans les meilleurs délais.',
        cle,
      }),
    ];
  const delai = delaiViolation(v, calcul);
  if (!delai) return [];
  const doute =
    v.risque === undefined || v.risque === 'nsp'
      ? ' Le risque n’est pas encore évalué : en cas de doute, notifier.'
      : '';
  const close = v.clotureeLe
    ? ' La violation est close sans notification : si le risque est improbable, le dire dans la fiche.'
    : '';
  return [
    {
      type: 'violation',
      ...delai,
      texte: `Notifier la violation « ${v.titre} » à la Commission nationale de l’informatique et des libertés (CNIL)`,
      calcul: `${delai.calcul}${doute}${close}`,
      cle,
    },
  ];
}

/** Every sheet named is kept for somebody else. */
function pourAutrui({ traitements = [] }: Violation, { registre }: Calcul): boolean {
  const fiches = registre.traitements.filter(({ id }) => traitements.includes(id));
  return fiches.length > 0 && fiches.every(({ role }) => role === 'sous-traitant');
}

function complement(
  v: Violation,
  notifieeLe: string,
  depart: number,
  cle: string,
  calcul: Calcul,
): Du[] {
  if (v.completeeLe || v.clotureeLe) return [];
  const { fuseau, regle } = calcul;
  const cnil = regle('violation-cnil', jourDe(depart, fuseau));
  const notifiee = moment(notifieeLe);
  const tard =
    cnil &&
    'heures' in cnil.duree &&
    notifiee !== undefined &&
    notifiee > depart + cnil.duree.heures * HEURE;
  const manquants = manquantsViolation(v);
  if (tard && !v.retard?.trim()) manquants.unshift('les motifs du retard');
  if (!manquants.length) return [];
  const inconnus = estInconnu(v.personnes) || estInconnu(v.donnees);
  return [
    sansChiffre('violation-complement', notifieeLe, calcul, {
      texte: `Compléter la notification de la violation « ${v.titre} » à la Commission nationale de l’informatique et des libertés (CNIL)`,
      calcul: `Notifiée le ${notifiee === undefined ? notifieeLe : direInstant(enLocal(notifiee, fuseau), fuseau)}${tard ? ', après le délai' : ''} ; la fiche ne dit pas encore : ${manquants.join(', ')}. À communiquer dès que ${inconnus ? 'ce sera connu' : 'possible'}, sans autre retard.`,
      cle,
    }),
  ];
}

function sansChiffre(
  code: string,
  depuis: string,
  { fuseau }: Calcul,
  { texte, calcul, cle }: Pick<Du, 'texte' | 'calcul' | 'cle'>,
): Du {
  const devoir = DEVOIRS.find((d) => d.code === code);
  const ms = moment(depuis);
  return {
    type: code,
    le: ms === undefined ? depuis : enLocal(ms, fuseau),
    texte,
    calcul: `${calcul} La loi ne donne pas de délai chiffré${devoir ? ` ${citer(devoir)}` : ''}.`,
    cle,
    regle: code,
    sansDelai: true,
  };
}
