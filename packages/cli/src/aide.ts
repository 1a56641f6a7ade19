/** What `--help` prints. */

export const AIDE = `ternum : lire les données publiques locales dans un terminal

Usage
  ternum marches resume <fichier|url…>     ce que disent des marchés publics
  ternum marches extraire <fichier|url…>   le petit fichier d’un acheteur
  ternum marches flux <fichier|url…>       ses consultations : flux Atom, agenda
  ternum deci diagnostiquer <fichier|url>  ce qui est à corriger dans un registre de points d’eau incendie
  ternum deci arrete <fichier|url>         le projet d’arrêté d’une commune et son rapport
  ternum rgpd verifier <fichier|url>       ce qui manque à un registre RGPD, et s’il est entier
  ternum rgpd convertir <fichier|url>      un registre RGPD d’un format à un autre
  ternum sandbox                           les interfaces de la plateforme sur cette machine

Options
  --help, -h       cette aide, ou celle d’une commande
  --version, -V    la version

Fin : 0 fait, 1 rien n’a pu être lu, 2 impossible de commencer.
`;

export const AIDE_RESUME = `ternum marches resume <fichier|url…> [options]

Résume des données essentielles de la commande publique : JSON et XML de 2019 et de 2022, ou tableau national
en CSV. Plusieurs fichiers ou adresses à la fois ; « - » lit l’entrée standard.

Options
  --siret NUMÉRO          un acheteur seulement : SIRET (14 chiffres) ou SIREN (9) ; peut être répété
  --du AAAA-MM-JJ         notifiés ce jour-là ou après
  --au AAAA-MM-JJ         notifiés ce jour-là ou avant
  --json                  un document JSON sur la sortie, et rien d’autre
  --noms FICHIER          noms des acheteurs et des entreprises : CSV « id;nom » ou JSON { "id": "nom" }
  --cpv FICHIER           libellés des achats, code par code (vocabulaire CPV) : CSV « code;libellé »

Exemples
  ternum marches resume decp.json
  ternum marches resume decp-2024.json decp-2025.json --siret 212102313 --du 2024-07-01 --json
`;

export const AIDE_EXTRAIRE = `ternum marches extraire <fichier|url…> --siret NUMÉRO --sortie FICHIER

Écrit le petit fichier d’un acheteur, pour que la page d’une commune ne charge pas la région entière. Chaque
enregistrement y est tel qu’il a été publié, défauts compris : relu, il donne les mêmes totaux.

Options
  --siret NUMÉRO          l’acheteur : SIRET (14 chiffres) ou SIREN (9) ; peut être répété
  --sortie FICHIER        où écrire ; « - » écrit sur la sortie standard

Exemple
  ternum marches extraire decp-2024.json decp-2025.json --siret 21210231300013 --sortie commune.json
`;

export const AIDE_FLUX = `ternum marches flux <fichier|url…> --sortie FICHIER [options]

Écrit les consultations ouvertes d’un acheteur (appels d’offres) : flux Atom, agenda, petit fichier pour sa page.
Lit des consultations.json et des exports JSON du jeu de données « boamp » (Opendatasoft). Les avis rectificatifs
sont suivis ; une consultation annulée reste dans le flux, annoncée comme telle, jusqu’à sa date limite. Les mêmes
données donnent les mêmes fichiers ; en cas d’échec, les anciens restent.

Options
  --siret NUMÉRO          l’acheteur : SIRET (14 chiffres) ou SIREN (9)
  --nom NOM               l’acheteur, pour les avis sans SIRET ; demande --departement
  --departement CODE      son département ; peut être répété
  --sortie FICHIER        le flux Atom ; « - » écrit sur la sortie standard
  --ics FICHIER           l’agenda des dates limites (iCalendar)
  --json-sortie FICHIER   le consultations.json de la page
  --titre TEXTE           titre du flux et de l’agenda
  --adresse URL           adresse à laquelle le flux sera lu
  --site URL              page qui montre les consultations

Exemples
  ternum marches flux consultations.json --sortie flux.xml --ics consultations.ics
  ternum marches flux boamp-21.json --nom "Clairvigne-sur-Ouche" --departement 21 --sortie flux.xml
`;

export const AIDE_DIAGNOSTIQUER = `ternum deci diagnostiquer <fichier|url> [options]

Relit un registre de points d’eau incendie (PEI) et dit ce qui est à corriger : CSV, GeoJSON, JSON, shapefile zippé,
XLSX ou ODS, en Lambert-93, en degrés ou dans un autre système français. Aucun point n’est écarté en silence.
« - » lit l’entrée standard.

Options
  --json                  un document JSON sur la sortie, et rien d’autre
  --corriger FICHIER      écrit le registre corrigé, en CSV au schéma AFIGEO ; ne remplace jamais le fichier lu
  --lignes                chaque enregistrement à vérifier, ligne par ligne
  --insee CODE            commune du registre, pour les points qui ne la disent pas ; demande --contour
  --contour FICHIER       contour de la commune (GeoJSON)
  --departement CODE      règles à appliquer aux points sans commune

Fin : 0 le diagnostic est fait, anomalies ou non ; 1 aucun point n’a pu être lu ; 2 impossible de commencer.

Exemples
  ternum deci diagnostiquer pei.zip
  ternum deci diagnostiquer pei.csv --json --corriger pei-corrige.csv
`;

