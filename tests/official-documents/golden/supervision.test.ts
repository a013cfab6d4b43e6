import { goldenTests } from '../golden.ts';

goldenTests('监督文书', { 'supervision-report': { pages: 8 } });
