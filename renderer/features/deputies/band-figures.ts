import type { DeputyFigures } from '#features/deputies/contract.ts';
import type { BandFigure } from '#ui/next-band.tsx';

/** What a deputy did in the year, as the band under the name says it; nothing while it is still on its way. */
export const bandFigures = (figures: DeputyFigures | undefined): BandFigure[] =>
  figures === undefined
    ? []
    : [
        { label: '出席 / 应到', value: `${figures.attendance.count} / ${figures.attendance.of} 次` },
        { label: '接待选民', value: `${figures.receptions} 次 ${figures.voters} 人次` },
        { label: '领衔 / 附议', value: `${figures.led} / ${figures.cosigned} 件` },
        { label: '述职', value: `${figures.reportbacks} 次` },
        { label: '履职登记', value: `${figures.deeds} 件` },
      ];
