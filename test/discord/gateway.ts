import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';

interface Packet {
  readonly op: number;
  readonly d?: unknown;
  readonly s?: number | null;
  readonly t?: string | null;
}

/** One shard's session: what was dispatched, so that a resumed connection gets what it missed. */
interface Session {
  readonly id: string;
  readonly shard: readonly [number, number];
  readonly sent: { readonly s: number; readonly t: string; readonly d: unknown }[];
  socket: WebSocket | null;
}

/** The gateway of the fake: hello, identify, heartbeat, dispatch, resume with replay, op 7 and op 9. */
export interface Gateway {
  readonly sessions: readonly Session[];
  /** How often a connection identified and resumed. */
  readonly counts: { identified: number; resumed: number };
  readonly identifies: readonly { readonly intents: number }[];
  dispatch(event: string, data: object, shard?: number): void;
  /** Ends the socket as a broken line would, asks for a reconnect, or throws the session away. */
  drop(how: 'socket' | 'op 7' | 'op 9'): void;
  close(): void;
}

export function gateway(
  server: Server,
  ready: (shard: readonly [number, number]) => {
    readonly ready: object;
    readonly next: readonly (readonly [string, object])[];
  },
): Gateway {
  const sockets = new WebSocketServer({ noServer: true });
  const sessions: Session[] = [];
  const identifies: { intents: number }[] = [];
  const counts = { identified: 0, resumed: 0 };
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    sockets.handleUpgrade(request, socket, head, (connection) => welcome(connection));
  });

  function welcome(socket: WebSocket): void {
    write(socket, { op: 10, d: { heartbeat_interval: 41_250 } });
    socket.on('message', (data) => {
      const packet = JSON.parse(String(data)) as Packet;
      if (packet.op === 1) write(socket, { op: 11 });
      if (packet.op === 2) identify(socket, packet.d as { shard?: [number, number]; intents: number });
      if (packet.op === 6) resume(socket, packet.d as { session_id: string; seq: number });
    });
  }

  function identify(
    socket: WebSocket,
    { shard = [0, 1], intents }: { shard?: [number, number]; intents: number },
  ): void {
    counts.identified += 1;
    identifies.push({ intents });
    const session: Session = { id: `session-${sessions.length}`, shard, sent: [], socket };
    sessions.push(session);
    const first = ready(shard);
    emit(session, 'READY', { ...first.ready, session_id: session.id, shard });
    for (const [event, data] of first.next) emit(session, event, data);
  }

  function resume(socket: WebSocket, { session_id, seq }: { session_id: string; seq: number }): void {
    const session = sessions.find((each) => each.id === session_id);
    if (!session) {
      write(socket, { op: 9, d: false });
      return;
    }
    counts.resumed += 1;
    session.socket = socket;
    for (const { s, t, d } of session.sent) if (s > seq) write(socket, { op: 0, s, t, d });
    emit(session, 'RESUMED', {});
  }

  function emit(session: Session, t: string, d: unknown): void {
    const s = session.sent.length + 1;
    session.sent.push({ s, t, d });
    if (session.socket?.readyState === 1) write(session.socket, { op: 0, s, t, d });
  }

  const live = () => [...new Map(sessions.map((session) => [session.shard[0], session])).values()];
  return {
    sessions,
    counts,
    identifies,
    dispatch(event, data, shard = 0) {
      for (const session of live()) if (session.shard[0] === shard) emit(session, event, data);
    },
    drop(how) {
      for (const session of live()) {
        if (how === 'op 7') write(session.socket, { op: 7, d: null });
        if (how === 'op 9') write(session.socket, { op: 9, d: false });
        if (how === 'socket') {
          session.socket?.terminate();
          session.socket = null;
        }
      }
    },
    close() {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
    },
  };
}

function write(socket: WebSocket | null, packet: Packet): void {
  socket?.send(JSON.stringify({ s: null, t: null, d: null, ...packet }));
}
