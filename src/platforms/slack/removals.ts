import type { App, InstallationStore } from '@slack/bolt';
import type { Log } from '../../model/bot.ts';

/** Forgets a workspace that has removed the app or revoked its token. */
export function listenToRemovals(app: App, store: InstallationStore, log: Log): void {
  const forget = async (context: { teamId?: string; enterpriseId?: string; isEnterpriseInstall: boolean }) => {
    const { teamId, enterpriseId, isEnterpriseInstall } = context;
    await store.deleteInstallation?.({ teamId, enterpriseId, isEnterpriseInstall });
    log.info({ team: teamId ?? enterpriseId }, 'a workspace has removed Attaché');
  };
  app.event('app_uninstalled', ({ context }) => forget(context));
  app.event('tokens_revoked', async ({ event, context }) => {
    if ((event.tokens.bot ?? []).length > 0) await forget(context);
  });
}
