/** The opening questions, in order. Recipes marked `toujours` need none. */
import type { Question } from './types.ts';

const ACCUEIL = 'À l’accueil de la mairie';
const ENFANTS = 'Pour les enfants';
const SOLIDARITE = 'Pour les personnes âgées ou en difficulté';
const AGENTS = 'Les agents';
const COM = 'Communiquer';
const SECURITE = 'Sécurité et prévention';
const SERVICES = 'Services rendus aux habitants';
const VIE = 'Vie de la commune';
const SURPLUS = 'Une fiche de trop se retire ensuite en un geste.';

type Plus = Pick<Question, 'aide' | 'si'>;
const posees: readonly [string, string, string, readonly string[], Plus?][] = [
  [
    'urbanisme',
    ACCUEIL,
    'La mairie reçoit-elle des permis de construire, des déclarations de travaux ou de vente, des demandes pour la voirie ?',
    ['urbanisme', 'preemption', 'voirie'],
    { aide: 'Répondez oui même si l’intercommunalité instruit les dossiers.' },
  ],
  ['cimetiere', ACCUEIL, 'La commune gère-t-elle un cimetière ?', ['cimetiere']],
  [
    'titres',
    ACCUEIL,
    'La mairie reçoit-elle les demandes de carte d’identité ou de passeport ?',
    ['cni-passeports'],
    { aide: 'Seules les mairies équipées d’une station de recueil le font.' },
  ],
  [
    'ecole',
    ENFANTS,
    'La mairie inscrit-elle les enfants à l’école ou au car scolaire ?',
    ['ecole', 'transport-scolaire'],
    { aide: SURPLUS },
  ],
  ['cantine', ENFANTS, 'La commune gère-t-elle une cantine ?', ['cantine']],
  [
    'periscolaire',
    ENFANTS,
    'La commune organise-t-elle une garderie, un accueil périscolaire ou un centre de loisirs ?',
    ['periscolaire'],
  ],
  [
    'petite-enfance',
    ENFANTS,
    'La commune a-t-elle une crèche, ou attribue-t-elle des places aux tout-petits ?',
    ['petite-enfance'],
  ],
  [
    'social',
    SOLIDARITE,
    'La commune ou son centre communal d’action sociale (CCAS) aide-t-il des personnes en difficulté ?',
    ['ccas', 'aide-sociale'],
    { aide: 'Par exemple : dossiers d’aide, secours, domiciliation.' },
  ],
  [
    'logement',
    SOLIDARITE,
    'La commune intervient-elle dans les demandes de logement social ?',
    ['logement-social'],
    { aide: 'Enregistrer une demande, l’appuyer ou proposer un candidat, c’est intervenir.' },
  ],
  [
    'fragiles',
    SOLIDARITE,
    'La mairie tient-elle une liste de personnes fragiles à appeler en cas de canicule ou de grand froid ?',
    ['plan-canicule'],
  ],
  [
    'aines',
    SOLIDARITE,
    'La commune offre-t-elle un colis de Noël ou un repas aux aînés ?',
    ['colis-noel'],
  ],
  [
    'signalements-agents',
    AGENTS,
    'Les agents peuvent-ils signaler un harcèlement, une violence ou une fraude à une personne désignée ?',
    ['alertes-professionnelles'],
    { aide: 'Le centre de gestion tient souvent ce dispositif pour la commune.' },
  ],
  [
    'lettre',
    COM,
    'La commune envoie-t-elle une lettre d’information par courriel ?',
    ['newsletter'],
  ],
  [
    'images',
    COM,
    'La commune publie-t-elle un bulletin, des photos ou une page sur un réseau social ?',
    ['bulletin', 'photos', 'reseaux-sociaux'],
    { aide: SURPLUS },
  ],
  ['site', COM, 'La commune a-t-elle un site internet ?', ['site-contact']],
  [
    'traceurs',
    COM,
    'Le site compte-t-il ses visites, ou montre-t-il des vidéos et des cartes d’autres sites ?',
    ['mesure-audience'],
    {
      si: { question: 'site', reponse: 'oui' },
      aide: 'En cas de doute, demandez à l’agence qui tient le site.',
    },
  ],
  [
    'conseil-filme',
    COM,
    'Le conseil municipal est-il filmé ou enregistré ?',
    ['captation-conseil'],
  ],
  [
    'cameras',
    SECURITE,
    'Des caméras filment-elles la voie publique ou des bâtiments communaux ?',
    ['videoprotection'],
  ],
  [
    'police',
    SECURITE,
    'Quelqu’un constate-t-il des infractions ou tient-il une main courante pour la commune ?',
    ['police-municipale'],
    { aide: 'Police municipale, garde champêtre, ou le maire lui-même.' },
  ],
  [
    'cameras-agents',
    SECURITE,
    'Les policiers municipaux portent-ils des caméras ?',
    ['cameras-pietons'],
    { si: { question: 'police', reponse: 'oui' } },
  ],
  [
    'crise',
    SECURITE,
    'La commune a-t-elle un plan communal de sauvegarde ou un annuaire de crise ?',
    ['pcs'],
  ],
  [
    'alertes',
    SECURITE,
    'La mairie ou le maire prévient-il des habitants par SMS, par téléphone ou par courriel ?',
    ['alertes-sms'],
    { aide: 'Un groupe de messages sur le téléphone du maire compte aussi.' },
  ],
  [
    'animaux',
    SECURITE,
    'La commune s’occupe-t-elle des chiens dangereux, des animaux errants ou d’une fourrière ?',
    ['animaux', 'fourriere'],
    { aide: SURPLUS },
  ],
  [
    'eau',
    SERVICES,
    'La commune tient-elle la liste des abonnés de l’eau ou de l’assainissement, ou celle des foyers pour les déchets ?',
    ['eau-assainissement', 'dechets'],
    { aide: SURPLUS },
  ],
  [
    'incendie',
    SERVICES,
    'La commune connaît-elle des propriétaires de citernes, de mares ou de puits qui servent aux pompiers ?',
    ['defense-incendie'],
  ],
  [
    'habitants-signalent',
    SERVICES,
    'Les habitants peuvent-ils signaler un problème à la mairie : lampe, voirie, dépôt ?',
    ['signalements'],
  ],
  [
    'tourisme-marche',
    SERVICES,
    'La commune perçoit-elle une taxe de séjour ou des droits de place ?',
    ['taxe-sejour', 'marche-forain'],
    { aide: SURPLUS },
  ],
  [
    'vie',
    VIE,
    'La commune loue-t-elle des salles ou aide-t-elle des associations ?',
    ['associations', 'salles'],
    { aide: SURPLUS },
  ],
  ['bibliotheque', VIE, 'La commune a-t-elle une bibliothèque ?', ['bibliotheque']],
  [
    'jardins-bois',
    VIE,
    'La commune loue-t-elle des jardins ou attribue-t-elle du bois (affouage) ?',
    ['jardins', 'affouages'],
    { aide: SURPLUS },
  ],
];

export const QUESTIONS: readonly Question[] = posees.map(
  ([code, groupe, texte, recettes, plus = {}]) => ({ code, groupe, texte, recettes, ...plus }),
);
