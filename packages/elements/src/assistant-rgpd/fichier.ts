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
