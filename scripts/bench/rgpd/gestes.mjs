/** What a person does with a large register, each gesture measured in the page. */

const SELECTEUR = 'ternum-assistant-rgpd';

/** Opens the kept register in an element of its own. */
export const ouvrir = (page) =>
  page.evaluate(async (nom) => {
    history.replaceState(null, '');
    document.querySelector('main').replaceChildren();
    await sonde.image();
    sonde.partir();
    const debut = performance.now();
    const el = document.createElement(nom);
    globalThis.fichiers = [];
    el.telecharger = (_, octets) => globalThis.fichiers.push(octets);
    document.querySelector('main').append(el);
    return sonde.arriver(() => sonde.titre() === 'Tableau de bord', debut);
  }, SELECTEUR);

/** Screens of the menu. */
export const ecrans = (page) =>
  page.evaluate(() =>
    [...sonde.racine().querySelectorAll('.barre button')].map((b) => b.textContent.trim()),
  );

/** A real press of what `trouver` gives in the page. */
async function presser(page, trouver, ...mots) {
  await page.evaluate(() => sonde.partir());
  const poignee = await page.evaluateHandle(trouver, ...mots);
  await poignee.asElement().click();
}

const boutonDe = (ou, mots) =>
  [...sonde.racine().querySelectorAll(ou)].find((b) => b.textContent.trim().startsWith(mots));

/** Goes to a screen by the menu, until its heading is there and nothing is still coming. */
export async function aller(page, nom) {
  await page.evaluate(() => (globalThis.avant = sonde.titre()));
  await presser(page, boutonDe, '.barre button', nom);
  return page.evaluate(() =>
    sonde.arriver(() => sonde.titre() !== avant && !sonde.racine().querySelector('.attend')),
  );
}

/** Presses a button of the screen, until `vrai` holds. */
export async function bouton(page, mots, vrai) {
  await presser(page, boutonDe, 'button', mots);
  return page.evaluate((v) => sonde.arriver(new Function(`return ${v}`)), `(${vrai})()`);
}

/** Types a letter into a field, until the page that follows is painted. */
export async function lettre(page, id, touche) {
  await page.evaluate((ou) => sonde.racine().querySelector(`#${ou}`).focus(), id);
  await page.evaluate(() => sonde.partir());
  await page.keyboard.type(touche);
  return page.evaluate(() => sonde.arriver(() => true));
}

/** A change of one sheet, written at once: no rest before it. */
export const enregistrer = (page) =>
  page.evaluate(async () => {
    const el = document.querySelector('ternum-assistant-rgpd');
    const [fiche] = el.registre.traitements;
    const valeur = { ...fiche, note: `Écrit ${performance.now()}` };
    sonde.partir();
    const debut = performance.now();
    el.appliquer({ type: 'poser', dans: 'traitements', valeur });
    void el.session.enregistrer();
    return sonde.arriver(() => el.session.etat === 'enregistre', debut);
  });
