/** Every field of a contract in words, with its unit; what is missing says so. Pure. */
import {
  apostrophes,
  formatDate,
  formatEuros,
  formatNombre,
  formatSiret,
  formatTaux,
} from '@ternum/core';
import type { ActeSousTraitance, Concession, Etape, Marche, Organisme } from '@ternum/marches';
import { NON_RENSEIGNE, nomOrganisme, type ContratAffiche } from '../shared/contrats.ts';
import { DIVISIONS, LIEUX } from '../shared/libelles.ts';

export interface Champ {
  nom: string;
  /** `undefined`: « non renseigné ». */
  valeur?: string;
}

export interface Groupe {
  titre: string;
  champs: Champ[];
}

export interface Pas {
  date: string;
  titre: string;
  /** What changed, one sentence each. */
  changements: string[];
}

const oui = (b: boolean | undefined): string | undefined =>
  b === undefined ? undefined : b ? 'oui' : 'non';
const euros = (n: number | undefined): string | undefined =>
  n === undefined ? undefined : `${formatEuros(n)} HT`;
const mois = (n: number | undefined): string | undefined =>
  n === undefined ? undefined : `${formatNombre(n)}\u00a0mois`;
const jour = (d: string | undefined): string | undefined => d && formatDate(d);
const taux = (t: number | undefined): string | undefined =>
  t === undefined ? undefined : formatTaux(t, 1);
const liste = (l: readonly string[] | undefined, vide: string): string | undefined =>
  l && (l.length ? apostrophes(l.join(', ')) : vide);

/** « SIRET 356 000 000 00048 », with a word when the number cannot be right. */
export function identifiant({ id, typeIdentifiant, valide }: Organisme): string {
  if (!id) return `identifiant ${NON_RENSEIGNE}`;
  return `${typeIdentifiant || 'Identifiant'} ${formatSiret(id)}${valide ? '' : ' (numéro non valable)'}`;
}

function lieu({ lieu: l }: Marche | Concession): string | undefined {
  if (!l) return undefined;
  const nom = l.nom ?? (l.departement && LIEUX[l.departement]);
  const code = l.typeCode
    ? `${l.typeCode.toLowerCase().replace(/^code (?!postal)/, '')} ${l.code}`
    : l.code;
  return nom ? `${nom} (${code})` : code;
}

function cpv({ codeCPV }: Marche): string | undefined {
  const division = codeCPV && DIVISIONS[codeCPV.slice(0, 2)];
  return division ? `${codeCPV} (${division})` : codeCPV;
}

const estMarche = (p: Marche | Concession): p is Marche => 'accordCadre' in p;

/** The fields, grouped as a reader asks: the essentials, how it was bought, how it is carried out, responsibility. */
export function groupes({ publie: p, actuel }: ContratAffiche): Groupe[] {
  const m = estMarche(p) ? p : undefined;
  const c = estMarche(p) ? undefined : p;
  const modifie = actuel.montant !== p.montant;
  const maximum = m?.accordCadre ? ' (maximum estimé)' : '';
  const essentiel: Champ[] = [
    {
      nom: m ? `Montant${modifie ? ' actuel' : ''}${maximum}` : 'Valeur globale',
      valeur: euros(actuel.montant),
    },
    ...(modifie ? [{ nom: 'Montant initial', valeur: euros(p.montant) }] : []),
    { nom: m ? 'Notification' : 'Signature', valeur: jour(p.date) },
    { nom: 'Durée', valeur: mois(actuel.dureeMois) },
    ...(actuel.dureeMois === p.dureeMois
      ? []
      : [{ nom: 'Durée initiale', valeur: mois(p.dureeMois) }]),
    { nom: 'Lieu d’exécution', valeur: lieu(p) },
  ];
  const achat: Champ[] = [
    { nom: 'Nature', valeur: p.nature },
    { nom: 'Procédure', valeur: p.procedure && apostrophes(p.procedure) },
    ...(m
      ? [
          { nom: 'Code CPV (objet de l’achat)', valeur: cpv(m) },
          { nom: 'Offres reçues', valeur: m.offresRecues?.toString() },
          { nom: 'Forme du prix', valeur: m.formePrix },
          { nom: 'Type de prix', valeur: liste(m.typesPrix, 'aucun') },
          { nom: 'Techniques d’achat', valeur: liste(m.techniques, 'aucune') },
          { nom: 'Modalités d’exécution', valeur: liste(m.modalitesExecution, 'aucune') },
          { nom: 'Cahier des clauses (CCAG)', valeur: m.ccag && apostrophes(m.ccag) },
          ...(m.idAccordCadre
            ? [{ nom: 'Passé sous l’accord-cadre', valeur: m.idAccordCadre }]
            : []),
        ]
      : []),
  ];
  const conditions: Champ[] = m
    ? [
        { nom: 'Groupement', valeur: m.typeGroupementOperateurs },
        { nom: 'Avance', valeur: oui(m.attributionAvance) },
        ...(m.attributionAvance ? [{ nom: 'Taux de l’avance', valeur: taux(m.tauxAvance) }] : []),
        { nom: 'Sous-traitance déclarée', valeur: oui(m.sousTraitanceDeclaree) },
      ]
    : [
        { nom: 'Début d’exécution', valeur: jour(c?.dateDebutExecution) },
        { nom: 'Subvention publique', valeur: euros(c?.montantSubventionPublique) },
      ];
  const responsable: Champ[] = [
    { nom: 'Considérations sociales', valeur: liste(p.considerationsSociales, 'aucune') },
    {
      nom: 'Considérations environnementales',
      valeur: liste(p.considerationsEnvironnementales, 'aucune'),
    },
    ...(m
      ? [
          { nom: 'Achat innovant', valeur: oui(m.marcheInnovant) },
          ...(m.origineUE === undefined && m.origineFrance === undefined
            ? []
            : [
                { nom: 'Part d’origine européenne', valeur: taux(m.origineUE) },
                { nom: 'Part d’origine française', valeur: taux(m.origineFrance) },
              ]),
        ]
      : []),
  ];
  return [
    { titre: 'L’essentiel', champs: essentiel },
    { titre: 'L’achat', champs: achat },
    { titre: 'L’exécution', champs: conditions },
    { titre: 'L’achat durable', champs: responsable },
    {
      titre: 'La publication',
      champs: [
        { nom: 'Identifiant', valeur: p.id },
        { nom: 'Publié le', valeur: jour(p.datePublicationDonnees) },
        { nom: 'Plateforme', valeur: p.source },
      ],
    },
  ];
}

