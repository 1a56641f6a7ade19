import assert from 'node:assert/strict';
import test from 'node:test';
import { chiffrer, consolidate } from '@ternum/marches';
import { marche } from '../testing/fabrique.ts';
import { indicateurs, tableauIndicateurs } from './marches-indicateurs.model.ts';

