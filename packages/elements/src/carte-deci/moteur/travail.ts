/** The worker: what this module does is all that it does. */
import { servir } from '../../shared/atelier/servir.ts';
import { creerService } from './service.ts';

servir(creerService());
