/** Where briefings can be posted. A new one is a folder in `src/platforms/`, its name here, and its row where the compiler asks for it. */
export const chatPlatforms = ['discord', 'slack'] as const;
export type ChatPlatform = (typeof chatPlatforms)[number];

/** Everywhere that people talk to it. */
export type Platform = ChatPlatform | 'terminal';

/** What is said of everybody on a platform. */
interface PlatformRow {
  /** Whoever sits there runs it: what he adds is everybody's, and files are this machine's. */
  readonly ofOperator: boolean;
}

const platforms: Readonly<Record<Platform, PlatformRow>> = {
  discord: { ofOperator: false },
  slack: { ofOperator: false },
  terminal: { ofOperator: true },
};

/** Whether whoever asks there runs it. */
export const isOfOperator = (platform: Platform): boolean => platforms[platform].ofOperator;
