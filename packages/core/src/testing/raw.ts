/** A server that sends bytes as they are given: lengths that lie, answers that stop. */
import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

export interface RawServer {
  url: string;
  /** Connections that asked for something. */
  asked: number;
  close(): Promise<void>;
}

export async function rawServer(
  answer: (socket: Socket, nth: number, request: string) => void,
): Promise<RawServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('data', (request) => answer(socket, ++made.asked, String(request)));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const made: RawServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked: 0,
    close: () =>
      new Promise((closed) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => closed());
      }),
  };
  return made;
}
