/** For whoever imports the whole library: sentences from the start. */
import { parler } from './phrases.ts';

parler();
