import { servir } from '../servir.ts';
import { essai } from './essai.ts';

servir(essai);
