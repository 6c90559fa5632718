import { embeddedBench } from './bench.ts';
import { contract } from './contract.ts';

contract('PGlite in the process', embeddedBench);
