/** Headings of tables → fields. The first that fits is taken; nothing is guessed from the values. */
import { cle } from '../commun/mots.ts';

/** What a column may be. */
export type Champ = (typeof CHAMPS)[number][0];

const CHAMPS = [
  ['ref', /^(id|n|n ref|ref|ref id|reference|numero|identifiant|n (du |de )?traitement)$/],
  [
    'nom',
    /^(nom|name|traitement|intitule|denomination|libelle|(nom|intitule|denomination|libelle) (du|de) (traitement|la fiche))$/,
  ],
  [
    'service',
    /^(services?|pole|direction|domain|entite|(services? )?gestionnaire( s)?( des donnees)?|service (concerne|charge.*|responsable))$/,
  ],
  ['role', /^(role( de l organisme)?|en tant que)$/],
  ['statut', /^(etat de la fiche|statut( de la fiche)?|status)$/],
  ['description', /^description( du traitement)?$/],
  [
    'finalites',
    /^(finalites?( s)?( (du|de|des) traitements?)?|finalite principale|sous finalites?( \d+)?|but( du traitement)?|objectifs?( poursuivis?)?)$/,
  ],
  [
    'base',
    /^(bases? (legales?|juridiques?)( du traitement)?|liceite( du traitement)?|legal basis)$/,
  ],
  [
    'fondement',
    /^(justification de la base legale|base juridique de la liceite|fondements?( juridiques?| legal)?|textes?( de reference| applicables?| reglementaires?)?)$/,
  ],
  ['personnes', /^(categories? (de |des )?)?personnes?( concernees?)?$/],
  ['sensibles', /^donnees sensibles/],
  [
    'donnees',
    /^((categories?|types?) (de |des )?)?donnees( (a caractere personnel|personnelles|traitees|collectees|concernees))*$/,
  ],
  [
    'duree',
    /^(durees?( de conservation.*| d utilite administrative)?|dua|delais? (d effacement|de conservation|de suppression).*)$/,
  ],
  ['sort', /^(sort final|archivage|devenir des donnees)$/],
  ['mode', /^mode de collecte$/],
  ['source', /^(origine|source)s?( des donnees)?$/],
  ['canaux', /^moyens? de (la )?collecte$/],
  ['obligatoire', /^collecte obligatoire$/],
  ['consequences', /^consequences si la personne ne repond pas$/],
  ['destinataires', /^((categories? (de |des )?)?destinataires?( des donnees)?)$/],
  ['sousTraitants', /^(sous traitants?|prestataires?)$/],
  [
    'logiciels',
    /^(logiciels?( et supports| utilises?)?|applications?|outils?|supports? (de |des )?donnees outils)$/,
  ],
  ['papier', /^(traitement )?papier$/],
  ['transferts', /^transferts?( (des? )?donnees)?( (hors|vers) .*)?$/],
  ['mesures', /^(mesures? (de securite.*|de protection)|securite|commentaire de securite)$/],
  ['informationFaite', /^personnes informees$/],
  ['informationOu', /^ou sont informees les personnes$/],
  ['informationLien', /^adresse de l information$/],
  ['aipdDecision', /^analyse d impact decision$/],
  ['aipdMotif', /^(analyse d impact motif|commentaire pia)$/],
  ['aipdLe', /^analyse d impact date$/],
  ['avec', /^(co responsables?|responsables? conjoints?)( du traitement)?$/],
  ['organisme', /^((nom du )?responsable (du|de) traitement|organisme)$/],
  ['siren', /^siren$/],
  ['public', /^registre public$/],
  ['note', /^(notes?|observations?|remarques?|commentaires?)$/],
  ['revueLe', /^(derniere revue|revue le)$/],
  ['prochaineRevue', /^prochaine revue$/],
  [
    'creeLe',
    /^(date (de )?(creation|mise en oeuvre)( (de la fiche|du traitement))?|fiche creee le)$/,
  ],
  [
    'modifieLe',
    /^((date (de )?)?(derniere )?(mise a jour|modification)( (de la fiche|du traitement))?|fiche modifiee le)$/,
  ],
] as const satisfies readonly (readonly [string, RegExp])[];

/** What the column of this heading is. */
export const champDe = (titre: string): Champ | undefined => {
  const mot = cle(titre);
  return CHAMPS.find(([, motif]) => motif.test(mot))?.[0];
};

/** Columns that belong to openRGPD, whose cells hold several values between `/`. */
export const estOpenRgpd = (titres: readonly string[]): boolean => {
  const mots = new Set(titres.map(cle));
  return mots.has('niveau d identification') && mots.has('duree d utilite administrative');
};
