/** An assistant that opens a register made for a test. */
import { fixture, html } from '@open-wc/testing';
import { apply, createRegistre, type Change, type Registre } from '@ternum/rgpd';
import { depotIndexedDB, Session } from '@ternum/rgpd/stockage';
import '../../define/ternum-assistant-rgpd.ts';
import type { AssistantRgpd } from '../assistant-rgpd.ts';
import { attendre, titre } from './outils.ts';

/** Keeps a register under a name of its own, and opens it. */
export async function monter(...changes: readonly Change[]): Promise<AssistantRgpd> {
  history.replaceState(null, '');
  const base = `essai-${crypto.randomUUID()}`;
  const registre = changes.reduce<Registre>(
    (r, change) => apply(r, change),
    createRegistre({ nom: 'Chorey' }),
  );
  await (await Session.creer(depotIndexedDB(base), registre)).fermer();
  const el = await fixture<AssistantRgpd>(
    html`<ternum-assistant-rgpd base=${base}></ternum-assistant-rgpd>`,
  );
  await attendre(() => titre(el) === 'Tableau de bord');
  return el;
}
