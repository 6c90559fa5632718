import { openEmbedded } from '../../src/store/embedded.ts';
import { benchOn } from './bench.ts';
import { contract } from './contract.ts';

let close = async () => {};

contract(
  'PGlite in the process',
  async () => {
    const database = await openEmbedded(null);
    close = () => database.close();
    return benchOn(database);
  },
  () => close(),
);
