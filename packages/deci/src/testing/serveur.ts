/** A real HTTP server on a free port, that answers as the test says. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Repondre = (url: URL, reponse: ServerResponse, demande: IncomingMessage) => void;

export interface ServeurDEssai {
  /** Ends with « / ». */
  url: string;
  /** Addresses asked, in order. */
  demandes: URL[];
  close(): Promise<void>;
}

export async function serveurDEssai(repondre: Repondre): Promise<ServeurDEssai> {
  const demandes: URL[] = [];
  const serveur = createServer((demande, reponse) => {
    const url = new URL(demande.url ?? '/', 'http://localhost');
    demandes.push(url);
    repondre(url, reponse, demande);
  });
  await new Promise<void>((pret) => serveur.listen(0, '127.0.0.1', pret));
  return {
    url: `http://127.0.0.1:${(serveur.address() as AddressInfo).port}/`,
    demandes,
    close: () =>
      new Promise((ferme) => {
        serveur.close(() => ferme());
        serveur.closeAllConnections();
      }),
  };
}
