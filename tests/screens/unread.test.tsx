import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { ActivityFigures } from '../../renderer/features/activities/figures.tsx';
import { BackupsPage } from '../../renderer/features/backups/page.tsx';
import { BoardsPage } from '../../renderer/features/boards/page.tsx';
import { CountyPage } from '../../renderer/features/county/page.tsx';
import { NewGroupPage } from '../../renderer/features/groups/form-page.tsx';
import { LedgersPage } from '../../renderer/features/ledgers/page.tsx';
import { OfficialDocumentsPage } from '../../renderer/features/official-documents/list-page.tsx';
import { OwnTemplatesPage } from '../../renderer/features/official-documents/own-templates/own-templates-page.tsx';
import { PracticesPage } from '../../renderer/features/practices/page.tsx';
import { ReportbacksPage } from '../../renderer/features/reportbacks/list-page.tsx';
import { ScoringPage } from '../../renderer/features/scoring/list-page.tsx';
import { StationFigures } from '../../renderer/features/stations/figures.tsx';
import { TermPage } from '../../renderer/features/terms/detail-page.tsx';
import { NewUserPage } from '../../renderer/features/users/form-page.tsx';
import { RenewKeyPage } from '../../renderer/features/vault/renew/page.tsx';
import { barriers } from './harness.tsx';
import { showInOffice } from './in-office.tsx';

const broken = () => {
  throw new Error('a fault that nobody foresaw');
};

const term = { id: '', name: '清溪镇第十九届人民代表大会', state: 'running', deputies: 86 };

const pages: [string, ReactNode, string?][] = [
  ['the figures of report-backs', <ReportbacksPage key="" />, '/here?view=figures'],
  ['the figures of scores', <ScoringPage key="" />, '/here?view=figures'],
  ['the deputies of a term', <TermPage key="" />],
  ['the roles of a new user', <NewUserPage key="" />],
  ['the users of a new key', <RenewKeyPage key="" />],
  ['practices and what the office set', <PracticesPage key="" />],
  ['a wall sheet', <BoardsPage key="" approval={() => null} />],
  ['a ledger', <LedgersPage key="" />],
  ['backups', <BackupsPage key="" />],
  ['documents', <OfficialDocumentsPage key="" />],
  ['own templates', <OwnTemplatesPage key="" />],
  [
    'the year at a glance',
    <CountyPage
      key=""
      approval={() => null}
      glance={
        <>
          <ActivityFigures />
          <StationFigures />
        </>
      }
    />,
    '/here?view=figures',
  ],
];

const deputy = { id: 'd1', name: '欧明和', pinyin: 'oumingha', initials: 'omh', group: '', workplace: '' };

const procedures = [
  ...['reportbacks.list', 'scoring.year', 'deputies.list', 'users.roles', 'users.list', 'stations.list'],
  ...['practices.list', 'practices.settings', 'boards.station', 'ledgers.reception', 'backups.status'],
  ...['backups.list', 'officialDocuments.templates', 'officialDocuments.register', 'activities.list'],
  ...['officialDocuments.ownTemplates', 'groups.list'],
];

const answers = {
  ...Object.fromEntries(procedures.map((procedure) => [procedure, broken])),
  'terms.list': () => [term],
};

describe('what cannot be read', () => {
  it.each(pages)('is said once and asked again: %s', async (_, page, at = '/here') => {
    const screen = await showInOffice(page, answers, { at });
    await expect.element(screen.getByRole('button', { name: '再试一次' })).toBeVisible();
    const said = screen.getByRole('alert').elements();
    expect(said.map(({ textContent }) => textContent)).toEqual([expect.stringContaining('资料没有读出来')]);
    await expect.poll(() => screen.getByRole('progressbar').elements()).toEqual([]);
    expect(screen.getByRole('combobox').elements()).toEqual([]);
    expect(screen.getByText(/\b0\b/).elements()).toEqual([]);
    expect(screen.getByRole('heading', { level: 1 }).elements()).toHaveLength(1);
    expect(await barriers()).toEqual([]);
  });

  it('is said over a form that would offer it, and offered once it is read', async () => {
    let whole = false;
    const rows = (some: unknown) => () => (whole ? some : broken());
    const screen = await showInOffice(<NewGroupPage />, { 'deputies.list': rows({ rows: [deputy] }) });
    const said = () => screen.getByRole('alert').elements();
    await expect.poll(said).toHaveLength(1);
    expect(said()[0]?.textContent).toContain('下面可以选的可能不全');
    expect(await barriers()).toEqual([]);
    await screen.getByLabelText('小组名称').fill('清溪片');
    whole = true;
    await screen.getByRole('button', { name: '再试一次' }).click();
    await expect.poll(said).toEqual([]);
    await expect.element(screen.getByLabelText('小组名称')).toHaveValue('清溪片');
    await screen.getByRole('combobox', { name: '组长', exact: true }).click();
    await expect.element(screen.getByRole('option', { name: /欧明和/ })).toBeVisible();
  });

  it('is read again with the rest, once one part of it can be', async () => {
    let whole = false;
    const rows = (some: unknown) => () => (whole ? some : broken());
    const screen = await showInOffice(
      <CountyPage
        approval={() => null}
        glance={
          <>
            <ActivityFigures />
            <StationFigures />
          </>
        }
      />,
      { 'activities.list': rows([]), 'groups.list': rows([]), 'stations.list': rows([]) },
      { at: '/here?view=figures' },
    );
    await expect.element(screen.getByRole('button', { name: '再试一次' })).toBeVisible();
    whole = true;
    await screen.getByRole('button', { name: '再试一次' }).click();
    await expect.poll(() => screen.getByText(/2026 年还没有/).elements()).toHaveLength(2);
    expect(screen.asked('stations.list')).toHaveLength(2);
  });
});
