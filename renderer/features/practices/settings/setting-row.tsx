import { documentDate } from '#electron/values/plain-date.ts';
import { Status } from '#ui/status.tsx';
import { WordButton } from '#ui/word-button.tsx';
import { useEditing } from './editing.ts';
import css from './settings.module.css';
import type { Setting } from './types.ts';
import { ValueField } from './value-field.tsx';

/** Values that want the whole width: their label stands above them. */
const isWide = ({ shape }: Setting['field']) =>
  shape.kind === 'group' ||
  (shape.kind === 'list' && (shape.of.kind === 'group' || shape.of.kind === 'forms'));

/** One field of a part: what it is, what holds, whether that is the practice's or this office's own, and its changes. */
export function SettingRow(props: {
  setting: Setting;
  value: unknown;
  /** Edited, and not yet saved. */
  edited: boolean;
  onChange(value: unknown): void;
  onWithdraw(change: Setting['changes'][number]): void;
}) {
  const { setting, value, edited, onChange, onWithdraw } = props;
  const { field } = setting;
  const { readOnly, hasBelow } = useEditing([field.key]);
  const own = JSON.stringify(value) !== JSON.stringify(setting.shipped);
  return (
    <section
      className={css.row}
      data-own={own || undefined}
      data-wide={isWide(field) || undefined}
      data-wrong={hasBelow || undefined}
      aria-label={field.label}
    >
      <div className={css.what}>
        <div className={css.title}>{field.label}</div>
        {field.help && <p className={css.help}>{field.help}</p>}
      </div>
      <div className={css.value}>
        <ValueField
          shape={field.shape}
          label={field.label}
          bare
          optional={field.optional}
          value={value}
          onChange={onChange}
          path={[field.key]}
        />
      </div>
      <div className={css.standing}>
        <Status tone={own ? 'going' : 'quiet'}>{own ? '本单位' : '沿用做法'}</Status>
        {edited && <span className={css.help}>改了，还没保存</span>}
        {own && !isWide(field) && <p className={css.help}>做法：{setting.shippedWords}</p>}
        {own && !readOnly && (
          <WordButton fz="xs" onClick={() => onChange(setting.shipped)}>
            还原成做法的规定
          </WordButton>
        )}
      </div>
      {setting.changes.length > 0 && (
        <ul className={css.changes} aria-label={`${field.label}的改动`}>
          {setting.changes.map((change) => (
            <li key={change.id}>
              <span>
                {documentDate(change.from)}起{change.inForce ? '（现行）' : ''}
                {isWide(field) ? '' : `：${change.words}`}，依据：{change.source}
              </span>
              {change.leftOut && <span className={css.problem}>没有采用：{change.leftOut}</span>}
              {!readOnly && (
                <WordButton
                  aria-label={`撤掉${documentDate(change.from)}起的${field.label}`}
                  onClick={() => onWithdraw(change)}
                >
                  撤掉
                </WordButton>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
