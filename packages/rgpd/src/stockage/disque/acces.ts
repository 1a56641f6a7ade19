/** What the File System Access API adds to the DOM library; Chrome and Edge on a computer only. */

/** A file that the person chose, kept between visits. Its permission is asked again after a reload. */
export interface Poignee extends FileSystemFileHandle {
  /** What is allowed now, without asking. */
  queryPermission?(mode: { mode: 'readwrite' }): Promise<PermissionState>;
  /** Asks the person; only from a press of a button. */
  requestPermission?(mode: { mode: 'readwrite' }): Promise<PermissionState>;
}

interface Choix {
  types: { description: string; accept: Record<string, string[]> }[];
  id: string;
  suggestedName?: string;
}
interface Selecteurs {
  showSaveFilePicker?(choix: Choix): Promise<Poignee>;
  showOpenFilePicker?(choix: Choix): Promise<Poignee[]>;
}

/** True: this browser can write into a file of the person’s own. */
export const disqueDisponible = (): boolean =>
  typeof (globalThis as Selecteurs).showSaveFilePicker === 'function';

/**
 * Asks for a file; only from a press of a button.
 *
 * @param nouveau a new file of this name; undefined: one that exists, and is not emptied
 * @returns undefined: the person gave up
 */
export async function choisirFichier(nouveau: string | undefined): Promise<Poignee | undefined> {
  const page = globalThis as Selecteurs;
  const choix: Choix = {
    id: 'ternum-rgpd',
    types: [{ description: 'Registre RGPD', accept: { 'application/zip': ['.zip'] } }],
  };
  try {
    if (nouveau !== undefined)
      return await page.showSaveFilePicker?.({ ...choix, suggestedName: nouveau });
    return (await page.showOpenFilePicker?.(choix))?.[0];
  } catch (cause) {
    if ((cause as Error).name === 'AbortError') return undefined;
    throw cause;
  }
}

/** @returns `granted` where the browser asks nothing */
export const permission = async (poignee: Poignee, demander = false): Promise<PermissionState> =>
  (await (demander
    ? poignee.requestPermission?.({ mode: 'readwrite' })
    : poignee.queryPermission?.({ mode: 'readwrite' }))) ?? 'granted';
