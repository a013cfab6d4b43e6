import type { ContractRouterClient, InferContractRouterOutputs } from '@orpc/contract';
import type { practicesContract } from '#features/practices/contract.ts';

type Outputs = InferContractRouterOutputs<typeof practicesContract>;

export type Settings = Outputs['settings'];
export type PartSettings = Settings['parts'][number];
export type Setting = PartSettings['settings'][number];
export type Preview = Outputs['preview'];
export type Problem = Preview['problems'][number];
export type Client = ContractRouterClient<typeof practicesContract>;
