import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Json } from './valid.ts';

/** Slack's side of Socket Mode. */
export interface SocketSide {
  readonly url: string;
  readonly connections: { count: number; open: number };
  /** Sends an envelope; resolves with what the acknowledgement holds. */
  deliver(envelope: { readonly type: string; readonly payload: Json } & Json): Promise<Json>;
  /** Tells the bot to come back on another connection. */
  recycle(): void;
  /** Breaks the connection without a word. */
  drop(): void;
  close(): Promise<void>;
}

export async function socketSide(changed: () => void): Promise<SocketSide> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const connections = { count: 0, open: 0 };
  const acks = new Map<string, (payload: Json) => void>();
  let current: WebSocket | null = null;
  let n = 0;
  server.on('connection', (socket) => {
    current = socket;
    connections.count += 1;
    connections.open += 1;
    socket.on('close', () => {
      connections.open -= 1;
      changed();
    });
    socket.send(
      JSON.stringify({ type: 'hello', num_connections: 1, debug_info: {}, connection_info: { app_id: 'A1' } }),
    );
    socket.on('message', (data) => {
      const { envelope_id, payload } = JSON.parse(String(data)) as { envelope_id: string; payload?: Json };
      acks.get(envelope_id)?.(payload ?? {});
      acks.delete(envelope_id);
    });
    changed();
  });
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/link`,
    connections,
    deliver(envelope) {
      n += 1;
      const envelope_id = `envelope-${n}`;
      return new Promise((resolve) => {
        acks.set(envelope_id, resolve);
        current?.send(JSON.stringify({ accepts_response_payload: true, ...envelope, envelope_id }));
      });
    },
    recycle: () => current?.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' })),
    drop: () => current?.terminate(),
    close() {
      for (const client of server.clients) client.terminate();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
