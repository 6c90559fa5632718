import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import type { Installation, InstallationStore } from '@slack/bolt';
import { z } from 'zod';
import { AttacheError } from '../../model/error.ts';
import type { State } from '../../model/store.ts';

const space = 'slack-installations';
const sealed = z.object({ iv: z.base64(), tag: z.base64(), data: z.base64() });
type Sealed = z.infer<typeof sealed>;

/** Workspaces that have installed the app, in the store, readable only with the operator's secret. */
export function installations(state: State, secret: string): InstallationStore {
  const key = scryptSync(secret, 'attache slack installations', 32);
  return {
    async storeInstallation(installation) {
      const id = installationId(installation.enterprise?.id, installation.team?.id, installation.isEnterpriseInstall);
      await state.put(space, id, seal(JSON.stringify(installation), key, id));
    },
    async fetchInstallation({ enterpriseId, teamId, isEnterpriseInstall }) {
      const id = installationId(enterpriseId, teamId, isEnterpriseInstall);
      const held = await state.get<unknown>(space, id);
      if (held === null) throw new AttacheError('slack-not-installed', `Attaché is not installed in workspace ${id}.`);
      return JSON.parse(unseal(sealed.parse(held), key, id)) as Installation<'v2', boolean>;
    },
    async deleteInstallation({ enterpriseId, teamId, isEnterpriseInstall }) {
      await state.remove(space, installationId(enterpriseId, teamId, isEnterpriseInstall));
    },
  };
}

function installationId(enterprise?: string, team?: string, wide = false): string {
  return wide || !team ? `enterprise ${enterprise ?? '?'}` : `team ${team}`;
}

/** AES-256-GCM; the workspace's id is bound in, so that one workspace's record cannot be put in another's place. */
function seal(text: string, key: Buffer, id: string): Sealed {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(id));
  const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return { iv: iv.toString('base64'), tag: cipher.getAuthTag().toString('base64'), data: data.toString('base64') };
}

function unseal({ iv, tag, data }: Sealed, key: Buffer, id: string): string {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64'))
      .setAAD(Buffer.from(id))
      .setAuthTag(Buffer.from(tag, 'base64'));
    return Buffer.concat([decipher.update(Buffer.from(data, 'base64')), decipher.final()]).toString('utf8');
  } catch (cause) {
    throw new AttacheError(
      'slack-secret',
      `The Slack installation of ${id} was sealed with another ATTACHE_SECRET. Put the old one back, or install the app there again.`,
      { cause },
    );
  }
}
