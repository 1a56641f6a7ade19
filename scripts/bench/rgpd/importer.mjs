/** Reads back the file that was just taken out, until what it would change is on screen. */
export const importer = (page) =>
  page.evaluate(async () => {
    const champ = sonde.racine().querySelector('#reprendre');
    const transfert = new DataTransfer();
    transfert.items.add(new File([globalThis.fichiers[0]], 'registre.zip'));
    champ.files = transfert.files;
    sonde.partir();
    const debut = performance.now();
    champ.dispatchEvent(new Event('change', { bubbles: true }));
    return sonde.arriver(() => sonde.racine().querySelector('#reprise'), debut);
  });
