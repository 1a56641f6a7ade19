import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { lireDemandeRecue } from '@ternum/rgpd/demande-recue';
import { mots, q, recevoir, tous } from '../consultations/testing/outils.ts';
import { bouton, cocher, taper } from '../assistant-rgpd/testing/outils.ts';
import { fichier, PLUSIEURS } from '../shared/rgpd-public/testing/fichier.ts';
import '../define/ternum-demande-rgpd.ts';
import type { DemandeRgpd } from './demande-rgpd.ts';

let n = 0;
/** An address of a real server that keeps what it receives. */
const guichet = (plus = ''): { nom: string; url: string } => {
  const nom = `demande-${++n}-${Math.random()}`;
  return { nom, url: `/essais/demandes?nom=${nom}${plus}` };
};
interface Recu {
  texte: string;
  type: string;
  cookie: string;
}
const recus = async (nom: string): Promise<Recu[]> =>
  (await fetch(`/essais/demandes?nom=${nom}`)).json() as Promise<Recu[]>;

const monter = async (
  attributs: Record<string, string>,
  donnees?: object,
): Promise<DemandeRgpd> => {
  const el = document.createElement('ternum-demande-rgpd');
  for (const [nom, valeur] of Object.entries(attributs)) el.setAttribute(nom, valeur);
  if (donnees) el.donnees = donnees;
  (await fixture(html`<div></div>`)).append(el);
  await el.updateComplete;
  return el;
};
const titre = (el: DemandeRgpd): string => mots(q(el, '#titre'));
const presser = async (el: DemandeRgpd, m: string): Promise<void> => {
  bouton(el, m).click();
  await el.updateComplete;
};
const remplir = async (el: DemandeRgpd, precision = 'Mon dossier de 2025'): Promise<void> => {
  cocher(el, 'Savoir quelles données vous avez sur moi, et en recevoir une copie');
  taper(el, 'precision', precision);
  cocher(el, 'Pour moi');
  taper(el, 'nom', 'Ana Faure');
  cocher(el, 'Par messagerie (mél)');
  await el.updateComplete;
  taper(el, 'mel', 'ana@exemple.fr');
  await el.updateComplete;
};
const envoyer = async (el: DemandeRgpd): Promise<void> => {
  const fin = Promise.race([oneEvent(el, 'ternum-envoi'), oneEvent(el, 'ternum-error')]);
  await presser(el, el.erreurEnvoi ? 'Envoyer de nouveau' : 'Envoyer la demande');
  await fin;
  await el.updateComplete;
};

