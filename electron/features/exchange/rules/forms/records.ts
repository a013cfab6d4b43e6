import type { Fields, Noun } from '#electron/nouns/noun.ts';
import { activity } from '#features/activities/fields.ts';
import { deed } from '#features/deeds/fields.ts';
import { group } from '#features/groups/fields.ts';
import { station } from '#features/stations/fields.ts';
import type { RecordKind, WorkbookForm } from './form.ts';
import { formOfNoun } from './of-noun.ts';

/** The nouns whose records are read by their own declaration, a line each. */
export const recordNouns: Readonly<Record<RecordKind, Pick<Noun<Fields>, 'fields' | 'word'>>> = {
  stations: station,
  groups: group,
  activities: activity,
  deeds: deed,
};

/** 联络站名册. */
export const stationsForm: WorkbookForm = formOfNoun(station, {
  kind: 'stations',
  parted: false,
  title: '联络站名册',
  subject: 'name',
  needs: [['name'], ['address', 'hours', 'head']],
  atLeast: 3,
});

/** 代表小组名册. */
export const groupsForm: WorkbookForm = formOfNoun(group, {
  kind: 'groups',
  parted: false,
  title: '代表小组名册',
  subject: 'name',
  needs: [['name'], ['leaderId']],
  atLeast: 3,
});

/** 活动安排表. */
export const activitiesForm: WorkbookForm = formOfNoun(activity, {
  kind: 'activities',
  title: '活动安排表',
  subject: 'title',
  needs: [['title'], ['date'], ['kind']],
  atLeast: 3,
});

/** 履职事项登记表. */
export const deedsForm: WorkbookForm = formOfNoun(deed, {
  kind: 'deeds',
  title: '履职事项登记表',
  subject: 'deputyId',
  needs: [['deputyId'], ['date'], ['title'], ['kind']],
  atLeast: 4,
});
