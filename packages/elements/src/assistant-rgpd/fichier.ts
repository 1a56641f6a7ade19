/** A file that the person chooses, from a real field: the keyboard and a screen reader know it. */
import { html, type TemplateResult } from 'lit';

export const champFichier = (
  id: string,
  label: string,
  accepte: string,
  choisi: (fichier: File) => void,
): TemplateResult =>
  html`<div class="champ">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      type="file"
      accept=${accepte}
      @change=${(e: Event) => {
        const champ = e.target as HTMLInputElement;
        const [fichier] = champ.files ?? [];
        if (fichier) choisi(fichier);
        // The same file can be chosen again, once it was put right.
        champ.value = '';
      }}
    />
  </div>`;

export const octetsDe = async (fichier: File): Promise<Uint8Array> =>
  new Uint8Array(await fichier.arrayBuffer());

/** Several files, chosen or dropped on the field. */
export const champFichiers = (
  id: string,
  label: string,
  choisis: (fichiers: readonly File[]) => void,
  aide: string,
): TemplateResult =>
  html`<div class="champ">
    <label for=${id}>${label}</label>
    <p class="aide" id="${id}-aide">${aide}</p>
    <input
      id=${id}
      type="file"
      multiple
      aria-describedby="${id}-aide"
      @change=${(e: Event) => {
        const champ = e.target as HTMLInputElement;
        const fichiers = [...(champ.files ?? [])];
        champ.value = '';
        if (fichiers.length) choisis(fichiers);
      }}
    />
  </div>`;