describe('ternum-demande-rgpd', () => {
  let imprime = 0;
  const vrai = window.print;
  before(() => {
    window.print = () => void imprime++;
  });
  after(() => {
    window.print = vrai;
  });

  it('says errors on submit in a summary that has the focus and leads to each field', async () => {
    const el = await monter({ action: '/essais/demandes?nom=x' });
    expect(tous(el, '[role=alert]').length).to.equal(0);
    expect(q(el, 'section').textContent).not.to.contain('*');
    await presser(el, 'Continuer');
    await aTimeout(0);
    expect(el.shadowRoot!.activeElement!.id).to.equal('erreurs');
    expect(tous(el, '#erreurs a').map(mots)).to.deep.equal([
      'Choisissez ce que vous demandez',
      'Dites pour qui vous faites cette demande',
      'Écrivez votre nom',
      'Choisissez comment vous voulez la réponse',
    ]);
    await expect(el).to.be.accessible();
    tous(el, '#erreurs a')[2]!.click();
    const nom = el.shadowRoot!.activeElement!;
    expect(nom.id).to.equal('nom');
    for (const id of nom.getAttribute('aria-describedby')!.split(' '))
      expect(q(el, `#${id}`).textContent!.trim()).not.to.equal('');
    cocher(el, 'Je ne sais pas');
    await presser(el, 'Continuer');
    expect(mots(q(el, '#erreurs'))).to.contain('Écrivez en quelques mots ce que vous voulez');
  });

  it('is filled, checked and sent by keyboard alone; the receipt says number, hour, request, deadline', async () => {
    const { nom, url } = guichet();
    const el = await monter({ action: url }, fichier(PLUSIEURS));
    q(el, '#droit').focus();
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'Tab' });
    expect(el.shadowRoot!.activeElement!.id).to.equal('traitement');
    await sendKeys({ type: 'Canti' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'Année 2025' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'Tab' });
    expect(el.shadowRoot!.activeElement!.id).to.equal('nom');
    await sendKeys({ type: 'Ana Faure' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    await el.updateComplete;
    await sendKeys({ press: 'Tab' });
    expect(el.shadowRoot!.activeElement!.id, 'the trap is not met').to.equal('mel');
    await sendKeys({ type: 'ana@exemple.fr' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => titre(el) === 'Relisez avant d’envoyer');
    expect(el.shadowRoot!.activeElement!.id).to.equal('titre');
    expect(await recus(nom), 'nothing leaves before').to.deep.equal([]);
    await expect(el).to.be.accessible();
    const envoi = oneEvent(el, 'ternum-envoi');
    while (mots(el.shadowRoot!.activeElement!) !== 'Envoyer la demande')
      await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    const { detail } = (await envoi) as CustomEvent<{ numero: string }>;
    await el.updateComplete;
    expect(titre(el)).to.equal('Votre demande est envoyée');
    expect(el.shadowRoot!.activeElement!.id).to.equal('titre');
    const [recu, ...autres] = await recus(nom);
    expect(autres).to.deep.equal([]);
    expect(recu!.type).to.contain('application/json');
    const lue = lireDemandeRecue(recu!.texte);
    expect(lue.numero).to.equal(detail.numero);
    expect(lue.droit).to.equal('acces');
    expect(lue.traitement).to.deep.equal({ id: 't0', nom: 'Cantine' });
    expect([lue.nom, lue.mel, lue.precision]).to.deep.equal([
      'Ana Faure',
      'ana@exemple.fr',
      'Année 2025',
    ]);
    expect(lue.organisme).to.equal('Commune de Saint-Aubin');
    const dit = mots(q(el, 'section'));
    expect(dit).to.contain(lue.numero);
    expect(dit).to.match(/Envoyée le \S+ \d+\S* \S+ \d{4} à \d+ h \d\d/);
    expect(dit).to.match(/au plus tard le \d/);
    await expect(el).to.be.accessible();

    const json = await recevoir(() =>
      bouton(el, 'Télécharger la demande (fichier pour la mairie)').click(),
    );
    expect(json.nom).to.equal(`demande-${lue.numero}.json`);
    expect(lireDemandeRecue(json.texte)).to.deep.equal(lue);
    const txt = await recevoir(() => bouton(el, 'Télécharger le reçu (texte)').click());
    expect(txt.texte).to.contain(lue.numero).and.to.contain('Année 2025');
    bouton(el, 'Imprimer le reçu').click();
    expect(imprime).to.equal(1);
    expect(location.href + JSON.stringify({ ...localStorage, ...sessionStorage })).not.to.contain(
      'Faure',
    );
  });

  it('keeps everything when sending fails, tries again under the same number, never twice at once', async () => {
    const { nom, url } = guichet('&code=503&attente=50');
    const el = await monter({ action: url, courriel: 'dpo@saint-aubin.example' });
    await remplir(el);
    await presser(el, 'Continuer');
    const rate = oneEvent(el, 'ternum-error');
    const b = bouton(el, 'Envoyer la demande');
    b.click();
    b.click();
    void el.envoyer();
    el.modifier();
    await el.updateComplete;
    expect(b.getAttribute('aria-disabled')).to.equal('true');
    await rate;
    await el.updateComplete;
    await aTimeout(0);
    expect((await recus(nom)).length).to.equal(1);
    expect(el.shadowRoot!.activeElement!.id).to.equal('echec');
    expect(mots(q(el, '#echec')))
      .to.contain('en panne')
      .and.to.contain('Rien n’est perdu');
    expect(tous<HTMLAnchorElement>(el, 'a.bouton')[0]!.href, 'another way').to.match(/^mailto:/);
    await expect(el).to.be.accessible();
    await presser(el, 'Retour');
    expect(q<HTMLInputElement>(el, '#nom').value).to.equal('Ana Faure');
    await presser(el, 'Continuer');
    const bon = guichet();
    el.action = bon.url;
    await el.updateComplete;
    await envoyer(el);
    expect(titre(el)).to.equal('Votre demande est envoyée');
    const numeros = [...(await recus(nom)), ...(await recus(bon.nom))].map(
      ({ texte }) => lireDemandeRecue(texte).numero,
    );
    expect(numeros.length).to.equal(2);
    expect(new Set(numeros).size).to.equal(1);
  });

  it('another request gets another number', async () => {
    const { nom, url } = guichet('&code=500');
    const el = await monter({ action: url });
    await remplir(el);
    await presser(el, 'Continuer');
    await envoyer(el);
    await presser(el, 'Retour');
    taper(el, 'precision', 'Autre chose');
    await presser(el, 'Continuer');
    await envoyer(el);
    const numeros = (await recus(nom)).map(({ texte }) => lireDemandeRecue(texte).numero);
    expect(new Set(numeros).size).to.equal(2);
  });

  it('takes neither a page, nor another address, nor silence for a receipt', async () => {
    for (const [url, phrase] of [
      [guichet('&code=200&html').url, /n’a pas confirmé/],
      ['/essais/302', /n’a pas confirmé/],
      ['/essais/404', /erreur 404/],
      ['/essais/429', /quelques minutes/],
      ['http://localhost:9/', /connexion a échoué/],
    ] as const) {
      const el = await monter({ action: url });
      await remplir(el);
      await presser(el, 'Continuer');
      await envoyer(el);
      expect(titre(el), url).to.equal('Relisez avant d’envoyer');
      expect(mots(q(el, '#echec')), url).to.match(phrase);
    }
  });

  it('by mail: the message is ready, the page sends nothing; too long a message is copied', async () => {
    const el = await monter({ courriel: 'dpo@saint-aubin.example', organisme: 'Saint-Aubin' });
    await remplir(el, 'Mon dossier\nBcc: x@y.fr&cc=z@y.fr');
    await presser(el, 'Continuer');
    const lien = q<HTMLAnchorElement>(el, 'a.bouton');
    const url = new URL(lien.href);
    expect(url.pathname).to.equal('dpo@saint-aubin.example');
    expect([...url.searchParams.keys()]).to.deep.equal(['subject', 'body']);
    expect(url.searchParams.get('body'))
      .to.contain('Ana Faure')
      .and.to.contain('Bcc: x@y.fr&cc=z@y.fr');
    await expect(el).to.be.accessible();
    lien.addEventListener('click', (e) => e.preventDefault());
    lien.click();
    await el.updateComplete;
    expect(titre(el)).to.equal('Votre demande est prête');
    expect(mots(q(el, 'section'))).to.contain('ne part que quand vous envoyez le message');
    await presser(el, 'Faire une autre demande');
    expect(q<HTMLInputElement>(el, '#nom').value).to.equal('');
    await remplir(el, 'é'.repeat(1500));
    await presser(el, 'Continuer');
    expect(tous(el, 'a').length).to.equal(0);
    expect(bouton(el, 'Copier le message')).to.be.instanceOf(HTMLButtonElement);
    await expect(el).to.be.accessible();
  });

  it('without an address to send to, says whom to write to and what to set', async () => {
    const el = await monter({}, fichier(PLUSIEURS));
    expect(tous(el, 'form, input').length).to.equal(0);
    expect(mots(q(el, '[role=alert]')))
      .to.contain('pas encore relié à la mairie')
      .and.to.contain('dpo@saint-aubin.example')
      .and.to.contain('par action ou par courriel');
    el.setAttribute('action', 'http://ailleurs.example/x');
    await el.updateComplete;
    expect(mots(q(el, '[role=alert]'))).to.contain('https');
    await expect(el).to.be.accessible();
  });

  it('a program that fills the hidden field sends nothing; a person sees it and empties it', async () => {
    const el = await monter({ action: guichet().url });
    await remplir(el);
    taper(el, 'piege', 'https://spam.example');
    await presser(el, 'Continuer');
    expect(mots(q(el, '#erreurs'))).to.contain('Videz le champ');
    expect(q(el, '#piege').closest('[inert]')).to.equal(null);
    taper(el, 'piege', '');
    await presser(el, 'Continuer');
    expect(titre(el)).to.equal('Relisez avant d’envoyer');
  });

  it('leaving with something typed is asked about; after sending it is not', async () => {
    const el = await monter({ action: guichet().url });
    const retenu = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(retenu()).to.equal(false);
    await remplir(el);
    expect(retenu()).to.equal(true);
    await presser(el, 'Continuer');
    await envoyer(el);
    expect(retenu()).to.equal(false);
  });

  it('hostile text stays text; fields that were set aside are not sent', async () => {
    const { nom, url } = guichet();
    const mauvais = '<img src=x onerror=alert(1)>';
    const el = await monter(
      { action: url, organisme: mauvais },
      fichier([{ id: 'a', nom: mauvais }]),
    );
    await remplir(el, mauvais);
    cocher(el, 'Par courrier');
    await el.updateComplete;
    taper(el, 'adresse', `1 rue\n${mauvais}`);
    await presser(el, 'Continuer');
    await envoyer(el);
    expect(tous(el, 'img, [style]').length).to.equal(0);
    const lue = lireDemandeRecue((await recus(nom))[0]!.texte);
    expect([lue.mel, lue.adresse]).to.deep.equal([undefined, `1 rue\n${mauvais}`]);
  });

  it('fits 375 px, and 320 px with text twice as big', async () => {
    await setViewport({ width: 375, height: 800 });
    const el = await monter({ action: guichet().url }, fichier(PLUSIEURS));
    el.style.setProperty('width', '320px');
    el.style.setProperty('font-size', '200%');
    const juger = async (): Promise<void> => {
      await aTimeout(30);
      const droite = el.getBoundingClientRect().right;
      const trop = tous(el, '*').filter(
        (e) => !e.closest('.seul-lecteur') && e.getBoundingClientRect().right > droite + 1,
      );
      expect(
        trop.map((e) => e.localName + e.className),
        titre(el),
      ).to.deep.equal([]);
      const petits = tous(el, 'button, summary, a.bouton, .option').filter(
        (e) => e.getBoundingClientRect().height < 44,
      );
      expect(petits.map(mots), titre(el)).to.deep.equal([]);
    };
    await juger();
    await remplir(el, 'Anticonstitutionnellement'.repeat(4));
    await presser(el, 'Continuer');
    await juger();
    await envoyer(el);
    await juger();
    await setViewport({ width: 1280, height: 800 });
  });
});
