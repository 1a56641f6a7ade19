/** Clauses for the contract of a processor: the eleven points of article 28(3). */
import { rgpd } from '../catalogue/sources.ts';
import {
  CATEGORIES,
  CLAUSES,
  connu,
  type Clause,
  type Registre,
  type SousTraitant,
  type Traitement,
} from '../model/index.ts';
import { signer } from './courrier.ts';
import { direConservation } from './publiques.ts';
import { dit, enumerer, minuscule, phrase, Redaction, RGPD } from './rediger.ts';
import type { OptionsTexte, TexteRgpd } from './types.ts';

const b = (quoi: string, qui = 'la mairie et le prestataire'): string => dit(undefined, quoi, qui);

/** Code → heading and wording. */
const ARTICLES: Readonly<Record<Clause, readonly [titre: string, ...textes: string[]]>> = {
  objet: [
    'Objet',
    `Le tableau ci-dessous dit ce que le prestataire fait pour la commune, avec quelles données, sur quelles personnes et pendant combien de temps. Durée du contrat : ${b('durée')}.`,
  ],
  instruction: [
    'Instructions',
    'Le prestataire n’utilise les données que pour la commune, et selon ses instructions écrites. Cela vaut aussi pour tout transfert hors de l’Union européenne. Si un texte l’oblige à faire autre chose, il le dit à la commune avant, sauf si ce texte l’interdit.',
  ],
  confidentialite: [
    'Confidentialité',
    'Seules les personnes qui en ont besoin voient les données. Elles sont tenues au secret, par contrat ou par la loi.',
  ],
  securite: [
    'Sécurité',
    `Le prestataire prend les mesures de sécurité que demande l’article 32 du règlement, dont au moins : ${b('mesures : sauvegardes, mots de passe, chiffrement, lieu des serveurs')}.`,
  ],
  'sous-traitance': [
    'Autres prestataires',
    `Le prestataire ne confie rien à un autre sans l’autorisation écrite de la commune. Il lui impose alors les mêmes règles et reste responsable devant la commune. Autres prestataires acceptés : ${b('noms, pays et tâches, ou aucun')}.`,
  ],
  droits: [
    'Droits des personnes',
    `Le prestataire aide la commune à répondre à temps aux personnes. S’il reçoit lui-même une demande, il la transmet sous ${b('nombre de jours')} jours, sans y répondre.`,
  ],
  assistance: [
    'Aide à la commune',
    'Le prestataire aide la commune pour la sécurité, les violations, les analyses d’impact et les consultations préalables (articles 32 à 36 du règlement).',
  ],
  fin: [
    'Fin du contrat',
    `À la fin, au choix de la commune : ${b('rendre ou supprimer les données, format et délai')}. Aucune copie ne reste, sauf si un texte l’impose. Les données qui sont des archives publiques ne sont pas détruites sans l’accord de la commune et le visa des Archives départementales.`,
  ],
  audit: [
    'Contrôle',
    'Le prestataire tient à disposition de la commune ce qui prouve qu’il respecte ces règles, et accepte les vérifications qu’elle fait ou fait faire.',
  ],
  alerte: [
    'Alerte',
    'Si une instruction lui paraît contraire aux règles, le prestataire le dit aussitôt à la commune.',
  ],
  violation: [
    'Violation de données',
    `Le prestataire prévient la commune de toute violation, sans délai et au plus tard ${b('nombre d’heures, pour tenir les 72 heures de la commune')} après l’avoir apprise. Il donne la nature de la violation, les personnes et les données touchées, les conséquences probables et les mesures prises. À prévenir : ${b('nom, téléphone et mél')}.`,
  ],
};

/** The clauses, and the description of what the processor does. */
export function clauses(
  registre: Registre,
  prestataire: SousTraitant,
  options: OptionsTexte = {},
): TexteRgpd {
  const { organisme, traitements } = registre;
  const fiches = traitements.filter((t) => connu(t.sousTraitants)?.includes(prestataire.id));
  const r = new Redaction(
    `Protection des données : clauses du contrat avec ${dit(prestataire.nom, 'nom du prestataire')}`,
  );
  r.dire(
    `Entre ${dit(organisme.nom, 'nom de la commune')}, responsable du traitement (« la commune »), et ${dit(prestataire.nom, 'nom du prestataire')}, ${dit(prestataire.contact?.adresse, 'adresse du prestataire')} (« le prestataire »). Ces clauses appliquent l’article 28 du ${RGPD}.`,
    `Prestation : ${phrase(dit(prestataire.prestation, 'ce que fait le prestataire'))}`,
  );
  for (const [i, code] of (Object.keys(CLAUSES) as Clause[]).entries()) {
    const [titre, ...textes] = ARTICLES[code];
    r.titre(`Article ${i + 1}. ${titre}`).dire(...textes);
    if (code === 'objet')
      r.tableau(
        'Ce que le prestataire fait pour la commune',
        ['Fichier', 'À quoi il sert', 'Personnes', 'Données', 'Durée'],
        fiches.length
          ? fiches.map(decrire)
          : [['fichier', 'finalité', 'personnes', 'données', 'durée'].map((q) => b(q))],
      );
  }
  signer(r, organisme, options);
  r.dire(
    `Pour le prestataire : ${dit(undefined, 'nom, qualité, date et signature', 'le prestataire')}`,
  );
  const absentes = (Object.keys(CLAUSES) as Clause[]).filter(
    (c) => prestataire.clauses?.[c] === 'non',
  );
  const inconnues = (Object.keys(CLAUSES) as Clause[]).filter(
    (c) => prestataire.clauses?.[c] === undefined || prestataire.clauses[c] === 'nsp',
  );
  if (absentes.length)
    r.note(
      `Absentes du contrat actuel, selon la fiche : ${enumerer(absentes.map((c) => minuscule(ARTICLES[c][0])))}.`,
    );
  if (inconnues.length)
    r.note(
      `Pas encore vérifiées dans le contrat actuel : ${enumerer(inconnues.map((c) => minuscule(ARTICLES[c][0])))}.`,
    );
  return r.source(rgpd('28.2'), rgpd('28.3'), rgpd('33.2')).finir();
}

function decrire(t: Traitement): string[] {
  const donnees = connu(t.donnees);
  return [
    dit(t.nom, 'fichier'),
    t.finalites.map(({ texte }) => texte).join(' ; ') || b('finalité', 'la mairie'),
    connu(t.personnes)
      ?.map(({ categorie }) => categorie)
      .join(' ; ') || b('personnes', 'la mairie'),
    donnees?.map(({ categorie }) => CATEGORIES[categorie]).join(' ; ') || b('données', 'la mairie'),
    [...new Set(donnees?.flatMap(({ duree }) => direConservation(duree) ?? []))].join(' ; ') ||
      b('durée', 'la mairie'),
  ];
}