function changements(avant: Etape, apres: Etape): string[] {
  const phrases: string[] = [];
  const modif = apres.modification;
  if (modif?.objet) phrases.push(modif.objet);
  if (apres.montant !== avant.montant && apres.montant !== undefined) {
    const ecart = apres.montant - (avant.montant ?? 0);
    const part = avant.montant
      ? `, soit ${ecart > 0 ? '+' : ''}${formatTaux(ecart / avant.montant, 1)}`
      : '';
    phrases.push(
      `Montant : ${euros(apres.montant)}` +
        (avant.montant === undefined
          ? ` (${NON_RENSEIGNE} jusque-là).`
          : ` (${ecart > 0 ? '+' : ''}${formatEuros(ecart)}${part}).`),
    );
  }
  if (apres.dureeMois !== avant.dureeMois && apres.dureeMois !== undefined)
    phrases.push(
      `Durée : ${mois(apres.dureeMois)}` +
        (avant.dureeMois === undefined ? '.' : ` au lieu de ${mois(avant.dureeMois)}.`),
    );
  if (modif?.titulaires?.length) {
    const avantIds = new Set(avant.titulaires.map((t) => t.id));
    const nouveaux = apres.titulaires.filter((t) => !avantIds.has(t.id));
    if (nouveaux.length || apres.titulaires.length !== avant.titulaires.length)
      phrases.push(`Titulaires : ${apres.titulaires.map(nomOrganisme).join(', ')}.`);
  }
  return phrases.length ? phrases : ['La modification publiée ne dit pas ce qui change.'];
}

/** From the initial state to the current one, in order; empty when nothing was ever modified. */
export function chronologie({ publie, etapes }: ContratAffiche): Pas[] {
  return etapes.map((etape, i) => {
    const avant = etapes[i - 1];
    const quand = etape.date ?? (avant ? undefined : publie.date);
    return {
      date: quand ? formatDate(quand) : `date ${NON_RENSEIGNE}e`,
      titre: avant ? `Modification ${etape.modification?.id ?? i}` : 'À l’origine',
      changements: avant
        ? changements(avant, etape)
        : [
            `Montant : ${euros(etape.montant) ?? NON_RENSEIGNE}.`,
            `Durée : ${mois(etape.dureeMois) ?? `${NON_RENSEIGNE}e`}.`,
          ],
    };
  });
}

/** A sub-contract with its latest known amount and duration. */
export function acteEnMots(acte: ActeSousTraitance): string {
  const dernier = (cle: 'montant' | 'dureeMois'): number | undefined =>
    acte.modifications.findLast((m) => m[cle] !== undefined)?.[cle] ?? acte[cle];
  const morceaux = [
    acte.sousTraitant
      ? `${nomOrganisme(acte.sousTraitant)}${acte.sousTraitant.nom ? `, ${identifiant(acte.sousTraitant)}` : ''}`
      : `sous-traitant ${NON_RENSEIGNE}`,
    euros(dernier('montant')) ?? `montant ${NON_RENSEIGNE}`,
    mois(dernier('dureeMois')) ?? `durée ${NON_RENSEIGNE}e`,
  ];
  if (acte.dateNotification) morceaux.push(`notifié le ${formatDate(acte.dateNotification)}`);
  return morceaux.join(' · ');
}