export const AIDE_ARRETE = `ternum deci arrete <fichier|url> --insee CODE [options]

Prépare, à partir d’un registre de points d’eau, le projet d’arrêté de défense extérieure contre l’incendie d’une
commune, son annexe et son rapport en cinq parties. Ce que le registre ne dit pas reste en blanc, marqué.

Options
  --insee CODE            la commune (obligatoire)
  --commune NOM           son nom, dans le texte
  --contour FICHIER       son contour (GeoJSON), pour les points qui ne disent pas leur commune
  --sortie DOSSIER        où écrire arrete-deci-CODE.html, .odt et .csv ; ici par défaut
  --format LISTE          html,odt,csv
  --prives                écrit le nom des propriétaires privés
  --remplacer             écrase un projet déjà écrit
  --json                  un document JSON sur la sortie, et rien d’autre

Fin : 0 le projet est écrit ; 1 aucun point de cette commune ; 2 impossible de commencer.

Exemple
  ternum deci arrete pei.csv --insee 21231 --commune Dijon --sortie projet
`;

export const AIDE_VERIFIER = `ternum rgpd verifier <fichier|url> [options]

Contrôle le registre des traitements d’une commune : le fichier est-il entier, que demanderait un contrôleur de la
Commission nationale de l’informatique et des libertés (CNIL), qu’y a-t-il à faire et quand. « Je ne sais pas » compte
comme manquant. Lit le fichier complet (.zip), le registre seul (.json), le modèle de la CNIL (.ods), Madis (.csv) et
d’autres tableaux (.xlsx, .ods, .csv). « - » lit l’entrée standard. Ne vaut pas avis juridique.

Options
  --json                  un document JSON sur la sortie, et rien d’autre
  --le AAAA-MM-JJ         jour du contrôle, pour ce qui est en retard ; aujourd’hui par défaut

Fin : 0 le fichier est entier, même s’il y manque des réponses ; 1 il ne l’est pas, ou ne se lit pas ; 2 impossible de
commencer.

Exemples
  ternum rgpd verifier registre.zip
  ternum rgpd verifier registre.zip --json
`;

export const AIDE_CONVERTIR = `ternum rgpd convertir <fichier|url> --vers FORMAT --sortie FICHIER [options]

Écrit un registre RGPD dans un autre format. Ce que le format ne peut pas tenir est dit.

Formats
  zip                     le fichier complet, pièces comprises
  json                    le registre seul
  ods                     le modèle simplifié de la CNIL
  madis                   les traitements, pour Madis (CSV)
  csv                     un tableau, un traitement par ligne
  html                    une page à lire ou à imprimer
  odt                     un document pour un traitement de texte
  pia                     une fiche, pour l’outil PIA de la CNIL (JSON)

Options
  --vers FORMAT           le format voulu (obligatoire)
  --sortie FICHIER        où écrire (obligatoire) ; « - » écrit les formats de texte sur la sortie standard
  --traitement NOM        la fiche voulue, par son nom ou son identifiant ; pour --vers pia
  --remplacer             écrase un fichier déjà là ; jamais celui qui est lu

Fin : 0 c’est écrit ; 1 c’est écrit, mais le fichier lu n’était pas entier, ou ne se lit pas ; 2 impossible de commencer.

Exemple
  ternum rgpd convertir registre.zip --vers ods --sortie registre.ods
`;

export const AIDE_SANDBOX = `ternum sandbox [options]

Ouvre sur cette machine les interfaces de la plateforme, à leurs vraies adresses, sur des données fictives :
Opendatasoft, data.gouv.fr (catalogue et API tabulaire), CKAN, Atexo, fichiers DECP. Sans compte ni réseau.
La page d’accueil les liste. Ajouter « ?panne= » à une adresse la fait tomber en panne : lent, coupe, 429, 500,
html, tronque.

Options
  --port NUMÉRO           8920 ; 0 : n’importe lequel
  --host HÔTE             127.0.0.1 : cette machine seulement
  --echelle NOMBRE        1 : la taille de la région ; 0.02 suffit pour essayer
  --graine NOMBRE         21 ; la même graine donne les mêmes données
  --json                  adresse et interfaces en un document JSON, puis le service continue

Ctrl+C arrête.

Exemples
  ternum sandbox
  ternum sandbox --port 9000 --echelle 0.1 --json
  curl "http://127.0.0.1:8920/api/1/datasets/?q=decp&panne=429"
`;
