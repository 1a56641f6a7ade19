/** Hands a file to the visitor. An object URL on a link works under a policy that has no `blob:`. */
export function telecharger(contenu: Blob, nom: string): void {
  const lien = document.createElement('a');
  lien.href = URL.createObjectURL(contenu);
  lien.download = nom;
  document.body.append(lien);
  lien.click();
  lien.remove();
  // The browser reads the address after the click returns.
  setTimeout(() => URL.revokeObjectURL(lien.href), 10_000);
}
