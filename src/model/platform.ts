/** Where briefings can be posted. A new one is a folder in `src/platforms/`, its name here, and its row where the compiler asks for it. */
export const chatPlatforms = ['discord', 'slack'] as const;
export type ChatPlatform = (typeof chatPlatforms)[number];

/** Everywhere that people talk to it. */
export type Platform = ChatPlatform | 'terminal';
