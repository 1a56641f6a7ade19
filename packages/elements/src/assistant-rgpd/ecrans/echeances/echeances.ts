/** Not written yet. */
import { html } from 'lit';
import type { FaireEcran } from '../../contexte.ts';

export const ecran: FaireEcran = () => ({ titre: 'echeances', dessiner: () => html`` });
