import { createRouterClient } from '@orpc/server';
import { documentChecker } from './app/document-checker.ts';
import { type AppOptions, createApp } from './app.ts';
import { auditExport, auditVerify } from './hosts/desk/audit.ts';
import { backupCreate, backupList, backupVerify, check, restore } from './hosts/desk/backups.ts';
import { callProcedure } from './hosts/desk/call.ts';
import { checkDocumentCommand } from './hosts/desk/check-document.ts';
import type { DeskClient } from './hosts/desk/command.ts';
import { makeDemo } from './hosts/desk/demo.ts';
import { board, countyReturn, ledger } from './hosts/desk/documents.ts';
import { exportAll } from './hosts/desk/export.ts';
import { importWorkbooks } from './hosts/desk/import.ts';
import { init } from './hosts/desk/init.ts';
import { officialDocument } from './hosts/desk/official-document.ts';
import { listProcedures } from './hosts/desk/procedures.ts';
import { documentsList, documentsReprint } from './hosts/desk/register.ts';
import { type DeskResult, runDesk } from './hosts/desk/run.ts';
import { score } from './hosts/desk/score.ts';
import { serve } from './hosts/desk/serve.ts';
import { changePassword, keyRenew, userAdd, userDisable, userList } from './hosts/desk/users.ts';
import { productFolders } from './hosts/folders.ts';

const commands = [
  init,
  importWorkbooks,
  score,
  officialDocument,
  documentsList,
  documentsReprint,
  ledger,
  board,
  countyReturn,
  exportAll,
  userList,
  userAdd,
  userDisable,
  changePassword,
  keyRenew,
  auditVerify,
  auditExport,
  backupCreate,
  backupList,
  backupVerify,
  restore,
  check,
  checkDocumentCommand(documentChecker),
  listProcedures,
  callProcedure,
  serve,
  makeDemo,
];

/** One line typed at `desk`, carried out on a core of its own: its exit code and what is to be printed. */
export const deskLine = (args: string[], options: Partial<AppOptions> = {}): Promise<DeskResult> =>
  runDesk(commands, args, (vault) => {
    const app = createApp({ vault, resources: productFolders().resources, ...options });
    return {
      client: createRouterClient(app.router, {
        context: app.context({ place: '命令行' }),
      }) as unknown as DeskClient,
      put: app.files.put,
      take: app.files.take,
      close: app.close,
    };
  });
