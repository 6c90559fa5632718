import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { requireRoom } from '../../src/store/engine/disk-room.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attache-room-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('lets a store be written to where there is room, also in a folder that is yet to be made', async () => {
  await expect(requireRoom(join(folder, 'new'), 1)).resolves.toBeUndefined();
});

it('says which folder has how much and what is needed where there is not', async () => {
  const attempt = requireRoom(folder, 2 ** 60);
  await expect(attempt).rejects.toMatchObject({ code: 'store-full' });
  await expect(attempt).rejects.toThrow(
    new RegExp(`in ${folder} has \\d+ MB left and the store needs 1099511627776 MB: make room`),
  );
});
