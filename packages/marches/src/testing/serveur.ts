/** A service made for one test, over real HTTP: what it was asked, and what it answers. */
import { serve } from '@ternum/sandbox/serve';

export interface ServiceDEssai {
  url: string;
  /** Addresses asked, in order, without their origin. */
  demandes: URL[];
  corps: string[];
  repondre: (url: URL, request: Request) => Response | Promise<Response>;
  close(): Promise<void>;
}

export async function serviceDEssai(repondre: ServiceDEssai['repondre']): Promise<ServiceDEssai> {
  const essai: ServiceDEssai = {
    url: '',
    demandes: [],
    corps: [],
    repondre,
    close: async () => {},
  };
  const { url, close } = await serve(
    async (request) => {
      const adresse = new URL(request.url);
      essai.demandes.push(adresse);
      if (request.method === 'POST') essai.corps.push(await request.clone().text());
      return essai.repondre(adresse, request);
    },
    { port: 0 },
  );
  return Object.assign(essai, { url: url.replace(/\/$/, ''), close });
}

export const json = (
  corps: unknown,
  status = 200,
  headers: Record<string, string> = {},
): Response =>
  new Response(JSON.stringify(corps), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });

export const texte = (corps: string, type: string, status = 200): Response =>
  new Response(corps, { status, headers: { 'content-type': type } });
